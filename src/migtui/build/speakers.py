"""Who says what: the mention that names the speaker of each quote, with the rule that found it.

Two stages: `subjects` reads the words that speak from the cue; here a pronoun, a nominal or speech without a cue of its
own is led back to the mention that names the speaker. Where the text gives no evidence there is no speaker.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from migtui.build.antecedents import Antecedents
from migtui.build.cast import Cast
from migtui.build.confidence import confidence
from migtui.build.indirect import reports
from migtui.build.named_phrases import Subject
from migtui.build.said import Said, quote
from migtui.build.subjects import subject
from migtui.build.unattributed import Unattributed
from migtui.records import Span, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.reading import Reading
    from migtui.build.speech import Cue
    from migtui.records import Indirect, Mention, Quote, Role


def attribute(
    reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...], spoken: Sequence[Said]
) -> tuple[Quote, ...]:
    """The quotes with their cues and speakers, where the text gives evidence."""
    if not spoken:
        return ()
    cast = Cast(reading.text, mentions, roles)
    antecedents = Antecedents(reading, cast, spoken)
    unattributed = Unattributed(antecedents)
    found: list[Quote] = []
    for index, said in enumerate(spoken):
        cue = _narrowed(said, spoken[index - 1]) if index and said.cue is not None else said.cue
        speaks = subject(cast, cue) if cue is not None else None
        if speaks is None and cue is not said.cue and found[-1].speaker is not None:
            speaks = Subject(span=_span(mentions[found[-1].speaker]), sort="name", mention=found[-1].speaker,
                             rule="same-utterance")
        if speaks is not None and cue is not None and _tells_topic(reading, cue, speaks):
            speaks = None
        if speaks is not None:
            speaker, rule = _speaker(antecedents, index, speaks, found)
        elif said.goes_on is not None:
            speaker, rule = found[said.goes_on].speaker, "same-utterance"
        else:
            speaker, rule = unattributed.speaker(index, found)
        made = quote(reading, said)
        if speaks is not None:
            made = replace(made, subject=speaks.span)
        if speaker is not None and rule is not None:
            made = replace(made, speaker=speaker, speaker_rule=rule, speaker_confidence=confidence(rule))
        if made.continues is not None and found[made.continues].cue is not None and made.cue is None:
            earlier = found[made.continues]
            made = replace(made, cue=earlier.cue, subject=earlier.subject)
        found.append(made)
    return tuple(found)


def _narrowed(said: Said, earlier: Said) -> Cue | None:
    """The cue of later words of a sentence, with what was said before them left out of the region of its subject."""
    cue = said.cue
    edge = earlier.marked.outer_end
    if cue is None or cue.order != "subject-verb" or not cue.region.start < edge <= cue.verb.start:
        return cue
    return dataclasses.replace(cue, region=Span(start=edge, end=cue.region.end))


def _tells_topic(reading: Reading, cue: Cue, speaks: Subject) -> bool:
    """Whether a colon follows what is spoken of, and not who speaks (`On the weather: “...”`)."""
    lead = reading.text[cue.region.start : cue.region.end].lstrip()
    return cue.order == "colon" and speaks.sort != "name" and lead.startswith(("On ", "About "))


def _span(mention: Mention) -> Span:
    return Span(start=mention.start, end=mention.end)


def _speaker(
    antecedents: Antecedents, index: int, speaks: Subject, found: Sequence[Quote]
) -> tuple[int | None, str | None]:
    """The mention that names who speaks, and the rule that says so."""
    if speaks.sort == "name":
        return speaks.mention, speaks.rule
    if speaks.sort == "pronoun":
        return antecedents.pronoun(index, speaks, found)
    if speaks.sort == "nominal":
        return antecedents.nominal(index, speaks, found)
    return None, None


def indirect(
    reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...], quotes: tuple[Quote, ...]
) -> tuple[Indirect, ...]:
    """Reported speech of named sources, outside quotation marks."""
    return reports(reading, mentions, roles, quotes)
