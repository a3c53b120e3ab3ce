"""`migtui build`: make a store equal to its sources."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from migtui.cli import diagnostics, output
from migtui.cli.settings import common_options
from migtui.errors import UsageError
from migtui.session import Built, build_store

if TYPE_CHECKING:
    from migtui.cli.output import Row
    from migtui.cli.settings import Settings
    from migtui.records import Corpus


@click.command("build")
@click.argument("given", metavar="[SOURCE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--engine", type=click.Choice(["rules"]), default="rules", help="What reads the facts (rules).")
@click.option("--jobs", type=click.IntRange(min=0), default=1, metavar="N", help="Processes to use (0: all cores).")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the store is not what its sources give.")
@click.option("--json", "as_json", is_flag=True, help="Print the closing report as JSON.")
@common_options
@click.pass_obj
def command(settings: Settings, given: tuple[Path, ...], engine: str, jobs: int, *, check: bool, as_json: bool) -> int:
    """Copy each SOURCE (a text or a folder of texts) into the store, then make the store equal to its sources."""
    del engine
    if settings.store is None:
        raise UsageError("A build needs the folder of the store.", "Name it: migtui build SOURCE --store DIR")
    if check and given:
        raise UsageError("--check compares a store with its own sources and takes no others.")
    built = build_store(settings.store, given, jobs=jobs or os.cpu_count() or 1, write=not check, progress=_Progress())
    diagnostics.end_progress()
    for left in built.left_out:
        diagnostics.say(f"left out: {left.name}: {left.reason}")
    if check:
        return _tell_staleness(settings.store, built)
    report = {**_counts(built.corpus), "left_out": [{"name": r.name, "reason": r.reason} for r in built.left_out]}
    _tell(report, as_json=as_json, unchanged=built.unchanged)
    return 0


def _tell_staleness(folder: Path, built: Built) -> int:
    if built.unchanged:
        output.line(f"{folder} is what its sources give.")
        return 0
    diagnostics.say(f"migtui: {folder} is not what its sources give. Build it: migtui build --store {folder}")
    return 1


def _counts(corpus: Corpus) -> Row:
    """What a build found, for its closing report."""
    mentions = [m for f in corpus.facts for m in f.mentions]
    unknown = {m.surface for m in mentions if m.form == "acronym" and m.entity is None}
    return {
        "sources": len(corpus.sources), "documents": len(corpus.documents),
        "organizations": _kind(corpus, "organization"), "people": _kind(corpus, "person"),
        "programmes": _kind(corpus, "programme"), "instruments": _kind(corpus, "instrument"),
        "places": _kind(corpus, "place"), "mentions": sum(m.entity is not None for m in mentions),
        "roles": sum(len(f.roles) for f in corpus.facts), "relations": sum(len(f.relations) for f in corpus.facts),
        "quotes": len(corpus.quotes), "quotes_without_speaker": sum(q.speaker is None for q in corpus.quotes),
        "utterances_in_several_documents": len(corpus.groups), "parallels": len(corpus.parallels),
        "stories": len(corpus.stories), "acronyms_without_meaning": sorted(unknown),
    }


def _kind(corpus: Corpus, kind: str) -> int:
    return sum(entity.kind == kind for entity in corpus.entities)


def _tell(report: Row, *, as_json: bool, unchanged: bool) -> None:
    if as_json:
        output.as_json({**report, "unchanged": unchanged})
        return
    for name, value in report.items():
        shown = ", ".join(value[:12]) if name == "acronyms_without_meaning" else value
        if name != "left_out" and shown not in ("", None):
            output.line(f"{name.replace('_', ' '):34s} {shown}")
    output.line("The store was already so." if unchanged else "The store is written.")


class _Progress:
    """Shows how far the reading is, with its rate and the time left, a few times a second."""

    def __init__(self) -> None:
        self._began = self._shown = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._shown < 0.2 and done < total:
            return
        self._shown = now
        rate = done / max(now - self._began, 1e-6)
        left = (total - done) / rate
        diagnostics.progress(f"{done:,} of {total:,} sources, {rate:,.0f} a second, {left:,.0f} s left")
