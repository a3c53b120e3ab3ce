"""One utterance in several documents: verbatim, shortened, reworded; and utterances that only sound alike."""

from __future__ import annotations

from migtui.build.clusters import clusters
from migtui.records import QuoteHead
from tests.unit.work import work


def head(
    document: str, start: int, text: str, speaker: str | None = "person:ana-brenn", continues: str | None = None
) -> QuoteHead:
    return QuoteHead(
        id=f"quote:{document}@{start}", document=f"doc:{document}@0", index=0, start=start, end=start + len(text),
        text=text, form="direct", speaker=speaker, continues=continues,
    )


LONG = (
    "It gives farmers a way to sell what they grow, speak with one voice, and find the tools to answer the hard "
    "questions of drought while keeping the rights of everybody on the river."
)


def test_the_same_words_are_one_group_whatever_their_marks() -> None:
    rows = (head("a", 5, "Life isn't easy, it’s short,"), head("b", 9, "Life isn’t easy, it's short."))
    [group] = clusters(rows)
    assert (group.id, group.quotes, group.differs) == ("group:a@5", ("quote:a@5", "quote:b@9"), False)


def test_a_shortened_wording_is_the_same_utterance_and_differs() -> None:
    rows = (head("a", 5, LONG), head("b", 9, LONG.split(", and")[0] + "."))
    [group] = clusters(rows)
    assert group.differs


def test_a_reworded_ending_is_the_same_utterance() -> None:
    other = (
        "It gives farmers a way to sell what they grow, speak with one voice, and find the new tools needed to answer "
        "hard questions about drought."
    )
    [group] = clusters((head("a", 5, LONG), head("b", 9, other)))
    assert group.differs


def test_two_people_with_a_phrase_in_common_are_two_utterances() -> None:
    rows = (
        head("a", 5, "This is a modest step, and it should be judged by what happens to farmers over the coming year."),
        head("b", 9, "This is a modest step, and it should be judged by what happens to nurses over the coming year.",
             "person:bo-kerr"),
    )
    assert clusters(rows) == ()


def test_the_same_words_of_two_speakers_are_one_utterance() -> None:
    [group] = clusters((head("a", 5, LONG), head("b", 9, LONG, "person:bo-kerr")))
    assert group.quotes == ("quote:a@5", "quote:b@9")


def test_a_few_words_make_a_group_for_one_speaker_alone() -> None:
    assert len(clusters((head("a", 5, "We are ready."), head("b", 9, "We are ready,")))) == 1
    assert clusters((head("a", 5, "We are ready."), head("b", 9, "We are ready,", "person:bo-kerr"))) == ()


def test_the_same_speaker_with_other_figures_says_another_thing() -> None:
    rows = (
        head("a", 5, "Since 2015 I have repeated one thing: neighbours who do not talk about water quarrel about it."),
        head("b", 9, "Since 2010 I have repeated one thing: neighbours who do not talk about roads quarrel about it."),
    )
    assert clusters(rows) == ()


def test_a_document_gives_a_group_one_quote_and_parts_pair_with_their_like() -> None:
    first = "We will go on and rebuild every house on the street"
    second = "The last house must stand before the snow comes"
    rows = (
        head("a", 5, f"{first}. {second}."),
        head("b", 9, f"{first},"), head("b", 90, f"{second}.", continues="quote:b@9"),
        head("c", 7, f"{first},"), head("c", 80, f"{second}.", continues="quote:c@7"),
    )
    groups = clusters(rows)
    assert [g.quotes for g in groups] == [("quote:a@5", "quote:b@9", "quote:c@7"), ("quote:b@90", "quote:c@80")]


def test_repeats_in_one_document_are_no_group() -> None:
    assert clusters((head("a", 5, LONG), head("a", 500, LONG))) == ()


def test_clustering_is_linear_work() -> None:
    words = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ana", "ero", "ilu", "osa", "uti", "en", "or", "ack")]

    def needed(count: int) -> int:
        rows = []
        for number in range(count):
            drawn = (words[(number * 31 + place * place * 17 + number * place) % len(words)] for place in range(20))
            text = "we said that it is " + " ".join(drawn)
            rows.append(head(f"d{number}", 0, text, f"person:p{number % 50}"))
            if number % 3 == 0:
                rows.append(head(f"e{number}", 0, text, f"person:p{number % 50}"))
        return work(lambda: clusters(tuple(rows)))

    assert needed(4000) < 12 * needed(500)
