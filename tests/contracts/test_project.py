"""What the project says of itself is true, and it speaks of nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import get_args

import pytest

from migtui.cli.names import COMMANDS
from migtui.cli.output import Format
from migtui.library import DocumentOrder, EntityOrder, QuoteOrder

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "migtui"


def tracked() -> list[Path]:
    """The files of the project, as git lists them (all files where there is no git)."""
    done = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_has_two_setup_commands_and_no_third() -> None:
    commands = [line for line in page("README.md").splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert commands[0].endswith(".venv/bin/migtui")
    assert commands[1].endswith(".venv/bin/pytest")


def test_links_of_the_pages_lead_somewhere() -> None:
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "CHANGELOG.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_changelog_and_the_readme_name_every_command() -> None:
    told = page("README.md") + page("CHANGELOG.md")
    for name in COMMANDS:
        assert f"`{name}`" in told or f"migtui {name}" in told, name


def test_the_architecture_page_has_a_line_for_every_room() -> None:
    told = page("docs/architecture.md")
    rooms = [p.stem for p in PACKAGE.glob("*.py") if not p.stem.startswith("__")]
    rooms += [p.name for p in PACKAGE.iterdir() if (p / "__init__.py").is_file()]
    for room in rooms:
        assert f"`{room}`" in told, room


def test_no_file_names_a_machine_s_path_or_a_package_registry() -> None:
    machine = re.compile(r"(?:^|[^\w.-])/(?:root|work|farm)/")
    hosts = ("py" + r"pi\.org", "python" + r"hosted\.org", r"registry\.npm" + "js", "debian" + r"\.org/debian")
    registry = re.compile("|".join(hosts))
    for path in tracked():
        if path.suffix in (".png", ".svg") or "store/sources" in path.as_posix():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not registry.search(text), path
        assert path == Path(__file__) or not machine.search(text), path


def test_file_names_say_what_they_hold() -> None:
    vague = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}
    assert not [p for p in PACKAGE.rglob("*.py") if p.stem in vague]


def test_the_page_on_the_command_line_names_every_command_format_and_order() -> None:
    told = page("docs/command-line.md")
    assert all(f"migtui {name}" in told for name in COMMANDS)
    words = (*Format, *get_args(DocumentOrder), *get_args(EntityOrder), *get_args(QuoteOrder))
    assert not [word for word in words if f"`{word}`" not in told]
