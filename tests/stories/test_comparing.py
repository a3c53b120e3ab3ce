"""Wordings of an utterance, parallels of a passage and documents of a story are compared with a chosen base."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 35)])


@SIZES
async def test_wordings_stand_with_what_was_added_and_dropped(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "group:tunnel") as reader:
        reader.sees("Mara Oyelaran · quoted 2 times · the words differ ≠", "A base 2024-03-04", "≠ 1 dropped")
        await reader.presses("z")
        reader.sees("[-same-]")
        await reader.presses(")", ")", "=")
        reader.sees("B base", "B is the base", "[+same+]", "≠ 1 added")
        await reader.presses("enter")
        reader.sees("Minister on tunnel costs")
        await reader.presses("H")
        reader.is_at("group:tunnel")
        reader.sees("B base", "≠ 1 added", "wording 2 of 2")


@SIZES
async def test_a_document_opens_its_story_with_itself_as_the_base(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "doc:2024/herald@0") as reader:
        await reader.presses("=", "z")
        reader.is_at("story:tunnel")
        reader.sees("story · 2 documents · 1 outlet", "B base undated Herald", "≠ 8 added, 3 changed", "[+same+]")
        await reader.presses(")", "=")
        reader.sees("A base 2024-03-04", "A is the base")
        await reader.presses("enter", "H")
        reader.is_at("story:tunnel")
        reader.sees("A base 2024-03-04")
        await reader.presses("G")
        reader.sees("only B Herald: A leaves this out", "− Minister on tunnel costs")


@SIZES
async def test_a_document_and_an_utterance_are_compared_from_the_lists(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3", "l", "j")
        reader.sees("Same words", "▌not stated", "Harbour Board", ".80")
        await reader.presses("=")
        reader.is_at("parallel:one")
        reader.sees("passage · told 2 times", "The")
        await reader.presses("1", "=")
        reader.is_at("story:tunnel")


async def test_a_passage_is_compared_where_a_document_has_no_story_and_what_has_neither_says_so(tmp_path: Path) -> None:
    async with reader_at(tmp_path, address="doc:river@0") as reader:
        await reader.presses("=")
        reader.is_at("parallel:one")
        await reader.presses("2", "=")
        reader.sees("Documents, quotes and passages can be compared.")
