"""A page shows each paragraph once, under its line's number, and folds what is no part of the article."""

from migtui.app.reader.blocks import blocks_of
from migtui.records import Facts, Quote, Segment, SegmentKind
from migtui.texts import SourceState, SourceText, line_starts

_TEXT = "Home\nNews\nBridge opens\n“It holds,” she said.\nShare\n"
_PARTS: tuple[tuple[str, SegmentKind], ...] = (
    ("Home", "navigation"), ("News", "navigation"), ("Bridge opens", "title"), ("“It holds,” she said.", "paragraph"),
    ("Share", "navigation"),
)


def page() -> Facts:
    at = _TEXT.index("It holds,")
    return Facts(
        document="doc:a@0", source="a.txt", start=0, end=len(_TEXT),
        segments=tuple(
            Segment(start=_TEXT.index(words), end=_TEXT.index(words) + len(words), kind=kind) for words, kind in _PARTS
        ),
        quotes=(Quote(start=at, end=at + 9, surface="It holds,", form="direct", rule="r", confidence=1.0),),
    )


def test_furniture_is_folded_and_paragraphs_keep_their_line_and_quotes() -> None:
    blocks = blocks_of(page(), SourceText("a.txt", _TEXT, SourceState.OK, line_starts(_TEXT)))
    assert [(b.line, b.kind, b.quotes) for b in blocks] == [
        (1, None, ()), (3, "title", ()), (4, "paragraph", (0,)), (5, None, ()),
    ]
    assert [b.note for b in blocks] == ["… 2 lines of page furniture", "", "", "… 1 line of page furniture"]
    assert _TEXT[blocks[2].start : blocks[2].end] == "“It holds,” she said."


def test_a_missing_source_still_gives_a_page() -> None:
    blocks = blocks_of(page(), SourceText("a.txt", "", SourceState.MISSING, (0,)))
    assert len(blocks) == 4


def test_a_dateline_is_read_with_the_paragraph_it_opens() -> None:
    text = "OSLO: It rains.\n"
    facts = Facts(
        document="doc:b@0", source="b.txt", start=0, end=len(text),
        segments=(Segment(start=0, end=5, kind="dateline"), Segment(start=6, end=15, kind="paragraph")),
    )
    [block] = blocks_of(facts, SourceText("b.txt", text, SourceState.OK, line_starts(text)))
    assert (text[block.start : block.end], block.kind) == ("OSLO: It rains.", "paragraph")
