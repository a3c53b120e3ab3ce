"""Searching in a thread of its own, so that no key waits: the latest question is answered, older ones are dropped."""

from __future__ import annotations

from contextvars import copy_context
from dataclasses import dataclass
from threading import Condition, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.search.protocol import HitKind, Results, Searcher


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the query as the searcher takes it, the kinds wanted (all when empty), and how many hits."""

    query: str = ""
    kinds: tuple[HitKind, ...] = ()
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """The results for a question; None with the fault told in `problem` when there could be none.

    An answer without a question says that the searcher is ready.
    """

    question: Question | None
    results: Results | None = None
    problem: str = ""


class Searching:
    """Makes the searcher when first started, then answers; `answered` is called in the thread."""

    def __init__(self, searcher: Callable[[], Searcher], answered: Callable[[Answer], object]) -> None:
        self._make = searcher
        self._answered = answered
        self._changed = Condition()
        self._wanted: Question | None = None
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to make the searcher; a second call changes nothing.

        The thread does not keep the program from ending, as a pool's would.
        """
        if self._thread is None:
            self._thread = Thread(target=copy_context().run, args=(self._run,), name="search", daemon=True)
            self._thread.start()

    def ask(self, question: Question) -> None:
        """Ask this next, in place of whatever was to be asked next."""
        self.start()
        with self._changed:
            self._wanted = question
            self._changed.notify()

    def _run(self) -> None:
        try:
            searcher = self._make()
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the reader must hear of it, and can read on
            self._answered(Answer(None, problem=f"The store cannot be searched: {error}"))
            return
        self._answered(Answer(None))
        while True:
            question = self._next()
            try:
                results = searcher.search(question.query, kinds=question.kinds, limit=question.limit)
            except Exception as error:  # noqa: BLE001 - as above
                self._answered(Answer(question, problem=f"The search failed: {type(error).__name__}: {error}"))
            else:
                self._answered(Answer(question, results))

    def _next(self) -> Question:
        with self._changed:
            while self._wanted is None:
                self._changed.wait()
            question, self._wanted = self._wanted, None
            return question
