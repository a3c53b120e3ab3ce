"""The mentions of an entity in the order a reader wants, with the documents they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.build.wording import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.library import MentionAt
    from migtui.session import Session

#: The orders, in turn.
ORDERS: Final = ("document", "date", "left word", "right word")
#: Code points beside a name that are looked at when mentions are sorted by the words there.
_BESIDE: Final = 60
#: How many words count.
_WORDS: Final = 3


def planned(session: Session, mentions: Sequence[MentionAt], order: str) -> list[int | str]:
    """The positions of the mentions in an order; by document and by date each document's stand behind its id."""
    if order == "document":
        return list(_by_document(mentions, range(len(mentions))))
    if order == "date":
        library = session.library
        dates = {document: library.document(document).date or "~" for document in {m.facts.document for m in mentions}}
        return list(_by_document(mentions, sorted(range(len(mentions)), key=lambda at: dates[_document(mentions[at])])))
    keys = [_words_beside(session, mention, left=order == "left word") for mention in mentions]
    return [*sorted(range(len(mentions)), key=keys.__getitem__)]


def _document(at: MentionAt) -> str:
    return at.facts.document


def _by_document(mentions: Sequence[MentionAt], order: Iterable[int]) -> Iterator[int | str]:
    document = ""
    for at in order:
        here = mentions[at].facts.document
        if here != document:
            document = here
            yield document
        yield at


def _words_beside(session: Session, at: MentionAt, *, left: bool) -> tuple[str, ...]:
    """The words before a mention, the nearest first, or those behind it."""
    text, mention = session.texts.get(at.facts.source).text, at.mention
    if left:
        return folded(text[max(at.facts.start, mention.start - _BESIDE) : mention.start])[: -_WORDS - 1 : -1]
    return folded(text[mention.end : min(at.facts.end, mention.end + _BESIDE)])[:_WORDS]
