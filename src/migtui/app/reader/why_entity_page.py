"""Why an entity is one: the names it is found by, how often, by which rules, and where its acronym is explained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from migtui.app.presentation.rules import meaning
from migtui.app.reader.page import Row, Stop
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.library import MentionAt
    from migtui.session import Session


class WhyEntityPage(SectionedPage):
    """The evidence for one entity, taken together from all its mentions."""

    def __init__(self, session: Session, location: Location) -> None:
        self._entity = session.library.entity(location.address)
        self._mentions = session.library.mentions(self._entity.id)
        super().__init__(location, f"Why: {self._entity.name}")

    def sections(self, width: int) -> Iterator[Section]:
        """Its names, the rules that found it, and the documents that explain its acronym."""
        names = Counter(at.mention.surface for at in self._mentions)
        first: dict[str, MentionAt] = {}
        for at in self._mentions:
            first.setdefault(at.mention.surface, at)
        yield fixed("names that are taken for it", [
            row for name, count in names.most_common()
            for row in flow(f"{count:>6}", [([(f"“{name}”", self._entity.kind)], _words(first[name]))], width)
        ] or [Row(((" nothing names it: other names led to it", "dim"),))])
        rules = Counter(at.mention.rule for at in self._mentions)
        yield fixed("rules that found them", [
            row for rule, count in rules.most_common()
            for row in flow(f"{count:>6}", [([(rule, "strong"), (f"  {meaning(rule)}", "dim")], None)], width)
        ])
        explained = list(self._explained(width))
        if explained:
            yield fixed("its acronym is explained in", explained)

    def _explained(self, width: int) -> Iterator[Row]:
        for at in self._mentions:
            for definition in at.facts.definitions:
                if definition.mention == at.index:
                    there = Location(address=at.facts.document, start=definition.start, end=definition.end)
                    cells = f"{at.mention.surface} ({definition.acronym})"
                    yield from flow("", [([(cells, "text"), (f"  {at.facts.source}", "dim")], there)], width)

    def row_of_own(self, stop: Stop) -> int:  # noqa: ARG002 - there are no stops
        """There is nothing to go through."""
        return 0

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """There is nothing to mark."""


def _words(at: MentionAt) -> Location:
    return Location(address=at.facts.document, start=at.mention.start, end=at.mention.end)
