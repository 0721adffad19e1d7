"""Opening 100,000 envelopes with the Opener of the kiosk, beside bare calls of HPKE on the same envelopes.

The bare loop knows where the sealed part begins and what info is, and asks nothing: no check, no header, no padding.
Both open the same envelopes, a share at a time, and take turns at which of them is first.
"""

import argparse
import time
from collections.abc import Callable, Sequence

from benchmarks._shared import tell
from kiosk.keys import SecretKey
from kiosk.sealing import Opener, seal
from kiosk.suites import SUITES, X25519, CipherSuite, suite_named

ENVELOPES = 100_000
SHARE = 1_000
PLAINTEXT = bytes(400)
ID_BYTES = 16
SEALED_FROM, SEALED_TO = 64, -16  # kiosk/sealing.py

Opened = Callable[[Sequence[bytes]], None]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--envelopes", type=int, default=ENVELOPES, help="how many (default: %(default)s)")
    options.add_argument(
        "--suite", default=X25519.name, help=f"one of {', '.join(suite.name for suite in SUITES.values())}"
    )
    given = options.parse_args()
    compare(given.envelopes, suite_named(given.suite))


def compare(envelopes: int, suite: CipherSuite) -> None:
    """Open each share twice: every other one with ours first."""
    secret = SecretKey.generate(suite)
    ways = (with_opener(secret), with_hpke(secret, suite))
    taken: tuple[list[float], list[float]] = ([], [])
    for first in range(0, envelopes, SHARE):
        share = sealed(secret, range(first, min(first + SHARE, envelopes)))
        for way in (0, 1) if first // SHARE % 2 else (1, 0):
            began = time.perf_counter()
            ways[way](share)
            taken[way].append(time.perf_counter() - began)
    tell(f"Opener, {len(share):,} envelopes of {suite.name}", taken[0], "bare HPKE", taken[1])


def with_opener(secret: SecretKey) -> Opened:
    opener = Opener(secret)

    def open_all(envelopes: Sequence[bytes]) -> None:
        for envelope in envelopes:
            opener.open(envelope)

    return open_all


def with_hpke(secret: SecretKey, suite: CipherSuite) -> Opened:
    private = suite.private_key(secret.raw)

    def open_all(envelopes: Sequence[bytes]) -> None:
        for envelope in envelopes:
            suite.hpke.decrypt(envelope[SEALED_FROM:SEALED_TO], private, info_of(envelope))

    return open_all


def info_of(envelope: bytes) -> bytes:
    front, key_id, campaign_id = envelope[9:10], envelope[12:28], envelope[28:44]
    parts = (b"outreach-kiosk/record/v1\0" + front, key_id, campaign_id + envelope[10:12], envelope[44:60])
    return b"\0\x10".join(parts)


def sealed(secret: SecretKey, numbers: range) -> list[bytes]:
    to, campaign_id = secret.public, b"benchmark cmpgn."
    return [
        seal(
            PLAINTEXT,
            to=to,
            campaign_id=campaign_id,
            record_id=number.to_bytes(ID_BYTES, "big"),
            schema=1,
        )
        for number in numbers
    ]


if __name__ == "__main__":
    main()
