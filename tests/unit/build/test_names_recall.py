"""How many of the organizations of invented texts in many registers are read, and how many readings are right.

In the files `[[...]]` marks what is to be read. The least figures stand below what was measured, so that a rule that
loses a register fails.
"""

import re
from pathlib import Path

import pytest

from migtui.build.assemble import read_source
from migtui.build.linking import link

FOLDER = Path(__file__).parent / "named_texts"
TEXTS = sorted(FOLDER.glob("*.txt"))
_MARKED = re.compile(r"\[\[(.*?)\]\]")


def marked(path: Path) -> tuple[str, set[tuple[int, int]]]:
    """The text without its marks and the spans they held."""
    text, spans, last = "", set(), 0
    raw = path.read_text(encoding="utf-8")
    for match in _MARKED.finditer(raw):
        text += raw[last : match.start()]
        spans.add((len(text), len(text) + len(match[1])))
        text += match[1]
        last = match.end()
    return text + raw[last:], spans


def read(text: str) -> set[tuple[int, int]]:
    found = link(read_source("text.txt", text))
    kinds = {e.id: e.kind for e in found.entities}
    return {(m.start, m.end) for f in found.facts for m in f.mentions
            if m.entity is not None and kinds[m.entity] == "organization"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_most_bodies_of_each_register_are_read(path: Path) -> None:
    text, wanted = marked(path)
    found = read(text)
    hit = len(wanted & found)
    missed, extra = ({text[a:b] for a, b in spans} for spans in (wanted - found, found - wanted))
    assert 2 * hit / (len(wanted) + len(found)) >= 0.75, f"missed {missed}, extra {extra}"


def test_the_registers_together() -> None:
    hit = wanted = found = 0
    for path in TEXTS:
        text, spans = marked(path)
        ours = read(text)
        hit, wanted, found = hit + len(spans & ours), wanted + len(spans), found + len(ours)
    assert hit / wanted >= 0.92
    assert hit / found >= 0.96
