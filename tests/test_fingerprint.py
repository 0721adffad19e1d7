"""Six words for the bytes of a campaign file."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from kiosk.fingerprint import fingerprint
from kiosk.wordlist import number_of


def test_the_words_are_frozen() -> None:
    assert fingerprint(b"") == "untrue used udder caretaker parameter stomp"
    assert fingerprint(b'slug = "utah"\n') == "moonlit unzip flagpole resigned lion lucid"


@given(st.binary())
def test_they_follow_their_definition(data: bytes) -> None:
    digest = int.from_bytes(sha256(b"outreach-kiosk/fingerprint/v1" + data).digest(), "big")
    assert len(fingerprint(data).split(" ")) == 6
    assert number_of(fingerprint(data).split(" ")) == digest % 7776**6


@given(st.binary(min_size=1), st.integers(0))
def test_a_flipped_bit_makes_other_words(data: bytes, bit: int) -> None:
    flipped = bytearray(data)
    flipped[bit // 8 % len(data)] ^= 1 << bit % 8
    assert fingerprint(bytes(flipped)) != fingerprint(data)
