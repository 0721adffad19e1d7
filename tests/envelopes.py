"""One secret and one golden envelope for each suite, and what somebody does who alters an envelope on purpose."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from kiosk.errors import RecordTrouble
from kiosk.keys import SecretKey
from kiosk.sealing import Opener, seal
from kiosk.suites import SUITES

HEADER = 64
CHECK = 16
CAMPAIGN = b"campaign 16 byte"
RECORD = b"a record, frozen"
PLAINTEXT = '{"name":"Lucía Ñandú","zip":"84101"}'.encode()

SECRETS = {suite: SecretKey(suite, bytes(range(32))) for suite in SUITES}


def _golden(name: str) -> bytes:
    return bytes.fromhex(Path(__file__).with_name(name).read_text(encoding="ascii"))


GOLDEN = {1: _golden("golden_envelope.hex"), 2: _golden("golden_envelope_x_wing.hex")}
"""Sealed to SECRETS with the first version that knew the suite. They open for ever, whatever becomes of the code."""


def sealed(
    plaintext: bytes = PLAINTEXT,
    *,
    suite: int = 1,
    to: SecretKey | None = None,
    record_id: bytes = RECORD,
    campaign_id: bytes = CAMPAIGN,
    schema: int = 1,
) -> bytes:
    key = (to or SECRETS[suite]).public
    return seal(plaintext, to=key, campaign_id=campaign_id, record_id=record_id, schema=schema)


def checked(body: bytes) -> bytes:
    """An envelope whose check holds again."""
    return body + sha256(body).digest()[:CHECK]


def measured(header: bytes, inner: bytes) -> bytes:
    """An envelope of *header* and the sealed part *inner* whose length and check hold again."""
    return checked(header[: HEADER - 4] + len(inner).to_bytes(4, "big") + inner)


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def inner_of(envelope: bytes) -> bytes:
    """The sealed part: enc, ciphertext and tag."""
    return envelope[HEADER:-CHECK]


def refusals(envelopes: Iterable[bytes], secret: SecretKey) -> Iterator[str]:
    """What each is refused with; "opened" if it opens after all."""
    opener = Opener(secret)
    for envelope in envelopes:
        try:
            opener.open(envelope)
        except RecordTrouble as trouble:
            yield trouble.what
        else:
            yield "opened"
