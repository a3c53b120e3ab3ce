"""The command line's contract, met by the program itself in a process of its own, bad input first."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from migtui.cli.names import COMMANDS
from migtui.session import build_store
from tests.unit.cli.conftest import Answer

_TEXTS = {
    "fares.txt": "Ferry fares fall\n\n“We listened to all,” said Ines Karlow, who chairs the Ferry Board (FB).\n",
    "tunnel.txt": "Tunnel opens late\n\nThe \x1b[31mtunnel\x1b[0m will open in June, the Ministry of Transport said.\n",
    "[b]odd\nname.txt": "Odd name\n\nThe Ministry of Transport met.\n",
}
#: Every command in a form that reads the store and finds something.
READING = (
    ["search", "ferry"], ["list", "documents"], ["show", "doc:fares"], ["export"], ["check"], ["doctor"], ["config"],
)


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contract")
    for name, text in _TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    build_store(folder / "store", [folder])
    return folder / "store"


@pytest.fixture
def store(_built: Path, tmp_path: Path) -> Path:
    """A store of one's own."""
    return Path(shutil.copytree(_built, tmp_path / "store"))


def migtui(*arguments: object, store: Path | None = None, **environment: str) -> Answer:
    """Run the program, in a pipe and with nothing on its input."""
    given = {**os.environ, "PYTHONSAFEPATH": "1", **environment}
    given.pop("MIGTUI_STORE", None)
    if store is not None:
        given["MIGTUI_STORE"] = str(store)
    done = subprocess.run([sys.executable, "-m", "migtui", *map(str, arguments)], capture_output=True, check=False,
                          env=given, stdin=subprocess.DEVNULL, timeout=60)
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def is_one_sentence(answer: Answer) -> bool:
    lines = answer.err.splitlines()
    return len(lines) == 1 and lines[0].startswith("migtui: ") and "Traceback" not in answer.err


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_every_command_reads_a_store(command: list[str], store: Path) -> None:
    answer = migtui(*command, store=store)
    assert answer.code == 0, answer.err
    assert answer.out or command == ["check"]
    assert "\x1b" not in answer.out + answer.err


@pytest.mark.parametrize("command", READING[:5], ids=lambda command: command[0])
def test_a_missing_store_is_exit_three_and_a_sentence(command: list[str], tmp_path: Path) -> None:
    answer = migtui(*command, "--store", tmp_path / "none")
    assert (answer.code, answer.out) == (3, "")
    assert is_one_sentence(answer)
    assert "There is no store at" in answer.err


@pytest.mark.parametrize("command", READING[:5], ids=lambda command: command[0])
@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"meta":{"1":{"format":99}}}'])
def test_a_store_that_cannot_be_used_is_exit_three_and_a_sentence(
    command: list[str], raw: bytes, store: Path
) -> None:
    (store / "migtui.json").write_bytes(raw)
    answer = migtui(*command, "--store", store)
    assert (answer.code, answer.out) == (3, "")
    assert is_one_sentence(answer)
    assert (store / "migtui.json").read_bytes() == raw


