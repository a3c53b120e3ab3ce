"""Near-same passages of different documents, and sentences that only share a few words."""

from __future__ import annotations

from migtui.build.parallels import parallels
from migtui.build.wording import shingles
from migtui.records import Facts
from tests.unit.work import work

from .corpora import corpus

FIRST = (
    "Harbour opens\n\nKELVARA, 3 May 2024: The Harbour Fund, the only pooled lending scheme dedicated to small boats, "
    "was set up to support the coastal treaty. It rained all day.\n\n“We are open,” said Ana Brenn, the mayor."
)
SECOND = (
    "New quay\n\nKELVARA, 4 May 2024: A crowd came to the quay. The Harbour Fund is the only regional pooled lending "
    "scheme dedicated to small boats, supporting the coastal treaty.\n\n“We are open,” said Ana Brenn."
)


def test_a_sentence_with_a_word_more_is_parallel() -> None:
    texts = {"a": FIRST, "b": SECOND}
    built = corpus(**texts)
    [found] = built.parallels
    passages = [texts[p.document[4:].split("@")[0]][p.start : p.end] for p in (found.a, found.b)]
    assert passages[0].startswith("The Harbour Fund, the only pooled lending scheme")
    assert passages[1].startswith("The Harbour Fund is the only regional pooled lending scheme")
    assert 0.5 <= found.score < 1


def test_quoted_sentences_are_left_to_the_groups() -> None:
    quote = "“The last house on the street must stand again before the first snow of winter comes,” said Ana Brenn."
    built = corpus(a=f"A title\n\n{quote}\n", b=f"Another title\n\n{quote}\n")
    assert built.parallels == ()
    assert len(built.groups) == 1


def test_other_sentences_are_not_parallel() -> None:
    built = corpus(
        a="A title\n\nThe council voted on Monday to build a school near the old river bridge in spring.\n",
        b="Another\n\nThe council voted on Monday to close two clinics in the northern hill districts by winter.\n",
    )
    assert built.parallels == ()


def test_neighbouring_sentences_are_one_passage() -> None:
    same = (
        "The council voted on Monday to build a school near the old river bridge. Work on the new school begins in "
        "April with three hundred workers from the hill districts."
    )
    built = corpus(a=f"A title\n\n{same}\n", b=f"Another\n\nIt was late. {same} Nobody spoke.\n")
    [found] = built.parallels
    assert found.score == 1
    assert found.a.end - found.a.start == found.b.end - found.b.start == len(same)


def test_two_passages_of_one_document_are_no_parallel() -> None:
    row = (5, 60, *shingles(tuple("abcdefghi")))
    facts = Facts(document="doc:a@0", source="a.txt", start=0, end=200, shingles=(row, (70, *row[1:])))
    assert parallels((facts,)) == ()


def test_finding_parallels_is_linear_work() -> None:
    def needed(count: int) -> int:
        facts = []
        for number in range(count):
            rows = tuple((k * 100, k * 100 + 90, *(number * 7919 + k * 31 + j for j in range(9))) for k in range(8))
            same = ((900, 990, *range(12)),)  # a sentence that every document has
            name = f"{number}.txt"
            facts.append(Facts(document=f"doc:{number}@0", source=name, start=0, end=999, shingles=rows + same))
        assert len(parallels(tuple(facts))) <= 6 * count
        return work(lambda: parallels(tuple(facts)))

    assert needed(1600) < 12 * needed(200)
