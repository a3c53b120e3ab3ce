"""`migtui --plain [ADDRESS]`: the line mode, for screen readers, braille lines and terminals that cannot be drawn on.

A question is typed and its answer follows as plain lines, with the same queries and addresses as everywhere else.
Nothing is drawn, moved or coloured, so that it works in a pipe too: one question a line.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.cli import output
from migtui.cli.opening import only
from migtui.cli.reasons import reasons
from migtui.cli.show import page
from migtui.cli.spoken import KINDS, Entries, found, listed
from migtui.errors import MigtuiError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from migtui.session import Session

_PROMPT: Final = "migtui> "
#: Entries of a list, and lines of a page, that are written before `more` has to be typed.
_ENTRIES: Final = 10
_LINES: Final = 40
_HITS: Final = 200
_ADDRESSES: Final = frozenset(
    {"doc", "org", "person", "programme", "instrument", "place", "quote", "group", "parallel", "story", "source"}
)


class _Command(NamedTuple):
    """A word that can be typed, what may follow it, what it does, and other words for it."""

    word: str
    follows: str
    help: str
    also: tuple[str, ...] = ()


_COMMANDS: Final = (
    _Command("search", "WORDS", "search everything; words that are no command do the same", ("s", "find")),
    _Command("list", "KIND [N] [WORDS]", f"list {', '.join(KINDS)}; N at a time, only those that hold WORDS", ("l",)),
    _Command("here", "KIND [N] [WORDS]", "the same, only what is tied to what is open"),
    _Command("open", "NUMBER|ADDRESS", "open an entry of the last list, or an address; either alone will do", ("o",)),
    _Command("next", "", "open the next entry of the last list", ("n",)),
    _Command("previous", "", "open the entry before", ("p",)),
    _Command("more", "", "go on with what was cut short", ("m",)),
    _Command("why", "", "say why what is open is as it is shown", ("w",)),
    _Command("again", "", "say what is open once more"),
    _Command("back", "", "go back to what was open before"),
    _Command("help", "", "say what can be typed", ("?",)),
    _Command("quit", "", "leave; so does the end of the input", ("q", "exit")),
)
_ALONE: Final = frozenset(command.word for command in _COMMANDS if not command.follows)
_WORDS: Final = {word: command.word for command in _COMMANDS for word in (command.word, *command.also)}


class LineMode:
    """Answers one question after the other; `room` is how many lines of a page are written at once (None: all)."""

    def __init__(self, session: Session, *, room: int | None = None) -> None:
        self._session = session
        self._room = room
        self._entries: Entries = Entries((), lambda _: "", lambda _: "")
        self._at = -1
        self._opened: list[str] = []
        self._rest: Iterator[str] = iter(())
        self._step: int | None = None
        self._answers: dict[str, Callable[[str], None]] = {
            "search": self._search, "list": self._list, "here": self._here, "open": self._open,
            "next": lambda _: self._entry(self._at + 1), "previous": lambda _: self._entry(self._at - 1),
            "more": lambda _: self._more(), "why": lambda _: self._why(), "again": lambda _: self._again(),
            "back": lambda _: self._back(), "help": lambda _: self._help(),
        }

    def answer(self, typed: str) -> bool:
        """Write the answer to a line that was typed; False when it asks to leave."""
        first, _, rest = typed.strip().partition(" ")
        command = _WORDS.get(first.casefold())
        if rest.strip() and command in _ALONE:
            command = None  # words to search for that begin like a command
        if command == "quit":
            return False
        if first:
            try:
                self._do(command, first, rest.strip(), typed.strip())
            except MigtuiError as error:
                output.line(str(error))
                for address in getattr(error, "candidates", ()):
                    output.line(f"  {address}")
        return True

    def _do(self, command: str | None, first: str, rest: str, typed: str) -> None:
        if command is not None:
            self._answers[command](rest)
        elif first.casefold() in KINDS:
            self._list(typed)
        elif first.isdecimal() and not rest:
            self._entry(int(first) - 1)
        elif not rest and first.partition(":")[0] in _ADDRESSES and ":" in first:
            self._open(first)
        else:
            self._search(typed)

    # -- lists

    def _search(self, words: str) -> None:
        if not words:
            raise UsageError("There is nothing to search for.", "Type some words behind it.")
        self._session.state.asked(words)
        results = self._session.searcher.search(words, limit=_HITS)
        if results.note:
            output.line(results.note)
        self._show_list(found(self._session, results.hits), f"for {words}", _ENTRIES)

    def _list(self, words: str, tied: str | None = None) -> None:
        kind, _, rest = words.partition(" ")
        if kind not in KINDS:
            problem = f"There is no list of “{kind}”." if kind else "A list of what?"
            raise UsageError(problem, f"Say {', '.join(KINDS)}.")
        number, _, match = rest.strip().partition(" ")
        if not number.isdecimal():
            number, match = "", rest
        entries = listed(self._session, kind, match.strip(), tied)
        self._show_list(entries, kind, max(int(number or _ENTRIES), 1))

    def _here(self, words: str) -> None:
        self._list(words, self._current)

    def _show_list(self, entries: Entries, of: str, at_once: int) -> None:
        if not len(entries):
            output.line(f"Nothing found {of}." if of.startswith("for ") else f"No {of} found.")
            return
        self._entries, self._at = entries, -1
        number = len(entries)
        output.line(f"{number:,} found {of}." if of.startswith("for ") else f"{number:,} {of}.")
        self._write((f"{at + 1}. {entries.told(at)}" for at in range(number)), at_once)

    # -- what is open

    @property
    def _current(self) -> str:
        if not self._opened:
            raise UsageError("Nothing is open.", "Type an address, or the number of an entry of a list.")
        return self._opened[-1]

    def _open(self, words: str) -> None:
        if words.isdecimal():
            self._entry(int(words) - 1)
        else:
            self._go(only(self._session.library, words))

    def _entry(self, index: int) -> None:
        if not len(self._entries):
            raise UsageError("There is no list.", "Make one: list documents, or some words to search for.")
        if not 0 <= index < len(self._entries):
            raise UsageError(f"The list goes from 1 to {len(self._entries):,}.")
        self._at = index
        output.line(f"{index + 1} of {len(self._entries):,}:")
        self._go(self._entries.address(index))

    def _go(self, address: str) -> None:
        self._opened.append(address)
        self._again()

    def _again(self) -> None:
        output.line(self._current)
        self._write(page(self._session, self._current), self._room)

    def _back(self) -> None:
        if len(self._opened) < 2:
            raise UsageError("Nothing was open before.")
        self._opened.pop()
        self._again()

    def _why(self) -> None:
        given = list(reasons(self._session, self._current))
        self._write(given or ["There is no evidence of its own for this: open one of its quotes or names."], self._room)

    # -- writing

    def _write(self, lines: Iterable[str], at_once: int | None) -> None:
        self._rest, self._step = iter(lines), at_once
        self._more(started=False)

    def _more(self, *, started: bool = True) -> None:
        chunk = list(islice(self._rest, self._step))
        for text in chunk:
            output.line(text)
        following = next(self._rest, None)
        if following is not None:
            rest = self._rest
            self._rest = (text for part in ((following,), rest) for text in part)
            output.line("There is more: type more.")
        elif started and not chunk:
            output.line("That was all.")

    def _help(self) -> None:
        for command in _COMMANDS:
            also = f" (or {', '.join(command.also)})" if command.also else ""
            output.line(f"{command.word}{' ' if command.follows else ''}{command.follows}{also}: {command.help}")
        output.line("An address is kind:id, such as person:mohamed-yahya; the search takes what migtui search takes.")


def read_lines(session: Session, address: str | None = None) -> int:
    """Answer questions from standard input until it ends; the exit code. Raises what opening `address` raises."""
    output.prepare()
    person = sys.stdin is not None and sys.stdin.isatty()
    mode = LineMode(session, room=_LINES if person else None)
    documents = len(session.library.documents())
    output.line(f"migtui, {session.name}: {documents:,} documents. Type help for what can be typed.")
    for notice in session.notices:
        output.line(notice)
    if person:
        _line_editing(session.state.queries)
    try:
        if address is not None:
            mode.answer(f"open {address}")
        while (typed := _typed(person=person)) is not None and mode.answer(typed):
            pass
    finally:
        session.state.save()
        output.flush()
    return 0


def _typed(*, person: bool) -> str | None:
    """The next line; "" when it was interrupted, None at the end of the input."""
    output.flush()
    if person:
        try:
            return input(_PROMPT)
        except EOFError:
            output.line()
            return None
        except KeyboardInterrupt:
            output.line()
            return ""
    raw = sys.stdin.buffer.readline() if sys.stdin is not None else b""
    return raw.decode("utf-8", "replace") if raw else None


def _line_editing(queries: Iterable[str]) -> None:
    """Let a line be edited, and questions of earlier visits be called back with the arrows."""
    with suppress(ImportError):
        import readline

        for query in queries:
            readline.add_history(query)
