"""Every view can be written to a file: what it shows, row by row, with where each row comes from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at

SIZES = ((80, 24), (120, 35))


@pytest.fixture(autouse=True)
def _short_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def export(folder: Path, *keys: str, address: str | None = None, size: tuple[int, int] = (120, 35)) -> Path:
    """Go where the keys lead and export as text, Markdown, CSV and JSON; the path without its end."""
    async with reader_at(folder, size, address) as reader:
        await reader.presses(*keys)
        for form in ("txt", "md", "csv", "json"):
            await reader.presses("X")
            await reader.types(f"v.{form}")
            await reader.presses("enter")
            reader.sees("written to")
    return folder / "v"


def rows_of(made: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(made.with_suffix(".csv").open(encoding="utf-8")))


@pytest.mark.parametrize("size", SIZES)
async def test_a_comparison_says_what_differs_from_which_base(tmp_path: Path, size: tuple[int, int]) -> None:
    made = await export(tmp_path, ")", ")", "=", address="group:tunnel", size=size)
    rows = rows_of(made)
    assert [row["about"] for row in rows] == ["A 1 added: We will not pay twice for the [+same+] tunnel,", "B base"]
    assert [(row["outlet"], row["date"], row["line"], row["speaker"]) for row in rows] == [
        ("", "2024-03-04", "5", "Mara Oyelaran"), ("Herald", "", "3", "Mara Oyelaran"),
    ]
    assert all(row["view"].startswith("group:tunnel compared with quote:2024/herald@") for row in rows)
    assert all(len(row["store_sha256"]) and len(row["sha256"]) == 64 for row in rows)
    assert "[+same+]" in made.with_suffix(".txt").read_text(encoding="utf-8")


async def test_a_story_says_what_stands_beside_what(tmp_path: Path) -> None:
    made = await export(tmp_path, "=", address="doc:2024/herald@0")
    rows = rows_of(made)
    assert [row["about"] for row in rows if row["section"] == "documents"] == [
        "A: 3 paragraphs, 2 alone, 1 left out", "B base: 2 paragraphs",
    ]
    beside = [row["about"] for row in rows if row["section"] == "paragraph 2 of B"]
    assert beside[0] == "B base"
    assert beside[1].startswith("A 8 added, 3 changed: ")
    only = [row["words"] for row in rows if row["section"].startswith("only A")]
    assert only[0] == "Harbour Board opens tender"
    text = made.with_suffix(".md").read_text(encoding="utf-8")
    assert "## paragraph 1 of B" in text
    assert "not in A" in text


async def test_reasons_say_words_place_rule_and_confidence(tmp_path: Path) -> None:
    made = await export(tmp_path, "3", "w")
    rows = rows_of(made)
    assert rows[0]["kind"] == "quote"
    said = {(row["section"], row["about"]): row for row in rows}
    cue = said["why this speaker", "cue"]
    assert (cue["words"], cue["source"], cue["line"]) == ("said", "2024/herald.txt", "3")
    rule = next(row for (section, about), row in said.items() if section == "why this speaker" and about[:4] == "rule")
    assert (rule["rule"], rule["confidence"]) == ("sample", "0.9")
    assert ("its document", "date: not stated in this document") in said
    read = json.loads(made.with_suffix(".json").read_text(encoding="utf-8"))
    assert read["provenance"]["view"].startswith("why quote:2024/herald@")


async def test_the_reasons_for_an_entity_name_each_mention(tmp_path: Path) -> None:
    made = await export(tmp_path, "2", "w")
    rows = rows_of(made)
    assert [row["words"] for row in rows if row["kind"] == "mention"] == ["Northport Transit Authority", "NTA", "NTA"]
    assert (rows[1]["about"], rows[1]["rule"], rows[1]["confidence"]) == ("sample ×3", "sample", "0.9")


async def test_the_timeline_stands_under_its_periods_and_says_why_rows_are_undated(tmp_path: Path) -> None:
    made = await export(tmp_path, "l")
    rows = rows_of(made)
    assert [row["section"] for row in rows] == [
        "2024 (1 document)", "2024 (1 document)", "2023 (1 document)", "undated: its text states no date (1 document)",
    ]
    role = next(row for row in rows if row["kind"] == "role")
    assert role["about"] == "Mara Oyelaran: chair, Northport Transit Authority"
    assert (role["words"], role["rule"], role["line"]) == ("chair of the NTA", "sample", "5")
    assert {row["source"] for row in rows} == {"harbour.txt", "river.txt", "2024/herald.txt"}


async def test_the_page_of_an_entity_has_names_ties_company_and_mentions_in_their_order(tmp_path: Path) -> None:
    made = await export(tmp_path, "comma", "comma", address="org:northport-transit-authority")
    rows = rows_of(made)
    sections = list(dict.fromkeys(row["section"] for row in rows))
    assert sections == ["", "names", "its parts", "roles", "relations", "quotes", "named in the same documents",
                        "every mention, by left word"]
    role = next(row for row in rows if row["section"] == "roles")
    assert role["about"] == "chair: Mara Oyelaran (2024-03-04)"
    assert (role["words"], role["confidence"]) == ("chair of the NTA", "0.9")
    assert {row["about"] for row in rows if row["section"] == "names"} >= {"“NTA” ×2"}
    mentions = [row for row in rows if row["section"] == "every mention, by left word"]
    assert len(mentions) == 3
    assert all(row["after"] or row["before"] for row in mentions)


async def test_the_same_words_come_with_all_wordings_and_a_filter_is_named(tmp_path: Path) -> None:
    made = await export(tmp_path, "2", "l", "o", "3", "l")
    rows = rows_of(made)
    assert [row["section"] for row in rows][:2] == ["group:tunnel", "group:tunnel"]
    assert {row["view"] for row in rows} == {"same words by difference, only Mara Oyelaran"}
