"""The export's form is a contract."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from migtui.cli.output import dump_json
from migtui.export import export
from migtui.library import MemoryLibrary
from migtui.texts import Texts
from tests.unit.samples import TEXTS, corpus, write_sources

ROOT = Path(__file__).parents[2]
KEYS = {
    "documents": {"id", "source", "start", "end", "text", "title", "kind", "publisher", "byline", "place", "date",
                  "date_precision", "flags", "evidence", "body", "segments", "contacts"},
    "entities": {"id", "kind", "subtype", "name", "acronym", "aliases", "parent", "years"},
    "mentions": {"source", "document", "start", "end", "surface", "entity", "rule", "confidence"},
    "definitions": {"acronym", "entity", "source", "document", "start", "end"},
    "roles": {"person", "title", "organization", "source", "document", "start", "end", "surface", "rule", "confidence"},
    "relations": {"subject", "predicate", "object", "modality", "source", "document", "start", "end", "surface",
                  "rule", "confidence"},
    "quotes": {"id", "source", "document", "start", "end", "text", "form", "continues", "group", "cue", "speaker",
               "speaker_mention", "rule", "confidence", "speaker_rule", "speaker_confidence", "decided"},
    "groups": {"id", "quotes"},
    "parallels": {"id", "a", "b", "score"},
    "stories": {"id", "documents"},
    "sources": {"name", "sha256", "code_points", "encoding", "origin", "state"},
}


@pytest.fixture
def exported(tmp_path: Path) -> dict[str, list[dict[str, object]]]:
    write_sources(tmp_path)
    rows = corpus()
    return export(MemoryLibrary(rows), Texts(tmp_path, rows.sources), decisions=2)


@pytest.mark.parametrize("table", KEYS)
def test_rows_have_the_keys_of_the_contract(exported: dict[str, list[dict[str, object]]], table: str) -> None:
    assert exported[table]
    for row in exported[table]:
        assert set(row) == KEYS[table]


def test_indirect_speech_is_as_quotes_without_form(exported: dict[str, list[dict[str, object]]]) -> None:
    assert set(exported["indirect"][0]) == KEYS["quotes"] - {"form"}


def test_surfaces_stand_in_the_sources(exported: dict[str, list[dict[str, object]]]) -> None:
    for table in ("mentions", "roles", "relations", "quotes", "indirect"):
        for row in exported[table]:
            words = TEXTS[str(row["source"])][int(str(row["start"])) : int(str(row["end"]))]
            assert words == row.get("surface", row.get("text"))


def test_candidates_without_an_entity_stay_out(exported: dict[str, list[dict[str, object]]]) -> None:
    assert "Älvdal" not in {row["surface"] for row in exported["mentions"]}


def test_it_says_how_many_decisions_were_applied(exported: dict[str, dict[str, object]]) -> None:
    assert exported["meta"]["decisions"] == 2


def test_the_page_on_the_export_names_every_table() -> None:
    page = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    for table in (*KEYS, "indirect", "schema", "meta"):
        assert re.search(rf"^\| `{table}` \|", page, re.MULTILINE), table


def test_json_holds_nothing_a_terminal_obeys_and_gives_the_original_back() -> None:
    hostile = {"a": "\x1b]52;c\x07 \x9b2J \u202e \u200b \U000e0041 \ud800 é漢 \x7f"}
    text = dump_json(hostile, indent=1)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e\U000e0041\ud800]", text)
    assert "é漢" in text
    assert json.loads(text) == hostile
