"""Nasty files: what a folder of texts from strangers can hold."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import Final

_MARKS: Final = "".join(chr(0x300 + number) for number in range(112))
_PLAIN: Final = "Ferry fares fall\n\n“We listened,” said Ines Karlow, who chairs the Ferry Board (FB).\n"

#: Texts that a build has to bear, by file name.
BORNE: Final[dict[str, bytes]] = {
    "clear.txt": b"Before\x1b[2J\x1b[H \x1b]0;title\x07 \x1b]8;;file:///etc/hosts\x1b\\click\x1b]8;;\x1b\\ after\n",
    "clipboard.txt": "The Board said: \x1b]52;c;aGVsbG8=\x07 \x9b31m \x9d0;x\x9c no more\n".encode(),
    "controls.txt": bytes([*range(1, 10), *range(11, 32), 127]) + "\x80\x85\x9f the Ferry Board met\n".encode() * 20,
    "carriage.txt": "Ferry fares fall\r\r“We listened,” said Ines Karlow.\rIt rained.\r".encode(),
    "mixed-ends.txt": "First\r\n\r\nSecond\n\u2028third\u2029\x0b\x0c\x85 “So,” said Ines Karlow.\r\n".encode(),
    "turned.txt": "Report \u202egnp.txt\u202c by \u2066Ines Karlow\u2069 \u200f\u200e \u202e\u2067\n".encode(),
    "invisible.txt": "The Fer\u200bry\u200c Bo\u2060ard\ufeff s\u00adaid: “N\u200bo,” Ines\u200d Karlow.\n".encode(),
    "storm.txt": f"K{_MARKS}arlow of the F{_MARKS}erry Board\n“N{_MARKS}o,” said I{_MARKS}nes.\n{_MARKS}\n".encode(),
    "wide.txt": ("海運局は「運賃を下げる」と述べた。ＦＥＲＲＹ（ＦＢ）『二重』여객선 운임 인하.\n" * 20).encode(),
    "leftward.txt": ("قال المجلس: «خفضنا الأجرة» وأضاف. המועצה אמרה: ״כן״ (FB) 12.\n" * 10).encode(),
    "flags.txt": ("\U0001F3F4\U000E0067\U000E0062\U000E007F \U0001F468\u200d\U0001F469 1\ufe0f\u20e3\n" * 9).encode(),
    "one-line.txt": b"The board met and nothing was said of fares, " * 4000,
    "short-lines.txt": "".join(f"{number}\n" for number in range(3000)).encode(),
    "markup.txt": b"[@click=app.quit]x[/] [bold\n[/nope] [link=file:///etc/hosts]o[/link] {x} %s <b>&amp;</b> [[\n",
    "open-marks.txt": "“One opens, said Ines. \"Two opens, said Bo. ‘Three ” ends « four.\n\n” starts\n".encode() * 20,
    "many-quotes.txt": "".join(f"“Fare {n} is fair,” said Ines Karlow.\n" for n in range(800)).encode(),
    "nested.txt": ("“‘" * 1500 + "deep" + "’”" * 1500 + "\n" + "(" * 4000 + "\n" + "[" * 4000 + "\n").encode(),
    "acronyms.txt": ("The " + "Very " * 800 + "Long Board (VLB) met. " + "(A" * 800 + ")" * 800 + "\n").encode(),
    "mark-first.txt": b"\xef\xbb\xbf" + _PLAIN.encode(),
    "sixteen.txt": _PLAIN.encode("utf-16"),
    "western.txt": "Les tarifs baissent\n\n« Enfin », a dit Hélène Marchand.\n".encode("latin-1"),
    "windows.txt": _PLAIN.encode("cp1252"),
    "cut-letter.txt": "Fares fall at the caf\u00e9 “soon” \U0001F600".encode()[:-2],
    "name with  spaces .txt": _PLAIN.encode(),
    "new\nline.txt": _PLAIN.encode(),
    "escape\x1b[31m\x07.txt": _PLAIN.encode(),
    "--help.txt": _PLAIN.encode(),
    "$(touch x);`id`.txt": _PLAIN.encode(),
    "[bold red]name.txt": _PLAIN.encode(),
    "\u202etxt.eman.txt": _PLAIN.encode(),
    "no-ending": _PLAIN.encode(),
    "LOUD.TXT": _PLAIN.encode(),
    "it's @12:3 @ x.txt": _PLAIN.encode(),
}
#: What no build can take, with words of the reason it has to give.
REFUSED: Final[dict[str, tuple[bytes, str]]] = {
    "empty.txt": (b"", "empty"),
    "white.txt": (" \t\n\u00a0\u3000\r\n".encode() * 30, "no text"),
    "noise.txt": (b"".join(sha256(bytes([n])).digest() for n in range(250)), "binary"),
    "picture.jpeg": (b"\xff\xd8\xff\xe0", "are not read"),
    "broken.pdf": (b"%PDF-1.4 no more", ""),
}


def write_hostile(folder: Path) -> dict[str, str]:
    """Write all of it into `folder`; what a build has to leave out, with words of the reason."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in {**BORNE, **{name: raw for name, (raw, _) in REFUSED.items()}}.items():
        (folder / name).write_bytes(raw)
    reasons = {name: reason for name, (_, reason) in REFUSED.items()}
    for name, target, reason in (
        ("circle-a.txt", "circle-b.txt", "symbolic links"), ("circle-b.txt", "circle-a.txt", "symbolic links"),
        ("loop", ".", "a link to a folder"), ("nowhere.txt", "gone.txt", "no such file"),
        ("outside.txt", "/etc/hosts", "leads out of the folder"),
    ):
        (folder / name).symlink_to(target)
        reasons[name] = reason
    os.mkfifo(folder / "pipe.txt")
    reasons["pipe.txt"] = "not a regular file"
    (Path(os.fsdecode(os.fsencode(folder) + b"/not-utf-\xe9.txt"))).write_bytes(b"Named in another encoding.\n")
    reasons["not-utf-\udce9.txt"] = "name is not UTF-8"
    (folder / "folder.txt").mkdir()
    return reasons
