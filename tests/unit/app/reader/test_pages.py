"""Pages over the sample corpus: what their rows say, where their links lead, and what their stops are."""

from pathlib import Path

import pytest

from migtui.app.presentation.cells import width_of
from migtui.app.reader.foot import foot_rows, summary
from migtui.app.reader.open import open_page
from migtui.app.reader.page import Page
from migtui.app.reader.why_page import WhyPage
from migtui.history import Location
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import HARBOUR, corpus, span_of, write_sources

_QUOTE = f"quote:harbour@{span_of(HARBOUR, 'We will not pay twice').start}"
_ADDRESSES = (
    "doc:harbour@0", "doc:2024/herald@0", "doc:river@0", "org:northport-transit-authority", "org:harbour-board",
    "person:mara-oyelaran", "place:northport", "group:tunnel", "parallel:one", "story:tunnel", _QUOTE,
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_sources(tmp_path)
    rows = corpus()
    return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources))


def rows_of(page: Page, width: int = 72) -> list[str]:
    page.lay(width)
    rows = [page.row(at) for at in range(len(page))]
    return ["".join(text for text, _ in row.cells) for row in rows if row is not None]


@pytest.mark.parametrize("address", _ADDRESSES)
@pytest.mark.parametrize("width", [1, 9, 40, 90])
def test_every_link_lies_within_its_row_and_leads_somewhere(session: Session, address: str, width: int) -> None:
    page = open_page(session, Location(address=address))
    page.lay(width)
    assert page.row(len(page)) is None
    assert page.row(-1) is None
    for at in range(len(page)):
        row = page.row(at)
        assert row is not None
        for link in row.links:
            assert 0 <= link.start < link.end <= max(width_of(row.cells), width)
            assert open_page(session, link.target).title


@pytest.mark.parametrize("address", _ADDRESSES)
def test_every_stop_has_a_row_and_every_anchor_is_found_again(session: Session, address: str) -> None:
    page = open_page(session, Location(address=address))
    page.lay(50)
    for stop in (*page.hits, *page.quotes):
        assert 0 <= page.row_of(stop) < len(page)
    for at in range(len(page)):
        assert page.row_with(page.anchor(at)) == at


def test_a_link_of_a_document_covers_the_name(session: Session) -> None:
    page = open_page(session, Location(address="doc:harbour@0"))
    page.lay(200)
    named: dict[str, str] = {}
    for at in range(len(page)):
        row = page.row(at)
        assert row is not None
        text = "".join(part for part, _ in row.cells)
        named |= {text[link.start : link.end]: link.target.address for link in row.links}
    assert named == {
        "Northport Transit Authority": "org:northport-transit-authority", "NTA": "org:northport-transit-authority",
        "Mara Oyelaran": "person:mara-oyelaran",
    }


def test_a_quote_opens_at_its_words_and_a_span_at_its_hit(session: Session) -> None:
    page = open_page(session, Location(address=_QUOTE))
    assert page.first_quote == 0
    assert page.about == "Mara Oyelaran, chair of the NTA"
    at = span_of(HARBOUR, "tender on Monday")
    page = open_page(session, Location(address="doc:harbour@0", start=at.start, end=at.end))
    page.lay(60)
    assert page.first_hit == 0
    row = page.row(page.row_of(page.hits[0]))
    assert row is not None
    page.mark(quote=None, hit=0)
    row = page.row(page.row_of(page.hits[0]))
    assert row is not None
    assert ("tender on Monday", "hit-now") in row.cells


def test_coming_from_an_entity_its_mentions_are_the_hits(session: Session) -> None:
    page = open_page(session, Location(address="doc:harbour@0"), origin="org:northport-transit-authority")
    assert page.hits_name == "NTA"
    assert len(page.hits) == 3


def test_the_context_of_every_mention_is_aligned(session: Session) -> None:
    rows = rows_of(open_page(session, Location(address="org:northport-transit-authority")))
    lines = [row for row in rows if "NTA" in row and "(" in row]
    assert lines
    start = rows.index(" every mention")
    assert rows[start + 1].endswith("Harbour Board opens tender")
    assert len(rows) == start + 5 + 1


def test_a_text_that_is_gone_or_changed_is_said_and_breaks_nothing(session: Session) -> None:
    (session.texts.folder / "harbour.txt").unlink()
    (session.texts.folder / "river.txt").write_text("It rose.", encoding="utf-8")
    for address, state in (("doc:harbour@0", "source MISSING"), ("doc:river@0", "source CHANGED")):
        page = open_page(session, Location(address=address))
        header = ["".join(text for text, _ in row.cells) for row in page.header(90, brief=False)]
        assert any(state in line for line in header)
        rows_of(page)
    for address in ("person:mara-oyelaran", "group:tunnel", "parallel:one", "story:tunnel"):
        assert rows_of(open_page(session, Location(address=address)))
    for location in (Location(address=_QUOTE), Location(address="doc:river@0", start=1, end=3)):
        assert any("its document" in row for row in rows_of(WhyPage(session, location)))


def test_the_foot_counts_what_it_leaves_out(session: Session) -> None:
    groups = open_page(session, Location(address="doc:harbour@0")).groups()
    assert [group.name for group in groups] == ["quotes", "organizations", "people"]
    rows = foot_rows(groups, "in this document", 40, 3)
    assert [width_of(row.cells) <= 40 for row in rows] == [True] * 3
    assert foot_rows((), "in this document", 40, 9) == []
    assert "".join(text for text, _ in summary(groups, 60)) == "NTA 3 · Mara Oyelaran"
