"""Who may import whom: the layers of .importlinter, and what a command leaves out of memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def modules_after(*arguments: str) -> set[str]:
    """The modules loaded once the command line has run with `arguments`."""
    program = (
        "import io, sys\n"
        "from migtui.cli.main import run\n"
        "out, sys.stdout = sys.stdout, io.StringIO()\n"
        f"code = run({list(arguments)!r})\n"
        "sys.stdout = out\n"
        "assert code == 0, code\n"
        "print('\\n'.join(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [("search", "yahya"), ("list", "people"), ("show", "person:mohamed-yahya"), ("export",), ("check",), ("--help",)],
)
def test_commands_leave_textual_alone(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments, *(() if arguments == ("--help",) else ("--store", str(ROOT / "store"))))
    assert not [name for name in loaded if name.split(".")[0] == "textual"]


def test_numpy_stays_out_of_search() -> None:
    assert not [n for n in modules_after("search", "yahya", "--store", str(ROOT / "store")) if n.startswith("numpy")]


def test_the_import_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.is_file():
        pytest.skip("import-linter is part of the development extra")
    done = subprocess.run([str(linter), "--no-cache"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
