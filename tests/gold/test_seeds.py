"""The shipped corpus against its hand-made gold, where that lies beside the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCORER, GOLD = SHARED / "eval" / "extraction.py", SHARED / "gold" / "seeds.json"
QUERIES, SEARCH = SHARED / "eval" / "queries.json", SHARED / "eval" / "search.py"

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the hand-made gold is kept beside the checkout, not in it")

#: What the shipped store promises, by the scorer's names.
FIGURES = {
    "org_f1": 0.93, "person_f1": 0.97, "programme_f1": 0.85, "instrument_f1": 0.85, "place_f1": 0.90, "quote_f1": 1,
    "speaker": 1, "groups": 1, "title": 0.99, "publisher": 0.99, "date": 0.99, "noise": 0.97, "body": 0.99,
}
RECALL_AT_1 = 0.85


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)


def test_the_shipped_store_reads_the_seeds_as_people_did(tmp_path: Path) -> None:
    export = tmp_path / "export.json"
    done = run("-m", "migtui", "export", "--store", str(ROOT / "store"), "--output", str(export))
    assert done.returncode == 0, done.stderr
    wanted = [word for name, least in FIGURES.items() for word in ("--min", f"{name}={least}")]
    scored = run(str(SCORER), str(export), str(GOLD), *wanted)
    assert scored.returncode == 0, scored.stdout[-2000:]


def test_queries_with_known_answers_are_answered() -> None:
    command = f"{sys.executable} -m migtui search --batch - --limit 10 --store {ROOT / 'store'}"
    scored = run(str(SEARCH), str(QUERIES), "--command", command, "--min", f"recall1={RECALL_AT_1}")
    assert scored.returncode == 0, scored.stdout[-2000:] + scored.stderr[-500:]
