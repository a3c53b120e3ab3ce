"""A store that breaks a law is caught: each law is broken on purpose once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from migtui import checks
from migtui.library import MemoryLibrary
from migtui.records import Corpus, Facts, Quote, Role, Segment, replace
from migtui.texts import Texts
from tests.unit.samples import HARBOUR, corpus, write_sources


def laws(rows: Corpus, folder: Path) -> set[str]:
    """The names of the laws that a corpus breaks."""
    return {f.law for f in checks.check(MemoryLibrary(rows), Texts(folder, rows.sources))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_sources(tmp_path)
    return tmp_path


def test_the_sample_breaks_only_what_it_is_made_to_break(folder: Path) -> None:
    rows = corpus()
    assert laws(rows, folder) == set()


def facts(rows: Corpus, change: Callable[[Facts], Facts]) -> Corpus:
    """The corpus with the facts of the release changed."""
    return replace(rows, facts=tuple(change(f) if f.source == "harbour.txt" else f for f in rows.facts))


def quote(found: Facts, **changes: object) -> Facts:
    changed: Quote = replace(found.quotes[0], **changes)
    return replace(found, quotes=(changed, *found.quotes[1:]))


def role(found: Facts, **changes: object) -> Facts:
    changed: Role = replace(found.roles[0], **changes)
    return replace(found, roles=(changed,))


def mention(found: Facts, at: int = 0, **changes: object) -> Facts:
    changed = list(found.mentions)
    changed[at] = replace(changed[at], **changes)
    return replace(found, mentions=tuple(changed))


def without_body(found: Facts) -> Facts:
    return replace(found, segments=(Segment(start=found.start, end=found.end, kind="navigation"),))


@pytest.mark.parametrize(
    ("law", "change"),
    [
        ("surface", lambda f: mention(f, surface="Northport transit authority")),
        ("surface", lambda f: quote(f, surface="We will not pay twice for the same tunnel.")),
        ("surface", lambda f: role(f, surface="Chair of the NTA")),
        ("surface", lambda f: replace(f, particulars=(replace(f.particulars[0], surface="harbour"),))),
        ("rule", lambda f: mention(f, rule="")),
        ("rule", lambda f: quote(f, confidence=1.5)),
        ("place", lambda f: mention(f, start=0, end=len(HARBOUR) + 5)),
        ("body", without_body),
        ("mention", lambda f: replace(f, mentions=tuple(reversed(f.mentions)))),
        ("mention", lambda f: mention(f, 1, start=f.mentions[0].start)),
        ("segment", lambda f: replace(f, segments=(*f.segments, replace(f.segments[-1], end=f.end)))),
        ("reference", lambda f: mention(f, 1, short_for=1)),
        ("reference", lambda f: mention(f, 1, short_for=99)),
        ("reference", lambda f: quote(f, speaker=99)),
        ("reference", lambda f: quote(f, continues=0)),
        ("reference", lambda f: role(f, organization=-1)),
        ("link", lambda f: mention(f, entity="org:nobody")),
    ],
)
def test_a_broken_law_is_found(law: str, change: Callable[[Facts], Facts], folder: Path) -> None:
    assert law in laws(facts(corpus(), change), folder)


def test_documents_that_overlap_or_leave_their_source_are_found(folder: Path) -> None:
    rows = corpus()
    twice = (*rows.documents, replace(rows.documents[1], id="doc:harbour@5", start=5))
    moved = replace(rows, documents=twice, facts=(*rows.facts, replace(rows.facts[1], document="doc:harbour@5")))
    assert "document" in laws(moved, folder)
    far = tuple(replace(d, end=d.end + 1000) for d in rows.documents)
    assert "document" in laws(replace(rows, documents=far), folder)


def test_quotes_and_groups_that_lead_nowhere_are_found(folder: Path) -> None:
    rows = corpus()
    lost = tuple(replace(q, speaker="person:nobody") for q in rows.quotes)
    assert "link" in laws(replace(rows, quotes=lost), folder)
    alone = tuple(replace(g, quotes=g.quotes[:1]) for g in rows.groups)
    assert "group" in laws(replace(rows, groups=alone), folder)


def test_texts_that_changed_are_found_and_not_taken_for_broken_surfaces(folder: Path) -> None:
    (folder / "harbour.txt").write_text("Other words.\n", encoding="utf-8")
    (folder / "river.txt").unlink()
    rows = corpus()
    found = list(checks.check(MemoryLibrary(rows), Texts(folder, rows.sources)))
    assert {(f.law, f.address) for f in found} == {("source", "source:harbour.txt"), ("source", "source:river.txt")}
