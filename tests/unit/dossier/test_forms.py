"""Each form of a dossier says where its words come from, and none of them can act."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from migtui.display import block, csv_cell, markdown
from migtui.dossier.forms import FORMS, DossierForm, Provenance, citation, dossier, provenance
from migtui.dossier.items import Item, items_of
from migtui.library import MemoryLibrary
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources

HOSTILE = "=cmd()|' \x1b]52;c;x\x07 [here](http://x) <b>*\u202e"


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    write_sources(tmp_path)
    return items_of(MemoryLibrary(corpus()), Texts(tmp_path, corpus().sources), "person:mara-oyelaran")


@pytest.fixture
def made() -> Provenance:
    return provenance(corpus().meta, "sample", "person:mara-oyelaran")


@pytest.mark.parametrize("form", FORMS)
def test_each_form_names_source_digest_line_and_engine(items: list[Item], made: Provenance, form: DossierForm) -> None:
    text = dossier(items, made, form)
    digest = next(item.sha256 for item in items if item.source == "harbour.txt")
    assert digest
    for wanted in ("harbour.txt", digest, "rules", "sample", "chair of the NTA", "Mara Oyelaran"):
        assert wanted in text
    assert text.endswith("\n")


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_are_words_in_every_form(items: list[Item], made: Provenance, form: DossierForm) -> None:
    bad = [replace(item, words=HOSTILE, outlet=HOSTILE, title=HOSTILE, speaker=HOSTILE, role=HOSTILE, before=HOSTILE)
           for item in items]
    text = dossier(bad, replace(made, store=HOSTILE, view=HOSTILE), form)
    assert block(text) == text


def test_json_gives_the_original_back(items: list[Item], made: Provenance) -> None:
    bad = [replace(item, words=HOSTILE) for item in items]
    read = json.loads(dossier(bad, made, "json"))
    assert {item["words"] for item in read["items"]} == {HOSTILE}
    assert read["provenance"]["engine"] == "rules"


def test_csv_has_a_row_an_item_and_no_formula(items: list[Item], made: Provenance) -> None:
    bad = [replace(item, words=HOSTILE) for item in items]
    rows = list(csv.DictReader(io.StringIO(dossier(bad, made, "csv"))))
    assert len(rows) == len(items)
    assert all(row["words"].startswith("'=cmd()") for row in rows)
    assert {row["store"] for row in rows} == {"sample"}
    assert [row["line"] for row in rows if row["kind"] == "quote"] == ["3", "5"]


@pytest.mark.parametrize("text", ["=1+1", " =1", "+1", "-1", "@x", "\t=1", "\uff1d1", "\r=1"])
def test_what_a_spreadsheet_would_run_is_disarmed(text: str) -> None:
    assert csv_cell(text).startswith("'")


def test_plain_cells_stay_as_they_are() -> None:
    assert [csv_cell(text) for text in ("2024-03-04", "a=b", "“We will")] == ["2024-03-04", "a=b", "“We will"]


def test_nothing_is_read_as_markdown(items: list[Item], made: Provenance) -> None:
    assert markdown("[a](b) <i> *x* _y_ `z` |") == r"\[a\](b) \<i\> \*x\* \_y\_ \`z\` \|"
    text = dossier([replace(item, words=HOSTILE, address="quote:`x`@1") for item in items], made, "markdown")
    assert "[here]" not in text
    assert "`quote:'x'@1`" in text


def test_a_citation_is_one_line_and_says_what_is_not_stated(items: list[Item]) -> None:
    cited = [citation(item) for item in items]
    assert not [text for text in cited if "\n" in text]
    said = next(text for text in cited if "quote:harbour@" in text)
    assert "outlet not stated, “Harbour Board opens tender”, 2024-03-04 (harbour.txt, line 5)" in said
    assert "undated" in next(text for text in cited if "quote:2024/herald@" in text)
