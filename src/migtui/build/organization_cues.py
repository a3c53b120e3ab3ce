"""Words around a name that tell that a body is named, in patterns that the steps share."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from migtui.build.lexicon import entries, words

_SPACE: Final = r"[ \u00a0]"
#: How far before and behind a name its cues may stand, in code points.
REACH: Final = 72
_HELD: Final = (
    r"shares|stake|stakes|interest|stock|investment|units?|subsidiary|division|arm|acquisition|takeover|purchase"
    r"|merger|employees?|workers|staff|customers|chief executive|chief executive officer|CEO|chairman|chairwoman"
    r"|managing director|spokesman|spokeswoman|spokesperson|co-?founder|founder|analyst|analysts|economist"
    r"|strategist|trader|traders|brokers?|broker|headquarters|subsidiaries|shareholders|lawyers|consultant"
)
_DONE_BY: Final = r"owned|operated|published|manufactured|employed|commissioned|acquired|backed|made"
#: Exchanges as they stand before the symbol of a company (`Nasdaq: ABC`), in any of their spellings.
_EXCHANGES: Final = (
    r"(?i:NASDAQ|NYSE|AMEX|OTC\w*|LSE|AIM|TSX|TSXV|TSE|ASX|NSE|BSE|JSE|HKEX|SGX|SIX|FSE|FRA|Xetra|Euronext|OMX|SEHK)"
)
_PREPOSITIONS: Final = frozenset({"of", "in", "at", "for", "with", "from", "by"})
#: The last words of what stands before a preposition and the name of a body.
_GOVERNING: Final = frozenset(
    form
    for word in (*_HELD.casefold().split("|"), *_DONE_BY.split("|"), "work", "works", "worked", "working", "job",
                 "out", "off", "directors", "trustees")
    for form in (re.split(r"\W", word.replace("s?", "s"))[-1], re.split(r"\W", word.replace("s?", ""))[-1])
)
#: Verbs with a body for their object.
_LEADING: Final = ("founded", "cofounded", "found", "chairs", "chaired")
_NAMING: Final = frozenset({"called", "named", "as", "itself"})
_LAST_WORD: Final = re.compile(r"\w*$")


@cache
def class_words() -> str:
    """Words for kinds of bodies (`company`, `newspaper`), in lower case, as alternatives of a pattern."""
    return "|".join(sorted(entries("body_classes"), key=len, reverse=True))


def stands_before(lead: str) -> bool:
    """Whether the words that lead to a name say that it names a body."""
    # The pattern looks for its end from every word on; the last words alone rule most leads out.
    parts = lead.casefold().split()[-3:]
    article = len(parts) > 1 and parts[-1] == "the"
    last = _last_part(parts[-2 if article else -1]) if parts else ""
    if lead.endswith("-based "):
        return True
    if last in _PREPOSITIONS:
        governs = _last_part(parts[-3 if article else -2]) if len(parts) > 1 + article else ""
        return governs in _GOVERNING and before().search(lead) is not None
    return (last in _last_words() or last in _NAMING) and before().search(lead) is not None


def _last_part(word: str) -> str:
    """What stands behind the last mark or hyphen of a word."""
    if word.isalnum():
        return word
    found = _LAST_WORD.search(word)
    return found[0] if found is not None else ""


@cache
def _last_words() -> frozenset[str]:
    classes = [_last_part(entry.casefold()) for entry in entries("body_classes")]
    return frozenset((*classes, *(f"{word}s" for word in classes), *_LEADING))


@cache
def post_for() -> re.Pattern[str]:
    """A post behind which stands what it is for (`Vice President, Sales and Communications`)."""
    return re.compile(
        r"\b(?:President|Director|Manager|Officer|Head|Counsel|Lead|Dean|Professor|Executive|Secretary)"
        r"(?:,| for) (?:the )?$"
    )


#: What leads to a city that acts as a body, and who holds a post at it.
_FOR_CITY: Final = re.compile(r"\b(?:behalf of|by|urged|asked|sued|told|thanked|employed by|works for) (?:the )?$")


def city_acts(lead: str, text: str, end: int) -> bool:
    """Whether a city named with `City of` acts, is acted for or has somebody hold a post (`City of Vale Mayor`)."""
    return _FOR_CITY.search(lead) is not None or holds_post(text, end) or acts(text, end)


@cache
def acts_behind() -> re.Pattern[str]:
    """What stands behind an acronym that does what bodies do, or holds what bodies have (`ABC said`, `ABC leaders`)."""
    return re.compile(
        r"[\"”]?\)?[ \u00a0,]*(?:today |yesterday |this week |(?:on )?[A-Z]\w+day )?"
        r"(?:also |has |have |had |will |is |was )?"
        r"(?:said|says|announced|launched|signed|funded|supported|"
        r"provided|published|warned|stated|added|reported|organi[sz]ed|implemented|hosted|confirmed|trained|works|runs|"
        r"(?:chief|leaders?|leadership|head|president|director|secretary|general secretary|chairman|chairperson|"
        r"officers?|agents?|lawmakers?|MPs?|candidates?|government|troops|forces|members?|member states|summit|union|"
        r"guidelines|spokes\w+|officials?)\b|'s |’s )"
    )


#: Posts behind the name of a body, with what the post is for (`ABC Deputy Commissioner`, `ABC pay spokesman`).
_POST: Final = re.compile(
    r"[ \u00a0](?P<post>(?:[A-Z][\w-]+[ \u00a0]){1,4})(?=[A-Z])"
    r"|[ \u00a0](?:[a-z][\w-]+[ \u00a0]){0,3}(?:spokes\w+|convener|chairwoman|chairperson|general secretary)\b"
)


def holds_post(text: str, end: int) -> bool:
    """Whether a post, and who holds it, stand behind a name that ends at `end`."""
    found = _POST.match(text, end, end + REACH)
    return found is not None and (
        found["post"] is None or any(word.casefold() in words("roles") for word in found["post"].split())
    )


#: What leads to whom one deals with (`according to ABC`, `footage from ABC`, `evacuated by ABC`).
_DEALS: Final = re.compile(
    r"(?:\b[Aa]ccording to"
    r"|\b(?:join(?:ed|ing|s)?|told|tells|urged|urges|accused|sued|sues|thanked|heads|leads|represents)"
    r"|\b(?:statement|footage|figures|data|letters?|officials?|spokes\w+|reports?|documents?|sources?|experts?|"
    r"representatives?|members?|guards|staff|patients|workers|students|colleagues|friends) (?:from|at|of|with)"
    r"|\b(?:work(?:s|ed|ing)?|partner(?:ship|ed|ing|s)?|agreements?|deal|consultation|liais\w+|contract|talks|"
    r"cooperat\w+|collaborat\w+|conjunction) with"
    r"|\b\w+(?:ed|en|un|ade|ught|old) by) (?:the )?$"
)


def deals(lead: str) -> bool:
    """Whether the words that lead to a name lead to somebody one deals with, which an acronym then is a body of."""
    return lead.endswith(("to ", "by ", "from ", "with ", "at ", "of ", "the ", "d ", "s ", "g ")) and (
        _DEALS.search(lead) is not None
    )


_DOES: Final = re.compile(
    r"[ \u00a0](?:(?:has|have|had|will|would|also|now|then|later|again)[ \u00a0]){0,2}(?P<verb>[a-z]+)\b"
    r"(?![ \u00a0](?:as|in)[ \u00a0]the)"
)


def acts(text: str, end: int) -> bool:
    """Whether a verb of speech, or of what people do, stands behind a name that ends at `end`."""
    found = _DOES.match(text, end, end + 40)
    return found is not None and (found["verb"] in words("speech_verbs") or found["verb"] in words("human_verbs"))


@cache
def before() -> re.Pattern[str]:
    """What stands right before the name of a body: `newspaper X`, `shares in X`, `owned by X`, `an analyst at X`."""
    return re.compile(
        rf"\b(?:(?:{class_words()})s?(?: (?:called|named|known as|calling itself))?"
        rf"|(?:{_HELD}) (?:of|in|at|for|with|from) (?:the )?"
        rf"|(?:{_DONE_BY}) by (?:the )?"
        r"|(?:work(?:s|ed|ing)?|job) (?:for|at) (?:the )?|(?:co-?founded|founded|to found|chairs|chaired) (?:the )?"
        r"|(?:spun|spin|spinning) (?:out|off) (?:of|from) (?:the )?|Board of (?:Directors|Trustees) of (?:the )?"
        rf"){_SPACE}?$",
        re.IGNORECASE,
    )


#: What papers do and others seldom.
_PRINTS: Final = re.compile(
    r"[ \u00a0](?:has |had |can |also )?(?:learnt|learned|understands|reported|reports|reveal(?:s|ed)?|is reporting|"
    r"has seen|asked|contacted|spoke to|published|was told)\b"
)


def prints(text: str, end: int) -> bool:
    """Whether the name that ends at `end` does what papers do (`has learnt`, `reported`)."""
    return _PRINTS.match(text, end) is not None


#: The state behind a town where somebody is based (`Vale, Fla.-based`).
_SEAT: Final = re.compile(r"(?:, [A-Z][\w.]*)?-(?:based|born|area|bound)\b")


def is_seat(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is the town where somebody is based."""
    return _SEAT.match(text, end) is not None


