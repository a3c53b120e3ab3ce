"""Sentences the generator draws from: what people say, what articles report, and what stands around articles."""

from __future__ import annotations

SPEECH = (
    "We have waited long enough, and the people of this region deserve better than another round of promises",
    "This agreement gives every family on the coast a fair chance to rebuild before the next season begins",
    "Nobody should have to choose between a safe journey and a decent wage, and that is why we are here today",
    "Our teams have trained more than two thousand officers, and the results can be seen at every crossing",
    "The figures speak for themselves: fewer accidents, shorter queues and a service that people can rely on",
    "What we build now must still stand in thirty years, so we listened first and drew the plans afterwards",
    "I would rather be late and right than early and sorry, and the committee agreed with me on that point",
    "There is no single answer to this problem, but there is a great deal that neighbours can do together",
    "When the river rose we lost the school and the clinic in one night, and we will not let it happen again",
    "Young people told us plainly that they want work, not leaflets, and this programme begins with work",
    "Every tender will be published in full, and anyone who doubts the process may inspect the books",
    "The market will adjust within a year, provided that the rules are clear and stay as they are",
)

FACTS = (
    "The work is expected to take three years and to reach about forty districts.",
    "Residents have complained for years about delays and rising fees.",
    "A review last year found that only a third of the money had been spent.",
    "The plan goes back to a decision taken in 2017 and has been changed twice since.",
    "Critics point to the cost, which has nearly doubled since the first estimate.",
    "More than 1,200 people took part in the consultations, half of them women.",
    "Similar schemes elsewhere have had mixed results.",
)

FEED = (
    "Ten gadgets that made us smile this week", "Storm warning lifted after a long night", "Rovers 'ready' for derby",
    "Why your neighbour's cat ignores you", "Chip maker unveils its smallest board yet",
    "Fans queue overnight for the final season", "Is this the end of the paper ticket?",
    "Striker 'unhappy' with new contract", "Five soups to get you through winter",
)

FURNITURE = ("Exit mobile version", "Share this article", "Related Content", "Subscribe to our newsletter", "Read more")

_OTHER_WORDS = {"but": "yet", "people": "citizens", "today": "now", "and": "and also", "begins": "starts",
                "must": "has to", "will": "shall", "plainly": "clearly"}


def reword(sentence: str) -> str:
    """The same sentence with a few words changed, as another outlet would render it."""
    return " ".join(_OTHER_WORDS.get(word, word) for word in sentence.split())


def cut(sentence: str) -> str:
    """The first clause of the sentence when it is long enough to stand alone, else the whole."""
    head, _, _ = sentence.partition(",")
    return head if len(head.split()) > 6 else sentence
