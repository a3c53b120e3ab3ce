"""HTML, PDF, Word and mail: their text comes out in reading order; without the libraries the fault says what to do."""

from __future__ import annotations

import io
import sys
from email.message import EmailMessage

import pytest

from migtui.build.metadata import particulars
from migtui.build.segment import segment
from migtui.errors import SourceError
from migtui.sources.decode import decode

PARAGRAPHS = [
    "The Harbour Fund has paid its first grants to forty-one net makers on the western coast, said its chair.",
    "“It came in time for the season,” said Esi Boateng, who leads a cooperative of nine women in the town.",
    "The next round opens in June and is meant for those who build boats or mend sails, the fund said on Monday.",
]
TITLE = "Harbour fund pays first grants to net makers"


def page() -> bytes:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{TITLE} | Port Herald</title>"
        f"<meta property='article:published_time' content='2020-02-03T10:00:00Z'></head><body>"
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>{TITLE}</h1>{body}</article>"
        f"<footer>All rights reserved</footer></body></html>"
    ).encode()


def word() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading(TITLE)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Grants", "41"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(lines: list[str]) -> bytes:
    """A page of plain text as the smallest PDF file there is."""
    shown = "".join(f"({line.encode('cp1252', 'replace').decode('latin-1')}) Tj T* " for line in lines)
    stream = f"BT /F1 10 Tf 40 780 Td 12 TL {shown}ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def mail(*, as_html: bool) -> bytes:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "Port Herald <desk@herald.example>"
    message["Date"] = "Mon, 03 Feb 2020 10:00:00 +0000"
    if as_html:
        message.set_content(page().decode(), subtype="html")
    else:
        message.set_content("\n\n".join(PARAGRAPHS))
    return message.as_bytes()


def test_a_page_gives_its_article_without_menus() -> None:
    pytest.importorskip("trafilatura")
    found = decode(page(), ".html")
    assert found.extractor == "trafilatura"
    assert all(p in found.text for p in PARAGRAPHS)
    assert "All rights reserved" not in found.text
    stated = {p.field: p.value for p in particulars(found.text, segment(found.text)[0])}
    assert (stated["title"], stated["date"]) == (TITLE, "2020-02-03")


def test_a_word_file_gives_paragraphs_and_tables_in_order() -> None:
    found = decode(word(), ".docx")
    assert found.text == "\n\n".join([TITLE, *PARAGRAPHS, "Grants\t41"]) + "\n"
    assert (found.extractor, found.verbatim) == ("python-docx", False)


def test_a_pdf_gives_its_lines_and_wrapped_paragraphs_are_one_segment() -> None:
    pytest.importorskip("pypdf")
    lines = [
        "The Harbour Fund has paid its first grants to forty-one net makers",
        "on the western coast, eight months after it was set up by the town",
        "and the ministry, which also pays for the school of net makers and",
        "for a register of boats that are older than twenty years.",
    ]
    found = decode(pdf(lines), ".pdf")
    assert found.text.split("\n")[:4] == lines
    assert [s.kind for s in segment(found.text)[0].segments] == ["paragraph"]


@pytest.mark.parametrize("as_html", [False, True])
def test_a_mail_gives_subject_sender_day_and_words(as_html: bool) -> None:
    if as_html:
        pytest.importorskip("trafilatura")
    found = decode(mail(as_html=as_html), ".eml")
    stated = {p.field: p.value for p in particulars(found.text, segment(found.text)[0])}
    assert stated["title"] == TITLE
    assert stated["date"].startswith("2020-02-03")
    assert PARAGRAPHS[1] in found.text


@pytest.mark.parametrize(
    ("raw", "suffix", "sentence"),
    [
        (b"%PDF-1.4 broken", ".pdf", "PDF is damaged"),
        (b"no zip", ".docx", "Word file is damaged"),
        (b"<html><body></body></html>", ".html", "no article"),
        (b"Subject: nothing\n\n", ".eml", "no text"),
        (pdf([]), ".pdf", "only pictures"),
    ],
)
def test_broken_files_are_refused_in_one_sentence(raw: bytes, suffix: str, sentence: str) -> None:
    for library in ("pypdf", "docx", "trafilatura"):
        pytest.importorskip(library)
    with pytest.raises(SourceError, match=sentence):
        decode(raw, suffix)


@pytest.mark.parametrize(("suffix", "library"), [(".html", "trafilatura"), (".pdf", "pypdf"), (".docx", "docx")])
def test_without_the_extra_the_fault_says_what_to_install(
    suffix: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SourceError, match=r'pip install "migtui\[formats\]"'):
        decode(b"anything at all", suffix)
