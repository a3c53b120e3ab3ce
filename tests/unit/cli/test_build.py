"""`migtui build`: what it tells when it has ended, and what it says to bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from migtui.cli import diagnostics
from migtui.cli.main import run
from tests.unit.cli.conftest import Answer

_TEXT = "Ferry fares fall\n\n“We listened,” said Ines Karlow, who chairs the Ferry Board (FB). The QRS met.\n"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder of twenty texts and one that is none."""
    folder = tmp_path / "given"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02d}.txt").write_text(_TEXT.replace("Karlow", f"Karlow{number}"), encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def asked(capsys: pytest.CaptureFixture[str], *arguments: object) -> Answer:
    code = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return Answer(code, out, err)


def test_the_report_counts_what_was_found_and_left_out(
    capsys: pytest.CaptureFixture[str], given: Path, store: Path
) -> None:
    answer = asked(capsys, "build", given, "--store", store)
    assert answer.code == 0
    rows = dict(line.split("\t") for line in answer.out.splitlines() if "\t" in line)
    assert (rows["sources"], rows["read anew"], rows["documents"], rows["files left out"]) == ("20", "20", "20", "1")
    assert {"organizations", "people", "quotes", "quotes without speaker", "acronyms without a meaning"} <= set(rows)
    assert "The store is written, after " in answer.out
    assert answer.err == f"left out: {given / 'empty.txt'}: The file is empty.\n"


def test_the_report_as_json(capsys: pytest.CaptureFixture[str], given: Path, store: Path) -> None:
    row = json.loads(asked(capsys, "build", given, "--store", store, "--json").out)
    assert row["sources"] == 20
    assert row["left_out"] == [{"name": str(given / "empty.txt"), "reason": "The file is empty."}]
    assert isinstance(row["acronyms_without_meaning"], list)
    assert not row["unchanged"]
    again = json.loads(asked(capsys, "build", "--store", store, "--json").out)
    assert (again["unchanged"], again["read_anew"]) == (True, 0)
    assert again["quotes"] == row["quotes"]


def test_a_check_tells_a_fresh_store_from_a_stale_one(
    capsys: pytest.CaptureFixture[str], given: Path, store: Path
) -> None:
    asked(capsys, "build", given, "--store", store)
    assert asked(capsys, "build", "--check", "--store", store).code == 0
    (store / "sources" / "new.txt").write_text("New words.\n", encoding="utf-8")
    stale = asked(capsys, "build", "--check", "--store", store)
    assert (stale.code, stale.out) == (1, "")
    assert f"{store} is not what its sources give." in stale.err


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["given.txt"], 2, "A build needs the folder of the store."),
        (["--check", "given.txt", "--store", "here"], 2, "takes no others"),
        (["nowhere.txt", "--store", "here"], 4, "There is no file or folder “nowhere.txt”."),
        (["--jobs", "-1", "--store", "here"], 2, "--jobs"),
        (["--engine", "magic", "--store", "here"], 2, "--engine"),
    ],
)
def test_bad_input_is_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str],
    code: int, sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = asked(capsys, "build", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert sentence in answer.err
    assert answer.err.count("\n") == 1


def test_nothing_usable_among_what_was_given_is_exit_four(
    capsys: pytest.CaptureFixture[str], given: Path, store: Path
) -> None:
    answer = asked(capsys, "build", given / "empty.txt", "--store", store)
    assert answer.code == 4
    assert "The file is empty." in answer.err


def test_a_damaged_store_is_exit_three(capsys: pytest.CaptureFixture[str], given: Path, store: Path) -> None:
    store.mkdir()
    (store / "migtui.json").write_text("{", encoding="utf-8")
    answer = asked(capsys, "build", given, "--store", store)
    assert answer.code == 3
    assert "is damaged or cut short. Nothing was overwritten" in answer.err or "Move it away" in answer.err


def test_nothing_is_told_of_what_is_done_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with diagnostics.Progress("Read", "texts") as progress:
        progress(1, 1)
    assert capsys.readouterr().err == ""
    assert progress.total == 1
