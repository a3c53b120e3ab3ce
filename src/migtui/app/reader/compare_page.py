"""Wordings side by side or one under the other: what was added, dropped and changed, by whom, where and when."""

from __future__ import annotations

from functools import cache, partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import fit, width_of, wrapped
from migtui.app.presentation.rows import UNKNOWN, day_and_outlet, title_of
from migtui.app.presentation.wordings import compared, of_base, of_other, signed, tally
from migtui.app.reader.made_late import MadeLate
from migtui.app.reader.page import LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, at_mark
from migtui.app.reader.wording import quoted, told
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.app.presentation.wordings import Piece, Tally
    from migtui.app.reader.wording import Wording
    from migtui.dossier.shown import Shown
    from migtui.session import Session

    _RowOf = Callable[[int, int], Row]

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
        """Compare all with the base from now on: each text once, when it is first looked at."""
        base = self._wordings[self._base].text
        self._pieces = cache(lambda text: compared(base, text))
        self._told = cache(lambda text: tally(self._pieces(text)))
        self._differ = any(any(self._told(text)) for text in dict.fromkeys(one.text for one in self._wordings))

    # -- rows

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """Who said it, how often it stands in the corpus, and whether words and speakers are the same."""
        made = RowMaker((" ", "text"))
        if self._wordings[0].quote is not None:
            self._say_speaker(made, self._wordings[self._base], full=False)
            made.add((f" · quoted {len(self._wordings)} times · ", "count"))
        else:
            made.add((f"passage · told {len(self._wordings)} times · ", "count"))
        made.add(("the words differ ≠", "differs") if self._differ else ("the same words", "text"))
        if self._speakers > 1:
            made.add((f" · {self._speakers} speakers !", "warning"))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """A section for each wording: where it stands, how it differs, and its words."""
        # A press office's words stand in hundreds of documents, letter by letter: each text is drawn once.
        drawn = cache(lambda text, against: self._drawn(text, width, against=against))
        for at, wording in enumerate(self._wordings):
            head, lines = drawn(wording.text, at != self._base)
            yield Section("", len(head) + len(lines), partial(self._row_of, head, lines, at, width))

    def _row_of(self, head: Sequence[_RowOf], lines: Sequence[Row], at: int, width: int, number: int) -> Row:
        """A row of wording `at`: one of those above its words, or of its words; a mark stands at the current one."""
        if number >= len(head):
            return lines[number - len(head)]
        row = head[number](at, width)
        return at_mark(row) if number == 0 and self._quote == at else row

    def _drawn(self, text: str, width: int, *, against: bool) -> tuple[Sequence[_RowOf], Sequence[Row]]:
        """What stands above a text, and its words, with what differs where it is drawn against the base."""
        pieces = self._pieces(text)
        if not against or not any(self._told(text)):
            return (self._who, self._where), tuple(_stacked(of_other(pieces), width))
        if width < _BESIDE:
            return (self._who, self._where), tuple(_stacked(pieces, width))
        return (self._who, self._where, self._names), tuple(lines_beside(pieces, width))

    def _who(self, at: int, width: int) -> Row:  # noqa: ARG002 - as the other rows
        """The letter, date, outlet and speaker of a wording."""
        wording = self._wordings[at]
        made = RowMaker((" ", "text"), (letter(at), "strong"))
        made.add((" base" if at == self._base else "", "key")).add(*day_and_outlet(wording.document))
        if wording.quote is not None:
            made.add(("· ", "dim"))
            self._say_speaker(made, wording, full=True)
            base = self._wordings[self._base].quote
            if base is not None and wording.quote.speaker != base.speaker:
                made.add((" ! another speaker", "warning"))
        return made.row()

    def _where(self, at: int, width: int) -> Row:
        """The title of its document, and how its words differ."""
        wording = self._wordings[at]
        result: Line = [] if at == self._base else _told_tally(self._told(wording.text))
        made = RowMaker(("   ", "text"))
        room = width - made.width - width_of(result) - 2
        title: Line = fit([(title_of(wording.document), "strong")], max(room, 1)) if room > 0 else []
        return made.add(*title, to=wording.location).add(("  ", "text"), *result).row()

    def _names(self, at: int, width: int) -> Row:
        return names_beside(width, letter(self._base), letter(at))

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

    def shown(self) -> Iterator[Shown]:
        """The wordings, the earliest first, each with how it differs from the base and who else is said to speak."""
        from migtui.dossier.shown import Shown

        base = self._wordings[self._base]
        for at, wording in enumerate(self._wordings):
            found = self._told(wording.text)
            parts = [f"{letter(at)} base" if at == self._base else f"{letter(at)} {found.shown}"]
            if any(found):
                parts.append(": " + " ".join(word for word, _ in signed(self._pieces(wording.text))))
            if wording.quote is not None and base.quote is not None and wording.quote.speaker != base.quote.speaker:
                parts.append(f"; another speaker than {letter(self._base)}")
            there = wording.location
            yield Shown(there.address, there.start, there.end, about="".join(parts))

    @property
    def shown_name(self) -> str:
        """What is compared with what."""
        return f"{self.location.address} compared with {self.base}"

    # -- places to go to

    @property
    def groups_name(self) -> str:
        """The groups are the documents that hold the words."""
        return "quoted in" if self._wordings[0].quote else "told in"

    @property
    def quotes(self) -> Sequence[Stop]:
        """The wordings; Enter leads to one in its document."""
        return MadeLate(len(self._wordings), self._stop)

    def _stop(self, at: int) -> Stop:
        one = self._wordings[at]
        return Stop(at, one.location, one.quote.id if one.quote else None)

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

    def grouped(self) -> Sequence[LinkGroup]:
        """The documents that hold it."""
        wordings = self._wordings
        return [LinkGroup("documents", MadeLate(len(wordings), lambda at: link_to(wordings[at].document)))]

    def mark(self, *, quote: int | None, hit: int | None) -> None:  # noqa: ARG002 - wordings are no hits
        """Point at the current wording."""
        self._quote = quote


