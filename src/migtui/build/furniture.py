"""What a line of a page is when it is no sentence of the article: labels, captions, buttons, links, contacts.

`part(words)` looks at one line on its own, with its white space made plain; where a line stands is for `segment` to
judge. The phrases are data (`lexicon/*.txt`), the shapes are patterns here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from migtui.build.addresses import EMAIL, is_contact, leads_to_contact
from migtui.build.dates import DAY, MONTH, WEEKDAY, ZONE
from migtui.build.labels import MARKS, kind_label
from migtui.build.lexicon import entries, vocabulary, words
from migtui.build.picture_credits import is_caption

if TYPE_CHECKING:
    from collections.abc import Callable

Part = Literal[
    "kind", "label", "date", "caption", "navigation", "end", "age", "aged_headline", "unrelated_head", "unrelated",
    "contact_head", "contact", "about_head", "about",
]

_LONGEST: Final = 60
#: Lines of so many characters come again in other texts often enough to remember what they are.
_REPEATED: Final = 80
#: Labels, links and buttons have so many blanks at most.
_WIDEST: Final = 30
#: A line of so many entries need only have half of them from menus.
_MENU: Final = 5
#: A mark of a page has so many blanks at most.
_FEW: Final = 16
_DIGIT: Final = re.compile(r"\d")
_SMALL_WORD: Final = re.compile(r"(?<!\S)[a-z]")
_DATE_LINE: Final = re.compile(
    rf"(?:(?:{WEEKDAY}[\s,]*)?(?:{DAY}|{MONTH},?\s*(?:19|20)\d\d)|\d{{1,2}}[:.]\d\d(?:\s?[APap]\.?[Mm]\.?)?|{ZONE}"
    rf"|[Ll]ocal time\b:?|{WEEKDAY}|\d{{1,2}} {MONTH} \d\d\b|\d{{1,2}}\s?[APap]\.?[Mm]\b\.?|[\s,|/–—•·()-]"
    r"|(?i:published|posted|updated|modified|issued|released|created|last|first|date|time|on|at|by|release|of"
    r"|edited|print edition)\b:?)+"
)
_LABELLED: Final = re.compile(
    r"(?i:published|posted|updated|last (?:updated|modified|reviewed|edited)|date(?: (?:of|published))?"
    r"|release date|issued|created"
    r"|embargo(?:ed)?(?: until)?|ref(?:erence)?(?:\.| no| number)?|release (?:no|number)|press release no|no|nr"
    r"|location|place|source|category"
    r"|categories|section|topics?|tags?|keywords?|filed under|language|country|region|theme|themes|subject area"
    r"|type|format|duration"
    r"|cite this|doi|isbn|from|to|cc|attn|attention|issue|edition|audience|organi[sz]ation|issued by|posted in"
    r"|posted by|primary country|sources?)"
    r"\s*[:.#]\s*\S?"
)
_PUBLISHED: Final = re.compile(
    r"(?:(?:[A-Z][\w&.’'-]* ){1,4}[|•·/–—-]\s*){0,4}"  # the outlet and the place before it
    rf"(?i:(?:first )?(?:published|posted|updated|last updated|issued|modified|created))\b.{{0,20}}{DAY}"
    r"|(?i:(?:the |this )?(?:press |news |media )?(?:release|statement) (?:was )?(?:issued|published|released))\b"
    rf".{{3,90}}{DAY}\.?$"
)
_AGE: Final = re.compile(
    r"[-–—•·|]?\s*(?:about |over )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s?"
    r"(?:secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?|[hmdw])\s+ago\b.{0,20}",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r".{8,160}\s(?:[-–—|•·]\s?)?\d{1,3}\s?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?"
                          r"|[hmd])\s+ago$", re.IGNORECASE)
_UPDATED_AGO: Final = re.compile(r"(?i:(?:last )?(?:updated|published|posted|modified)\W+.{0,20}\bago)\W*")
_DAY_IN: Final = re.compile(DAY)
_YEAR_IN: Final = re.compile(r"(?:19|20)\d\d")
#: So many words stand beside the day in a line that tells when a text was published.
_BESIDE_DAY: Final = 7
_DATE_LED: Final = re.compile(rf"(?:{WEEKDAY}[\s,]*)?{DAY}\s*(?:(?:\||•|·|/)\s*\S.{{0,80}}"
                              rf"|[—–-]\s*(?:\S+\s*){{1,4}})")
_COUNTS: Final = re.compile(
    r"\W?(?:\d+ comments?\s?[·|•/-].{2,30}"
    r"|[\d.,]+\s?[KkMm]?\+?\s*(?:(?:total )?(?:shares?|views?|reads?|comments?|likes?|retweets?"
    r"|followers)(?: today)?"
    r"|min(?:ute)?s?(?:\s+read)?)"
    r"|(?:views?|shares?|comments?|reading time|read time)\s*[:(]?\s*\(?[\d.,]+.{0,12}|page \d+(?: (?:of|/) \d+)?"
    r"|[-–—]?\s?\d{1,3}\s?[-–—/|]?(?:\s?\d{1,3})?"
    r"|you have (?:\d+|one|two|three) .{0,20}articles?\b.{0,40}|\d+\s*\|\s*page|\d{1,2} of \d{1,2}|p\.?\s?\d+"
    r"|(?:slide|image|photo|picture) \d+ of /?\s?\d+|word ?count\W*\d+"
    r"|(?:\W*(?:previous|next) (?:\w+ ){0,2}(?:post|article|story|page|news|entry|item|video)s?\b\W*){1,2})",
    re.IGNORECASE,
)
_CRUMBS: Final = re.compile(r"[^.!?]{2,60}(?:\s[»›>]\s?[^.!?»›>]{2,100})+|Home\s*[/|»›>]\s*\S.*"
    r"|Home\s+(?:Latest|News|World|Politics|National|Local|Top|About|Media|Press|Blog|Articles?|Posts?|Stories"
    r"|Features?)\b.*")
_END_MARK: Final = re.compile(r"[#*=_~<>•·/\s-]{2,}|[-–—*#\s<]*(?i:ends?|30|the end|fin)[-–—*#\s>.]*", re.ASCII)
_LINK_ON: Final = re.compile(
    r"[\[(]?(?:(?i:also read|read also|read more(?: on| about| at)?|see also|also see|related(?: story| stories| news"
    r"| article)?|more from|recommended"
    r"|in case you missed it|must read|don[’']t miss|next read|watch|more on|read next|trending"
    r"|most read|related (?:posts?|content|coverage|video|reading|articles|links)|also on|(?:also: )?see"
    r"|also (?:watch|listen|see)|listen|(?:read|watch|listen|see) (?:here|this|full story))\s*[:|–—»>-]\s*\S"
    r"|READ(?: MORE| ALSO)?\s*[:|–—-]\s*\S"
    r"|(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO|WATCH|MORE FROM)\b.*"
    r"|(?:On|Also on|From|More on|More at) [\w-]+\.(?:com|org|net|co\.uk|ie|in)\b.*|.*Click To Tweet$)"
)
#: What a page says of itself: cookies, feeds that nobody edited, a logo, material to fetch elsewhere.
_NOTICE: Final = re.compile(
    r"(?i:this (?:is an?|article is|story is|page is|content is)(?: \w+){0,2} (?:archived?|out of date|outdated)\b.*"
    r"|(?:we|this (?:web)?site|our (?:web)?site|by using this (?:web)?site)\b.{0,30}\bcookies?\b.*"
    r"|[\W_]*(?:(?:this|the) (?:story|article|report|news item|copy)|except for the headline)\b.{0,90}"
    r"\b(?:not been (?:edited|created)|auto-?generated|syndicated|published (?:un)?edited)\b.*)"
)
#: The same in few words: a logo, an address, an hour, a price.
_MARK: Final = re.compile(
    r"(?i:[\w .,&'’-]{2,50}(?:\b(?:logo|icon|thumbnail|avatar|banner)(?: and link)?|[’']s picture)|spot_img|hero-image"
    r"|\W?(?:logo|photo|video|multimedia)\s*[:-]\s*(?:https?:|www\.)\S+\W?"
    r"|\W?to (?:view|download|see|watch|access|read)\b.{3,80}(?:https?:|www\.)\S+\W{0,3}"
    r"|today[’']s (?:e-?)?paper\b.{0,30}|(?:www\.)?[a-z\d][\w-]*(?:\.[a-z][\w-]+)+"
    r"|@\w{2,30}|\d{2,3}(?:\.\d)?\s?[FA]M|\W{0,3}-?\d{1,2}(?:[.,]\d)?\s?(?:°\s?[CF]?|[CF])\b(?: [\w ,]{2,30})?"
    r"|[/|»›]\s?\w[\w &-]*(?:\s?[/|»›]\s?\w[\w &-]*)+|(?:\w+ )?time\W+\d{1,2}[:.]\d\d\b.{0,50}"
    r"|[^\w]*[$£€¥₦₹★☆×][^\w]*[\d.,]*|[★☆]{3,}.{0,60})"
)
#: A credit (`© 2018 Agency/Name`) has so many blanks at most; a longer line claims rights.
_CREDIT_BLANKS: Final = 8
#: A line that begins with a claim of rights and its year.
_RIGHTS: Final = re.compile(r"(?i:(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:19|20)\d\d\b|all rights reserved"
                           r"|disclaimer\s*:)")
#: Entries of a menu or of a letterhead on one line, with bars or dots between them.
_BARRED: Final = re.compile(r"[^|•·.!?]{2,60}(?:(?:\s*[|•·]\s*[^|•·!?]{2,60}){2,}|(?:\s*\|\s*[^|!?]{2,60})*\s*\|)")
#: A turn of a transcript with its time: `Speaker: (00:26)`.
_STAMPED: Final = re.compile(r"[^:]{2,50}:?\s*[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?:?")
_MORE_FROM: Final = re.compile(r"(?i:more (?:from|in|about|news from|stories from"
                               r"|on))\s+(?:[\w&’'-]+\s?){1,6}[:.»>]?")
_ABOUT: Final = re.compile(r"(?:About|ABOUT)\s+(?:[Tt]he\s+|THE\s+)?[A-ZÀ-Þ0-9“\"‘(][^.!?]{0,90}")
_ABOUT_INLINE: Final = re.compile(r"(?:About|ABOUT)\s+(?:[Tt]he\s+|our\s+)?[A-ZÀ-Þ“\"‘(][^.!?:\n]{1,90}\s*(?::|–"
                                  r"|—|\n)\s*\S|###\s*About\s")
TITLE_PREFIX: Final = re.compile(
    r"#{1,6}\s+(?=\S)|[•‣▪●◦○■□*·➢✓]\s+(?=\S)|(?:Title|TITLE|Headline|HEADLINE|Subject|SUBJECT|Heading|Re|RE)\s*:\s+(?=\S)"
)


#: The beginning of another text with its link, cut off in the middle of a sentence.
_TEASER: Final = re.compile(
    r"(?:\.\.\.|…|[^\W_.!?]) ?(?:…|\.\.\.)? ?(?:Read (?:[Mm]ore|[Ff]ull \w+)|read full \w+|Show [Ff]ull \w+"
    r"|Continue [Rr]eading|Continued|\[…\]|\[\.\.\.\])[\W\d]*$"
)
#: How many characters at a line's end can be a teaser's link.
_TAIL: Final = 40
#: How a teaser's last words end.
_TEASED: Final = ("ore", "ing", "ontinued", "omment", "tory", "[", "ticle")


def part(line: str) -> Part | None:
    """What a line of page furniture is; None for what may be the article itself. `line` has single blanks only."""
    return _known_part(line) if len(line) <= _REPEATED else _part(line)


@lru_cache(maxsize=1 << 12)
def _known_part(line: str) -> Part | None:
    """The part of a short line: lines of pages come again from text to text."""
    return _part(line)


def _part(line: str) -> Part | None:
    tail = line[-_TAIL:]
    if len(line) > _TAIL and tail.rstrip(" .…»→>]").endswith(_TEASED) and _TEASER.search(tail):
        return "unrelated"
    if line.count(" ") >= _LONGEST:
        return _long_part(line)
    bare = line.strip(MARKS).casefold()
    if not bare or _END_MARK.fullmatch(line):
        return "end"
    if bare in words("unrelated_heads"):
        return "unrelated_head"
    if bare in words("navigation_lines"):
        return "navigation"
    if kind_label(line):
        return "kind"
    if "ago" in bare and _AGE.fullmatch(line):
        return "age"
    return _shaped(line, bare)


def _shaped(line: str, bare: str) -> Part | None:
    """The part by the shape of a line of at most sixty words."""
    if line.count(" ") > _WIDEST:
        return _wide(line, bare)
    dated = _dated(line, bare)
    if dated is not None:
        return dated
    for pattern, may_fit, found in _SHORT:
        if may_fit(line, bare) and pattern.fullmatch(line):
            return found
    if leads_to_contact(line):
        return "contact_head"
    barred = _barred(line)
    if barred is not None:
        return barred
    if _LINK_ON.match(line):
        return "unrelated"
    if is_caption(line):
        return "caption"
    if _is_menu(line):
        return "navigation"
    return None if ":" in line and _STAMPED.fullmatch(line) else _worded(line, bare)


def _dated(line: str, bare: str) -> Part | None:
    """The part of a line that is a day, an hour or the time since something."""
    if _DATE_LINE.fullmatch(line) and _DIGIT.search(line) and not line.isdigit():
        return "date"
    if "ago" in bare and _UPDATED_AGO.fullmatch(line):
        return "label"
    return "date" if line[-1] not in ".!?" and _DATE_LED.fullmatch(line) else None


def _barred(line: str) -> Part | None:
    """The part of a line that claims rights, or is a run of entries with bars between them."""
    if _RIGHTS.match(line) and line.count(" ") > _CREDIT_BLANKS:
        return "navigation"
    if not ("|" in line or "•" in line or "·" in line) or line[0] in "|•·" or not _BARRED.fullmatch(line):
        return None
    return "contact" if is_contact(line) else "label" if _DAY_IN.search(line) else "navigation"


def _wide(line: str, bare: str) -> Part | None:
    """The part of a line of more words than labels, links and buttons have."""
    if _NOTICE.fullmatch(line) or (_led(line, bare) and _CRUMBS.fullmatch(line)):
        return "navigation"
    if "ago" in bare and _AGED.fullmatch(line):
        return "aged_headline"
    if leads_to_contact(line):
        return "contact_head"
    barred = _barred(line)
    if barred is not None:
        return barred
    if is_caption(line):
        return "caption"
    if _is_menu(line):
        return "navigation"
    return None if ":" in line and _STAMPED.fullmatch(line) else "about" if _ABOUT_INLINE.match(line) else None


def _is_menu(line: str) -> bool:
    """Whether a line is a run of menu entries: capitals throughout, no mark, most of them words of menus."""
    if _SMALL_WORD.search(line):
        return False
    tokens = line.strip(MARKS).split()
    if not 2 <= len(tokens) <= _LONGEST or not all(t[0].isupper() or not t[0].isalnum() for t in tokens):
        return False
    known = sum(t.casefold() in vocabulary("menu_words") for t in tokens)
    return known == len(tokens) or (len(tokens) >= _MENU and 2 * known >= len(tokens) and line[-1].isalnum())


def _worded(line: str, bare: str) -> Part | None:
    """The part by the words a line begins with."""
    if bare.startswith(_openers().get(bare[:1], ())) and line.count(" ") <= 28:
        return "navigation"
    if (_LABELLED.match(line) or _PUBLISHED.match(line)) and line.count(" ") <= 22:
        return "contact" if EMAIL.search(line) else "label"
    if is_contact(line):
        return "contact"
    return _about(line)


def _counted(line: str, bare: str) -> bool:
    return bare.startswith(("you have", "previous", "next")) or _DIGIT.search(line) is not None


def _led(line: str, _bare: str) -> bool:
    return line.startswith("Home") or "»" in line or "›" in line or ">" in line


def _brief(line: str, _bare: str) -> bool:
    return line.count(" ") <= _FEW


def _aged(_line: str, bare: str) -> bool:
    return "ago" in bare


def _any(_line: str, _bare: str) -> bool:
    return True


#: Patterns of whole lines, each with what a line must have for it to be tried at all, and what a line that fits is.
_SHORT: Final[tuple[tuple[re.Pattern[str], Callable[[str, str], bool], Part], ...]] = (
    (_COUNTS, _counted, "navigation"), (_CRUMBS, _led, "navigation"), (_NOTICE, _any, "navigation"),
    (_MARK, _brief, "navigation"), (_AGED, _aged, "aged_headline"), (_MORE_FROM, _any, "unrelated_head"),
)


def _long_part(line: str) -> Part | None:
    """The part of a long line: only contacts, claims of rights and stock texts run so long."""
    if _RIGHTS.match(line):
        return "navigation"
    if leads_to_contact(line) and EMAIL.search(line) and line.count(" ") < 120:
        return "contact_head"
    return "about" if _ABOUT_INLINE.match(line[:160]) else None


def _about(line: str) -> Part | None:
    if _ABOUT_INLINE.match(line):
        return "about"
    if line.count(" ") <= 12 and _ABOUT.fullmatch(line.rstrip(": ")):
        return "about_head"
    return None


@cache
def _openers() -> dict[str, tuple[str, ...]]:
    """How lines of navigation open, by their first letter."""
    found: dict[str, list[str]] = {}
    for opener in entries("navigation_openers"):
        found.setdefault(opener[0], []).append(opener)
    return {first: tuple(opening) for first, opening in found.items()}


def states_day(line: str) -> bool:
    """Whether a short line without a stop holds a day with its year and little else, as over an article."""
    found = _DAY_IN.search(line)
    if found is None or line[-1] in ".!?:" or not _YEAR_IN.search(found[0]):
        return False
    return line.count(" ") - found[0].count(" ") <= _BESIDE_DAY


