"""Source texts come as they stand on disk, with a word on whether they changed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from migtui.texts import SourceState, Texts, line_starts
from tests.unit.samples import HARBOUR, RIVER, corpus, write_sources


def test_a_text_is_read_code_point_for_code_point(tmp_path: Path) -> None:
    write_sources(tmp_path)
    source = Texts(tmp_path, corpus().sources).get("river.txt")
    assert source.text == RIVER
    assert source.state is SourceState.OK


def test_newlines_are_not_translated(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree\n")
    assert Texts(tmp_path, ()).get("a.txt").text == "one\r\ntwo\rthree\n"


def test_a_changed_text_says_so(tmp_path: Path) -> None:
    write_sources(tmp_path)
    (tmp_path / "harbour.txt").write_text(HARBOUR + "More.\n", encoding="utf-8")
    assert Texts(tmp_path, corpus().sources).get("harbour.txt").state is SourceState.CHANGED


def test_a_text_that_is_no_longer_utf8_is_changed_and_empty(tmp_path: Path) -> None:
    write_sources(tmp_path)
    (tmp_path / "harbour.txt").write_bytes(b"\xff\xfe\x00")
    source = Texts(tmp_path, corpus().sources).get("harbour.txt")
    assert (source.text, source.state) == ("", SourceState.CHANGED)


def test_a_missing_text_is_empty(tmp_path: Path) -> None:
    source = Texts(tmp_path, corpus().sources).get("harbour.txt")
    assert (source.text, source.state, source.line_of(0)) == ("", SourceState.MISSING, 1)


def test_a_text_is_read_once_until_forgotten(tmp_path: Path) -> None:
    write_sources(tmp_path)
    texts = Texts(tmp_path, corpus().sources)
    first = texts.get("harbour.txt")
    (tmp_path / "harbour.txt").unlink()
    assert texts.get("harbour.txt") is first
    texts.forget()
    assert texts.get("harbour.txt").state is SourceState.MISSING


@given(st.text(st.sampled_from("ab\n\r漢"), max_size=60))
def test_lines_and_columns_lead_back_to_the_offset(text: str) -> None:
    from migtui.texts import SourceText

    source = SourceText("x", text, SourceState.OK, line_starts(text))
    for offset in range(len(text)):
        line, column = source.line_of(offset), source.column_of(offset)
        assert text[:offset].count("\n") + 1 == line
        assert source.line_starts[line - 1] + column - 1 == offset


def test_small_texts_are_kept_by_the_hundred_and_large_ones_by_the_dozen(tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(120)]
    for name in names:
        (tmp_path / name).write_text("words")
    texts = Texts(tmp_path, ())
    first = texts.get(names[0])
    for name in names:
        texts.get(name)
    assert texts.get(names[0]) is first
    for name in names:
        (tmp_path / name).write_text("w" * 100_000)
    texts.forget()
    first = texts.get(names[0])
    for name in names:
        texts.get(name)
    assert texts.get(names[0]) is not first
    assert texts.get(names[-1]) is texts.get(names[-1])
