"""The SHA-256 of bytes, without loading OpenSSL for it.

`hashlib` loads OpenSSL's library before it digests the first byte, which takes a start of the explorer as long as
painting half of its screen. Python carries a SHA-256 of its own, as `random` uses it; where it was left out, or for
long texts, `hashlib` is as good.
"""

from __future__ import annotations

from typing import Final

#: Bytes from which on OpenSSL's faster digest makes up for the time it takes to load.
_LONG: Final = 1 << 20


def sha256(raw: bytes) -> str:
    """The digest of `raw` in hexadecimal digits."""
    if len(raw) < _LONG:
        try:
            from _sha256 import sha256 as own  # type: ignore[import-not-found,unused-ignore] # until Python 3.11
        except ImportError:
            try:
                from _sha2 import sha256 as own  # type: ignore[import-not-found,unused-ignore] # since Python 3.12
            except ImportError:
                from hashlib import sha256 as own
    else:
        from hashlib import sha256 as own
    digest: str = own(raw).hexdigest()
    return digest
