"""Segments and particulars of invented texts in the forms of agencies, ministries, papers, companies and the police."""

from __future__ import annotations

import pytest

from migtui.build.metadata import particulars
from migtui.build.segment import segment
from migtui.records import BODY_KINDS
from tests.unit.build.press_texts import PressText, press_texts

TEXTS = press_texts()


def wrong_segments(press: PressText) -> list[str]:
    kinds = [""] * len(press.text)
    for draft in segment(press.text):
        for part in draft.segments:
            kinds[part.start : part.end] = [part.kind] * (part.end - part.start)
    wrong = []
    for want in press.marked:
        have = {kinds[i] for i in range(want.start, want.end) if not press.text[i].isspace()}
        right = not have & BODY_KINDS if want.kind == "x" else have == {want.kind}
        if not right:
            wrong.append(f"{want.kind} became {sorted(have)}: {press.text[want.start : want.end][:70]!r}")
    return wrong


@pytest.mark.parametrize("press", TEXTS, ids=lambda press: press.name)
def test_every_line_is_what_it_is(press: PressText) -> None:
    assert wrong_segments(press) == []


@pytest.mark.parametrize("press", TEXTS, ids=lambda press: press.name)
def test_particulars_are_those_stated(press: PressText) -> None:
    draft = segment(press.text)[0]
    stated = particulars(press.text, draft)
    found: dict[str, str | None] = {p.field: p.value[:10] if p.field == "date" else p.value for p in stated}
    found["kind"] = draft.kind
    assert {field: found.get(field) for field in press.stated} == press.stated
