"""`migtui list` in every format."""

from __future__ import annotations

import csv
import io
import json

import pytest

from migtui.cli.output import Format
from tests.unit.cli.conftest import Ask

KINDS = ("documents", "organizations", "people", "places", "quotes", "groups", "stories")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", [f for f in Format if f is not Format.GREP])
def test_every_kind_in_every_format(ask: Ask, kind: str, form: Format) -> None:
    answer = ask("list", kind, "--format", form.value)
    assert answer.code == 0
    assert answer.out
    assert not answer.err


def test_piped_tables_are_plain_and_independent_of_width(ask: Ask) -> None:
    rows = [line.split("\t") for line in ask("list", "organizations").out.splitlines()]
    assert rows == [["NTA", "Northport Transit Authority", "3", "1", "org:northport-transit-authority"],
                    ["", "Harbour Board", "0", "0", "org:harbour-board"]]


def test_ids_are_addresses(ask: Ask) -> None:
    for address in ask("list", "documents", "--format", "ids").out.split():
        assert ask("show", address).code == 0


def test_grep_lines_open_at_the_words(ask: Ask) -> None:
    first = ask("list", "quotes", "--match", "same", "--format", "grep").out
    assert first == "harbour.txt:5:2:We will not pay twice for the same tunnel,\n"


def test_json_and_csv_can_be_read_back(ask: Ask) -> None:
    assert json.loads(ask("list", "people", "--format", "json").out)[0]["name"] == "Mara Oyelaran"
    rows = list(csv.DictReader(io.StringIO(ask("list", "people", "--format", "csv").out)))
    assert rows[0]["name"] == "Mara Oyelaran"


def test_a_limit_and_a_filter(ask: Ask) -> None:
    assert len(ask("list", "documents", "--limit", "2").out.splitlines()) == 2
    assert ask("list", "documents", "--match", "tender").out.count("\n") == 1


def test_nothing_found_is_exit_one_and_a_sentence(ask: Ask) -> None:
    answer = ask("list", "documents", "--match", "submarine")
    assert (answer.code, answer.out) == (1, "")
    assert "submarine" in answer.err
    assert ask("list", "programmes").code == 1
