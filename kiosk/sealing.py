"""One record sealed to the campaign's public key: written on any tablet, read only with the secret key.

Envelope v1, big-endian:

     0   8  magic 93 'SEAL1' 0D 0A     found by search in a damaged disk; CR LF shows text-mode damage
     8   1  format version = 1
     9   1  suite (kiosk/suites.py): 1 X25519, 2 X-Wing; HPKE base mode (RFC 9180)
    10   2  schema, the version of the plaintext
    12  16  key_id
    28  16  campaign_id
    44  16  record_id
    60   4  n, the length of sealed
    64   n  sealed = enc (32, or 1,120 in suite 2) || ciphertext || tag (16), HPKE single shot with empty aad
    +n  16  check = SHA-256(all before)[:16]     against damage, not against people

info, the 82 bytes that HPKE binds to the ciphertext:

    "outreach-kiosk/record/v1"   24 bytes of ASCII
    00                            1 byte
    suite                         1 byte
    00 10 || key_id               2 bytes of length, 16 bytes
    00 10 || campaign_id          2 bytes of length, 16 bytes
    schema                        2 bytes
    00 10 || record_id            2 bytes of length, 16 bytes

What is encrypted is plaintext || 80 || 00 00 … up to 2,048, 4,096, 16,384 or 65,536 bytes, the first that fits,
so that the length of a name does not show.
"""

import struct
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.exceptions import InvalidTag

from kiosk.errors import Bug, RecordTrouble
from kiosk.keys import PublicKey, SecretKey, short_id
from kiosk.suites import SUITES

DOMAIN = "outreach-kiosk"
BUCKETS = (2_048, 4_096, 16_384, 65_536)
"""Sizes in bytes of the padded plaintext."""

MAGIC = b"\x93SEAL1\r\n"
_VERSION = 1
_HEADER = struct.Struct(">8sBBH16s16s16sI")
_LABEL = f"{DOMAIN}/record/v1".encode() + b"\x00"
_ID_BYTES = 16
_CHECK_BYTES = 16
_TAG_BYTES = 16

FRONT_BYTES = _HEADER.size
"""Bytes of an envelope before what is sealed."""

_COPY_AGAIN = "Copy it again from the tablet, and not as text."


