"""People and places found in invented press texts of many registers, as shares over all texts of a folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from migtui.records import BODY_KINDS, EntityKind
from tests.unit.build.marked import facts_of

_TEXTS: Final = Path(__file__).with_name("people_texts")
_MARK: Final = re.compile(r"\[\[(?P<person>.+?)\]\]|<<(?P<place>.+?)>>")


def _read(path: Path) -> tuple[str, dict[str, set[tuple[int, int]]]]:
    """A text without its marks, and the spans of the people and places marked in it."""
    marked = path.read_text(encoding="utf-8")
    text, last = "", 0
    spans: dict[str, set[tuple[int, int]]] = {"person": set(), "place": set()}
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        name = match.group(match.lastgroup or "person")
        spans[match.lastgroup or "person"].add((len(text), len(text) + len(name)))
        text, last = text + name, match.end()
    return text + marked[last:], spans


def _shares(kind: EntityKind) -> tuple[float, float]:
    """Precision and recall over all texts."""
    hit = found = wanted = 0
    for path in sorted(_TEXTS.glob("*.txt")):
        text, spans = _read(path)
        facts = facts_of(text)
        body = [s for f in facts for s in f.segments if s.kind in BODY_KINDS]
        gold = {g for g in spans[kind] if any(s.start <= g[0] < s.end for s in body)}
        ours = {(m.start, m.end) for f in facts for m in f.mentions if m.kind == kind}
        hit, found, wanted = hit + len(gold & ours), found + len(ours), wanted + len(gold)
    return hit / found, hit / wanted


@pytest.mark.parametrize(("kind", "least_precision", "least_recall"), [("person", 0.97, 0.95), ("place", 0.93, 0.85)])
def test_most_names_are_found_and_few_that_are_none(
    kind: EntityKind, least_precision: float, least_recall: float
) -> None:
    precision, recall = _shares(kind)
    assert precision >= least_precision
    assert recall >= least_recall
