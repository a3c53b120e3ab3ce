"""Why something is as it is shown: the words that decided, where they stand, the rule and its confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.cli.show import chain, linking, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.session import Session


def reasons(session: Session, address: str) -> Iterator[str]:
    """The lines that give the evidence for the item at a full address; none for an item without evidence of its own."""
    kind = address.partition(":")[0]
    if kind == "group":
        address, kind = session.library.group(address).quotes[0], "quote"
    if kind == "quote":
        yield from chain(session, session.library.quote(address), session.library.quote_facts(address))
    elif kind == "doc":
        yield from _particulars(session, address)
    elif kind not in {"story", "parallel", "source"}:
        yield from _names(session, address)


def _particulars(session: Session, address: str) -> Iterator[str]:
    """Where the title, outlet, byline, place and date of a document were read, or that they are not stated."""
    facts = session.library.facts(address)
    stated = {particular.field: particular for particular in facts.particulars}
    for field in ("title", "publisher", "byline", "place", "date"):
        found = next((one for name, one in stated.items() if name == field), None)
        if found is None:
            yield f"{field}: not stated"
        else:
            read = f"“{found.surface}” {where(session, address, found.start)} ({found.rule}, {found.confidence:.2f})"
            yield f"{field}: {found.value}, read from {read}"


def _names(session: Session, address: str) -> Iterator[str]:
    """For each form of an entity's name its first mention, the rule that saw it, and how it leads to the entity."""
    told: set[str] = set()
    for at in session.library.mentions(address):
        mention = at.mention
        if mention.surface not in told:
            told.add(mention.surface)
            place = where(session, at.facts.document, mention.start)
            seen = f"({mention.rule}, {mention.confidence:.2f})"
            yield f"“{mention.surface}” {place} {seen}: {linking(session.library, address, mention)}"
