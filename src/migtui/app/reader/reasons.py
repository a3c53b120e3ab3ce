"""One line of a page that says why: painted as rows, and taken away as what it says with the rule that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from migtui.app.presentation.rules import meaning
from migtui.app.reader.sections import flow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.reader.page import Row
    from migtui.dossier.shown import Shown
    from migtui.history import Location


class Reason(NamedTuple):
    """A name with what it names: words of the document from `span`, an item that a link leads to, or a statement."""

    name: str
    entries: Sequence[tuple[Line, Location | None]]
    span: tuple[int, int] | None = None
    rule: str | None = None
    confidence: float | None = None

    def rows(self, width: int) -> Iterator[Row]:
        """Its rows; below a rule what the rule means."""
        yield from flow(self.name, self.entries, width)
        words = meaning(self.rule) if self.rule is not None else ""
        if words:
            yield from flow("", [([(words, "dim")], None)], width)

    def shown(self, document: str, heading: str) -> Shown:
        """What it says, for those who take it away."""
        from migtui.dossier.shown import STATEMENT, Shown

        name = self.name.strip()
        if self.span is not None:
            return Shown(document, *self.span, kind="evidence", section=heading, about=name)
        target = self.entries[0][1] if len(self.entries) == 1 else None
        if target is not None:
            return Shown(target.address, target.start, target.end, section=heading, about=name)
        said = ", ".join("".join(text for text, _ in cells) for cells, _ in self.entries)
        words = f" ({meaning(self.rule)})" if self.rule is not None and meaning(self.rule) else ""
        return Shown(document, kind=STATEMENT, section=heading, about=f"{name}: {said}{words}", rule=self.rule,
                     confidence=self.confidence)


def stated(name: str, *cells: Cell, to: Location | None = None) -> Reason:
    """A name with one thing that it names."""
    return Reason(name, [(list(cells), to)])


def decided(rule: str, confidence: float | None, name: str = "rule") -> Reason:
    """The rule that decided, and its confidence."""
    cells: list[Cell] = [(rule, "strong")]
    if confidence is not None:
        cells.append((f"  confidence {confidence:.2f}", "count"))
    return Reason(name, [(cells, None)], rule=rule, confidence=confidence)
