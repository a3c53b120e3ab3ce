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


@pytest.mark.parametrize(
    ("kind", "address", "found"),
    [
        ("documents", "person:mara-oyelaran", {"doc:harbour@0", "doc:2024/herald@0"}),
        ("documents", "org:nta", {"doc:harbour@0"}),
        ("documents", "story:tunnel", {"doc:harbour@0", "doc:2024/herald@0"}),
        ("documents", "parallel:one", {"doc:harbour@0", "doc:river@0"}),
        ("documents", "source:river.txt", {"doc:river@0"}),
        ("people", "doc:harbour", {"person:mara-oyelaran"}),
        ("people", "org:nta", {"person:mara-oyelaran"}),
        ("people", "group:tunnel", {"person:mara-oyelaran"}),
        ("organizations", "person:mara-oyelaran", {"org:northport-transit-authority"}),
        ("organizations", "org:harbour-board", {"org:northport-transit-authority"}),
        ("quotes", "doc:2024/herald", {"quote:2024/herald@27"}),
        ("groups", "person:mara-oyelaran", {"group:tunnel"}),
        ("stories", "doc:harbour", {"story:tunnel"}),
    ],
)
def test_only_what_is_tied_to_something(ask: Ask, kind: str, address: str, found: set[str]) -> None:
    assert set(ask("list", kind, "--of", address, "--format", "ids").out.split()) == found


def test_rows_in_another_order(ask: Ask) -> None:
    by_name = ask("list", "organizations", "--sort", "name", "--format", "ids").out.split()
    assert by_name == ["org:harbour-board", "org:northport-transit-authority"]
    by_title = ask("list", "documents", "--sort", "title", "--format", "ids").out.split()
    assert by_title == ["doc:harbour@0", "doc:2024/herald@0", "doc:river@0"]


@pytest.mark.parametrize(("kind", "order"), [("people", "publisher"), ("groups", "date"), ("documents", "mentions")])
def test_an_order_that_does_not_fit_is_told(ask: Ask, kind: str, order: str) -> None:
    answer = ask("list", kind, "--sort", order)
    assert (answer.code, answer.out) == (2, "")
    assert f"There is no order “{order}” of {kind}." in answer.err


def test_nothing_found_is_exit_one_and_a_sentence(ask: Ask) -> None:
    answer = ask("list", "documents", "--match", "submarine")
    assert (answer.code, answer.out) == (1, "")
    assert "submarine" in answer.err
    assert ask("list", "programmes").code == 1
