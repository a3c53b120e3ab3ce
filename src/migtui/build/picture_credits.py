"""Captions and credits of pictures, told by what a line begins or ends with, or by its words standing twice."""

from __future__ import annotations

import re
from typing import Final

from migtui.build.lexicon import vocabulary

#: So many characters that stand twice in a row are a caption with its description.
_TWICE: Final = 20
_OUTLET_LED: Final = re.compile(r"(?:[A-Z][\w’'&-]* ){1,3}?(?P<word>[A-Z]\w+): [A-Z](?!.*[“\"”])")
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


def is_caption(line: str) -> bool:
    """Whether a line is the caption or the credit of a picture."""
    return _CAPTION.match(line) is not None or _has_credit(line) or _is_made_up(line)


def _has_credit(line: str) -> bool:
    """Whether a line ends with the credit of a picture, or is one."""
    if line.endswith(_AGENCY_ENDS) and _AGENCY_CREDIT.fullmatch(line):
        return True
    tail = line[-_CREDIT_TAIL:]
    return _CREDIT_HINT.search(tail) is not None and _CREDIT.search(tail) is not None


def _is_made_up(line: str) -> bool:
    """Whether a line is a caption by its make-up: its end mark, its words twice, the outlet's name before it."""
    if line.endswith("[/caption]"):
        return True
    half = len(line) // 2
    if half >= _TWICE and (line[:half] == line[half:] or line[:half] == line[half + 1 :]):
        return True
    outlet = _OUTLET_LED.match(line)
    return outlet is not None and outlet["word"].casefold() in vocabulary("outlet_words")