@dataclass(frozen=True, slots=True)
class Header:
    """What an envelope says in clear: ids of 16 bytes each, and the version of the plaintext."""

    suite: int
    schema: int
    key_id: bytes
    campaign_id: bytes
    record_id: bytes

    @property
    def info(self) -> bytes:
        """The bytes that are bound to the ciphertext."""
        return b"".join(
            (
                _LABEL,
                bytes([self.suite]),
                _measured(self.key_id),
                _measured(self.campaign_id),
                self.schema.to_bytes(2, "big"),
                _measured(self.record_id),
            )
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """An envelope that was opened: its plaintext is authentic to its ids and schema."""

    campaign_id: bytes
    record_id: bytes
    schema: int
    plaintext: bytes = field(repr=False)


def seal(plaintext: bytes, *, to: PublicKey, campaign_id: bytes, record_id: bytes, schema: int) -> bytes:
    """Return the envelope of *plaintext*, at most 65,535 bytes; the ids are 16 bytes each.

    Raises RecordTrouble if the plaintext is longer: it is refused, never cut.
    """
    if len(campaign_id) != _ID_BYTES or len(record_id) != _ID_BYTES:
        raise Bug("campaign and record ids are 16 bytes long")
    header = Header(to.suite, schema, to.key_id, campaign_id, record_id)
    suite = SUITES[to.suite]
    sealed = suite.hpke.encrypt(_padded(plaintext), suite.public_key(to.raw), header.info)
    front = _HEADER.pack(
        MAGIC, _VERSION, header.suite, schema, header.key_id, campaign_id, record_id, len(sealed)
    )
    return front + sealed + _check(front + sealed)


def read_header(envelope: bytes) -> Header:
    """Return what *envelope* says in clear. Needs no key. Raises RecordTrouble for damage or a newer format.

    That the header is true is known only once the envelope is opened.
    """
    if not envelope.startswith(MAGIC):
        raise RecordTrouble("This is not a sealed record, or it was changed in copying.", _COPY_AGAIN)
    if envelope[len(MAGIC) : len(MAGIC) + 1] != bytes([_VERSION]):
        raise RecordTrouble("This record has a format that this kiosk does not know.", "Update the kiosk.")
    if len(envelope) < _HEADER.size + _CHECK_BYTES or envelope[-_CHECK_BYTES:] != _check(
        envelope[:-_CHECK_BYTES]
    ):
        raise RecordTrouble("This record is damaged.", _COPY_AGAIN)
    _, _, suite, schema, key_id, campaign_id, record_id, length = _HEADER.unpack_from(envelope)
    if length != len(envelope) - _HEADER.size - _CHECK_BYTES:
        raise RecordTrouble("This record is damaged.", _COPY_AGAIN)
    if suite not in SUITES:
        raise RecordTrouble(
            "This record is sealed in a way that this kiosk does not know.", "Update the kiosk."
        )
    return Header(suite, schema, key_id, campaign_id, record_id)


def is_whole(envelope: bytes) -> bool:
    """Tell whether *envelope* has its header and its check, as far as that can be seen without the key."""
    try:
        read_header(envelope)
    except RecordTrouble:
        return False
    return True


def read_front(front: bytes) -> tuple[bytes, int] | None:
    """Return the record id and the length in bytes of the envelope that *front* begins, damaged or not.

    None if those 64 bytes begin no envelope that a kiosk seals: a length of its own is nothing to believe.
    """
    if len(front) != FRONT_BYTES:
        return None
    _, _, number, *_, record_id, length = _HEADER.unpack(front)
    suite = SUITES.get(number)
    if suite is None or length - suite.enc_bytes - _TAG_BYTES not in BUCKETS:
        return None
    return record_id, FRONT_BYTES + length + _CHECK_BYTES


class Opener:
    """A secret key made ready once, to open any number of envelopes."""

    def __init__(self, secret: SecretKey) -> None:
        self._public = secret.public
        self._key_id = self._public.key_id
        suite = SUITES[secret.suite]
        self._hpke = suite.hpke
        self._private = suite.private_key(secret.raw)

    def open(self, envelope: bytes) -> Opened:
        """Return what *envelope* holds. Raises RecordTrouble for another key, damage or a false header."""
        header = read_header(envelope)
        if header.key_id != self._key_id:
            raise RecordTrouble(
                f"This record needs key {short_id(header.key_id)}; the key given is {self._public.short_id}.",
                f"Open it with key {short_id(header.key_id)}.",
            )
        sealed = envelope[_HEADER.size : -_CHECK_BYTES]
        try:
            padded = self._hpke.decrypt(sealed, self._private, header.info)
        except InvalidTag:
            raise RecordTrouble(
                "This record was altered, or its header belongs to another record.",
                "Set it aside and look for another copy.",
            ) from None
        return Opened(header.campaign_id, header.record_id, header.schema, _unpadded(padded))


def open_envelope(envelope: bytes, *, secret: SecretKey) -> Opened:
    """Return what *envelope* holds, as Opener does. For many envelopes make one Opener."""
    return Opener(secret).open(envelope)


def _measured(part: bytes) -> bytes:
    return len(part).to_bytes(2, "big") + part


def _check(before: bytes) -> bytes:
    return sha256(before).digest()[:_CHECK_BYTES]


def _padded(plaintext: bytes) -> bytes:
    marked = plaintext + b"\x80"
    for bucket in BUCKETS:
        if len(marked) <= bucket:
            return marked.ljust(bucket, b"\x00")
    raise RecordTrouble("What was entered is too long to be kept.", "Shorten it.")


def _unpadded(padded: bytes) -> bytes:
    end = padded.rfind(b"\x80")
    if len(padded) not in BUCKETS or end < 0 or padded.count(b"\x00", end) != len(padded) - end - 1:
        raise RecordTrouble("This record was not sealed by a kiosk.", "Set it aside.")
    return padded[:end]
