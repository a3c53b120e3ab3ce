"""Why an entity is one: the names it is found by, how often, by which rules, and where its acronym is explained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from migtui.app.presentation.rules import meaning
from migtui.app.reader.page import Row, Stop
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.app.presentation.cells import Line
    from migtui.dossier.shown import Shown
    from migtui.library import MentionAt
    from migtui.records import Definition
    from migtui.session import Session


class WhyEntityPage(SectionedPage):
    """The evidence for one entity, taken together from all its mentions."""

    idle: ClassVar[frozenset[str]] = frozenset({"range", "compare", "why"})

    def __init__(self, session: Session, location: Location) -> None:
        self._entity = session.library.entity(location.address)
        self._mentions = session.library.mentions(self._entity.id)
        super().__init__(location, f"Why: {self._entity.name}")

    def sections(self, width: int) -> Iterator[Section]:
        """Its names, the rules that found it, and the documents that explain its acronym."""
        names: Counter[str] = Counter()
        rules: Counter[str] = Counter()
        first: dict[str, MentionAt] = {}
        for at in self._mentions:
            mention = at.mention
            names[mention.surface] += 1
            rules[mention.rule] += 1
            first.setdefault(mention.surface, at)
        named = names.most_common()
        yield Section("names that are taken for it", len(named), lambda row: _row(
            f"{named[row][1]:>6}", [(f"“{named[row][0]}”", self._entity.kind)], width, _words(first[named[row][0]])
        )) if named else fixed("names that are taken for it", [
            Row(((" nothing names it: other names led to it", "dim"),))
        ])
        yield fixed("rules that found them", [
            _row(f"{count:>6}", [(rule, "strong"), (f"  {meaning(rule)}", "dim")], width)
            for rule, count in rules.most_common()
        ])
        explained = [(at, one) for at in self._mentions for one in at.facts.definitions if one.mention == at.index]
        if explained:
            yield Section("its acronym is explained in", len(explained),
                          lambda row: _explained(*explained[row], width))

    def shown(self) -> Iterator[Shown]:
        """The entity, the rules that found its names, then every mention with its rule."""
        from migtui.dossier.shown import STATEMENT, Shown

        yield Shown(self._entity.id)
        rules = Counter((at.mention.rule, at.mention.confidence) for at in self._mentions)
        for (rule, confidence), count in rules.most_common():
            yield Shown(self._entity.id, kind=STATEMENT, section="rules that found them", rule=rule,
                        confidence=confidence, about=f"{rule} ×{count:,}: {meaning(rule)}".rstrip(": "))
        for at in self._mentions:
            yield Shown(at.facts.document, at.mention.start, at.mention.end, kind="mention", words=at.mention.surface,
                        section="names that are taken for it", rule=at.mention.rule, confidence=at.mention.confidence)
        for at in self._mentions:
            for one in at.facts.definitions:
                if one.mention == at.index:
                    yield Shown(at.facts.document, one.start, one.end, section="its acronym is explained in")

    @property
    def shown_name(self) -> str:
        """What is explained."""
        return f"why {self._entity.id}"

    def row_of_own(self, stop: Stop) -> int:  # noqa: ARG002 - there are no stops
        """There is nothing to go through."""
        return 0

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """There is nothing to mark."""


def _words(at: MentionAt) -> Location:
    return Location(address=at.facts.document, start=at.mention.start, end=at.mention.end)


def _row(name: str, cells: Line, width: int, target: Location | None = None) -> Row:
    return next(flow(name, [(cells, target)], width))


def _explained(at: MentionAt, definition: Definition, width: int) -> Row:
    there = Location(address=at.facts.document, start=definition.start, end=definition.end)
    words = f"{at.mention.surface} ({definition.acronym})"
    return _row("", [(words, "text"), (f"  {at.facts.source}", "dim")], width, there)