def letter(at: int) -> str:
    """The letter of a wording or document: A to Z, then A2 and on."""
    turn, rest = divmod(at, len(_LETTERS))
    return f"{_LETTERS[rest]}{turn + 1 if turn else ''}"


def beside(pieces: Sequence[Piece], width: int, left_name: str, right_name: str) -> Iterator[Row]:
    """The words of the base at the left, those of the other text at the right, under the letters of both."""
    yield names_beside(width, left_name, right_name)
    yield from lines_beside(pieces, width)


def names_beside(width: int, left_name: str, right_name: str) -> Row:
    """The letters of two texts that stand side by side."""
    return Row(((_BAR, "quote"), *fit([(left_name, "dim")], _half(width)), (" ┃ ", "quote"), (right_name, "dim")))


def lines_beside(pieces: Sequence[Piece], width: int) -> Iterator[Row]:
    """The words of two texts side by side."""
    room = _half(width)
    left = list(wrapped(signed(of_base(pieces)), room))
    right = list(wrapped(signed(of_other(pieces)), room))
    for one, other in zip_longest(left, right, fillvalue=_BLANK):
        yield Row(((_BAR, "quote"), *fit(one, room), (" ┃ ", "quote"), *other))


def _half(width: int) -> int:
    return max((width - len(_BAR) - 4) // 2, 2)


def _stacked(pieces: Sequence[Piece], width: int, gutter: str = _BAR) -> Iterator[Row]:
    for line in wrapped(signed(pieces), max(width - len(gutter) - 1, 8)):
        yield Row(((gutter, "quote"), *line))


def _told_tally(found: Tally) -> Line:
    return [(f"≠ {found.shown}", "differs")] if any(found) else [(f"= {found.shown}", "dim")]
