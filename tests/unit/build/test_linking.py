"""Which mentions name the same entity, over whole corpora of invented texts."""

from collections.abc import Mapping
from itertools import permutations

import pytest

from migtui.build.assemble import read_source
from migtui.build.linking import Linked, link
from migtui.records import Entity, Facts


def linked(*texts: str) -> Linked:
    return link(tuple(facts for i, text in enumerate(texts) for facts in read_source(f"text{i}.txt", text)))


def names(found: Linked) -> dict[str, Entity]:
    return {e.id: e for e in found.entities if e.kind == "organization"}


def surfaces(found: Linked) -> Mapping[str, set[str]]:
    shown: dict[str, set[str]] = {}
    for facts in found.facts:
        for mention in facts.mentions:
            if mention.entity is not None and mention.kind == "organization":
                shown.setdefault(mention.entity, set()).add(mention.surface)
    return shown


def test_an_acronym_and_its_expansion_are_one_entity() -> None:
    found = linked("The Rural Bridges Authority (RBA) met in the capital. The RBA will report on the RBA soon.")
    assert surfaces(found) == {"org:rural-bridges-authority": {"Rural Bridges Authority", "RBA"}}
    entity = names(found)["org:rural-bridges-authority"]
    assert (entity.acronym, entity.mentions, entity.documents) == ("RBA", 4, 1)


def test_an_acronym_that_another_document_explains_is_the_same_body() -> None:
    found = linked(
        "Villagers thanked RBA for the crossing. Nobody else had come.",
        "The Rural Bridges Authority (RBA) met in the capital on Monday.",
    )
    assert surfaces(found) == {"org:rural-bridges-authority": {"Rural Bridges Authority", "RBA"}}
    assert names(found)["org:rural-bridges-authority"].documents == 2


def test_an_acronym_nobody_explains_stays_unlinked() -> None:
    found = linked("Villagers spoke of RBX for an hour. Nobody else had come.")
    assert names(found) == {}


def test_one_acronym_of_two_bodies_stays_two() -> None:
    found = linked(
        "The Rural Bridges Authority (RBA) met on Monday. The RBA will pay.",
        "The Royal Bar Association (RBA) sat on Friday. The RBA will appeal.",
    )
    assert surfaces(found) == {
        "org:rural-bridges-authority": {"Rural Bridges Authority", "RBA"},
        "org:royal-bar-association": {"Royal Bar Association", "RBA"},
    }


def test_a_shared_acronym_follows_the_document_most_like_it() -> None:
    found = linked(
        "The Rural Bridges Authority (RBA) and the Upland Ferry Council met on Monday.",
        "The Royal Bar Association (RBA) sat on Friday beside the Law Reporting Commission.",
        "The Upland Ferry Council has written to RBA about the tolls.",
    )
    rba = next(m for m in found.facts[2].mentions if m.surface == "RBA")
    assert rba.entity == "org:rural-bridges-authority"


def test_the_same_ministry_of_two_governments_stays_two() -> None:
    found = linked(
        "The Ministry of Water and Irrigation opened a canal. Money came from the Ministry of Water and Irrigation, "
        "Government of Denmark. The Ministry of Water and Irrigation, Government of Japan sent pumps."
    )
    assert set(names(found)) == {
        "org:ministry-of-water-and-irrigation",
        "org:ministry-of-water-and-irrigation.government-of-denmark",
        "org:ministry-of-water-and-irrigation.government-of-japan",
    }


def test_a_name_without_its_government_follows_the_one_given_with_it() -> None:
    found = linked("The Ministry of Interior, Government of Denmark sent staff. The Ministry of Interior also paid.")
    assert len(names(found)) == 1


def test_spellings_and_turned_names_are_one_entity() -> None:
    found = linked(
        "The Federal Labour Organisation said so. The Department of Justice agreed.",
        "The Federal Labor Organization said no. The Justice Department agreed.",
    )
    assert len(names(found)) == 2


def test_universities_are_not_turned_round() -> None:
    found = linked("The University of Kent wrote to Kent University about it.")
    assert set(names(found)) == {"org:university-of-kent", "org:kent-university"}


def test_a_branch_belongs_to_its_body_under_either_name() -> None:
    found = linked(
        "The International Organization for Migration (IOM) Kenya opened a centre. IOM Kenya said so.",
        "The International Organization for Migration (IOM) opened a centre in Geneva.",
    )
    branch = names(found)["org:international-organization-for-migration-kenya"]
    assert branch.parent == "org:international-organization-for-migration"
    assert "IOM Kenya" in branch.aliases


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_facts_changes_nothing(order: tuple[int, ...]) -> None:
    texts = (
        "The Rural Bridges Authority (RBA) and the Upland Ferry Council met on Monday.",
        "The Royal Bar Association (RBA) sat on Friday beside the Law Reporting Commission.",
        "The Upland Ferry Council has written to RBA. The Ministry of Interior, Government of Denmark paid.",
    )
    facts: tuple[Facts, ...] = tuple(f for i, text in enumerate(texts) for f in read_source(f"text{i}.txt", text))
    straight, turned = link(facts), link(tuple(facts[i] for i in order))
    assert turned.entities == straight.entities
    assert turned.facts == tuple(straight.facts[i] for i in order)


def test_the_system_of_a_body_is_the_body() -> None:
    found = linked("The United Nations met. The United Nations System has its own rules.")
    assert set(names(found)) == {"org:united-nations"}


def test_a_body_is_shown_by_the_name_its_texts_mostly_use() -> None:
    found = linked(
        "The Rural Bridges Authority (RBA) is hiring. The Rural Bridges Authority (RBA) Kenya opened an office. "
        "RBA Kenya hired staff. RBA Kenya built a bridge. RBA Kenya paid for it. The RBA was glad.",
    )
    shown = names(found)["org:rural-bridges-authority-kenya"]
    assert shown.name == "RBA Kenya"
    assert "Rural Bridges Authority (RBA) Kenya" in shown.aliases


def test_namesakes_are_told_apart_by_their_parents_where_these_are_stated() -> None:
    found = linked(
        "The Ministry of Rivers met in the capital.",
        "The Ministry of Rivers, Government of Denmark, paid for the dam.",
    )
    assert {entity.name for entity in names(found).values() if "Rivers" in entity.name} == {
        "Ministry of Rivers", "Ministry of Rivers, Government of Denmark",
    }
