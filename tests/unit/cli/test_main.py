"""The command line as a whole: options anywhere, one sentence for each fault, exit codes by contract."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import migtui
from migtui.cli import edge
from migtui.cli.main import commands, run
from migtui.cli.names import COMMANDS
from tests.unit.cli.conftest import Ask


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_begins_like_its_line_in_the_list(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = commands.get_command(None, name)  # type: ignore[arg-type] # the context is not looked at
    assert command is not None
    assert command.name == name
    assert run([name, "--help"]) == 0
    assert f"migtui {name}" in capsys.readouterr().out


def test_help_lists_every_command(ask: Ask) -> None:
    out = ask("--help").out
    for name, (_, text) in COMMANDS.items():
        assert name in out
        assert text in out


def test_the_version_is_the_package_s(ask: Ask) -> None:
    assert ask("--version").out == f"migtui {migtui.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [["--no-decisions", "list", "people"], ["list", "--no-decisions", "people"], ["list", "people", "--no-decisions"],
     ["--store", ".", "list", "people"], ["list", "people", "--store", "."]],
)
def test_common_options_stand_before_or_after_the_command(ask: Ask, arguments: list[str]) -> None:
    assert ask(*arguments).code == 0


@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "ships"], ["show"], ["list", "people", "--limit", "0"], ["list", "--bogus"]]
)
def test_wrong_usage_is_exit_two_and_one_line(ask: Ask, arguments: list[str]) -> None:
    answer = ask(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("migtui: ")
    assert answer.err.count("\n") == 1


def test_our_own_fault_is_reported_with_a_path(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("\x1b]52;c")

    monkeypatch.setattr(commands, "main", broken)
    monkeypatch.setattr(edge, "_report_folder", lambda: tmp_path / "state")
    answer = ask("list", "people")
    report = tmp_path / "state" / "crash.txt"
    assert answer.code == 70
    assert str(report) in answer.err
    assert "\x1b" not in answer.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o777 == 0o600


def test_interruption_is_exit_130(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "main", interrupted)
    assert ask("list", "people").code == 130


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from migtui.cli import main, output\n"
        "main.commands.main = lambda *a, **k: [output.line('x' * 1000) for _ in range(1000)] and 0\n"
        "sys.exit(main.run(['list']))\n"
    )
    shell = f"{sys.executable} -c \"$1\" | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    command = ["bash", "-c", shell, "bash", program]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stderr == ""
    assert done.stdout == "0\n"
