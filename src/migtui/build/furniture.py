"""What a line of a page is when it is no sentence of the article: labels, captions, buttons, links, contacts.

`part(words)` looks at one line on its own, with its white space made plain; where a line stands is for `segment` to
judge. The phrases are data (`lexicon/*.txt`), the shapes are patterns here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from migtui.build.dates import DAY, MONTH, WEEKDAY, ZONE
from migtui.build.lexicon import entries, pairs, vocabulary, words

if TYPE_CHECKING:
    from collections.abc import Callable

Part = Literal[
    "kind", "label", "date", "caption", "navigation", "end", "age", "aged_headline", "unrelated_head", "unrelated",
    "contact_head", "contact", "about_head", "about",
]

_TRIM: Final = " \t.:;!…|•·»›>→▸▾▼+*<«‹←-–—\u200b"
_LONGEST: Final = 60
#: Lines of so many characters come again in other texts often enough to remember what they are.
_REPEATED: Final = 80
#: Labels, links and buttons have so many blanks at most.
_WIDEST: Final = 30
#: A line of so many entries need only have half of them from menus.
_MENU: Final = 5
#: A mark of a page has so many blanks at most.
_FEW: Final = 16
#: So many characters that stand twice in a row are a caption with its description.
_TWICE: Final = 20
_OUTLET_LED: Final = re.compile(r"(?:[A-Z][\w’'&-]* ){1,3}?(?P<word>[A-Z]\w+): [A-Z](?!.*[“\"”])")
EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w.+-]+\s?(?:\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+")
PHONE: Final = re.compile(
    r"(?:\+\s?\(?\d|\(\+\d|\(\d{1,4}\)\s?\d|\b0\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|(?<=[:.]\s)\d"
    r"|(?<=[:.])\d)[\d\s()./-]{5,}\d(?:\s*(?:ext\.?|x)\s*\d{1,6})?"
    r"|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
)
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
#: A label that names the kind of a text has so many blanks at most.
_LABEL_BLANKS: Final = 11
_DIGIT: Final = re.compile(r"\d")
_SMALL_WORD: Final = re.compile(r"(?<!\S)[a-z]")
URL: Final = re.compile(r"(?:https?://|www\.)\S+")

_DATE_LINE: Final = re.compile(
    rf"(?:(?:{WEEKDAY}[\s,]*)?(?:{DAY}|{MONTH},?\s*(?:19|20)\d\d)|\d{{1,2}}[:.]\d\d(?:\s?[APap]\.?[Mm]\.?)?|{ZONE}"
    rf"|{WEEKDAY}|\d{{1,2}} {MONTH} \d\d\b|\d{{1,2}}\s?[APap]\.?[Mm]\b\.?|[\s,|/–—•·()-]"
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
_CAPTION: Final = re.compile(
    r"(?:(?:(?:FILE|File) )?(?:PHOTO|PICTURE|PIC|IMAGE|CREDIT|Photo|caption|Photograph|Image|Picture|Pic"
    r"|Credit|Caption|Illustration"
    r"|Representational image"
    r"|Representative image|Courtesy|Screengrab|Screenshot|Graphic|Infographic|Cartoon|Video grab)s?"
    r"(?:\s*[:/|–—©-]|\s+(?:by|credit|courtesy|caption|source|shows?)\b\s*:?|$)|©\s*\S|\(?(?:FILE|File) (?:PHOTO"
    r"|photo|PHOTOS|photos)\b)"
)
_CREDIT: Final = re.compile(
    r"(?:[\s.,;(\[]PHOTOS?\b\s*[:/|]?\s*(?:[\w&./’'-]+\s?){1,5}(?:\|\s?(?:[\w&./’'-]+\s?){1,5})?"
    r"|[(\[|–—-]\s*(?:AP |File |Handout |Courtesy )?(?:Photo|PHOTO|Photograph|Image|Picture|Credit"
    r"|Pic)s?\b\s*(?:[:/]|by|courtesy|credit|via)?[^()]{0,80}[)\]]?"
    r"|(?:[\s.]|(?<=[a-z]))(?:Photo|Photograph|Image|Picture|Credit|Pic|Courtesy)s?\s*(?:(?i:credit|courtesy)|by)?\s*:\s*[^.]{2,60}"
    r"|(?:Image|Photo|Video) (?:source|copyright|caption),?\s?[^.]{2,60}"
    r"|(?:via )?(?:Getty Images|Shutterstock|iStock|Alamy|AFP via Getty|Unsplash|Flickr)[\w ./]*"
    r"|(?:[—–|-]\s?|/|\[|\((?=[A-Z]+/))(?:AFP|Reuters|REUTERS|AP|APP|EPA|EPA-EFE|ANI|PTI|PA|Xinhua|Anadolu"
    r"|Bloomberg|White Star|Online|INP|PPI|TASS|Handout|Supplied"
    r"|File|PID|Archive|Twitter|Facebook|Screengrab|X)(?:[/ ](?:File|AFP|Getty|Handout|Reuters|AP|Photo"
    r"|[A-Z]\w+ [A-Z]\w+))?[)\]]?"
    r"|[.!?]['’\"”]? \[[A-Z][\w.’' -]{2,40}(?:, | ?/ ?| \| )[A-Z][\w.’' -]{2,40}\]"
    r"|[.!?]['’\"”]? \([A-Z][\w.’' -]{2,40} ?/ ?[A-Z][\w.’' -]{2,40}\)"
    r"|©\s?(?:[\w/.’'-]+\s?){1,8})\.?$"
)
#: A line that is the credit of an agency and nothing else.
_AGENCY_CREDIT: Final = re.compile(r"(?:[\w.’'-]+ ){0,8}[\w.’'-]+(?: via|,) (?:AP|AFP|EPA|Reuters)(?: file)?")
_AGENCY_ENDS: Final = (" AP", " AFP", " EPA", " Reuters", " file")
#: A credit stands in so many characters at the end of a line, with one of these words in it.
_CREDIT_TAIL: Final = 140
_CREDITED: Final = (
    "©", "[", ". (", "! (", "? (", "PHOTO", "Photo", "Image", "Picture", "Pic", "Credit", "Courtesy", "Video source",
    "Getty",
    "Shutterstock", "iStock", "Alamy", "Unsplash", "Flickr", "AFP", "Reuters", "REUTERS", "AP", "EPA", "ANI",
    "PTI", "PA", "Xinhua", "Anadolu", "Bloomberg", "White Star", "Online", "INP", "PPI", "TASS", "Handout",
    "Supplied", "File", "PID", "Archive", "Twitter", "Facebook", "Screengrab", "X",
)
_CREDIT_HINT: Final = re.compile("|".join(map(re.escape, _CREDITED)))
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
    r"|\W?to (?:view|download|see|watch|access)\b.{3,80}(?:https?:|www\.)\S+\W{0,3}"
    r"|today[’']s (?:e-?)?paper\b.{0,30}|(?:www\.)?[a-z\d][\w-]*(?:\.[a-z][\w-]+)+"
    r"|@\w{2,30}|\d{2,3}(?:\.\d)?\s?[FA]M|\W{0,3}-?\d{1,2}(?:[.,]\d)?\s?(?:°\s?[CF]?|[CF])\b(?: [\w ,]{2,30})?"
    r"|[/|»›]\s?\w[\w &-]*(?:\s?[/|»›]\s?\w[\w &-]*)+|(?:\w+ )?time\W+\d{1,2}[:.]\d\d\b.{0,50}"
    r"|[^\w]*[$£€¥₦₹★☆×][^\w]*[\d.,]*|[★☆]{3,}.{0,60})"
)
#: A line that begins with a claim of rights and its year.
_RIGHTS: Final = re.compile(r"(?i:(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:19|20)\d\d\b|all rights reserved"
                           r"|disclaimer\s*:)")
#: Entries of a menu or of a letterhead on one line, with bars or dots between them.
_BARRED: Final = re.compile(r"[^|•·.!?]{2,60}(?:(?:\s*[|•·]\s*[^|•·!?]{2,60}){2,}|(?:\s*\|\s*[^|!?]{2,60})*\s*\|)")
#: A turn of a transcript with its time: `Speaker: (00:26)`.
_STAMPED: Final = re.compile(r"[^:]{2,50}:?\s*[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?:?")
_MORE_FROM: Final = re.compile(r"(?i:more (?:from|in|about|news from|stories from"
                               r"|on))\s+(?:[\w&’'-]+\s?){1,6}[:.»>]?")
_CONTACT_HEAD: Final = re.compile(
    r"(?i:for (?:more|further|additional|any|general|detailed) (?:information|info|details|enquir|inquir|queries"
    r"|questions|media|press)"
    r"|for (?:all |any )?(?:media|press|interviews?|journalists?|editorial|queries|enquiries|inquiries|information"
    r"|questions|details)\b[^.]{0,60}?(?:contact|:|call|email|e-mail|write|please|visit|reach)"
    r"|for (?:media|press) (?:contacts?|enquir\w+|inquir\w+|queries|requests?|information)\b"
    r"|(?:(?:\w+ )?(?:media|press|news|pr|communications?|public relations|public affairs|public information"
    r"|investor)(?: (?:and|&) \w+)?(?: relations| affairs)? "
    r"(?:contacts?|enquir\w+|inquir\w+|queries|officers?|desk|office|focal points?|team))(?: \w+){0,3}\s*(?:[:–—(-]"
    r"|$)"
    r"|(?:media |press |further )?contacts?(?: (?:information|details|persons?|info|us|for \w+"
    r"|in \w+))?\s*(?:[:–—-]|$)"
    r"|(?:please )?(?:contact|get in touch with)\s+\S+.{0,90}(?:@|\+?\d{5}|\d{3}[ -]\d)"
    r"|to (?:arrange|request|schedule|set up) (?:an )?interviews?|(?:journalists|reporters"
    r"|media)[^.]{0,40}(?:should|can|may|to) contact"
    r"|[\w .’'-]{3,60}\b(?:is|are|will be) available for (?:\w+ ){0,2}interviews?\b"
    r"|(?:spokespersons?|contact) (?:available|for (?:the )?(?:media|press))|media(?: and press)? relations\s*:?$"
    r"|notes? (?:for|to) (?:the )?media contact)"
)
_CONTACT_LINE: Final = re.compile(
    r"(?:(?i:e-?mails?|tel(?:ephone)?|phone|ph|mobile|mob|cell|fax|whatsapp|office|direct|landline|skype|twitter|x"
    r"|facebook|web(?:site)?|internet"
    r"|url|address|hotline)(?:\s*(?:no|number|address|id))?\s*[.:/]|[TMEFPWC]\s*:)\s*\S"
    r"|" + EMAIL.pattern + r"|https?://\S+$|www\.\S+$"
)
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
    bare = line.strip(_TRIM).casefold()
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
    if _CONTACT_HEAD.match(line):
        return "contact_head"
    barred = _barred(line)
    if barred is not None:
        return barred
    if _LINK_ON.match(line):
        return "unrelated"
    if _CAPTION.match(line) or _has_credit(line) or _is_caption(line):
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
    if _RIGHTS.match(line):
        return "navigation"
    if not ("|" in line or "•" in line or "·" in line) or line[0] in "|•·" or not _BARRED.fullmatch(line):
        return None
    return "contact" if _is_contact(line) else "label" if _DAY_IN.search(line) else "navigation"


def _wide(line: str, bare: str) -> Part | None:
    """The part of a line of more words than labels, links and buttons have."""
    if _NOTICE.fullmatch(line) or (_led(line, bare) and _CRUMBS.fullmatch(line)):
        return "navigation"
    if "ago" in bare and _AGED.fullmatch(line):
        return "aged_headline"
    if _CONTACT_HEAD.match(line):
        return "contact_head"
    barred = _barred(line)
    if barred is not None:
        return barred
    if _CAPTION.match(line) or _has_credit(line) or _is_caption(line):
        return "caption"
    if _is_menu(line):
        return "navigation"
    return None if ":" in line and _STAMPED.fullmatch(line) else "about" if _ABOUT_INLINE.match(line) else None


def _has_credit(line: str) -> bool:
    """Whether a line ends with the credit of a picture, or is one."""
    if line.endswith(_AGENCY_ENDS) and _AGENCY_CREDIT.fullmatch(line):
        return True
    tail = line[-_CREDIT_TAIL:]
    return _CREDIT_HINT.search(tail) is not None and _CREDIT.search(tail) is not None


def _is_caption(line: str) -> bool:
    """Whether a line is a caption by its make-up: its end mark, its words twice, the outlet's name before it."""
    if line.endswith("[/caption]"):
        return True
    half = len(line) // 2
    if half >= _TWICE and (line[:half] == line[half:] or line[:half] == line[half + 1 :]):
        return True
    outlet = _OUTLET_LED.match(line)
    return outlet is not None and outlet["word"].casefold() in vocabulary("outlet_words")


