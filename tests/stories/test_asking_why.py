"""Why: the evidence for quotes, names, roles, relations and particulars, drawn in the words of the source."""

from pathlib import Path

import pytest

from migtui.history import Location
from tests.stories.reader_at import reader_at
from tests.unit.samples import HARBOUR, span_of

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 35)])
_QUOTE = f"quote:harbour@{span_of(HARBOUR, 'We will not pay twice').start}"


@SIZES
async def test_a_quote_and_its_speaker(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, _QUOTE) as reader:
        await reader.presses("w", "z")
        reader.sees("5  “We will not pay twice for the same tunnel,” said Mara Oyelaran", "^cue └──speaker──┘",
                    "direct: a sentence of its own", "marks  confidence 0.95", "“said”  line 5")
        await reader.presses("G")
        reader.sees("sample  confidence 0.90", "“4 March 2024”  line 3", "not stated in this document")
        await reader.presses("z", "q")
        reader.sees_not("why a quote")
        reader.sees("Mara Oyelaran")


@SIZES
async def test_a_name_leads_from_its_short_form_to_the_entity(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "org:northport-transit-authority") as reader:
        await reader.presses("n", "n", "w", "z")
        reader.sees("why “NTA” is this organization", "“Northport Transit Authority”  line 3", "by an acronym")
        await reader.presses("G")
        reader.sees("not stated in this document")
        assert reader.main.reader.find("explained")


@SIZES
async def test_a_role_and_a_relation_have_their_words(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        for words, wanted in (("chair of the NTA", "why this role"), ("Authority (NTA) opened", "why this relation")):
            at = span_of(HARBOUR, words)
            reader.main.jump(Location(address="doc:harbour@0", start=at.start, end=at.end))
            await reader.presses("w")
            assert reader.main.reader.find(wanted)
            await reader.presses("q")


@SIZES
async def test_an_entity_and_a_document_in_a_list(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("2", "w")
        reader.sees("Why: Northport Transit Authority", "2        “NTA”", "is explained in")
        await reader.presses("q", "1", "w")
        reader.sees("Why: what is said of this document", "publisher     not stated in this document")
