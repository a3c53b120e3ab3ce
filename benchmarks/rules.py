"""How often each rule of the build is right: on generated texts and, where it lies beside us, on hand-made gold.

    python -m benchmarks.rules [--documents N] [--seed S ...] [--write]

A fact counts as right when the gold has the same: a mention its span and kind, a quote nine tenths of its characters, a
speaker its person, a role its person, organization and title, a relation its two ends, a particular its value.
`--write` puts the figures into the table that the build takes its confidence from (`lexicon/confidence.txt`) and into
`docs/extraction.md`. A rule that was hardly ever seen stays near eight in ten.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.press import press
from migtui.build.assemble import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.records import Facts

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "migtui" / "build" / "lexicon" / "confidence.txt"
PAGE = ROOT / "docs" / "extraction.md"
GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
SEEDS = ROOT / "store" / "sources"
#: So many facts of a rule that is middling are counted with a rule's own: few right facts do not make a sure rule.
_PRIOR, _MIDDLING = 10, 0.8

Verdict = tuple[str, bool]


@dataclass
class Tally:
    """Right and all facts by rule."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)

    def add(self, verdicts: Iterable[Verdict]) -> None:
        """Count verdicts."""
        for rule, right in verdicts:
            self.all[rule] += 1
            self.right[rule] += right

    def precision(self, rule: str) -> float:
        """The share of right facts, with `_PRIOR` more facts of a middling rule counted in."""
        return min(0.99, round((self.right[rule] + _PRIOR * _MIDDLING) / (self.all[rule] + _PRIOR), 2))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--seed", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--write", action="store_true", help="put the figures into the table and the page")
    args = parser.parse_args()
    tally = Tally()
    for seed in args.seed:
        for item in press(args.documents, seed):
            tally.add(_judged(read_source(item.name, item.text), item.gold))
    if GOLD.is_file():
        tally.add(_on_seeds(json.loads(GOLD.read_text(encoding="utf-8"))))
    figures = {rule: tally.precision(rule) for rule in _rules()}
    for rule, precision in figures.items():
        print(f"{rule:24s} {precision:.2f}  {tally.right[rule]:6d} of {tally.all[rule]:6d}")
    unknown = sorted(set(tally.all) - set(figures))
    if unknown:
        print("not in the table: " + ", ".join(f"{rule} {tally.right[rule]}/{tally.all[rule]}" for rule in unknown))
    if args.write:
        _write(figures)


# -- the table and the page


def _rules() -> list[str]:
    """The rules of the table, in its order."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.partition("=")[0].strip() for line in lines if line.strip() and not line.startswith("#")]


def _write(figures: dict[str, float]) -> None:
    lines = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        rule = line.partition("=")[0].strip()
        lines.append(f"{rule} = {figures[rule]:.2f}" if rule in figures and not line.startswith("#") else line)
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if PAGE.is_file():
        page = PAGE.read_text(encoding="utf-8")
        for rule, precision in figures.items():
            row = re.compile(rf"^(\| `{re.escape(rule)}` \|.*\|) [\d.]* ?\|$", re.MULTILINE)
            page = row.sub(rf"\g<1> {precision:.2f} |", page)
        PAGE.write_text(page, encoding="utf-8")


# -- generated texts


def _judged(documents: tuple[Facts, ...], gold: dict[str, Any]) -> Iterator[Verdict]:
    names = {(row["start"], row["end"]): (row["kind"], row["entity"]) for row in gold["mentions"]}
    relations = {(row["subject"], row["predicate"], row["object"]) for row in gold["relations"]}
    roles = {(row["person"], row["organization"], row["title"]) for row in gold["roles"]}
    for facts, document in zip(documents, gold["documents"], strict=False):
        yield from _particulars(facts, document)
    for facts in documents:
        who = [names.get((m.start, m.end), ("", None))[1] for m in facts.mentions]
        for mention in facts.mentions:
            if not _inside(mention.start, mention.end, gold["mentions"]):
                yield mention.rule, names.get((mention.start, mention.end), ("", None))[0] == mention.kind
        for role in facts.roles:
            body = who[role.organization] if role.organization is not None else None
            yield role.rule, (who[role.person], body, role.title.casefold()) in roles
        for relation in facts.relations:
            ends = who[relation.subject], who[relation.object]
            either = relation.predicate in ("partner_of", "signed_with")
            right = (ends[0], relation.predicate, ends[1]) in relations
            yield relation.rule, right or (either and (ends[1], relation.predicate, ends[0]) in relations)
        yield from _speech(facts, who, gold["quotes"], gold["indirect"])


def _inside(start: int, end: int, rows: Iterable[dict[str, Any]]) -> bool:
    """Whether a span stands inside a longer name of the gold: then finding it is neither right nor wrong."""
    return any(r["start"] <= start and end <= r["end"] and (r["start"], r["end"]) != (start, end) for r in rows)


def _particulars(facts: Facts, document: dict[str, Any]) -> Iterator[Verdict]:
    for particular in facts.particulars:
        if particular.field in document:
            stated = document[particular.field]
            yield particular.rule, stated is not None and particular.value.casefold() == stated.casefold()


def _speech(
    facts: Facts, who: list[Any], quotes: list[dict[str, Any]], reports: list[dict[str, Any]]
) -> Iterator[Verdict]:
    for quote in facts.quotes:
        match = _like(quote.start, quote.end, quotes, 0.9)
        yield quote.rule, match is not None
        if match is not None and quote.speaker is not None and quote.speaker_rule is not None:
            yield quote.speaker_rule, who[quote.speaker] == match["speaker"]
    for report in facts.indirect:
        match = _like(report.start, report.end, reports, 0.5)
        yield report.rule, match is not None
        if match is not None and report.speaker is not None and report.speaker_rule is not None:
            yield report.speaker_rule, who[report.speaker] == match["speaker"]


def _like(start: int, end: int, rows: Iterable[dict[str, Any]], share: float) -> dict[str, Any] | None:
    """The row whose span is nearly the given one."""
    for row in rows:
        both = min(end, row["end"]) - max(start, row["start"])
        if both > 0 and both / (max(end, row["end"]) - min(start, row["start"])) >= share:
            return row
    return None


# -- the hand-made gold of the shipped sources


def _on_seeds(gold: dict[str, Any]) -> Iterator[Verdict]:
    for name, row in gold["files"].items():
        text = (SEEDS / name).read_bytes().decode()
        for facts in read_source(name, text):
            yield from _seed_facts(facts, row)


def _seed_facts(facts: Facts, row: dict[str, Any]) -> Iterator[Verdict]:
    names = {(m["start"], m["end"]): m for m in row["mentions"]}
    fair = {(n["start"], n["end"]) for m in row["mentions"] for n in (*m.get("nested", ()), *m.get("alt_spans", ()))}
    for mention in facts.mentions:
        span = mention.start, mention.end
        if span in names:
            yield mention.rule, names[span]["type"] == mention.kind
        elif span not in fair:
            yield mention.rule, False
    for quote in facts.quotes:
        match = _like(quote.start, quote.end, row["quotes"], 0.9)
        yield quote.rule, match is not None
        if match is not None and quote.speaker is not None and quote.speaker_rule is not None:
            at = facts.mentions[quote.speaker]
            entity = names.get((at.start, at.end), {}).get("entity_id")
            yield quote.speaker_rule, entity is not None and entity == match["speaker"]


if __name__ == "__main__":
    main()