def _is_menu(line: str) -> bool:
    """Whether a line is a run of menu entries: capitals throughout, no mark, most of them words of menus."""
    if _SMALL_WORD.search(line):
        return False
    tokens = line.strip(_TRIM).split()
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
    if _is_contact(line):
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
    if _CONTACT_HEAD.match(line) and EMAIL.search(line) and line.count(" ") < 120:
        return "contact_head"
    return "about" if _ABOUT_INLINE.match(line[:160]) else None


def _about(line: str) -> Part | None:
    if _ABOUT_INLINE.match(line):
        return "about"
    if line.count(" ") <= 12 and _ABOUT.fullmatch(line.rstrip(": ")):
        return "about_head"
    return None


def _is_contact(line: str) -> bool:
    """Whether a short line is an address, a number or a labelled one of them."""
    count = line.count(" ") + 1
    if _CONTACT_LINE.match(line):
        return count <= 30
    return count <= 16 and (has_email(line) or _is_phone(line))


def has_email(line: str) -> bool:
    """Whether an address of electronic mail stands in a line."""
    return ("@" in line or "at]" in line or "at)" in line) and EMAIL.search(line) is not None


def _is_phone(line: str) -> bool:
    """Whether a short line is mostly a telephone number."""
    found = PHONE.search(line) if _DIGIT.search(line) else None
    return found is not None and sum(c.isdigit() for c in found[0]) >= 7 and line.count(" ") <= 10