#: Who leads a party or a movement, with the name behind (`Brenlow leader Ana Bell`).
_LEADS: Final = re.compile(
    r"[ \u00a0](?:leader|co-leader|chairman|chair|whip|candidate|frontbencher)[ \u00a0](?=[A-Z])"
)


def leads_party(text: str, end: int) -> bool:
    """Whether the word that ends at `end` is what somebody leads (`Brenlow leader Ana Bell`)."""
    return _LEADS.match(text, end) is not None


@cache
def apposed() -> re.Pattern[str]:
    """A class of bodies in apposition right behind a name (`X, a subsidiary of Y`)."""
    return re.compile(rf",{_SPACE}(?:an?|the){_SPACE}(?:[\w’'-]+{_SPACE}){{0,4}}?(?:{class_words()})\b")


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
        rf"|{_SPACE}(?:(?:was|were|closed|ended|shares|stock){_SPACE})?(?:down|up|off|fell|rose|gained|lost|slid|jumped|dropped"
        rf"|climbed|added|shed|tumbled|soared|plunged|slipped|surged){_SPACE}(?:by{_SPACE})?"
        rf"(?:[$£€]?\d[\d.,/]*{_SPACE}?(?:%|percent|per{_SPACE}cent|cents|pence|points|p\b|to{_SPACE}[$£€]?\d))"
        rf"|{_SPACE}\([A-Z]{{2,6}}[.:][A-Z]{{1,4}}\)"
        rf"|(?:,{_SPACE}(?:Inc|Ltd|Corp|PLC|plc|LLC|L\.P)\.?)?{_SPACE}\((?:{_EXCHANGES})(?:{_SPACE}[A-Z]\w+)*"
        rf":{_SPACE}?[A-Z0-9]{{1,6}}[),;.]"
        rf"|,{_SPACE}(?:Inc|Ltd|LLC|LLP|L\.P|PLC|Corp)\b"
        rf"|{_SPACE}(?:which|that){_SPACE}(?:owns|operates|makes|employs|runs|publishes|manufactures|sells|produces)\b"
    )
