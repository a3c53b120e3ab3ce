"""Words around a name that tell that a body is named, in patterns that the steps share."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from migtui.build.lexicon import entries

_SPACE: Final = r"[ \u00a0]"
#: How far before and behind a name its cues may stand, in code points.
REACH: Final = 72
#: The words that the leads to a body can end with, besides those for kinds of bodies.
_LEADING: Final = ("of", "in", "at", "for", "with", "from", "by", "the", "founded", "cofounded", "found", "chairs",
                   "chaired")
_LAST_WORD: Final = re.compile(r"\w*$")


@cache
def class_words() -> str:
    """Words for kinds of bodies (`company`, `newspaper`), in lower case, as alternatives of a pattern."""
    return "|".join(sorted(entries("body_classes"), key=len, reverse=True))


def stands_before(lead: str) -> bool:
    """Whether the words that lead to a name say that it names a body."""
    # The pattern looks for its end from every word on; the last word alone rules most leads out.
    parts = lead.split()
    last = _LAST_WORD.search(parts[-1]) if parts else None
    return last is not None and last[0].casefold() in _last_words() and before().search(lead) is not None


@cache
def _last_words() -> frozenset[str]:
    classes = [entry.casefold().split()[-1] for entry in entries("body_classes")]
    last = [re.split(r"\W", word)[-1] for word in classes]
    return frozenset((*last, *(f"{word}s" for word in last), *_LEADING))


@cache
def before() -> re.Pattern[str]:
    """What stands right before the name of a body: `newspaper X`, `shares in X`, `owned by X`, `an analyst at X`."""
    return re.compile(
        rf"\b(?:(?:{class_words()})s?"
        r"|(?:shares|stake|stakes|interest|stock|investment|units?|subsidiary|division|arm|acquisition|takeover|purchase"
        r"|merger|employees?|workers|staff|customers|chief executive|chief executive officer|CEO|chairman|chairwoman"
        r"|managing director|spokesman|spokeswoman|spokesperson|co-?founder|founder|analyst|analysts|economist"
        r"|strategist|trader|traders|brokers?|broker|headquarters|subsidiaries|shareholders|lawyers|consultant)"
        r" (?:of|in|at|for|with|from) (?:the )?"
        r"|(?:owned|operated|published|manufactured|employed|commissioned|acquired|backed|made) by (?:the )?"
        r"|(?:work(?:s|ed|ing)?|job) (?:for|at) (?:the )?|(?:co-?founded|founded|to found|chairs|chaired) (?:the )?"
        rf"){_SPACE}?$",
        re.IGNORECASE,
    )


@cache
def behind() -> re.Pattern[str]:
    """What stands right behind the name of a body: `X shares`, `X's chief executive`, `X, a bank in Y`."""
    owned = (
        r"shares?|stock|stocks|bonds?|profits?|earnings|revenues?|sales|board|chief executive|CEO|chairman|subsidiary"
        r"|subsidiaries|units?|headquarters|customers|employees|workforce|shareholders|parent|platform|operations"
        r"|factory|factories|products?|results|share price|managing director|spokes(?:man|woman|person)|co-?founder"
    )
    borne = (
        r"officials?|spokes(?:man|woman|person|people|men)|executives?|employees|workers|staff(?:ers)?|chief executive"
        r"|boss|chairman|chairwoman|founder|co-?founder|shareholders|investors|lawmakers|MPs?|investigators|researchers"
        r"|scientists|analysts?|economists?|strategists?|traders?|correspondents?|reporters?|editors?|stores?|branches"
        r"|headquarters|shares?|stock|bonds?|unit|subsidiary|management|factory|dealership|customers|users|volunteers"
        r"|manager|coach|captain|striker|midfielder|defender|goalkeeper|winger|full-back"
        r"|guerrillas?|rebels?|militants?|militia(?:men)?|fighters|insurgents|gunmen|candidate|activists|supporters|fans"
    )
    return re.compile(
        rf"['’]s{_SPACE}(?:{owned})\b"
        rf"|{_SPACE}(?:{borne})\b"
        rf"|{_SPACE}(?:{class_words()})\b(?!{_SPACE}(?:of|for)\b)"
        rf"|,{_SPACE}(?:an?|the|one of the|which is|[A-Z]\w+['’]s)(?:{_SPACE}[\w’'-]+){{0,4}}?"
        rf"{_SPACE}(?:{class_words()})"
        rf"(?:[,.;]|{_SPACE}(?:that|which|of|in|based|for|with|whose|owned|and|headquartered|behind|from|known)\b)"
        rf"|{_SPACE}(?:said|says){_SPACE}(?:in{_SPACE}a{_SPACE}(?:statement|filing|report){_SPACE})?(?:its\b|it{_SPACE}(?:will|would|has|had|plans|expects|expected|does|did|may)\b)"
        rf"|{_SPACE}(?:said|announced){_SPACE}(?:on{_SPACE})?(?:[A-Z]\w+day{_SPACE})?(?:that{_SPACE})?(?:its\b|it{_SPACE}(?:will|would|has|had|plans|expects|expected|does|did|may)\b)"
        rf"|{_SPACE}(?:posted|reported|earned){_SPACE}(?:an?{_SPACE})?(?:net|first|second|third|fourth|half|quarterly"
        r"|annual"
        r"|record|higher|lower|profit|loss|revenue)\b"
        rf"|{_SPACE}\([A-Z]{{2,6}}[.:][A-Z]{{1,4}}\)"
        rf"|{_SPACE}(?:which|that){_SPACE}(?:owns|operates|makes|employs|runs|publishes|manufactures|sells|produces)\b"
    )
