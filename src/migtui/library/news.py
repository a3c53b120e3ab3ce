"""What a store holds that an earlier visit did not show: documents, wordings, quotes and roles.

What was shown is remembered as short digests of words and names, not of offsets, so that an edit at the head of a text
does not make news of everything behind it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from migtui.records import DocumentHead, QuoteHead, Record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from migtui.library.joined import RoleAt
    from migtui.library.protocol import Library

_BYTES: Final = 8


class Shown(Record, frozen=True, kw_only=True):
    """Digests of what there was to be seen; None for quotes and roles that were not remembered."""

    documents: frozenset[str] = frozenset()
    quotes: frozenset[str] | None = None
    roles: frozenset[str] | None = None


class News(Record, frozen=True, kw_only=True):
    """What is new; a wording is a quote that says an utterance known before in words not known before."""

    documents: tuple[DocumentHead, ...] = ()
    wordings: tuple[QuoteHead, ...] = ()
    quotes: tuple[QuoteHead, ...] = ()
    roles: tuple[RoleAt, ...] = ()


def shown_by(library: Library) -> Shown:
    """The digests of all that a store holds."""
    return Shown(
        documents=frozenset(key for key, _ in _documents(library)),
        quotes=frozenset(key for key, _ in _quotes(library)),
        roles=frozenset(key for key, _ in _roles(library)),
    )


def news(library: Library, shown: Shown) -> News:
    """What a store holds and `shown` does not; of documents shown before nothing else where only they were kept."""
    documents = tuple(document for key, document in _documents(library) if key not in shown.documents)
    fresh = {document.id for document in documents}
    known = shown.quotes
    new = [quote for key, quote in _quotes(library)
           if (quote.document in fresh if known is None else key not in known)]
    wordings = _wordings(library, new)
    roles: dict[str, RoleAt] = {}
    for key, role in _roles(library):
        if role.facts.document in fresh if shown.roles is None else key not in shown.roles:
            roles.setdefault(key, role)
    return News(documents=documents, wordings=tuple(quote for quote in new if quote.id in wordings),
                quotes=tuple(quote for quote in new if quote.id not in wordings), roles=tuple(roles.values()))


def _wordings(library: Library, new: Collection[QuoteHead]) -> frozenset[str]:
    """The ids of new quotes whose utterance was known, but not in these words."""
    ids = {quote.id for quote in new}
    found = set()
    for quote in new:
        if quote.group is not None:
            known = {library.quote(other).text for other in library.group(quote.group).quotes if other not in ids}
            if known and quote.text not in known:
                found.add(quote.id)
    return frozenset(found)


def _documents(library: Library) -> Iterator[tuple[str, DocumentHead]]:
    """Each document with a digest of its id and of the text it stands in."""
    texts = {source.name: source.sha256 for source in library.sources()}
    for head in library.documents():
        yield _digest(head.id, texts[head.source]), head


def _quotes(library: Library) -> Iterator[tuple[str, QuoteHead]]:
    """Each quote with a digest of its source and words."""
    for quote in library.quotes():
        yield _digest(library.document(quote.document).source, quote.text), quote


def _roles(library: Library) -> Iterator[tuple[str, RoleAt]]:
    """Each statement of a role with a digest of the person, the title and the organization."""
    for document in library.documents():
        for role in library.roles_in(document.id):
            yield _digest(role.person, role.role.title.casefold(), role.organization or ""), role


def _digest(*words: str) -> str:
    return hashlib.blake2b("\0".join(words).encode(errors="replace"), digest_size=_BYTES).hexdigest()
