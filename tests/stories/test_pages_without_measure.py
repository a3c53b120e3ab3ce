"""Far too much of everything: 50,000 mentions, a title of 4,000 characters, a million characters without a line break.

Each opens, is scrolled to its end and back, is asked why and sorted, and closes.
"""

import hashlib
from pathlib import Path

import pytest

from migtui.history import Location
from migtui.records import Corpus, DocumentHead, Entity, Facts, Mention, Segment, SourceRecord, replace
from tests.stories.reader_at import reader_at
from tests.unit.samples import corpus

_SIZES = ((80, 24), (120, 35))
_BOARD = "org:board"
_MENTIONS = 50_000
_SOURCES = 50
#: A name of five letters every hundred code points.
_SENTENCE = "Board meetings were held on Mondays and nothing that was said of fares or of tides is written down. "
_TITLE = "Board " + "and harbour " * 333


def _facts(name: str, text: str, mentions: int) -> Facts:
    found = tuple(
        Mention(start=at * len(_SENTENCE), end=at * len(_SENTENCE) + 5, surface="Board", kind="organization",
                form="name", rule="head-word", confidence=0.9, entity=_BOARD)
        for at in range(mentions)
    )
    return Facts(document=f"doc:{name}@0", source=f"{name}.txt", start=0, end=len(text), mentions=found,
                 segments=(Segment(start=0, end=len(text), kind="paragraph"),))


def _write(folder: Path) -> Corpus:
    each = _MENTIONS // _SOURCES
    texts = {f"d{at:02}": _SENTENCE * each for at in range(_SOURCES)}
    texts |= {"unbroken": "x" * 1_000_000, "one-line": _SENTENCE * 10_000, "titled": _TITLE,
              "wide": "港の新しいトンネル" * 20_000, "turned": "\u0645\u0631\u062d\u0628\u0627 " * 20_000}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    facts = tuple(_facts(name, text, each if name.startswith("d") else 0) for name, text in texts.items())
    return replace(
        corpus(), facts=facts, quotes=(), groups=(), parallels=(), stories=(),
        sources=tuple(SourceRecord(name=f"{name}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(),
                                   code_points=len(text)) for name, text in texts.items()),
        documents=tuple(DocumentHead(id=one.document, source=one.source, start=0, end=one.end,
                                     title=_TITLE if one.source == "titled.txt" else one.source,
                                     mentions=len(one.mentions)) for one in facts),
        entities=(Entity(id=_BOARD, kind="organization", name="Board", mentions=_MENTIONS, documents=_SOURCES),),
    )


@pytest.mark.parametrize("size", _SIZES)
async def test_an_entity_with_fifty_thousand_mentions(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, _BOARD, rows=_write(tmp_path)) as reader:
        reader.sees("50,000 mentions in 50 documents")
        await reader.presses("n", "n")
        reader.sees("mention 2 of 50000")
        await reader.presses("G")
        reader.sees("Board meetings were held")
        await reader.presses("g", "g", "N", "pagedown", "comma")
        reader.sees("every mention, by date")
        await reader.presses("w")
        reader.sees("“Board”", "50000")
        await reader.presses("q", "n", "enter")
        reader.is_at("doc:d00@0")
        await reader.presses("H")
        reader.is_at(_BOARD)


@pytest.mark.parametrize("size", _SIZES)
async def test_texts_of_every_excess(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, rows=_write(tmp_path)) as reader:
        for name in ("unbroken", "one-line", "titled", "wide", "turned", "d07"):
            reader.main.jump(Location(address=f"doc:{name}@0"))
            await reader.presses("z", "z")
            reader.is_at(f"doc:{name}@0")
            before = reader.screen
            await reader.presses("pagedown", "J", "G")
            # A line says how far down its text it stands; the title of 4,000 characters is all of a short text.
            assert reader.screen != before or (name == "titled" and size == (120, 35))
            await reader.presses("g", "g")
            assert reader.screen == before
            await reader.presses("w")
            reader.sees("not stated in this document")
            await reader.presses("q")
            reader.is_at(f"doc:{name}@0")
