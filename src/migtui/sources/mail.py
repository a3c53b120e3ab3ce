"""Mail messages (`.eml`): the subject as title, sender and day as labels, then the words of the message."""

from __future__ import annotations

import email
import email.policy
from email.utils import parsedate_to_datetime
from platform import python_version
from typing import TYPE_CHECKING, Final

from migtui.errors import SourceError
from migtui.sources.decode import Extracted

if TYPE_CHECKING:
    from email.headerregistry import BaseHeader
    from email.message import EmailMessage

_FAULTS: Final = (ValueError, KeyError, IndexError, TypeError, AttributeError, LookupError)


def extract(raw: bytes) -> Extracted:
    """Head and body of a message; attachments are left out. Raises `SourceError` when it has no words."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    try:
        body = _body(message)
        head = _head(message)
    except _FAULTS as error:
        raise SourceError("The mail message is damaged.") from error
    if not body.strip():
        raise SourceError("The mail message holds no text.")
    text = "\n\n".join([*head, body.strip()]) + "\n"
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return Extracted(text=clean, extractor="email", version=python_version())


def _head(message: EmailMessage) -> list[str]:
    """Subject, sender and day, each as one line; those that are missing left out."""
    lines = [_line(message["subject"])] if message["subject"] else []
    if message["from"]:
        lines.append(f"From: {_line(message['from'])}")
    if message["date"]:
        sent = parsedate_to_datetime(str(message["date"]))
        lines.append(f"Date: {sent.day} {sent:%B %Y, %H:%M}")
    return lines


def _line(header: BaseHeader | str) -> str:
    return " ".join(str(header).split())


def _body(message: EmailMessage) -> str:
    """The plain text of the message, else the text of its HTML."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    if part.get_content_type() == "text/html":
        from migtui.sources import html

        return html.extract(str(part.get_content()).encode()).text
    return str(part.get_content())
