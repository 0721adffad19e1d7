"""Tells whose records a leftover holds: a journal, a bundle and a signatures file each name their tablet somewhere.

Big-endian, wherever in the leftover they stand:

    journal           magic "OKJRNL1" 0D 0A, campaign_id 16, key_id 16, device_id 16, practice 1,
                      SHA-256(all before)[:16]
    bundle            in its header, which is JSON with sorted keys: "campaign_id": "…", "device_id": "…"
    signatures file   the one row of table `store`: its header 06 00 2C 2C 08|09 2C, campaign_id 16, key_id 16,
                      device_id 16; the number `practice` stands in the header (sqlite.org/fileformat2.html, 2.1)
"""

import re
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

LONGEST_OWNER = 128
"""Bytes that an owner's name takes at most, from its mark on."""

_ID_BYTES, _CHECK_BYTES = 16, 16
_JOURNAL = b"OKJRNL1\r\n"
_JOURNAL_BYTES = len(_JOURNAL) + 3 * _ID_BYTES + 1
_BUNDLE = b'"campaign_id": "'
_BUNDLE_IDS = re.compile(rb'"campaign_id": "([0-9a-f]{32})", "device_id": "([0-9a-f]{32})"')
_ROWS = (b"\x06\x00\x2c\x2c\x08\x2c", b"\x06\x00\x2c\x2c\x09\x2c")


class Owner(NamedTuple):
    """A tablet and the campaign that it collects for, ids of 16 bytes each, as a leftover names them."""

    campaign_id: bytes
    device_id: bytes


def _of_journal(data: bytes) -> Owner | None:
    said = data[:_JOURNAL_BYTES]
    check = data[_JOURNAL_BYTES : _JOURNAL_BYTES + _CHECK_BYTES]
    return _ids_in(said[len(_JOURNAL) :]) if sha256(said).digest()[:_CHECK_BYTES] == check else None


def _of_bundle(data: bytes) -> Owner | None:
    ids = _BUNDLE_IDS.match(data)
    return Owner(*(bytes.fromhex(each.decode()) for each in ids.groups())) if ids else None


def _of_row(data: bytes) -> Owner | None:
    return _ids_in(data[len(_ROWS[0]) :])


def _ids_in(data: bytes) -> Owner | None:
    """Return the first and the third of three ids."""
    device = data[2 * _ID_BYTES : 3 * _ID_BYTES]
    return Owner(data[:_ID_BYTES], device) if len(device) == _ID_BYTES else None


OWNERS: dict[bytes, Callable[[bytes], Owner | None]] = {
    _JOURNAL: _of_journal,
    _BUNDLE: _of_bundle,
    **dict.fromkeys(_ROWS, _of_row),
}
"""How each name of an owner begins, and what reads it from there; None if it is none after all."""
