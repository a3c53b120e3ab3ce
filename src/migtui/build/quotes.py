"""Words between quotation marks, and which of them are speech.

Speech has a cue beside it, goes on from speech before it, or is a paragraph of its own; names of things and labels have
marks too (`speech_or_label`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from migtui.build.cues_before import before, signature
from migtui.build.marks import Marked, marked
from migtui.build.said import Said
from migtui.build.sentences import sentence_ends
from migtui.build.speech import Cue, after, masked
from migtui.build.speech_or_label import Context, Judged, judge
from migtui.records import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.reading import Reading

_SPACED: Final = " \t\r\n\u00a0\u2009\u202f"
_TERMINAL: Final = ".?!…"
_LETTER: Final = re.compile(r"[^\W\d_]")
_JOINER: Final = re.compile(r"^\s*(?:But|And|So|Still|Then|Yet|Or|Because|Now|Adding)[\s,:—–-]*")
#: An attribution on a line of its own has so many words at most, and so many behind its verb.
_SHORT_LINE: Final = 16
_SHORT_TAIL: Final = 3
#: Marks this far behind a quote, in code points, are no longer part of its attribution.
_FAR: Final = 200


def spoken(reading: Reading) -> tuple[Said, ...]:
    """The speech between quotation marks of the body, in order."""
    pairs = tuple(marked(reading.text, reading.body))
    if not pairs:
        return ()
    found: list[Said] = []
    finder = _Finder(reading, pairs)
    for index in range(len(pairs)):
        said = finder.said(index, found)
        if said is not None:
            found.append(said)
    return tuple(finder.with_fragments(found))


class _Finder:
    """Decides pair by pair, with the sentences of one segment at hand."""

    def __init__(self, reading: Reading, pairs: Sequence[Marked]) -> None:
        self._reading = reading
        self._text = reading.text
        self._pairs = pairs
        self._pair_starts = [pair.outer_start for pair in pairs]
        self._ends: dict[int, list[int]] = {}

    def said(self, index: int, found: Sequence[Said]) -> Said | None:
        """The pair at `index` as speech, or None; `found` holds the speech before it."""
        pair = self._pairs[index]
        span = self._span(pair)
        if span is None:
            return None
        at, last = self._segment(pair.outer_start), self._segment(pair.outer_end - 1)
        segment, tail = self._reading.body[at], self._reading.body[last]
        sentence = self._sentence_start(at, pair.outer_start)
        lead = masked(self._text, sentence, pair.outer_start, self._others(index))
        clause = self._clause(index, tail)
        alone = not _JOINER.sub("", lead).strip(_SPACED + "•*·–—-")
        context = Context(pair, span, self._text[span.start : span.end], lead, clause, alone, segment)
        cue_after = None
        if pair.closed:
            closed_by = self._text[pair.start : pair.end].rstrip(_SPACED + "\"'”’»")[-1:]
            cue_after = after(clause, pair.outer_end, closed_by=closed_by, alone=alone)
            if cue_after is None:
                longer = self._longer_clause(index, tail)
                if longer is not None:
                    cue_after = after(longer, pair.outer_end, closed_by=closed_by, alone=alone)
        if cue_after is not None and cue_after.order == "lead":
            cue_after = replace(cue_after, region=Span(start=sentence, end=pair.outer_start))
        cue_before = before(lead, sentence)
        if alone and cue_before is None:
            cue_before = self._cue_above(at, pair)
        if cue_before is not None and not alone and self._next_sentence(pair):
            cue_after = None
        shared = bool(found) and cue_before is not None and _is_used(found[-1], cue_before)
        if shared and cue_before is not None and cue_before.adjacent:
            cue_before = None  # the attribution of the words before, which these go on from
        judged: Judged | None = judge(context, cue_after, cue_before)
        if judged is None and (cue_before is None or alone):
            judged = self._uncued(context, at, last, found)
        if judged is None:
            return None
        rule, form, cue = judged
        goes_on = self._goes_on(pair, found, rule, cue)
        if goes_on is not None and found[goes_on].form == "direct":
            form = "direct"
        return Said(marked=pair, span=span, form=form, rule=rule, cue=cue, segment=at, last_segment=last,
                    sentence=sentence, goes_on=goes_on)

    def _next_sentence(self, pair: Marked) -> bool:
        """Whether words close their sentence and another one follows, which attributes nothing to them."""
        behind = self._text[pair.outer_end : pair.outer_end + 3].lstrip(_SPACED)
        return self._text[pair.start : pair.end].rstrip(_SPACED)[-1:] in _TERMINAL and behind[:1].isupper()

    def _span(self, pair: Marked) -> Span | None:
        start, end = pair.start, pair.end
        while start < end and self._text[start] in _SPACED:
            start += 1
        while end > start and self._text[end - 1] in _SPACED:
            end -= 1
        return Span(start=start, end=end) if _LETTER.search(self._text, start, end) else None

    def _segment(self, offset: int) -> int:
        return max(bisect_right(self._reading.body_starts, offset) - 1, 0)

    def _others(self, index: int) -> Iterator[Span]:
        """The words of the marks just before a pair, which say nothing about its cue."""
        for pair in self._pairs[max(index - 6, 0) : index]:
            yield Span(start=pair.start, end=pair.end)

    def _sentence_start(self, at: int, offset: int) -> int:
        """Where the sentence that holds the opening mark begins; stops between marks end none."""
        segment = self._reading.body[at]
        ends = self._ends.get(at)
        if ends is None:
            first = max(bisect_right(self._pair_starts, segment.start) - 1, 0)
            last = bisect_right(self._pair_starts, segment.end)
            inside = [p for p in self._pairs[first:last] if p.outer_end > segment.start and p.outer_start < segment.end]
            starts = [p.outer_start for p in inside]
            ends = [segment.start]
            for end in sentence_ends(self._text, segment.start, segment.end):
                k = bisect_right(starts, end) - 1
                if k < 0 or end >= inside[k].outer_end or end <= inside[k].outer_start:
                    ends.append(end)
            for pair in inside:  # cut in the middle by marks over several paragraphs
                if pair.outer_start < segment.start:
                    ends.append(min(pair.outer_end, segment.end))
            ends.sort()
            self._ends = {at: ends}
        return ends[bisect_right(ends, offset) - 1]

    def _clause(self, index: int, segment: Segment) -> str:
        """What follows the closing mark up to the end of its sentence or the next marks."""
        start = self._pairs[index].outer_end
        limit = segment.end
        if index + 1 < len(self._pairs):
            limit = min(limit, max(self._pairs[index + 1].outer_start, start))
        end = next(iter(sentence_ends(self._text, start, limit)), limit)
        return self._text[start:end]

    def _longer_clause(self, index: int, segment: Segment) -> str | None:
        """The same over marks that hold no more than a name or a label, these blotted out; None without such marks."""
        start, following = self._pairs[index].outer_end, self._pairs[index + 1 : index + 2]
        if not following or following[0].outer_end > segment.end or following[0].parts > 1:
            return None
        small = following[0]
        limit = self._pairs[index + 2].outer_start if index + 2 < len(self._pairs) else segment.end
        limit = max(min(limit, segment.end), small.outer_end)
        if len(self._text[small.start : small.end].split()) > 3 or small.outer_start - start > _FAR:
            return None
        end = next((e for e in sentence_ends(self._text, start, limit) if e >= small.outer_end), limit)
        if any(e <= small.outer_start for e in sentence_ends(self._text, start, limit)):
            return None
        return masked(self._text, start, end, iter([Span(start=small.start, end=small.end)]))

    def with_fragments(self, found: Sequence[Said]) -> Iterator[Said]:
        """The speech, with the fragments before a cue that closes their sentence (`It is “a” and “b,” said X`)."""
        taken = {said.marked.outer_start: said for said in found}
        places = {said.marked.outer_start: place for place, said in enumerate(found)}
        moved: dict[int, int] = {}
        rows: list[Said] = []
        for index, pair in enumerate(self._pairs):
            said = taken.get(pair.outer_start)
            if said is None:
                said = self._fragment(index, taken)
                if said is None:
                    continue
            else:
                moved[places[pair.outer_start]] = len(rows)
            rows.append(said)
        for said in rows:
            yield said if said.goes_on is None else replace(said, goes_on=moved[said.goes_on])

    def _fragment(self, index: int, taken: dict[int, Said]) -> Said | None:
        """The pair at `index` as a part of the reported sentence that a cue behind later marks closes."""
        pair = self._pairs[index]
        for later in self._pairs[index + 1 : index + 3]:
            said = taken.get(later.outer_start)
            if said is None:
                continue
            if said.cue is None or said.cue.verb.start < later.outer_end or said.sentence > pair.outer_start:
                return None
            span = self._span(pair)
            if span is None or len(self._text[span.start : span.end].split()) < 2:
                return None
            at = self._segment(pair.outer_start)
            lead = masked(self._text, said.sentence, pair.outer_start, self._others(index))
            context = Context(pair, span, self._text[span.start : span.end], lead, "", False, self._reading.body[at])
            if context.named or at != said.segment:
                return None
            return Said(marked=pair, span=span, form="mixed", rule="cue-inside", cue=said.cue, segment=at,
                        last_segment=at, sentence=said.sentence)
        return None

    def _cue_above(self, at: int, pair: Marked) -> Cue | None:
        """The cue of a line or paragraph that ends with a colon right above the one a pair opens."""
        if at == 0 or self._text[self._reading.body[at].start : pair.outer_start].strip():
            return None
        above = self._reading.body[at - 1]
        if above.kind not in ("paragraph", "about", "heading"):
            return None
        if not self._text[above.start : above.end].rstrip().endswith(":"):
            return None
        start = above.start
        for end in sentence_ends(self._text, above.start, above.end):
            start = end
        return before(self._text[start : above.end], start)

    def _uncued(
        self, context: Context, at: int, last: int, found: Sequence[Said]
    ) -> Judged | None:
        """Speech without a cue of its own: it goes on from speech before it, or is a paragraph, signed or not."""
        pair = context.pair
        whole = context.alone and self._closes_sentence(context)
        count = len(context.words.split())
        fragment = context.named or count < 2
        if found and found[-1].last_segment == at and not fragment:
            earlier = found[-1]
            tied = earlier.cue is not None and self._attribution_between(earlier, pair)
            if whole and (tied or count >= 4):
                return "goes-on", "direct", None
            if tied and earlier.cue is not None and earlier.cue.verb.start >= earlier.marked.outer_end:
                return "goes-on", earlier.form, None
        body = self._reading.body
        opens = not self._text[body[at].start : pair.outer_start].strip(_SPACED + "•*·–—-")
        if body[at].kind != "paragraph" or context.named or count < 3:
            return None
        if not opens:
            sentence = whole and count > 5 and context.words[0].isupper() and context.words[-1] in _TERMINAL
            return ("own-sentence", "direct", None) if sentence else None
        rest = self._text[pair.outer_end : body[last].end].strip(_SPACED)
        signed = signature(self._text, pair.outer_end, body[last].end)
        if signed is None and not rest and last + 1 < len(body):
            signed = signature(self._text, body[last + 1].start, body[last + 1].end, below=True)
        if signed is not None:
            return "signature", "direct", signed
        below = self._cue_below(last) if not rest else None
        if below is not None:
            return "cue-after", "direct", below
        if count > 3 and whole and (rest in ("", ".") or self._text[context.span.end - 1] in _TERMINAL):
            return "own-paragraph", "direct", None
        return None

    def _cue_below(self, last: int) -> Cue | None:
        """The attribution that stands on a line of its own under the words (`Ana Brenn, the mayor, said.`)."""
        body = self._reading.body
        if last + 1 >= len(body) or body[last + 1].kind not in ("paragraph", "heading"):
            return None
        line = self._text[body[last + 1].start : body[last + 1].end].rstrip(_SPACED + "“\"")
        if len(line.split()) > _SHORT_LINE or line.endswith((":", ",", ";")):
            return None
        cue = after(line, body[last + 1].start, closed_by=",", alone=True)
        if cue is None or cue.order not in ("subject-verb", "verb-subject"):
            return None
        behind = self._text[cue.verb.end : body[last + 1].start + len(line)].split()
        return cue if cue.order == "verb-subject" or len(behind) <= _SHORT_TAIL else None

    def _closes_sentence(self, context: Context) -> bool:
        if context.words[-1] in _TERMINAL or not context.pair.closed:
            return True
        return context.clause.strip(_SPACED) in ("", ".")

    def _attribution_between(self, earlier: Said, pair: Marked) -> bool:
        """Whether nothing but the cue of the earlier words parts them from these."""
        start, end = earlier.marked.outer_end, pair.outer_start
        if earlier.cue is None or end - start > 400 or "\n\n" in self._text[start:end]:
            return False
        if earlier.cue.verb.start < start:
            return not self._text[start:end].strip(_SPACED + ",.;")
        ends = list(sentence_ends(self._text, start, end))
        return not ends or (len(ends) == 1 and not self._text[ends[0] : end].strip())

    def _goes_on(self, pair: Marked, found: Sequence[Said], rule: str, cue: Cue | None) -> int | None:
        """The earlier part of the utterance that its attribution cut in two."""
        if not found or rule != "goes-on" or cue is not None:
            return None
        earlier = found[-1]
        if earlier.cue is not None and earlier.cue.verb.start >= earlier.marked.outer_end:
            return len(found) - 1 if self._attribution_between(earlier, pair) else None
        return None


def _is_used(earlier: Said, cue: Cue) -> bool:
    """Whether the cue stands behind earlier words that it reports already."""
    return earlier.cue is not None and earlier.cue.verb == cue.verb and cue.verb.start >= earlier.marked.outer_end
