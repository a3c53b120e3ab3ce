"""Searching while typing: hits with their matched characters, a preview, scopes, and a list that can be walked."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from migtui.app.messages import JumpRequested, OverlayClosed
from migtui.app.overlays.overlay import KeyPress
from migtui.app.overlays.search import SCOPES, SearchOverlay
from migtui.app.overlays.searching import Answer, Question, Searching
from migtui.app.presentation.cells import width_of
from migtui.library import MemoryLibrary
from migtui.search.index import build_searcher
from migtui.search.protocol import Results, Searcher
from migtui.texts import Texts
from tests.unit.app.overlays.small_screen import SmallApp, painted
from tests.unit.samples import HARBOUR, corpus, span_of, write_sources


class Asked(Searching):
    """Answers at once, where the test stands."""

    def __init__(self, searcher: Searcher) -> None:
        super().__init__(lambda: searcher, lambda _: None)
        self.searcher = searcher
        self.overlay: SearchOverlay | None = None
        self.questions: list[Question] = []
        self.silent = False

    def start(self) -> None:
        assert self.overlay is not None
        self.overlay.answered(Answer(None))

    def ask(self, question: Question) -> None:
        self.questions.append(question)
        if not self.silent:
            assert self.overlay is not None
            results = self.searcher.search(question.query, kinds=question.kinds, limit=question.limit)
            self.overlay.answered(Answer(question, results))


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    write_sources(tmp_path)
    rows = corpus()
    library, texts = MemoryLibrary(rows), Texts(tmp_path, rows.sources)
    searching = Asked(build_searcher(library, texts, secure=True))
    searching.overlay = SearchOverlay(library, texts, searching, history=("bridge", "tunnel costs"))
    return searching


@pytest.fixture
def overlay(asked: Asked) -> SearchOverlay:
    assert asked.overlay is not None
    asked.overlay.opened()
    return asked.overlay


def type_in(overlay: SearchOverlay, *keys: str) -> list[str]:
    for key in keys:
        for press in [KeyPress(key)] if key in _NAMES else [KeyPress(c, c) for c in key]:
            overlay.press(press)
    return painted(overlay)


_NAMES = {"down", "up", "tab", "shift+tab", "enter", "ctrl+x", "ctrl+n", "ctrl+p", "ctrl+u", "backspace"}


async def test_a_hit_is_opened_at_its_words_and_the_list_is_kept(overlay: SearchOverlay) -> None:
    app = SmallApp()
    async with app.run_test(size=(100, 40)) as pilot:
        app.show(overlay)
        await pilot.press(*"pay twce", "enter")
        await pilot.pause()
        [closed, jump] = sorted(app.small.told, key=lambda m: isinstance(m, JumpRequested))
        assert isinstance(closed, OverlayClosed)
        assert isinstance(jump, JumpRequested)
        assert jump.location.address.startswith("quote:")
        assert jump.location.start is not None
        assert app.small.host.overlay is None
        assert overlay.history[-1] == "pay twce"
        assert "hit 1 of" in overlay.name
        following = overlay.step(1)
        assert following is not None
        assert following != jump.location
        assert overlay.step(-1) == jump.location
        assert overlay.step(-1) is None


async def test_escape_closes_and_asks_for_nothing(overlay: SearchOverlay) -> None:
    app = SmallApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.show(overlay)
        await pilot.press(*"bridge", "escape")
        await pilot.pause()
        assert [type(m) for m in app.small.told] == [OverlayClosed]
        assert overlay.step(1) is None


def test_hits_name_kind_words_speaker_and_outlet(overlay: SearchOverlay) -> None:
    lines = type_in(overlay, "pay twice tunnel")
    assert any(line.startswith("▌Q") and "pay twice" in line and "Mara Oyelaran" in line for line in lines)
    assert " 1 of " in lines[0]


def test_the_matched_characters_are_marked(overlay: SearchOverlay) -> None:
    type_in(overlay, "oyela")
    row = next(line for line in overlay.lines(100, 26) if "".join(t for t, _ in line).startswith("▌"))
    assert ("Oyela", "match") in list(row)


def test_the_preview_shows_the_passage_and_where_it_stands(overlay: SearchOverlay) -> None:
    lines = type_in(overlay, "she praised the bridge")
    below = "\n".join(lines[14:])
    assert "line 5" in below
    assert "She praised" in below


def test_tab_narrows_to_a_kind_and_back(asked: Asked, overlay: SearchOverlay) -> None:
    type_in(overlay, "oyelaran", "tab", "tab")
    type_in(overlay, "shift+tab", "shift+tab")
    type_in(overlay, *["tab"] * len(SCOPES))
    kinds = [question.kinds for question in asked.questions if question.query == "oyelaran"]
    assert kinds[:5] == [(), ("organization",), ("person",), ("organization",), ()]
    assert kinds[5:] == [*((kind,) for _, kind in SCOPES[1:] if kind), ()]


def test_the_exact_switch_asks_for_the_words_side_by_side(asked: Asked, overlay: SearchOverlay) -> None:
    lines = type_in(overlay, "twice for the same tunel", "ctrl+x")
    assert asked.questions[-1].query == '"twice for the same tunel"'
    assert "Nothing fits." in "\n".join(lines)
    type_in(overlay, "ctrl+x")
    assert asked.questions[-1].query == "twice for the same tunel"


def test_earlier_queries_come_back_with_up(asked: Asked, overlay: SearchOverlay) -> None:
    type_in(overlay, "up")
    assert asked.questions[-1].query == "tunnel costs"
    type_in(overlay, "up")
    assert asked.questions[-1].query == "bridge"
    assert type_in(overlay, "down", "down")[1] == " >"


def test_up_and_down_move_while_there_are_hits(overlay: SearchOverlay) -> None:
    rows = type_in(overlay, "tunnel", "down")
    at = next(number for number, line in enumerate(rows) if line.startswith("▌"))
    assert at == 4
    assert type_in(overlay, "up")[3].startswith("▌")


def test_what_was_meant_is_offered_and_taken_with_enter(asked: Asked, overlay: SearchOverlay) -> None:
    asked.silent = True
    type_in(overlay, "tunell")
    note = "Did you mean “tunnel”?"
    overlay.answered(Answer(asked.questions[-1], Results(query="tunell", hits=(), total=0, ms=0, note=note)))
    assert note in "\n".join(painted(overlay))
    type_in(overlay, "enter")
    assert asked.questions[-1].query == "tunnel"


def test_a_late_answer_to_an_older_question_is_dropped(asked: Asked, overlay: SearchOverlay) -> None:
    type_in(overlay, "tunnel")
    before = painted(overlay)
    asked.silent = True
    type_in(overlay, "s")
    old = Question("tunne")
    overlay.answered(Answer(old, Results(query="tunne", hits=(), total=0, ms=0)))
    assert painted(overlay)[3:] == before[3:]


def test_until_the_index_is_ready_it_says_so(asked: Asked) -> None:
    assert asked.overlay is not None
    assert "indexing" in painted(asked.overlay)[0]
    asked.overlay.answered(Answer(None, problem="The store cannot be searched: no room."))
    assert "no room" in "\n".join(painted(asked.overlay))


def test_hits_in_a_document_are_the_spans_of_its_words(overlay: SearchOverlay) -> None:
    type_in(overlay, '"pay twice for the same"')
    overlay._open()
    words = span_of(HARBOUR, "pay twice for the same")
    spans = overlay.hits_in(next(d.id for d in corpus().documents if d.source == "harbour.txt"))
    assert (words.start, words.end) in spans


@pytest.mark.parametrize(("width", "height"), [(200, 60), (80, 16), (40, 10), (20, 5), (8, 3), (1, 1)])
def test_it_fits_every_size(overlay: SearchOverlay, width: int, height: int) -> None:
    type_in(overlay, "tunnel")
    lines = overlay.lines(width, height)
    if height > 4:
        assert len(lines) <= height
    assert all(width_of(line) >= 0 for line in lines)


def test_the_thread_answers_the_latest_question() -> None:
    answers: list[Answer] = []
    done, go = threading.Event(), threading.Event()

    class Slow:
        def search(self, query: str, *, kinds: object = (), limit: int = 50) -> Results:
            del kinds, limit
            go.wait(5)
            if query == "fault":
                raise ValueError("broken")
            return Results(query=query, hits=(), total=0, ms=0)

    def take(answer: Answer) -> None:
        answers.append(answer)
        if answer.problem:
            done.set()

    searching = Searching(Slow, take)
    searching.ask(Question("a"))
    while not answers:
        pass
    for query in ("b", "c", "fault"):
        searching.ask(Question(query))
    go.set()
    assert done.wait(5)
    queries = [answer.question.query for answer in answers if answer.question]
    assert queries[-1] == "fault"
    assert len(queries) <= 2
    assert "broken" in answers[-1].problem
