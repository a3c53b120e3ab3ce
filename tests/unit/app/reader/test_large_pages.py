"""Pages with thousands of things on them: what is out of sight is not made, and what two share is made once."""

from pathlib import Path

import pytest

from migtui.app.reader.made_late import MadeLate
from migtui.app.reader.open import open_page
from migtui.app.reader.page import Page, Row
from migtui.app.reader.why_entity_page import WhyEntityPage
from migtui.history import Location
from migtui.library import MemoryLibrary
from migtui.records import Corpus, DocumentHead, Entity, Facts, Group, Mention, Quote, QuoteHead, Role, replace
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus
from tests.unit.work import work

_WORDINGS = ("We will pay for the tunnel this year.", "We will not pay for the tunnel this year.", "We will pay.")
_BOARD, _SPEAKER = "org:board", "person:lena-park"


def _mention(surface: str, start: int, entity: str) -> Mention:
    kind = "person" if entity == _SPEAKER else "organization"
    return Mention(start=start, end=start + len(surface), surface=surface, kind=kind,  # type: ignore[arg-type] # one of two
                   form="name", rule="head-word", confidence=0.9, entity=entity)


def _facts(number: int) -> Facts:
    mentions = (_mention("Lena Park", 0, _SPEAKER), _mention("Board", 20, _BOARD))
    quote = Quote(start=40, end=77, surface=_WORDINGS[number % 3], form="direct", rule="cue-after", confidence=0.9,
                  speaker=0)
    role = Role(person=0, organization=1, title="chair", start=0, end=25, surface="Lena Park, chair of Board",
                rule="title", confidence=0.9)
    return Facts(document=f"doc:d{number}@0", source=f"d{number}.txt", start=0, end=90, mentions=mentions,
                 quotes=(quote,), roles=(role,))


def _corpus(documents: int) -> Corpus:
    facts = tuple(_facts(number) for number in range(documents))
    quotes = tuple(
        QuoteHead(id=f"quote:d{at}@40", document=one.document, index=0, start=40, end=77, text=one.quotes[0].surface,
                  form="direct", speaker=_SPEAKER, group="group:tunnel")
        for at, one in enumerate(facts)
    )
    return replace(
        corpus(), sources=(), parallels=(), stories=(), facts=facts, quotes=quotes,
        documents=tuple(DocumentHead(id=one.document, source=one.source, start=0, end=90, title=f"Title {at}",
                                     date=f"2024-01-{1 + at % 28:02}") for at, one in enumerate(facts)),
        groups=(Group(id="group:tunnel", quotes=tuple(quote.id for quote in quotes), differs=True),),
        entities=(Entity(id=_BOARD, kind="organization", name="Board"),
                  Entity(id=_SPEAKER, kind="person", name="Lena Park")),
    )


def _session(folder: Path, documents: int) -> Session:
    return Session(folder, MemoryLibrary(_corpus(documents)), Texts(folder, ()))


def _screenful(page: Page) -> None:
    """What a reader asks of a page that is opened."""
    page.lay(100)
    page.header(100, brief=False)
    for at in range(40):
        page.row(at)
    page.first_within(range(40))
    assert len(page.hits) + len(page.quotes) > 0
    for group in page.groups():
        assert group.entries[0]


@pytest.mark.parametrize("address", [_BOARD, _SPEAKER, "doc:d7@0", "quote:d7@40"])
def test_opening_a_page_again_costs_the_same_in_a_corpus_of_any_size(tmp_path: Path, address: str) -> None:
    def again(documents: int) -> int:
        session = _session(tmp_path, documents)
        _screenful(open_page(session, Location(address=address)))
        return work(lambda: _screenful(open_page(session, Location(address=address))))

    few, many = again(200), again(2000)
    # Ids and documents are gathered from indexes, a call or two for each; what is shown of one takes dozens.
    assert many - few < 4 * 1800


@pytest.mark.parametrize("origin", [None, "quote:d1999@40"])
def test_a_text_that_thousands_quote_is_compared_and_drawn_once(tmp_path: Path, origin: str | None) -> None:
    def opened(documents: int) -> int:
        session = _session(tmp_path, documents)
        place = Location(address="group:tunnel")
        return work(lambda: _screenful(open_page(session, place, origin=origin and f"quote:d{documents - 1}@40")))

    few, many = opened(200), opened(2000)
    # Sorting by date and finding the height of each takes some calls; comparing and drawing two texts takes hundreds.
    assert many - few < 30 * 1800


def test_every_wording_is_drawn_under_its_own_letter(tmp_path: Path) -> None:
    page = open_page(_session(tmp_path, 60), Location(address="group:tunnel"))
    page.lay(100)
    shown = ["".join(text for text, _ in (page.row(at) or Row()).cells) for at in range(len(page))]
    for stop, letter in zip(page.quotes, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", strict=False):
        row = page.row_of(stop)
        assert shown[row].startswith(f" {letter}")
        words = " ".join(shown[row + 2 : row + 5])
        assert ("┃ A" in words and f"┃ {letter}" in words) is ("≠" in shown[row + 1])


def test_why_an_entity_is_one_paints_what_is_in_sight(tmp_path: Path) -> None:
    page = WhyEntityPage(_session(tmp_path, 500), Location(address=_BOARD))
    page.lay(60)
    shown = ["".join(text for text, _ in (page.row(at) or Row()).cells) for at in range(len(page))]
    assert any("500" in line and "“Board”" in line for line in shown)
    assert any("500" in line and "head-word" in line for line in shown)


def test_what_is_made_late_is_made_when_asked_for() -> None:
    asked: list[int] = []

    def make(at: int) -> int:
        asked.append(at)
        return at * at

    squares = MadeLate(1000, make)
    assert len(squares) == 1000
    assert asked == []
    assert (squares[3], squares[-1], squares[5:8]) == (9, 998001, [25, 36, 49])
    assert asked == [3, 999, 5, 6, 7]
    assert next(iter(squares)) == 0
    with pytest.raises(IndexError):
        squares[1000]
