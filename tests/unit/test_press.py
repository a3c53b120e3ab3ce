"""The generator of press texts: the same arguments, the same bytes; and a gold that holds for every text."""

from __future__ import annotations

from typing import Any

from benchmarks.press import Gold, Press, press
from benchmarks.press.corpus import KINDS

from migtui.build.assemble import read_source


def texts(documents: int = 40, seed: int = 5) -> list[Press]:
    return list(press(documents, seed))


def rows(item: Press, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = item.gold[name]
    return found


def test_the_same_arguments_give_the_same_texts_and_others_give_others() -> None:
    assert [(item.name, item.text) for item in texts()] == [(item.name, item.text) for item in texts()]
    assert [item.text for item in texts()] != [item.text for item in texts(seed=6)]


def test_every_kind_of_document_is_written() -> None:
    assert {item.gold["kind"] for item in texts()} == set(KINDS)


def test_names_never_overlap_and_stand_whole_in_the_text() -> None:
    for item in texts():
        end = 0
        for row in rows(item, "mentions"):
            assert row["start"] >= end
            end = row["end"]
            words = item.text[row["start"] : row["end"]]
            assert words == words.strip() != ""
            assert not item.text[row["start"] - 1 : row["start"]].isalnum()
            assert not item.text[row["end"] : row["end"] + 1].isalnum()


def test_quotes_stand_between_marks() -> None:
    for item in texts():
        for row in rows(item, "quotes"):
            assert item.text[row["start"] - 1] + item.text[row["end"]] in ("“”", '""', "‘’")


def test_relations_and_titles_are_about_names_of_the_text() -> None:
    for item in texts():
        named = {row["entity"] for row in rows(item, "mentions")}
        for row in rows(item, "relations"):
            assert {row["subject"], row["object"]} <= named
        for row in rows(item, "roles"):
            assert {row["person"], row["organization"]} <= named
            assert item.text[row["start"] : row["end"]] == row["title"]


def test_an_utterance_told_by_several_texts_is_one_group() -> None:
    gold = Gold({item.name: item.gold for item in texts(60)})
    groups = gold.groups()
    assert groups
    for group in groups:
        told = {gold.sources[name]["quotes"][index]["utterance"] for name, index in group}
        assert len(told) == 1


def test_what_is_read_out_of_the_texts_is_nearly_what_was_written_into_them() -> None:
    """Lower bounds far under the measured figures: they catch a step that stops working, not a slip."""
    found = right = wanted = 0
    for item in texts(30):
        gold = {(row["start"], row["end"]) for row in rows(item, "mentions") if row["kind"] == "organization"}
        read = {
            (m.start, m.end) for facts in read_source(item.name, item.text) for m in facts.mentions
            if m.kind == "organization"
        }
        body = {span for facts in read_source(item.name, item.text) for span in gold
                if any(s.kind in ("paragraph", "about") and s.start <= span[0] < s.end for s in facts.segments)}
        found, right, wanted = found + len(read), right + len(read & gold), wanted + len(body)
    assert right > 0.9 * found
    assert right > 0.8 * wanted
