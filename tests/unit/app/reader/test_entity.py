"""What ties an entity to others, and its mentions in every order, without making more of them than is looked at."""

from pathlib import Path

import pytest

from migtui.app.reader.entity_mentions import ORDERS, planned
from migtui.app.reader.entity_ties import backers, by_kind, programmes, quotes_about, relations, roles
from migtui.app.reader.open import open_page
from migtui.history import Location
from migtui.library import MemoryLibrary
from migtui.records import Corpus, DocumentHead, Entity, Facts, Mention, Quote, QuoteHead, Relation, replace
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources
from tests.unit.work import work

_NTA = "org:northport-transit-authority"
_TEXT = "North Pier gets aid from Oxfam; the NTA runs it. “Oxfam pays,” Oxfam said. Zeal at Oxfam grows."


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_sources(tmp_path)
    rows = corpus()
    return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources))


def _pier(times: int = 1) -> Corpus:
    def mention(words: str, entity: str, at: int) -> Mention:
        start = -1
        for _ in range(at):
            start = _TEXT.index(words, start + 1)
        return Mention(start=start, end=start + len(words), surface=words, kind="organization", form="name",
                       rule="head-word", confidence=0.9, entity=entity)

    mentions = (mention("North Pier", "programme:north-pier", 1), mention("Oxfam", "org:oxfam", 1),
                mention("NTA", _NTA, 1), *(mention("Oxfam", "org:oxfam", at) for at in (2, 3, 4)))

    def relation(subject: int, predicate: str) -> Relation:
        return Relation(subject=subject, predicate=predicate, object=0, modality="stated", start=0,  # type: ignore[arg-type] # names of the list
                        end=10, surface="North Pier", rule="funds", confidence=0.9)

    start = _TEXT.index("Oxfam pays")
    quote = Quote(start=start, end=start + 11, surface="Oxfam pays,", form="direct", rule="cue-after", confidence=0.9)
    names = [f"pier{number}" for number in range(times)]
    return replace(
        corpus(), groups=(), parallels=(), stories=(), sources=(),
        facts=tuple(Facts(document=f"doc:{name}@0", source=f"{name}.txt", start=0, end=len(_TEXT), mentions=mentions,
                          quotes=(quote,), relations=(relation(1, "funds"), relation(2, "implements")))
                    for name in names),
        documents=tuple(DocumentHead(id=f"doc:{name}@0", source=f"{name}.txt", start=0, end=len(_TEXT), title=name,
                                     date=f"20{10 + number % 10}") for number, name in enumerate(names)),
        quotes=tuple(QuoteHead(id=f"quote:{name}@{start}", document=f"doc:{name}@0", index=0, start=start,
                               end=start + 11, text="Oxfam pays,", form="direct") for name in names),
        entities=(*corpus().entities, Entity(id="org:oxfam", kind="organization", name="Oxfam"),
                  Entity(id="programme:north-pier", kind="programme", name="North Pier", year_from=2020)),
    )


def test_roles_and_relations_have_days_and_evidence(session: Session) -> None:
    (role,) = roles(session.library, "person:mara-oyelaran")
    assert (role.words, role.surface, role.days, role.times) == ("chair", "chair of the NTA", ("2024-03-04",), 1)
    assert role.other == session.library.entity(_NTA)
    assert role.evidence.address == "doc:harbour@0"
    library = MemoryLibrary(_pier(3))
    (funds,) = relations(library, "org:oxfam")
    assert (funds.words, funds.forth, funds.times, len(funds.days)) == ("funds", True, 3, 3)
    assert [(tie.words, tie.forth) for tie in relations(library, "programme:north-pier")] == [
        ("funds", False), ("implements", False),
    ]


def test_programmes_have_donors_and_partners() -> None:
    library = MemoryLibrary(_pier())
    assert [one.name for one in programmes(library, "org:oxfam")] == ["North Pier"]
    donors, partners = backers(library, "programme:north-pier")
    assert [one.name for one in donors] == ["Oxfam"]
    assert [one.id for one in partners] == [_NTA]


def test_company_counts_documents_and_quotes_that_name_it_are_found() -> None:
    library = MemoryLibrary(_pier(3))
    found = by_kind(library.company("org:oxfam"))
    assert [(one.id, count) for one, count in found["organization"]] == [(_NTA, 3)]
    assert [(one.name, count) for one, count in found["programme"]] == [("North Pier", 3)]
    assert len(quotes_about(library, library.mentions("org:oxfam"))) == 3
    assert quotes_about(library, library.mentions(_NTA)) == []


def test_mentions_stand_in_the_order_of_their_neighbours(tmp_path: Path) -> None:
    (tmp_path / "pier0.txt").write_text(_TEXT, encoding="utf-8")
    rows = _pier()
    session = Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, ()))
    mentions = session.library.mentions("org:oxfam")

    def surroundings(order: str) -> list[str]:
        return [_TEXT[mentions[at].mention.start - 5 : mentions[at].mention.end + 6]
                for at in planned(session, mentions, order) if isinstance(at, int)]

    assert [line[-5:].strip(" ;,.") for line in surroundings("right word")] == ["grows", "pays", "said", "the"]
    assert [line[:4] for line in surroundings("left word")] == ["l at", "from", "it. ", "ys,”"]
    page = open_page(session, Location(address="org:oxfam"))
    for order in ORDERS:
        assert page.order == order
        page.lay(80)
        assert len(page.hits) == 4
        assert {stop.target.start for stop in page.hits if stop.target} == {at.mention.start for at in mentions}
        for number, stop in enumerate(page.hits):
            page.mark(quote=None, hit=number)
            row = page.row(page.row_of(stop))
            assert row is not None
            assert row.cells[0] == ("▌", "text")
        page.reorder()


def test_a_page_opens_without_making_a_row_for_each_mention(tmp_path: Path) -> None:
    def twice(times: int) -> tuple[int, int]:
        session = Session(tmp_path, MemoryLibrary(_pier(times)), Texts(tmp_path, ()))
        session.library.mentions(_NTA)
        session.library.relations(_NTA)

        def opened() -> None:
            page = open_page(session, Location(address=_NTA))
            page.lay(72)
            page.row(0)
            assert (len(page.hits), len(page.groups()[0].entries)) == (times, times)

        return work(opened), work(opened)

    (few, few_again), (many, many_again) = twice(200), twice(2000)
    # The names are counted once, and the documents listed; painting a row takes dozens of calls.
    assert many - few < 4 * 1800
    assert many_again - few_again < 1800 / 10
