"""Bytes to text: encodings told apart, UTF-8 taken as it stands, the rest recorded or refused in one sentence."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.errors import SourceError
from migtui.sources.decode import LARGEST, decode, read_file

WORDS = "“It’s fine – really,” said Hélène Marchesnel of the Ærø Trust… €5 for a café."


@given(st.text(min_size=1).filter(lambda t: t.strip("\ufeff \t\r\n\f\v") and t.isprintable()))
def test_utf_8_is_taken_as_it_stands(text: str) -> None:
    found = decode(text.encode())
    assert (found.text, found.encoding, found.verbatim) == (text, "utf-8", True)


def test_a_byte_order_mark_of_utf_8_stays_as_the_first_code_point() -> None:
    found = decode(b"\xef\xbb\xbfTitle\r\n")
    assert found.text == "\ufeffTitle\r\n"
    assert found.verbatim


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_marks_tell_the_encoding(encoding: str) -> None:
    mark = "" if encoding in ("utf-16", "utf-32") else "\ufeff"
    found = decode((mark + WORDS).encode(encoding))
    assert found.text == WORDS
    assert not found.verbatim


@pytest.mark.parametrize(
    "text",
    [
        "Smart marks\n\n“It’s fine – really,” said Ada Hathering… €5\n",
        "Communiqué du ministère\n\n« Déjà vu », a dit Hélène Marchesnel.\n",
        f"The fund reopened on Monday. {WORDS} Nobody knew why it had taken so long.\n" * 5,
    ],
)
def test_old_western_files_are_read_as_windows_1252(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert (found.text, found.encoding, found.verbatim) == (text, "windows-1252", False)


def test_other_alphabets_are_guessed() -> None:
    text = "Министерство сообщило, что новая программа начнётся в понедельник и продлится два года. " * 4
    found = decode(text.encode("cp1251"))
    assert found.text == text
    assert found.encoding == "cp1251"


def test_broken_utf_8_keeps_its_sound_letters() -> None:
    raw = "Cut in a letter: café “soon” and “later” \U0001f600".encode()[:-2]
    found = decode(raw)
    assert found.text.startswith("Cut in a letter: café “soon” and “later” ")
    assert "\ufffd" in found.text
    assert "broken" in (found.encoding or "")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\u00a0\u3000\n".encode(), "no text"),
        (b"".join(hashlib.sha256(b"%d" % n).digest() for n in range(2000)), "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(raw: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence) as error:
        decode(raw)
    assert error.value.message.endswith(".")


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Déjà vu, said the minister of the interior.".encode("cp1252"))
    assert read_file(file).origin_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_files_that_cannot_be_read_are_named_with_their_fault(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    faults = {"large.txt": "larger than 20 MB", "loop.txt": "cannot be read", "pipe.txt": "regular file",
              "folder.txt": "regular file", "missing.txt": "no such file", "photo.jpg": "not read"}
    for name, sentence in faults.items():
        with pytest.raises(SourceError, match=sentence):
            read_file(tmp_path / name)
