"""From the text of one source to the facts of its documents: the order of the steps, and nothing else.

`read_source` is pure: the same text gives the same facts on any machine, whatever other sources the corpus holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.build import (
    contacts,
    heard,
    instruments,
    mentions,
    metadata,
    names,
    parallels,
    people,
    places,
    programmes,
    proposed,
    quotes,
    relations,
    roles,
    segment,
    speakers,
)
from migtui.build.reading import Draft, Reading
from migtui.display import is_safe
from migtui.records import Facts

if TYPE_CHECKING:
    from migtui.build.proposed import Proposer


#: The flag of a document with characters that cannot be seen, or that a terminal would obey.
HIDES: Final = "hidden characters"
#: The byte-order mark, which hides nothing.
_MARK: Final = "\ufeff"


def read_source(name: str, text: str, proposer: Proposer | None = None) -> tuple[Facts, ...]:
    """The facts of every document in the source called `name` (its path under `sources/`), in order.

    `proposer` is a language model that adds names where the rules find none.
    """
    return tuple(_read_document(name, text, draft, proposer) for draft in segment.segment(text))


def _read_document(name: str, text: str, draft: Draft, proposer: Proposer | None) -> Facts:
    reading = Reading(text, draft)
    found = names.names(reading)
    by_rules = (
        *found.proposals,
        *people.people(reading),
        *programmes.programmes(reading),
        *instruments.instruments(reading),
        *places.places(reading),
    )
    by_model = () if proposer is None else proposed.proposed(reading, proposer, by_rules, found.definitions)
    said = quotes.spoken(reading)
    by_speech = heard.heard(reading, said, (*by_rules, *by_model))
    settled = mentions.settle(reading, (*by_rules, *by_model, *by_speech))
    titles = roles.roles(reading, settled)
    spoken = speakers.attribute(reading, settled, titles, said)
    return Facts(
        document=f"doc:{name.removesuffix('.txt')}@{draft.start}",
        source=name,
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        flags=draft.flags if is_safe(text[draft.start : draft.end].removeprefix(_MARK)) else (*draft.flags, HIDES),
        segments=draft.segments,
        particulars=metadata.particulars(text, draft),
        contacts=contacts.contacts(text, draft),
        mentions=settled,
        definitions=mentions.definitions(found.definitions, settled),
        roles=titles,
        relations=relations.relations(reading, settled, titles),
        quotes=spoken,
        indirect=speakers.indirect(reading, settled, titles, spoken),
        shingles=parallels.passages(reading, spoken),
    )
