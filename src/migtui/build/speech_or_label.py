"""Whether words between marks are speech, by the cues beside them; names of things and labels are none.

Names of things, labels and words a writer keeps at a distance are told by the words before the marks, by their capitals
and by their length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from migtui.build.lexicon import words
from migtui.build.speech import Cue, is_plain

if TYPE_CHECKING:
    from migtui.build.marks import Marked
    from migtui.records import QuoteForm, Segment, Span

#: The rule, the form and the cue of speech.
Judged: TypeAlias = "tuple[str, QuoteForm, Cue | None]"

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
#: Words that titles write small.
_SMALL: Final = frozenset({
    "a", "an", "the", "of", "in", "for", "on", "to", "and", "or", "with", "by", "at", "from", "as", "is", "its",
})
#: "what the minister called “...”": a label that somebody gives in so many words.
_SAYS_OF: Final = re.compile(
    r"\b(?:what|which|whom|who)\s[^,;]{1,60}\s(?:called|calls|termed|terms|dubbed|labell?ed)\s*$"
)
_TITLED: Final = re.compile(r"\b(?:en)?titled:?\s*$")
_TAIL: Final = re.compile(r"((?:[\w’'-]+\s+)?[\w’'-]+)[\s,:]*$")
_RULES: Final = {"source": "according-to"}


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around one pair of marks."""

    pair: Marked
    span: Span
    words: str
    lead: str
    clause: str
    alone: bool
    segment: Segment

    @property
    def titled(self) -> bool:
        """Whether the words are said to be a title (`a paper titled: “...”`)."""
        return _TITLED.search(self.lead) is not None

    @property
    def named(self) -> bool:
        """Whether the words are the name of a thing, by the words before them or by their capitals."""
        if self.titled:
            return True
        tail = _TAIL.search(self.lead)
        if tail is not None and not self.lead.rstrip().endswith(":"):
            last = tail[1].casefold()
            listed = words("title_openers") if self.words[0].isupper() else words("label_openers")
            if last in listed or last.split()[-1] in listed:
                return _SAYS_OF.search(self.lead) is None or len(self.words.split()) < 3
        counted = [word for word in _WORD.findall(self.words) if word.casefold() not in _SMALL]
        capitals = sum(word[0].isupper() for word in counted)
        return len(counted) > 1 and capitals * 4 >= 3 * len(counted) and self.words[-1] not in "?!"


def judge(context: Context, cue_after: Cue | None, cue_before: Cue | None) -> Judged | None:
    """The rule, the form and the cue of words that a cue beside them makes speech; None where none does."""
    count = len(context.words.split())
    single = context.pair.family == "single"
    headline = context.segment.kind in ("title", "deck", "heading")
    if context.titled or (headline and count < 4):
        return None
    if cue_before is not None and cue_before.adjacent and _tight(context) and _says_something(context, count):
        form: QuoteForm = "mixed" if context.words[0].islower() else "direct"
        rule = {"colon": "colon", "source": "according-to"}.get(cue_before.order, "cue-before")
        if not (context.named and cue_before.order == "colon"):
            return rule, form, cue_before
    if cue_after is not None and (context.alone or count > 1):
        rule = _RULES.get(cue_after.order, "cue-after")
        if context.alone:
            return rule, "direct", cue_after
        if not context.named:
            return rule, _embedded_form(context), cue_after
    if cue_before is not None and count > 1 and not context.named and not headline and (not single or count > 3):
        verb = context.lead[cue_before.verb.start - (context.pair.outer_start - len(context.lead)) :].split(None, 1)[0]
        sure = is_plain(verb) and verb.endswith(("d", "s", "wrote", "saying", "adding", "telling"))
        if cue_before.order != "colon" and count > (1 if sure else 2):
            return "cue-inside", "mixed", cue_before
    return None


def _says_something(context: Context, count: int) -> bool:
    """Whether the words are more than one, or one that is a sentence (`“Never.”`)."""
    return count > 1 or (context.words[-1] in ".!?," and context.words[0].isupper())


def _tight(context: Context) -> bool:
    """Whether a comma, a colon, the verb itself or `that` stands right before the opening mark."""
    lead = context.lead.rstrip()
    return not lead or lead[-1] in ":," or not context.named


def _embedded_form(context: Context) -> QuoteForm:
    """The form of words in a sentence that a cue closes: one of their own after a comma or colon, else a part."""
    lead = context.lead.rstrip()
    return "direct" if lead[-1:] in (":", ",") and context.words[0].isupper() else "mixed"
