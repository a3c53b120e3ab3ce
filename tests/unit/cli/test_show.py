"""`migtui show` prints what stands at an address, and says when nothing or too much does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Ask
from tests.unit.samples import HARBOUR


def test_a_quote_comes_with_the_reason_for_its_speaker(ask: Ask) -> None:
    answer = ask("show", "quote:harbour")
    assert answer.code == 0
    assert "“We will not pay twice for the same tunnel,”" in answer.out
    assert "Mara Oyelaran (sample) → person:mara-oyelaran" in answer.out
    assert "chair of the NTA" in answer.out
    line = HARBOUR[: HARBOUR.index("We will")].count("\n") + 1
    assert f"harbour.txt:{line}:2" in answer.out


def test_the_chain_of_a_quote_has_every_step(ask: Ask) -> None:
    lines = dict(line.strip().split(None, 1) for line in ask("show", "quote:2024/herald").out.splitlines()[1:])
    assert lines["cue"] == "“said” 2024/herald.txt:3:50"
    assert lines["says"] == "“Oyelaran” 2024/herald.txt:3:41"
    assert lines["rule"] == "sample, 0.90"
    assert lines["mention"] == "“Oyelaran” 2024/herald.txt:3:41, name (sample, 0.90)"
    assert lines["chain"] == "Oyelaran (sample) → person:mara-oyelaran"
    assert lines["entity"] == "person:mara-oyelaran: a form of the name Mara Oyelaran, 2 mentions in 2 documents"


def test_words_of_a_changed_source_are_not_shown(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("Other words.\n", encoding="utf-8")
    answer = ask("show", "quote:harbour")
    assert answer.code == 0
    assert "of harbour.txt, which is changed" in answer.out


def test_an_entity_comes_with_roles_relations_quotes_and_mentions(ask: Ask) -> None:
    answer = ask("show", "org:nta")
    assert "Northport Transit Authority (NTA)" in answer.out
    assert "role: Mara Oyelaran, chair, Northport Transit Authority" in answer.out
    assert "(planned)" in answer.out
    assert "Mara Oyelaran: “We will not pay twice for the tunnel,”" in answer.out
    assert answer.out.count("[NTA]") == 2


def test_a_document_shows_body_without_the_dateline(ask: Ask) -> None:
    answer = ask("show", "doc:harbour")
    assert "   1  Harbour Board opens tender" in answer.out
    assert "NORTHPORT, 4 March" not in answer.out
    assert "2024-03-04" in answer.out


@pytest.mark.parametrize("address", ["group:tunnel", "story:tunnel", "parallel:one", "source:river.txt"])
def test_other_kinds_have_a_page(ask: Ask, address: str) -> None:
    answer = ask("show", address)
    assert answer.code == 0
    assert answer.out.strip()


@pytest.mark.parametrize("address", ["quote:harbour", "org:nta", "doc:harbour", "group:tunnel", "source:river.txt"])
def test_json_is_the_row_of_the_export(ask: Ask, address: str) -> None:
    row = json.loads(ask("show", address, "--format", "json").out)
    assert row.get("id", f"source:{row.get('name')}").startswith(address.partition(":")[0])


def test_an_unknown_address_is_one_sentence(ask: Ask) -> None:
    answer = ask("show", "org:nobody")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "This store has nothing at “org:nobody”." in answer.err


def test_an_ambiguous_address_lists_what_it_could_mean(ask: Ask) -> None:
    answer = ask("show", "quote:")
    assert answer.code == 1
    answer = ask("show", "doc:2")
    assert answer.code == 0
    answer = ask("show", "org:northport")
    assert answer.code == 0


@pytest.mark.parametrize("form", ["citation", "markdown", "csv"])
def test_what_stands_there_is_cited_with_its_provenance(ask: Ask, form: str) -> None:
    done = ask("show", "person:mara-oyelaran", "--format", form)
    assert done.code == 0
    for wanted in ("harbour.txt", "chair of the NTA", "rules"):
        assert wanted in done.out


def test_a_source_has_no_citation(ask: Ask) -> None:
    assert ask("show", "source:harbour.txt", "--format", "csv").code == 2
