"""How to reach somebody: addresses of electronic mail, numbers and pages, and the lines that hold or lead to them."""

from __future__ import annotations

import re
from typing import Final

EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w.+-]+\s?(?:\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+")
PHONE: Final = re.compile(
    r"(?:\+\s?\(?\d|\(\+\d|\(\d{1,4}\)\s?\d|\b0\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|(?<=[:.]\s)\d"
    r"|(?<=[:.])\d)[\d\s()./-]{5,}\d(?:\s*(?:ext\.?|x)\s*\d{1,6})?"
    r"|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
)
URL: Final = re.compile(r"(?:https?://|www\.)\S+")

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
_DIGIT: Final = re.compile(r"\d")


def is_contact(line: str) -> bool:
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


def leads_to_contact(line: str) -> bool:
    """Whether a line opens a block of contacts."""
    return _CONTACT_HEAD.match(line) is not None
