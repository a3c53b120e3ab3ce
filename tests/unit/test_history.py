"""History moves as a browser's does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from migtui.history import History, Location, ReaderView, Step


def step(address: str) -> Step:
    return Step(location=Location(address=address))


def test_an_empty_history_goes_nowhere() -> None:
    empty = History()
    assert empty.current is None
    assert empty.back() is empty
    assert empty.forward() is empty
    assert (empty.behind, empty.ahead) == (0, 0)


def test_a_new_step_drops_what_lay_ahead() -> None:
    history = History().visit(step("doc:a")).visit(step("doc:b")).back().visit(step("doc:c"))
    assert [s.location.address for s in history.steps if s.location] == ["doc:a", "doc:c"]
    assert history.ahead == 0


def test_updating_keeps_both_branches() -> None:
    history = History().visit(step("doc:a")).visit(step("doc:b")).back()
    changed = history.update(Step(location=Location(address="doc:a"), reader=ReaderView(at=7)))
    assert changed.current is not None
    assert changed.current.reader == ReaderView(at=7)
    assert (changed.behind, changed.ahead) == (0, 1)


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for number in range(600):
        history = history.visit(step(f"doc:{number}"))
    assert len(history.steps) == 500
    assert history.current == step("doc:599")
    assert history.steps[0] == step("doc:100")


@given(st.lists(st.sampled_from(["visit", "back", "forward"]), max_size=30))
def test_back_undoes_forward(moves: list[str]) -> None:
    history = History()
    for number, move in enumerate(moves):
        history = history.visit(step(str(number))) if move == "visit" else getattr(history, move)()
    if history.ahead:
        assert history.forward().back() == history
    if history.behind:
        assert history.back().forward() == history


class LikeABrowser(RuleBasedStateMachine):
    """The history against the two stacks of a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.history, self.past, self.future = History(), [], []  # type: ignore[var-annotated] # lists of steps

    @rule(name=st.text(max_size=3))
    def visit(self, name: str) -> None:
        self.history = self.history.visit(step(name))
        self.past, self.future = [*self.past, step(name)], []

    @rule()
    def back(self) -> None:
        self.history = self.history.back()
        if len(self.past) > 1:
            self.future.append(self.past.pop())

    @rule()
    def forward(self) -> None:
        self.history = self.history.forward()
        if self.future:
            self.past.append(self.future.pop())

    @invariant()
    def same(self) -> None:
        assert self.history.current == (self.past[-1] if self.past else None)
        assert self.history.ahead == len(self.future)
        assert self.history.behind == max(len(self.past) - 1, 0)


TestLikeABrowser = LikeABrowser.TestCase
