"""Addresses: what people type leads to one thing, to a choice, or to a sentence that says why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.errors import AddressError
from migtui.library import MemoryLibrary, slug
from migtui.records import Entity, replace
from tests.unit.samples import corpus

LIBRARY = MemoryLibrary(corpus())


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("org:northport-transit-authority", "org:northport-transit-authority"),
        ("org:NTA", "org:northport-transit-authority"),
        ("org: The Northport Transit Authority", "org:northport-transit-authority"),
        ("ORG:nta", "org:northport-transit-authority"),
        ("person:oyelaran", "person:mara-oyelaran"),
        ("person:mara", "person:mara-oyelaran"),
        ("doc:harb", "doc:harbour@0"),
        ("doc:2024/herald", "doc:2024/herald@0"),
        ("group:tunnel", "group:tunnel"),
        ("story:t", "story:tunnel"),
        ("source:river.txt", "source:river.txt"),
    ],
)
def test_an_address_leads_to_one_thing(typed: str, full: str) -> None:
    assert LIBRARY.resolve(typed) == (full,)


def test_every_id_resolves_to_itself() -> None:
    rows = corpus()
    ids = [e.id for e in rows.entities] + [d.id for d in rows.documents] + [q.id for q in rows.quotes]
    ids += [g.id for g in rows.groups] + [p.id for p in rows.parallels] + [s.id for s in rows.stories]
    for full in ids:
        assert LIBRARY.resolve(full) == (full,)


def test_a_name_that_two_share_gives_both() -> None:
    rows = corpus()
    twin = Entity(id="org:nta.other", kind="organization", name="National Toll Agency", acronym="NTA")
    library = MemoryLibrary(replace(rows, entities=(*rows.entities, twin)))
    assert library.resolve("org:nta") == ("org:northport-transit-authority", "org:nta.other")


@pytest.mark.parametrize(
    "typed", ["", ":", "org:", "ship:x", "org:nobody", "doc:zzz", "person:\x1b[2J", "org:-", "a:b:c"]
)
def test_what_leads_nowhere_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(AddressError) as caught:
        LIBRARY.resolve(typed)
    assert caught.value.message.endswith((".", "”."))


@given(st.text(max_size=30))
def test_no_address_breaks_it(typed: str) -> None:
    for kind in ("", "org:", "doc:", "quote:"):
        try:
            found = LIBRARY.resolve(kind + typed)
        except AddressError:
            continue
        assert found


@given(st.text())
def test_a_slug_is_made_of_words_and_hyphens(name: str) -> None:
    made = slug(name)
    assert made == made.casefold() or not made.isascii()
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert " " not in made


def test_slugs_fold_accents_and_articles() -> None:
    assert slug("The Órganisation – for X’s") == "organisation-for-x-s"
    assert slug("The") == "the"
