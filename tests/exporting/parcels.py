"""Two files that are handed over together, as an export with its manifest."""

from collections.abc import Callable
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from kiosk.exporting.parcel import Target, not_as_written, packed, untold

OLDER, NEWER = b"ours: older", b"ours: newer" * 500


def put(content: bytes, file: BinaryIO) -> None:
    file.write(content)


def put_at(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def prove(content: bytes, file: BufferedReader) -> None:
    if file.read() != content:
        raise not_as_written()


def is_ours(file: BufferedReader) -> bool:
    return file.read(5) == b"ours:"


def send(target: Target, content: bytes = NEWER, step: Callable[[str], None] = untold) -> str:
    """Hand over two files, as an export with its manifest."""
    with packed(target, step=step) as parcel:
        names = (target.path.name, f"{target.path.name}.json")
        for name in names:
            parcel.claim(name, is_ours)
        digests = [parcel.add(name, partial(put, content), partial(prove, content)) for name in names]
        parcel.deliver()
    return digests[0]
