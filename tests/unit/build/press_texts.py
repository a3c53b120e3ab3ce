"""Invented press texts in the forms real ones have, each line marked with the kind of segment it should become.

A file of `texts/` has lines `kind> words` (`x` for any kind outside the body, `>` alone goes on with the line above),
`¦` where a segment ends inside a line (a dateline, then the rest), and `@field value` for particulars, `-` for none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent / "texts"
_LINE = re.compile(r"(?P<kind>[a-z]+)?> (?P<words>.*)", re.DOTALL)


@dataclass(frozen=True)
class Marked:
    """A stretch of a text and the kind of segment it should be."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class PressText:
    """A text with what should be read out of it."""

    name: str
    text: str
    marked: tuple[Marked, ...]
    stated: dict[str, str | None]


def press_texts() -> list[PressText]:
    """All texts, by name."""
    return [_load(path) for path in sorted(_FOLDER.glob("*.txt"))]


def _load(path: Path) -> PressText:
    stated: dict[str, str | None] = {}
    parts: list[str] = []
    marked: list[Marked] = []
    length = 0
    for raw in path.read_text(encoding="utf-8").splitlines():
        if raw.startswith("@"):
            name, _, value = raw[1:].partition(" ")
            stated[name] = None if value == "-" else value
            continue
        for words, kind in _chunks(raw):
            if words.strip():
                start = length + len(words) - len(words.lstrip())
                marked.append(Marked(start, length + len(words.rstrip()), kind or marked[-1].kind))
            parts.append(words)
            length += len(words)
        parts.append("\n")
        length += 1
    return PressText(path.stem, "".join(parts), tuple(marked), stated)


def _chunks(raw: str) -> list[tuple[str, str | None]]:
    """The parts of a marked line with their kinds; None goes on with the kind of the line before."""
    chunks = raw.split("¦")
    found: list[tuple[str, str | None]] = []
    for i, chunk in enumerate(chunks):
        match = _LINE.fullmatch(chunk)
        words, kind = (match["words"], match["kind"]) if match else (chunk, found[0][1] if found else None)
        if i == 0 and len(chunks) > 1 and ">" not in chunks[1][:12]:
            found.append((words, kind))
            continue
        found.append((words, kind))
    if len(found) == 2 and ">" not in chunks[1][:12]:
        found[0] = (found[0][0], "dateline")
        found[1] = (found[1][0], _LINE.fullmatch(chunks[0])["kind"])  # type: ignore[index] # it matched
    return found
