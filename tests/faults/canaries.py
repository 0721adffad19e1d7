"""Visitors whose every word can be recognized wherever it turns up, in whatever encoding it was written."""

import base64
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Canary:
    """What one of them types: as our keyboard spells it, which begins names large, and as nothing else does."""

    name: str
    zip: str
    email: str
    phone: str

    def spellings(self) -> list[bytes]:
        return [spelling for text in astuple(self) for spelling in spellings(text)]


def canary(number: int) -> Canary:
    mark = f"{number * 7_919 + 1_000_003:07d}"
    word = "".join("bdfghjklmp"[int(digit)] + "aeiou"[int(digit) % 5] for digit in mark)
    return Canary(
        f"{word.capitalize()} Quuxley",
        f"84{mark[-3:]}-{mark[:4]}",
        f"{word}@quuxley.org",
        f"801-{mark[:3]}-{mark[3:]}",
    )


def spellings(text: str) -> list[bytes]:
    """Return *text* in UTF-8, in UTF-16 of both orders, in hexadecimal, and in base64 wherever it may begin in it."""
    plain = text.encode()
    return [
        plain,
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        *(_in_base64(plain, before) for before in range(3)),
    ]


def _in_base64(plain: bytes, before: int) -> bytes:
    """Return those letters of the base64 form that do not depend on what stands before and after *plain*."""
    whole = base64.b64encode(bytes(before) + plain)
    # Of each letter six bits are ours only if it begins behind what stands before, and ends within the text.
    first = -(-before * 8 // 6)
    last = (before + len(plain)) * 8 // 6
    return whole[first:last]


def files_with(wanted: Iterable[bytes], *folders: Path) -> list[str]:
    """Return every file below *folders* in whose content or name one of *wanted* stands."""
    wanted = list(wanted)
    return sorted(str(path) for folder in folders for path in folder.rglob("*") if _holds(path, wanted))


def _holds(path: Path, wanted: Iterable[bytes]) -> bool:
    content = path.read_bytes() if path.is_file() else b""
    name = path.name.encode()
    return any(each in content or each in name for each in wanted)
