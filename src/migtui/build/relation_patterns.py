"""What words state a relation between two names: one pattern a manner of saying it, over masked sentences.

In each pattern `s` holds the subject and `o` the object, one name or a list of names; `both` holds a list of which each
stands in the relation to each other one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.masked import names

if TYPE_CHECKING:
    from migtui.records import Predicate

_DET: Final = r"(?:(?:the|a|an|its|their|our|this|both|each of the) )?"
_AND: Final = r"(?:,? (?:and|&|as well as|together with|along with|plus) |/ ?)"
#: What may stand behind the last name of a list; anything else may make it part of another noun (`UN agencies`).
_ENDS: Final = (
    r"(?=$|[.,;:)\]”\"’!?](?!s\b)|\s?[–—(-]\s|\s(?:and|or|in|on|to|for|with|from|as|at|by|under|through|during|since|over|"
    r"until|via|within|after|before|between|across|alongside|has|have|had|is|are|was|were|will|would|which|that|who|whose|"
    r"where|when|while|but|because|the|a|an|this|last|next|today|yesterday|earlier|also|project|programme|program|"
    r"initiative|[a-z]+(?:ed|ing|ly))\b)"
)
_NOUN: Final = r"(?: (?:project|programme|program|initiative|scheme|campaign|fund|facility|system|platform|action)s?)?"
_ADV: Final = r"(?:(?:[a-z]+ly|also|now|first|since|then|today) )?"
_BE: Final = (
    r"(?:(?:is|are|was|were|being|has been|have been|had been|will be|would be|is being|are being|was being|to be) )?"
)
_WHICH: Final = r",? (?:(?:which|that) )?"
_INTENT: Final = (
    r"(?:will|would|shall|(?:is|are) (?:to|set to|going to|planning to|due to)|(?:plan|aim|intend|hope|seek|want)s? to|"
    r"(?:(?:has|have|had) )?(?:agreed|pledged|promised|vowed|committed|planned) to)"
)
_FINANCE: Final = (
    r"(?:(?:\w+ )?(?:financial|generous|material) (?:support|assistance|contributions?|backing|aid|help)|(?:\w+ )?"
    r"(?:co-)?(?:funding|funds|grants?|financing|money))"
)
_AID: Final = r"(?:(?:(?!financial)[a-z]+ ){0,2}(?:support|assistance|help|backing|aid))"
_DONE: Final = (
    r"(?:launch|establish|open|inaugurat|creat|set(?:ting)? up|start|introduc|unveil|roll(?:ed|ing)? out|built|build|"
    r"implement|carr(?:ied|ying) out|develop|organi[sz]|run|deliver|complet|found)[a-z]*"
)
_LAUNCHED: Final = rf"(?:(?:has|have|had|is|are|will|was|were|been|be|{_ADV.strip()[:-1]}) )*{_ADV}{_DONE}"
_TOGETHER: Final = (
    r"in (?:close |direct |full |active )?"
    r"(?:collaboration|partnership|co-?operation|coordination|conjunction|association|alliance)"
)
_INSERTED: Final = r"(?:,? (?:in|with|together|along|through|alongside) [^.;:“”\"]{2,120}?,?)?"
_SIGN: Final = r"(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|conclud(?:e|es|ed)|enter(?:s|ed)? into|exchang(?:e|es|ed))"
_PAPER: Final = (
    r"(?:agreement|memorandum(?: of understanding)?|deal|contract|pact|accord|letter of intent|declaration|protocol|treaty|"
    r"MoUs?|MOUs?|partnership)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A manner of stating a relation; `by_heading` ones speak of the project that the heading above names."""

    rule: str
    predicate: Predicate
    pattern: re.Pattern[str]
    by_heading: bool = False


def listed(letters: str) -> str:
    """A pattern for one name or a list of names joined by commas and `and`."""
    one = names(letters)
    return rf"{_DET}{one}(?:(?:, {_DET}{one})*{_AND}{_DET}{one})?(?:/ ?{one})?"


def _several(letters: str) -> str:
    one = names(letters)
    return rf"{_DET}{one}(?:, {_DET}{one})*{_AND}{_DET}{one}"


def _run(letters: str) -> str:
    """A list that needs no `and` at its end, as in brackets."""
    one = names(letters)
    return rf"{_DET}{one}(?:(?:, |,? and |; |/ ?){_DET}{one})*"


