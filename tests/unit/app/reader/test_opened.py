"""A page that is open: what is in sight of it, where its quotes and hits lead, and how it is found again."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migtui.app.reader.open import open_page
from migtui.app.reader.opened import OpenPage
from migtui.history import Location
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import HARBOUR, corpus, span_of, write_sources

_QUOTE = f"quote:harbour@{span_of(HARBOUR, 'We will not pay twice').start}"
_ADDRESSES = ("doc:harbour@0", "org:northport-transit-authority", "group:tunnel", "story:tunnel", _QUOTE)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_sources(tmp_path)
    rows = corpus()
    return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources))


def opened(session: Session, address: str, width: int = 40, room: int = 5) -> OpenPage:
    page = OpenPage.anew(open_page(session, Location(address=address)))
    page.lay(width, lambda: room)
    return page


def test_a_page_opens_at_the_quote_it_is_opened_for(session: Session) -> None:
    at_quote, at_start = opened(session, _QUOTE), opened(session, "doc:harbour@0")
    assert (at_start.top, at_start.quote, at_start.place.startswith("1 quote")) == (0, None, True)
    assert at_quote.quote == 0
    assert at_quote.shown_row in at_quote.rows
    assert at_quote.place.startswith("quote 1 of 1")
    assert at_quote.at == span_of(HARBOUR, "We will not pay twice").start


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.sampled_from(_ADDRESSES), st.lists(st.integers(-9, 9), max_size=6), st.integers(0, 12))
def test_scrolling_stays_within_the_page(session: Session, address: str, steps: list[int], room: int) -> None:
    page = opened(session, address, room=room)
    for step in steps:
        before = page.top
        assert page.scroll(step) is (page.top != before)
        assert 0 <= page.top <= max(len(page.page) - room, 0)
        assert len(page.in_sight()) == room


@pytest.mark.parametrize("address", _ADDRESSES)
def test_every_stop_comes_into_sight_in_turn(session: Session, address: str) -> None:
    page = opened(session, address)
    quotes, hits = page.page.quotes, page.page.hits
    seen = []
    for _ in quotes:
        assert page.next_quote(1)
        assert page.shown_row == page.page.row_of(quotes[page.quote or 0])
        seen.append(page.quote)
    assert sorted(at for at in seen if at is not None) == list(range(len(quotes)))
    for _ in hits:
        assert page.next_hit(-1)
        assert page.page.row_of(hits[page.hit or 0]) in page.rows
    assert page.next_hit(1) is bool(hits)


def test_what_is_found_is_found_again_when_the_page_is(session: Session) -> None:
    page = opened(session, "doc:harbour@0")
    assert not page.find("no such words")
    assert page.find("the")
    page.next_hit(1)
    page.scroll(2)
    view = page.view
    again = OpenPage.again(open_page(session, Location(address="doc:harbour@0")), view, 40)
    again.lay(40, lambda: 5)
    assert again.view == view
    assert again.place == page.place
    assert again.forget()
    assert (again.hit, again.view.found) == (None, "")


def test_another_width_keeps_the_words_at_the_top(session: Session) -> None:
    page = opened(session, "doc:harbour@0", width=30, room=2)
    page.scroll(4)
    at = page.anchor
    page.lay(60, lambda: 2)
    first, second = page.page.anchor(page.top), page.page.anchor(page.top + 1)
    assert first <= at < second or page.top == len(page.page) - 2


_LISTING = tuple(address for address in _ADDRESSES if not address.startswith(("doc:", "quote:")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.sampled_from(_ADDRESSES), st.lists(st.sampled_from((-1, 1)), max_size=40), st.integers(1, 12))
def test_a_row_that_is_stood_on_is_in_sight_and_leads_somewhere(
    session: Session, address: str, steps: list[int], room: int
) -> None:
    page = opened(session, address, room=room)
    for by in steps:
        before = page.line, page.top
        assert page.step(by) is ((page.line, page.top) != before)
        if page.line is not None:
            assert page.page.stepped
            assert page.line in page.rows
            assert page.row(page.line).links
            assert page.target in [link.target for link in page.row(page.line).links] or page.quote is not None
            assert page.row(page.line).cells[0][0].startswith("▌")


@pytest.mark.parametrize("address", _LISTING)
def test_every_row_that_leads_somewhere_is_stood_on_in_turn(session: Session, address: str) -> None:
    page = opened(session, address)
    leading = [at for at in range(len(page.page)) if (row := page.page.row(at)) and row.links]
    seen: list[int | None] = []
    while page.step(1):
        seen.append(page.line)
    assert sorted({at for at in seen if at is not None}) == leading
    while page.step(-1):
        pass
    assert page.top == 0
    assert page.line == leading[0] if leading[0] < page.room else page.line is None


def test_a_row_that_is_stood_on_is_left_when_it_goes_out_of_sight_and_kept_for_another_width(session: Session) -> None:
    page = opened(session, "org:northport-transit-authority", room=6)
    page.next_hit(1)
    assert (page.line, page.hit) == (page.page.row_of(page.page.hits[0]), 0)
    page.lay(70, lambda: 6)
    assert page.line in (page.page.row_of(page.page.hits[0]), None)
    again = OpenPage.again(page.page, page.view, 70)
    again.lay(70, lambda: 6)
    assert again.line == page.line
    page.scroll(-len(page.page))
    assert page.line is None or page.line in page.rows
