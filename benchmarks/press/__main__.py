"""Write generated press texts and their gold: `python -m benchmarks.press DIR --documents N [--seed S]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.press import Gold, press


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    sources = args.folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    gold = Gold()
    for item in press(args.documents, args.seed):
        (sources / item.name).write_bytes(item.text.encode())
        gold.sources[item.name] = item.gold
    rows = {"sources": gold.sources, "groups": gold.groups()}
    (args.folder / "gold.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    print(f"{len(gold.sources)} sources, {len(rows['groups'])} utterances in several of them")


if __name__ == "__main__":
    main()
