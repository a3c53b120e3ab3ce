"""The table of rules: every rule has a measured precision, the page lists each with it, and facts carry it."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.press import press

from migtui.build.assemble import read_source
from migtui.build.confidence import confidence
from migtui.build.lexicon import pairs
from migtui.records import Facts

PAGE = Path(__file__).parents[3] / "docs" / "extraction.md"
ROW = re.compile(r"^\| `(?P<rule>[a-z-]+)` \|.*\| (?P<precision>[\d.]*) ?\|$", re.MULTILINE)


def rules_of(facts: Facts) -> set[str]:
    rules = {m.rule for m in facts.mentions} | {r.rule for r in facts.roles} | {r.rule for r in facts.relations}
    rules |= {q.rule for q in facts.quotes} | {q.rule for q in facts.indirect} | {p.rule for p in facts.particulars}
    speakers = [q.speaker_rule for q in facts.quotes] + [q.speaker_rule for q in facts.indirect]
    return rules | {rule for rule in speakers if rule is not None}


def test_the_page_lists_every_rule_with_its_precision() -> None:
    listed = {match["rule"]: match["precision"] for match in ROW.finditer(PAGE.read_text(encoding="utf-8"))}
    assert listed == {rule: value for rule, value in pairs("confidence").items() if rule != "unmeasured"}


def test_every_rule_that_generated_texts_show_is_measured() -> None:
    seen: set[str] = set()
    for item in press(64, seed=3):
        for facts in read_source(item.name, item.text):
            seen |= rules_of(facts)
    assert len(seen) > 30
    assert seen - set(pairs("confidence")) == set()


def test_facts_carry_the_precision_of_their_rule() -> None:
    item = next(iter(press(1, seed=4)))
    facts = read_source(item.name, item.text)[0]
    assert facts.mentions
    assert {(m.rule, m.confidence) for m in facts.mentions} == {(m.rule, confidence(m.rule)) for m in facts.mentions}


def test_a_rule_that_the_table_lacks_counts_as_unmeasured() -> None:
    assert confidence("no-such-rule") == confidence("unmeasured")