def test_the_doctor_names_a_store_that_does_not_open(tmp_path: Path) -> None:
    answer = migtui("doctor", "--store", tmp_path / "none")
    assert answer.code == 1
    assert "There is no store at" in answer.out


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["show", "org:nobody"], 1, "This store has nothing at “org:nobody”."),
        (["show", "nonsense"], 1, "is not an address"),
        (["show", "ship:x"], 1, "is not an address"),
        (["show", "org:"], 1, "names no org"),
        (["show", "org:\x1b[2J"], 1, "nothing at"),
        (["list", "people", "--of", "org:nobody"], 1, "nothing at"),
        (["search", ""], 2, "nothing to search for"),
        (["search"], 2, "nothing to search for"),
        (["search", "x", "--limit", "0"], 2, "--limit"),
        (["search", "x", "--kind", "ship"], 2, "--kind"),
        (["search", "--batch", "/nowhere"], 4, "cannot be read"),
        (["list"], 2, "Missing argument"),
        (["list", "ships"], 2, "ships"),
        (["list", "people", "--format", "xml"], 2, "--format"),
        (["export", "--format", "xml"], 2, "--format"),
        (["export", "--output", "/nowhere/at/all.json"], 3, "cannot be written"),
        (["extract", "/nowhere.txt"], 4, "no such file"),
        (["extract", "/"], 4, "not a regular file"),
        (["extract"], 2, "Missing argument"),
        (["extract", "-"], 4, "empty"),
        (["serach", "ferry"], 2, "Did you mean “migtui search”?"),
        (["/no/such/folder"], 2, "There is no file or folder"),
        (["--bogus"], 2, "--bogus"),
        ([], 2, "needs a terminal"),
        (["org:fb"], 2, "needs a terminal"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_bad_input_is_one_sentence(arguments: list[str], code: int, sentence: str, store: Path) -> None:
    answer = migtui(*arguments, store=store)
    assert (answer.code, answer.out) == (code, ""), answer.err
    assert is_one_sentence(answer)
    assert sentence in answer.err
    assert "\x1b" not in answer.err


def test_an_ambiguous_address_lists_what_it_can_mean(store: Path) -> None:
    (store / "sources" / "fares-again.txt").write_text("Fares again\n\nThey fell.\n", encoding="utf-8")
    assert migtui("build", "--store", store).code == 0
    answer = migtui("show", "doc:fa", store=store)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.splitlines()[0] == "migtui: “doc:fa” can mean 2 things here; say which:"
    assert sorted(line.strip() for line in answer.err.splitlines()[1:]) == ["doc:fares-again@0", "doc:fares@0"]


@pytest.mark.parametrize("place", ["before", "after"])
def test_options_stand_before_or_after_the_command(place: str, store: Path) -> None:
    options = ["--store", str(store), "--no-decisions"]
    arguments = [*options, "list", "documents"] if place == "before" else ["list", "documents", *options]
    assert migtui(*arguments).out.count("doc:") == 3


def test_the_option_wins_over_the_environment_and_that_over_the_settings(store: Path, tmp_path: Path) -> None:
    (tmp_path / "config" / "migtui").mkdir(parents=True)
    (tmp_path / "config" / "migtui" / "config.toml").write_text(f"store = '{tmp_path / 'from-file'}'", encoding="utf-8")
    home = str(tmp_path / "config")
    named = tmp_path / "from-environment"
    assert "from-file" in migtui("list", "documents", XDG_CONFIG_HOME=home).err
    assert "from-environment" in migtui("list", "documents", store=named, XDG_CONFIG_HOME=home).err
    assert migtui("list", "documents", "--store", store, store=named, XDG_CONFIG_HOME=home).code == 0
    rows = json.loads(migtui("config", "--format", "json", store=store, XDG_CONFIG_HOME=home).out)
    assert next(row for row in rows if row["setting"] == "store")["from"] == "MIGTUI_STORE"


@pytest.mark.parametrize("text", ["store = 3", "colour = 'red'", "theme = 'pink'", "store = ", "[keys]\na = 1"])
def test_settings_that_make_no_sense_are_one_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "migtui").mkdir()
    (tmp_path / "migtui" / "config.toml").write_text(text, encoding="utf-8")
    answer = migtui("list", "documents", XDG_CONFIG_HOME=str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert is_one_sentence(answer)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown", "ids", "grep"])
@pytest.mark.parametrize("command", [["search", "ministry"], ["list", "documents"]], ids=lambda c: c[0])
def test_every_format_is_safe_and_keeps_one_row_a_line(command: list[str], form: str, store: Path) -> None:
    answer = migtui(*command, "--format", form, store=store)
    assert answer.code == 0, answer.err
    assert not any(mark in answer.out for mark in ("\x1b", "\r"))
    lines = answer.out.splitlines()
    if form == "json":
        assert json.loads(answer.out)
    elif form == "jsonl":
        assert all(json.loads(line) for line in lines)
    elif form == "ids":
        assert all(":" in line for line in lines)
    elif form == "grep":
        assert all(line.rsplit(":", 3)[1].isdigit() for line in lines if ".txt:" in line)
    assert any("[b]odd" in line or "odd" in line for line in lines)


def test_extract_gives_the_facts_of_one_text_without_a_store(tmp_path: Path) -> None:
    path = tmp_path / "fares.txt"
    path.write_text(_TEXTS["fares.txt"], encoding="utf-8")
    rows = json.loads(migtui("extract", path).out)
    assert [row["name"] for row in rows["sources"]] == ["fares.txt"]
    assert rows["documents"][0]["text"] == _TEXTS["fares.txt"]
    done = subprocess.run([sys.executable, "-m", "migtui", "extract", "-"], input=path.read_bytes(), check=True,
                          capture_output=True)
    assert json.loads(done.stdout)["documents"][0]["segments"] == rows["documents"][0]["segments"]


@pytest.mark.parametrize("command", ["list documents", "export", "search ministry --format json", "show doc:fares"])
def test_a_closed_pipe_ends_quietly(command: str, store: Path) -> None:
    shell = f'"{sys.executable}" -m migtui {command} | true; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True,
                          env={**os.environ, "MIGTUI_STORE": str(store)}, stdin=subprocess.DEVNULL)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize("command", ["list documents", "export", "search ministry"])
@pytest.mark.parametrize(("target", "sentence"), [("/dev/full", "No space left on device"), ("&-", "is closed")])
def test_an_output_that_cannot_be_written_is_one_sentence(
    command: str, target: str, sentence: str, store: Path
) -> None:
    done = subprocess.run(["bash", "-c", f'"{sys.executable}" -m migtui {command} >{target}'], capture_output=True,
                          text=True, check=False, env={**os.environ, "MIGTUI_STORE": str(store)})
    assert is_one_sentence(Answer(done.returncode, done.stdout, done.stderr)), done.stderr
    assert done.returncode == 1
    assert sentence in done.stderr


def test_words_that_the_encoding_lacks_are_written_as_numbers(store: Path) -> None:
    answer = migtui("show", "quote:fares", store=store, PYTHONIOENCODING="ascii")
    assert answer.code == 0
    assert "\\u201cWe listened to all,\\u201d" in answer.out


def test_a_check_names_what_is_broken(store: Path) -> None:
    (store / "sources" / "fares.txt").write_text("Other words.\n", encoding="utf-8")
    answer = migtui("check", "--store", store, "--format", "jsonl")
    assert answer.code == 1
    assert json.loads(answer.out)["address"] == "source:fares.txt"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    answer = migtui(name, "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"Usage: migtui {name} ")
    assert "--store" in answer.out
