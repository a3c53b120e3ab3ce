"""The line mode answers what is typed, and says in a line what it cannot do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from migtui.cli.plain import LineMode
from migtui.library import MemoryLibrary
from migtui.session import Session, build_store
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources


class Asked:
    """A line mode over the sample corpus, and what it wrote."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], room: int | None = None) -> None:
        write_sources(folder)
        rows = corpus()
        self.session = Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources))
        self._mode = LineMode(self.session, room=room)
        self._capsys = capsys

    def __call__(self, *typed: str) -> list[str]:
        """The lines of the last answer."""
        for line in typed:
            self._capsys.readouterr()
            assert self._mode.answer(line)
        return self._capsys.readouterr().out.splitlines()

    def leaves_at(self, typed: str) -> bool:
        return not self._mode.answer(typed)


@pytest.fixture
def asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    return Asked(tmp_path, capsys)


def test_words_are_searched_and_a_number_opens_a_hit(asked: Asked) -> None:
    answer = asked("mara oyelarn")
    assert answer[1] == "1. person: Mara Oyelaran. [person:mara-oyelaran]"
    assert asked("1")[:3] == [f"1 of {len(answer) - 1}:", "person:mara-oyelaran", "Mara Oyelaran"]
    assert asked.session.state.queries == ("mara oyelarn",)


def test_words_that_begin_like_a_command_are_searched_all_the_same(asked: Asked) -> None:
    assert "for next tunnel" in asked("next tunnel")[0]


def test_an_address_opens_by_itself(asked: Asked) -> None:
    assert asked("doc:river")[0] == "doc:river@0"


@pytest.mark.parametrize("kind", ["documents", "organizations", "people", "places", "quotes", "groups", "stories"])
def test_every_kind_is_listed_with_its_addresses(asked: Asked, kind: str) -> None:
    said, *entries = asked(f"list {kind}")
    assert said == f"{len(entries)} {kind}."
    assert [entry.partition(".")[0] for entry in entries] == [str(at + 1) for at in range(len(entries))]
    assert all(entry.endswith("]") for entry in entries)
    assert asked("1")[1] == entries[0].rpartition("[")[2].rstrip("]")


def test_a_list_is_cut_short_and_goes_on(asked: Asked) -> None:
    assert asked("documents 2")[-1] == "There is more: type more."
    assert len(asked("more")) == 1
    assert asked("more") == ["That was all."]


def test_a_list_holds_only_what_matches_or_is_tied_to_what_is_open(asked: Asked) -> None:
    assert [line.rpartition("[")[2] for line in asked("list documents tunnel")[1:]] == ["doc:2024/herald@0]"]
    assert "[doc:river@0]" not in "".join(asked("person:mara", "here documents"))
    assert asked("person:mara", "here stories")[0] == "1 stories."


def test_next_and_previous_walk_the_list(asked: Asked) -> None:
    asked("list documents", "1")
    assert asked("next")[0] == "2 of 3:"
    assert asked("previous")[0] == "1 of 3:"
    assert asked("previous") == ["The list goes from 1 to 3."]


def test_back_opens_what_was_open_before(asked: Asked) -> None:
    asked("doc:river", "person:mara")
    assert asked("back")[0] == "doc:river@0"
    assert asked("back") == ["Nothing was open before."]


def test_why_gives_the_evidence_for_a_quote_a_document_and_a_name(asked: Asked) -> None:
    assert any("“said” harbour.txt" in line for line in asked("quote:harbour", "why"))
    assert "publisher: not stated" in asked("doc:harbour", "why")
    assert any(line.startswith("date: 2024-03-04, read from “4 March 2024” harbour.txt:3:12") for line in asked("why"))
    assert any(line.startswith("“Oyelaran” 2024/herald.txt") for line in asked("person:mara", "why"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("why", "Nothing is open."), ("1", "There is no list."), ("list ships", "There is no list of “ships”."),
     ("org:nobody", "nobody"), ("search", "There is nothing to search for."), ("here people", "Nothing is open."),
     ("zzqx", "Nothing found for zzqx."), ("doc:\x1b[31m", "␛[31m")],
)
def test_what_cannot_be_done_is_said_in_a_line(asked: Asked, typed: str, said: str) -> None:
    answer = asked(typed)
    assert said in answer[0]
    assert "\x1b" not in answer[0]


def test_a_long_page_is_written_in_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = Asked(tmp_path, capsys, room=3)
    first = asked("doc:harbour")
    assert len(first) == 5
    assert first[-1] == "There is more: type more."
    assert asked("more")[0] not in first


def test_help_names_every_command_and_quit_leaves(asked: Asked) -> None:
    words = [line.split()[0] for line in asked("help")]
    assert {"search", "list", "next", "previous", "why", "quit", "help"} <= {word.rstrip(":") for word in words}
    assert asked.leaves_at("quit")


def test_it_answers_in_a_pipe_on_a_dumb_terminal_without_textual(tmp_path: Path) -> None:
    write_sources(tmp_path / "texts")
    build_store(tmp_path / "store", [tmp_path / "texts"])
    program = ("import sys; from migtui.cli import direct; "
               "direct.run(direct.read(sys.argv[1:])); assert 'textual' not in sys.modules")
    done = subprocess.run(
        [sys.executable, "-c", program, "--plain", "--store", str(tmp_path / "store"), "doc:river"],
        input=b"list documents\nwhy\n", capture_output=True, check=False,
        env={"HOME": str(tmp_path), "TERM": "dumb", "PATH": "/usr/bin:/bin"}, timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode()
    assert "3 documents." in out
    assert "title: not stated" in out
    assert "migtui> " not in out