@cache
def _openers() -> dict[str, tuple[str, ...]]:
    """How lines of navigation open, by their first letter."""
    found: dict[str, list[str]] = {}
    for opener in entries("navigation_openers"):
        found.setdefault(opener[0], []).append(opener)
    return {first: tuple(opening) for first, opening in found.items()}


@cache
def _kind_words() -> frozenset[str]:
    """The words that labels of kinds begin with, in one and in many."""
    first = {name.split()[0] for name in pairs("kind_labels")}
    return frozenset(first | {f"{word}s" for word in first})


@cache
def _kind_pattern() -> re.Pattern[str]:
    names = sorted(pairs("kind_labels"), key=len, reverse=True)
    return re.compile(
        r"(?P<who>(?:[A-ZÀ-Þ][\w&.’'/-]*\s+(?:(?:of|the|for|and"
        r"|in)\s+)*){0,6}?)(?:[-–—|:/]+\s*)?(?P<kind>" + "|".join(map(re.escape, names)) + r")s?\b"
        r"(?P<rest>.*)",
        re.IGNORECASE,
    )


_REST: Final = re.compile(rf"(?:{WEEKDAY}|{DAY}|{MONTH},?\s*\d{{4}}|(?:no|nr|number|ref|on|at|date|from|joint"
                          rf"|dated)\b|[A-Z]*\d[\w/.-]*|[\W_])*", re.IGNORECASE)


