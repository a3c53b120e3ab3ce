"""Documents that tell one event, and documents that only share a quote or a name."""

from __future__ import annotations

from migtui.build.stories import stories
from migtui.records import Facts, Group, Mention, Particular, Quote

NAMES = ("person:ana", "person:bo", "org:fund", "place:kelvara", "programme:boats")


def document(name: str, *entities: str, day: str | None = None) -> Facts:
    mentions = tuple(
        Mention(start=at, end=at + 1, surface="x", kind="person", form="name", rule="given", confidence=1.0,
                entity=entity)
        for at, entity in enumerate(entities)
    )
    dated = () if day is None else (
        Particular(field="date", value=day, start=0, end=1, surface="x", rule="given", confidence=1.0, precision="day"),
    )
    said = Quote(start=50, end=60, surface="x", form="direct", rule="given", confidence=1.0)
    later = Quote(start=70, end=80, surface="x", form="direct", rule="given", confidence=1.0)
    return Facts(document=f"doc:{name}@0", source=f"{name}.txt", start=0, end=100, mentions=mentions, particulars=dated,
                 quotes=(said, later))


def shared(*names: str, at: int = 50) -> Group:
    return Group(id=f"group:{names[0]}@{at}", quotes=tuple(f"quote:{name}@{at}" for name in names))


def test_documents_with_their_words_and_names_in_common_are_a_story() -> None:
    facts = (document("a", *NAMES, day="2024-05-03"), document("b", *NAMES, day="2024-05-04"), document("c", *NAMES))
    [story] = stories(facts, (shared("a", "b", "c"),), ())
    assert (story.id, story.documents) == ("story:a@0", ("doc:a@0", "doc:b@0", "doc:c@0"))


def test_a_quote_alone_makes_no_story() -> None:
    facts = (document("a", *NAMES), document("b", NAMES[0], "org:other", "place:other", "person:other"))
    assert stories(facts, (shared("a", "b"),), ()) == ()


def test_names_alone_make_no_story() -> None:
    assert stories((document("a", *NAMES), document("b", *NAMES)), (), ()) == ()


def test_documents_of_other_weeks_tell_other_events() -> None:
    facts = (document("a", *NAMES, day="2024-05-03"), document("b", *NAMES, day="2024-07-03"))
    assert stories(facts, (shared("a", "b"), shared("a", "b", at=70)), ()) == ()


def test_names_that_everybody_names_count_for_nothing() -> None:
    others = tuple(document(f"z{number}", *NAMES) for number in range(20))
    assert stories((document("a", *NAMES), document("b", *NAMES), *others), (shared("a", "b"),), ()) == ()
