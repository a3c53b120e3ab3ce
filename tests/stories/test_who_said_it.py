"""From a quote to its words in both documents, to its wordings side by side, to its speaker, and back."""

from pathlib import Path

from tests.stories.reader_at import reader_at


async def test_a_quote_is_opened_on_its_words(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("3", "j", "enter")
        reader.is_in(4)
        reader.sees("┃ “We will not pay twice for the same tunnel,” said Mara Oyelaran", "quote 1 of 1 · line 5 of 5")
        reader.sees("Mara Oyelaran, chair of the NTA", "back 1 · forward 0")


async def test_wordings_are_compared_with_what_differs_marked(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("3", "enter", "=")
        reader.is_at("group:tunnel")
        reader.sees("Mara Oyelaran · quoted 2 times · the words differ ≠",
                    "┃ We will not pay twice for the same tunnel,", "▌B undated Herald",
                    "┃ We will not pay twice for the [-same-] tunnel,", "Minister on tunnel costs")
        await reader.presses(")", "enter")
        reader.sees("“We will not pay twice for the same tunnel,” said")


async def test_the_speaker_is_one_key_away_and_every_mention_stands_in_a_line(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("2", "l")
        reader.sees("▌Mara Oyelaran", "1 of 1 · by mentions")
        await reader.presses("enter")
        reader.is_at("person:mara-oyelaran")
        reader.sees("person · 2 mentions in 2 documents", "chair · Northport Transit Authority", "every mention", "×2≠")
        await reader.presses("n", "n", "enter")
        reader.is_at("doc:harbour@0")
        reader.sees("Mara Oyelaran 1 of 1")