def states_day(line: str) -> bool:
    """Whether a short line without a stop holds a day with its year and little else, as over an article."""
    found = _DAY_IN.search(line)
    if found is None or line[-1] in ".!?:" or not _YEAR_IN.search(found[0]):
        return False
    return line.count(" ") - found[0].count(" ") <= _BESIDE_DAY


@lru_cache(maxsize=1 << 10)
def kind_label(line: str) -> tuple[str, tuple[int, int] | None] | None:
    """The kind of text that a label names, and the span in `line` of who issues it (`IOM Press Release`), or None."""
    if line.count(" ") > _LABEL_BLANKS or _kind_words().isdisjoint(_WORD.findall(line.casefold())):
        return None
    match = _kind_pattern().match(line.lstrip(_TRIM + "([#"))
    if match is None or not _REST.fullmatch(match["rest"]):
        return None
    who = match["who"].strip()
    kind = pairs("kind_labels")[match["kind"].casefold()]
    if who and (not who[0].isupper() or " " not in match["kind"]):
        return None
    if not who:
        return kind, None
    start = line.find(who)
    return kind, (start, start + len(who))


@lru_cache(maxsize=1 << 10)
def names_body(line: str) -> bool:
    """Whether a short line is the name of a body (`Ministry of Works`, `Northern Police Service`), nothing else."""
    tokens = line.split()
    if _COMPANY.search(line) and len(tokens) <= 8:
        return True
    if not 1 <= len(tokens) <= 12 or line[-1] in ".!?":
        return False
    if not all(t[0].isupper() or not t[0].isalpha() or t in _SMALL for t in tokens):
        return False
    if any(t.casefold() in words("headline_verbs") for t in tokens[1:]):
        return False
    has_head = any(t.strip(",()&").casefold() in words("body_heads") for t in tokens)
    return has_head or (len(tokens) == 1 and line.isupper())


@lru_cache(maxsize=1 << 10)
def names_outlet(line: str) -> bool:
    """Whether a short line is the name of a newspaper or a broadcaster: `The Harbour News`, `Savannah Herald`."""
    line = _CITY_AFTER.sub("", line)
    tokens = line.strip(_TRIM).split()
    if not 1 <= len(tokens) <= 6 or not all(t[0].isupper() or t in _SMALL for t in tokens):
        return False
    known = tokens[-1].casefold() in vocabulary("outlet_words") or line.casefold() in words("news_outlets")
    return known and (len(tokens) >= 2 or line.casefold() in words("news_outlets"))


_CITY_AFTER: Final = re.compile(r" \([A-Z][\w .’'-]{2,20}\)$")
_COMPANY: Final = re.compile(r"\b(?:Inc|Ltd|LLC|Corp|Co|PLC|plc|Limited|GmbH|S\.A|Pty Ltd)\.?$")
_SMALL: Final = frozenset({"of", "the", "for", "and", "in", "on", "&", "de", "des", "du", "la", "et"})