def _does(*forms: str) -> str:
    """A verb in the forms of stating and of intent: base, third person, past, participle."""
    base, third, past, present = forms
    return (
        rf"(?:(?:(?:has|have|had) )?{_ADV}{past}|(?:is|are|was|were|has been|have been) {_ADV}{present}|{_ADV}(?:{third}|{base})"
        rf"|{_INTENT} {_ADV}(?:continue to )?{base}|continues? to {base}|(?:is|are) helping (?:to )?{base})"
    )


_GOD: Final = names("GOI")


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, in the order they are tried."""
    return tuple(
        Pattern(rule, predicate, re.compile(words), rule.startswith("heading-")) for rule, predicate, words in (*_plain(), *_headed())
    )


def _plain() -> tuple[tuple[str, Predicate, str], ...]:
    actor, body, thing = listed("OL"), listed("O"), names("GI")
    return (
        # funds
        ("funded-by", "funds",
         rf"(?P<o>{_DET}{_GOD}){_NOUN}{_WHICH}{_BE}{_ADV}(?:co-)?(?:funded|financed|sponsored|bankrolled|paid for) {_ADV}"
         rf"(?:in (?:part|full) )?by (?P<s>{actor}){_ENDS}"),
        ("funded-by", "funds",
         rf"\b(?:[Ff]unded|[Ff]inanced|[Ss]ponsored) {_ADV}by (?P<s>{actor}), (?P<o>{_DET}{names('G')})"),
        ("funds", "funds",
         rf"(?P<s>{actor}){_INSERTED} {_does('fund', 'funds', '(?:co-)?(?:funded|financed|sponsored)', '(?:funding|financing)')} "
         rf"(?P<o>{_DET}(?:[a-z-]+ ){{0,2}}{thing}){_ENDS}"),
        ("funds", "funds",
         rf"(?P<s>{actor}) (?:(?:has|have|had|will) )?{_ADV}(?:contribut|donat|provid|grant|allocat|pledg|committ|award|commit|gave|give)"
         rf"[a-z]* (?:[^.;,]{{0,40}}?(?:[€$£¥]|\b(?:million|billion|funding|grant|euros?|dollars?|crore|lakh)\b))[^.;,]{{0,30}}? "
         rf"(?:to|for|towards) (?P<o>{_DET}{names('G')}){_ENDS}"),
        ("compound", "funds", rf"(?P<s>{names('OL')})-(?:funded|financed|sponsored) (?:[\w-]+ ){{0,3}}?(?P<o>{names('G')})"),
        # supports, and funds where the aid is money
        ("with-funding-from", "funds",
         rf"{names('OL')}, with {_FINANCE} (?:provided )?(?:from|of|by) (?P<s>{actor}),? {_LAUNCHED} (?P<o>{_DET}{_GOD})"),
        ("with-funding-from", "funds",
         rf"\b[Ww]ith (?:the )?{_FINANCE} (?:provided )?(?:from|of|by) (?P<s>{actor}), {body} {_LAUNCHED} (?P<o>{_DET}{_GOD})"),
        ("with-funding-from", "funds",
         rf"(?P<o>{_DET}{names('G')}){_NOUN}(?:,? [^.;,]{{0,60}}?{_DONE})?[^.;,]{{0,50}}? (?:with|through|thanks to) (?:the )?{_FINANCE} "
         rf"(?:provided )?(?:from|of|by) (?P<s>{actor}){_ENDS}"),
        ("with-support-from", "supports",
         rf"{names('OL')}, with (?:the )?{_AID} (?:provided )?(?:from|of|by) (?P<s>{actor}),? {_LAUNCHED} (?P<o>{_DET}{_GOD})"),
        ("with-support-from", "supports",
         rf"\b[Ww]ith (?:the )?{_AID} (?:provided )?(?:from|of|by) (?P<s>{actor}), {body} {_LAUNCHED} (?P<o>{_DET}{_GOD})"),
        ("with-support-from", "supports",
         rf"{body} {_LAUNCHED} (?P<o>{_DET}{_GOD}){_NOUN}[^.;,]{{0,40}}?,? with (?:the )?{_AID} (?:from|of) (?P<s>{actor}){_ENDS}"),
        ("supported-by", "supports",
         rf"(?P<o>{_DET}{names('GI')}){_NOUN}{_WHICH}{_BE}{_ADV}(?:supported|backed) {_ADV}by (?P<s>{actor}){_ENDS}"),
        ("compound", "supports", rf"(?P<s>{names('OL')})-(?:supported|backed) (?:[\w-]+ ){{0,3}}?(?P<o>{names('G')})"),
        ("supports", "supports",
         rf"(?P<s>{listed('OGL')}){_INSERTED} {_does('support', 'supports', 'supported', 'supporting')} "
         rf"(?:(?:the )?implementation of )?(?P<o>{_DET}{names('OGI')}){_ENDS}"),
        ("to-support", "supports",
         rf"(?P<s>{names('OG')}),?(?: [^.;“”\ue000-\uf8ff]{{0,120}}?,)? (?:is|was|were) (?:established|created|set up|designed|founded) to "
         rf"(?:help )?support (?:(?:the )?implementation of )?(?P<o>{_DET}{names('OGI')}){_ENDS}"),
        ("to-support", "supports",
         rf"(?P<s>{names('O')}) (?:has |have )?(?:secured|received|obtained|raised|mobili[sz]ed|won|set aside) "
         rf"(?:[^.;,\ue000-\uf8ff]{{0,40}} )?(?:funding|funds|grants?|money)(?: (?:through|from|of|by) {_DET}{names('OGL')})? to support "
         rf"(?P<o>{_DET}{names('OG')}){_ENDS}"),
        ("provides-support", "supports",
         rf"(?P<s>{listed('OL')}) {_does('provide', 'provides', 'provided', 'providing')} (?:[a-z-]+ ){{0,4}}?"
         rf"(?:support|assistance|training|help|aid) to (?P<o>{listed('OG')}){_ENDS}"),
        ("contributes-to-efforts", "supports",
         rf"(?P<s>{names('O')}) {_does('contribute', 'contributes', 'contributed', 'contributing')} (?:to|towards) (?:the )?efforts "
         rf"(?:of|by) (?P<o>{_DET}{names('O')}){_ENDS}"),
        ("with-ones-support", "supports",
         rf"(?P<o>{names('P')}),? [^.;“”\ue400-\ue7ff]{{0,80}}?\bwho [^.;“”\ue400-\ue7ff]{{0,80}}? with (?:the )?(?P<s>{names('O')})['’]s? "
         rf"(?:support|help|assistance)"),
        # implements
        ("implemented-by", "implements",
         rf"(?P<o>{_DET}{names('G')}){_NOUN}{_WHICH}{_BE}{_ADV}(?:implemented|carried out|run|delivered|executed|administered|managed) "
         rf"{_ADV}by (?P<s>{body}){_ENDS}"),
        ("implements", "implements",
         rf"(?P<s>{body}){_INSERTED} {_does('(?:implement|run|administer)', '(?:implements|runs|administers)', '(?:implemented|administered)', '(?:implementing|running|administering)')} "
         rf"(?P<o>{_DET}(?:(?:[a-z-]+ ){{0,2}}(?:project|programme|program|initiative)(?:,)? (?:for|called|titled|entitled|named|on) )?"
         rf"{names('G')}){_ENDS}"),
        # partner_of
        ("in-partnership-with", "partner_of", rf"(?P<s>{body}),? {_TOGETHER} with (?P<o>{body}){_ENDS}"),
        ("in-partnership-with", "partner_of", rf"\b[I]{_TOGETHER[1:]} with (?P<o>{body}), (?P<s>{body}) (?=[a-z])"),
        ("works-with", "partner_of",
         rf"(?P<s>{body}) (?:(?:has|have|had|is|are|was|were|will|be|been|also|plans to|[a-z]+ly) ){{0,4}}(?:partner(?:s|ed|ing)?|"
         rf"collaborat(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)|team(?:s|ed|ing)? up|join(?:s|ed|ing)? (?:forces|hands)|"
         rf"work(?:s|ed|ing)? (?:closely|together|jointly|hand in hand|side by side)|(?<=ly )work(?:s|ed|ing)?) with (?P<o>{body}){_ENDS}"),
        ("work-together", "partner_of",
         rf"(?P<both>{_several('O')}) (?:(?:has|have|had|are|were|will|be|been|also|[a-z]+ly) ){{0,4}}(?:collaborat(?:e|ed|ing)|"
         rf"co-?operat(?:e|ed|ing)|partner(?:ed|ing)?|team(?:ed|ing)? up|join(?:ed|ing)? (?:forces|hands)|work(?:ed|ing)? (?:closely )?together)\b"),
        ("partnership-between", "partner_of",
         rf"\b(?:partnership|collaboration|joint (?:initiative|programme|project|venture)) (?:between|of) (?P<both>{_several('O')}){_ENDS}"),
        ("has-cooperation-with", "partner_of",
         rf"(?P<s>{names('O')}) (?:is|was|has|have)\b[^.;,“”\ue000-\ue3ff]{{0,130}}?\b(?:enjoy|maintain|forg|buil)[a-z]* (?:an? )?(?:[a-z-]+ ){{0,2}}"
         rf"(?:co-?operation|partnership|collaboration) with (?P<o>{body}){_ENDS}"),
        ("is-partner-of", "partner_of",
         rf"(?P<s>{body}) (?:is|are|was|were|became|remains?) (?:an? )?(?:[a-z-]+ ){{0,2}}partners? (?:of|to) (?P<o>{body}){_ENDS}"),
        # part_of
        ("is-part-of", "part_of",
         rf"(?P<s>{listed('OG')}) (?:is|are|was|were|became|remains?|forms?) (?:an? |the )?(?:[a-z-]+ ){{0,2}}?(?:part|members?|agency|arm|branch|unit|"
         rf"division|subsidiary|wing|affiliate|organ|component) of (?P<o>{_DET}{names('OG')}){_ENDS}"),
        ("is-part-of", "part_of",
         rf"(?P<s>{names('OG')}), (?:which (?:is|was) )?(?:an? |the )?(?:[a-z-]+ ){{0,3}}?(?:part|member|agency|arm|branch|unit|division|"
         rf"subsidiary|wing|affiliate|organ|component) of (?P<o>{_DET}{names('OG')}){_ENDS}"),
        ("unit-at", "part_of", rf"(?P<s>{names('O')}) (?:at|of|within|under) (?P<o>{_DET}{names('O')}){_ENDS}"),
        ("government-including", "part_of",
         rf"(?:representatives|officials|ministries|departments|delegates|agencies) (?:from|of) (?P<o>{_DET}{names('O')}), including "
         rf"(?P<s>{_run('O')})"),
        ("places-of", "part_of",
         rf"\b(?:districts|cities|towns|provinces|villages|areas|regions|counties|states|municipalities|communes|islands) (?:of|in) "
         rf"(?P<o>{_DET}{names('L')})(?: (?:province|state|district|region|county|division))?,? ?(?:namely|including|such as|like|:|\()(?:,|:)? ?"
         rf"(?P<s>{_run('L')})"),
        # chairs, coordinates
        ("chaired-by", "chairs", rf"(?P<o>{_DET}{names('OG')}){_WHICH}{_BE}{_ADV}(?:co-)?chaired by (?P<s>{listed('PO')}){_ENDS}"),
        ("chairs", "chairs",
         rf"(?P<s>{names('PO')}){_INSERTED} {_does('(?:co-)?chair', '(?:co-)?chairs', '(?:co-)?chaired', '(?:co-)?chairing')} (?P<o>{_DET}{names('OG')}){_ENDS}"),
        ("as-coordinator-of", "coordinates",
         rf"\b[Aa]s (?:the )?(?:lead )?co-?ordinator(?: and [a-z ]{{3,24}})? of (?P<o>{_DET}{_GOD}), (?P<s>{_DET}{names('O')})"),
        ("coordinator-of", "coordinates",
         rf"(?P<s>{names('O')})(?:,| (?:is|was|serves as|acts as)) (?:the )?(?:lead |overall )?co-?ordinator(?: and [a-z ]{{3,24}})? of "
         rf"(?P<o>{_DET}{_GOD}){_ENDS}"),
        ("coordinated-by", "coordinates", rf"(?P<o>{_DET}{_GOD}){_NOUN}{_WHICH}{_BE}{_ADV}co-?ordinated {_ADV}by (?P<s>{body}){_ENDS}"),
        ("coordinates", "coordinates",
         rf"(?P<s>{names('O')}){_INSERTED} {_does('co-?ordinate', 'co-?ordinates', 'co-?ordinated', 'co-?ordinating')} (?P<o>{_DET}{_GOD}){_ENDS}"),
        # developed, deployed_in
        ("developed", "developed",
         rf"(?P<s>{body}){_INSERTED} {_does('(?:develop|design|draft)', '(?:develops|designs|drafts)', '(?:developed|designed|drafted|built|created)', '(?:developing|designing|drafting|building)')} "
         rf"(?P<o>{_DET}(?:[a-z-]+ ){{0,2}}{thing}){_ENDS}"),
        ("developed-by", "developed",
         rf"(?P<o>{_DET}{thing}){_NOUN}{_WHICH}{_BE}{_ADV}(?:developed|designed|drafted|built|created) {_ADV}by (?P<s>{body}){_ENDS}"),
        ("deployed-in", "deployed_in",
         rf"(?P<s>{_DET}{names('G')}){_NOUN}{_WHICH}{_BE}(?:[a-z]+ and )?{_ADV}(?:deployed|rolled out|piloted|installed) {_ADV}(?:in|across|to|throughout) "
         rf"(?:(?:[^.;(,]{{0,60}}? ?\()|(?:[a-z]+ ){{0,3}}?)(?P<o>{_run('L')})"),
        ("deployed-in", "deployed_in",
         rf"\b(?:deployment|roll-?out|installation) of (?P<s>{_DET}{names('G')}){_NOUN} (?:in|across|to|throughout) "
         rf"(?:(?:[^.;(,]{{0,60}}? ?\()|(?:[a-z]+ ){{0,3}}?)(?P<o>{_run('L')})"),
        # signed_with
        ("sign", "signed_with",
         rf"(?P<both>{_several('OL')}) (?:(?:has|have|had|will|today|also|jointly|recently|formally) ){{0,3}}{_SIGN} (?:[\w-]+ ){{0,5}}?"
         rf"(?:{names('I')}|{_PAPER}\b)"),
        ("sign", "signed_with",
         rf"(?P<s>{listed('OL')}){_INSERTED} (?:(?:has|have|had|will|today|also|recently|formally) ){{0,3}}{_SIGN} (?:[\w-]+ ){{0,5}}?"
         rf"(?:{names('I')}|{_PAPER})(?: [^.;,\ue000-\uf8ff]{{0,40}}?)? with (?P<o>{listed('OL')}){_ENDS}"),
        ("signed-between", "signed_with",
         rf"\b(?:signed|signing)\b[^.;,]{{0,40}}?(?:{names('I')}|{_PAPER}) (?:[a-z]+ ){{0,2}}?between (?P<both>{_several('OL')}){_ENDS}"),
        ("signed-between", "signed_with",
         rf"(?:{names('I')}|{_PAPER})[^.;]{{0,40}}? (?:was|were|has been|will be) {_ADV}signed (?:[\w ]{{0,24}} )?(?:by|between) (?P<both>{_several('OL')}){_ENDS}"),
    )


def _headed() -> tuple[tuple[str, Predicate, str], ...]:
    actor, body = listed("OL"), listed("O")
    aided = rf"{names('O')} (?:is|are|has|have|will|was|were)\b"
    label = r"^[•*–-]?\s?(?:{}) ?[:–-] ?"
    return (
        ("heading-with-funding", "funds", rf"\b[Ww]ith (?:the )?{_FINANCE} (?:provided )?(?:from|of|by) (?P<s>{actor}), {aided}"),
        ("heading-with-support", "supports", rf"\b[Ww]ith (?:the )?{_AID} (?:provided )?(?:from|of|by) (?P<s>{actor}), {aided}"),
        ("heading-aided", "implements",
         rf"\b[Ww]ith (?:the )?(?:{_FINANCE}|{_AID}) (?:provided )?(?:from|of|by) {actor}, (?P<s>{names('O')}) (?:is|are) [a-z]+ing\b"),
        ("heading-secured", "funds",
         rf"{names('O')} (?:has |have )?(?:secured|received|obtained|won) (?:[a-z]+ ){{0,2}}(?:funding|funds|grants?) (?:through|from|by) "
         rf"(?P<s>{_DET}{names('OGL')})"),
        ("heading-secured", "implements",
         rf"(?P<s>{names('O')}) (?:has |have )?(?:secured|received|obtained|won) (?:[a-z]+ ){{0,2}}(?:funding|funds|grants?) (?:through|from|by) "
         rf"{_DET}{names('OGL')}"),
        ("heading-partners", "partner_of",
         rf"\b(?:[Pp]roject |[Ii]mplementing |[Kk]ey |[Oo]ther )?[Pp]artners (?:also )?(?:include|are) (?P<s>{_run('O')})"),
        ("heading-label", "funds", label.format("Donors?|Funded by|Financed by|Funding(?: source| partners?)?") + rf"(?P<s>{_run('OGL')})"),
        ("heading-label", "implements",
         label.format("Implement(?:ed by|er|ing (?:partners?|agency|organi[sz]ation))|Executing agency") + rf"(?P<s>{_run('O')})"),
        ("heading-label", "partner_of", label.format("(?:Project |Key )?[Pp]artners?") + rf"(?P<s>{_run('O')})"),
        ("heading-label", "deployed_in", label.format("Countr(?:y|ies)|Locations?|Coverage") + rf"(?P<o>{_run('L')})"),
    )
