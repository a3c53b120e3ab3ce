"""Wordings side by side or one under the other: what was added, dropped and changed, by whom, where and when."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import fit, width_of, wrapped
from migtui.app.presentation.rows import UNKNOWN, day_and_outlet, title_of
from migtui.app.presentation.wordings import compared, of_base, of_other, signed, tally
from migtui.app.reader.page import LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, pointed
from migtui.app.reader.wording import quoted, told
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.app.presentation.wordings import Piece, Tally
    from migtui.app.reader.wording import Wording
    from migtui.session import Session

#: Columns from which the base and another wording stand side by side.
_BESIDE: Final = 80
_BAR: Final = "   ┃ "
_BLANK: Final[Line] = ()
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class ComparePage(SectionedPage):
    """The wordings of a group of quotes or of parallel passages, each compared with the base."""

    def __init__(self, session: Session, location: Location, origin: str | None = None) -> None:
        self._session = session
        self._library = session.library
        of_quotes = location.address.startswith("group:")
        self._wordings = quoted(session, location.address) if of_quotes else told(session, location.address)
        super().__init__(location, f"“{self._wordings[0].text}”" if of_quotes else self._wordings[0].text)
        self._base = 0
        self._opened_at = next((at for at, one in enumerate(self._wordings) if one.quote and one.quote.id == origin),
                               None)
        self._quote: int | None = None
        speakers = {one.quote.speaker for one in self._wordings if one.quote and one.quote.speaker}
        self._speakers = len(speakers)
        self._compare()

    def _compare(self) -> None:
        base = self._wordings[self._base].text
        self._pieces = [compared(base, one.text) for one in self._wordings]
        self._tallies = [tally(pieces) for pieces in self._pieces]

    # -- rows

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """Who said it, how often it stands in the corpus, and whether words and speakers are the same."""
        made = RowMaker((" ", "text"))
        if self._wordings[0].quote is not None:
            self._say_speaker(made, self._wordings[self._base], full=False)
            made.add((f" · quoted {len(self._wordings)} times · ", "count"))
        else:
            made.add((f"passage · told {len(self._wordings)} times · ", "count"))
        made.add(("the words differ ≠", "differs") if any(map(any, self._tallies)) else ("the same words", "text"))
        if self._speakers > 1:
            made.add((f" · {self._speakers} speakers !", "warning"))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """A section for each wording: where it stands, how it differs, and its words."""
        for at in range(len(self._wordings)):
            rows = [*self._particulars(at, width), *self._words(at, width)]
            yield pointed(rows, partial(self._is_now, at))

    def _is_now(self, at: int) -> bool:
        return self._quote == at

    def _particulars(self, at: int, width: int) -> Iterator[Row]:
        """Its letter, date, outlet and speaker; then its title and how its words differ."""
        wording = self._wordings[at]
        made = RowMaker((" ", "text"), (letter(at), "strong"))
        made.add((" base" if at == self._base else "", "key")).add(*day_and_outlet(wording.document))
        if wording.quote is not None:
            made.add(("· ", "dim"))
            self._say_speaker(made, wording, full=True)
            base = self._wordings[self._base].quote
            if base is not None and wording.quote.speaker != base.speaker:
                made.add((" ! another speaker", "warning"))
        yield made.row()
        result: Line = [] if at == self._base else _told_tally(self._tallies[at])
        made = RowMaker(("   ", "text"))
        room = width - made.width - width_of(result) - 2
        title: Line = fit([(title_of(wording.document), "strong")], max(room, 1)) if room > 0 else []
        yield made.add(*title, to=wording.location).add(("  ", "text"), *result).row()

    def _say_speaker(self, made: RowMaker, wording: Wording, *, full: bool) -> None:
        quote = wording.quote
        if quote is None or quote.speaker is None:
            made.add((UNKNOWN, "dim"))
            return
        speaker = self._library.entity(quote.speaker)
        made.add((speaker.name, "person"), to=Location(address=speaker.id))
        if full:
            role = next((at.role.title for at in self._library.roles(speaker.id)
                         if at.person == speaker.id and at.facts.document == quote.document), "")
            made.add((f", {role}" if role else "", "text"), (f" · {quote.form}", "dim"))

    def _words(self, at: int, width: int) -> Iterator[Row]:
        pieces = self._pieces[at]
        if at == self._base or not any(self._tallies[at]):
            yield from _stacked(of_other(pieces), width)
        elif width < _BESIDE:
            yield from _stacked(pieces, width)
        else:
            yield from beside(pieces, width, letter(self._base), letter(at))

    # -- places to go to

    @property
    def groups_name(self) -> str:
        """The groups are the documents that hold the words."""
        return "quoted in" if self._wordings[0].quote else "told in"

    @property
    def quotes(self) -> Sequence[Stop]:
        """The wordings; Enter leads to one in its document."""
        return [Stop(at, one.location, one.quote.id if one.quote else None) for at, one in enumerate(self._wordings)]

    @property
    def quotes_name(self) -> str:
        """What `)` goes through here are wordings."""
        return "wording"

    @property
    def first_quote(self) -> int | None:
        """The wording one comes from."""
        return self._opened_at

    def row_of_own(self, stop: Stop) -> int:
        """The row of a wording."""
        return self.start_of_section(stop.at)

    @property
    def base(self) -> str:
        """The quote, or the document of the passage, that others are compared with."""
        return self._wordings[self._base].location.address

    def rebase(self, stop: Stop) -> str:
        """Compare all others with the wording at a stop."""
        self._base = stop.at
        self._compare()
        return f"{letter(stop.at)} is the base: the others are compared with it."

    def groups(self) -> Sequence[LinkGroup]:
        """The documents that hold it."""
        return [LinkGroup("documents", tuple(link_to(one.document) for one in self._wordings))]

    def mark(self, *, quote: int | None, hit: int | None) -> None:  # noqa: ARG002 - wordings are no hits
        """Point at the current wording."""
        self._quote = quote


def letter(at: int) -> str:
    """The letter of a wording or document: A to Z, then A2 and on."""
    turn, rest = divmod(at, len(_LETTERS))
    return f"{_LETTERS[rest]}{turn + 1 if turn else ''}"


def beside(pieces: Sequence[Piece], width: int, left_name: str, right_name: str, gutter: str = _BAR) -> Iterator[Row]:
    """The words of the base at the left, those of the other text at the right, under the letters of both."""
    room = max((width - len(gutter) - 4) // 2, 2)
    left = list(wrapped(signed(of_base(pieces)), room))
    right = list(wrapped(signed(of_other(pieces)), room))
    yield Row(((gutter, "quote"), *fit([(left_name, "dim")], room), (" ┃ ", "quote"), (right_name, "dim")))
    for one, other in zip_longest(left, right, fillvalue=_BLANK):
        yield Row(((gutter, "quote"), *fit(one, room), (" ┃ ", "quote"), *other))


def _stacked(pieces: Sequence[Piece], width: int, gutter: str = _BAR) -> Iterator[Row]:
    for line in wrapped(signed(pieces), max(width - len(gutter) - 1, 8)):
        yield Row(((gutter, "quote"), *line))


def _told_tally(found: Tally) -> Line:
    return [(f"≠ {found.shown}", "differs")] if any(found) else [(f"= {found.shown}", "dim")]
