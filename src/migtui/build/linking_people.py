"""Which mentions of people name the same person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from migtui.build.identity import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Facts

#: A mention: the number of its document and its position among the document's mentions.
At = tuple[int, int]


def same_people(facts: Sequence[Facts]) -> list[list[At]]:
    """The mentions of people in all documents, put together where they name one person.

    The result depends on the set of documents, whose order is that of their ids.
    """
    found: dict[str, list[At]] = defaultdict(list)
    for number, document in enumerate(facts):
        for position, mention in enumerate(document.mentions):
            if mention.kind != "person":
                continue
            fuller, seen = mention, {position}
            while fuller.short_for is not None and fuller.short_for not in seen:
                seen.add(fuller.short_for)
                fuller = document.mentions[fuller.short_for]
            found[" ".join(fold(fuller.surface))].append((number, position))
    return list(found.values())
