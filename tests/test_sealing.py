"""The envelope: what it promises, and that it can be opened without this program."""

import struct
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import Bug, RecordTrouble
from kiosk.keys import SecretKey
from kiosk.sealing import Header, Opened, open_envelope, read_header, seal

SECRET = SecretKey(1, bytes(range(32)))
CAMPAIGN = b"campaign 16 byte"
RECORD = b"a record, frozen"
PLAINTEXT = '{"name":"Lucía Ñandú","zip":"84101"}'.encode()

GOLDEN = bytes.fromhex(Path(__file__).with_name("golden_envelope.hex").read_text())
"""Sealed to SECRET with the first version. It opens for ever, whatever becomes of the code."""


HEADER_BITS = range(64 * 8)
SEALED_BITS = (*range(64 * 8, 96 * 8), *range(96 * 8, (len(GOLDEN) - 16) * 8, 7))
"""All of enc, and every seventh of ciphertext and tag."""


def sealed(
    plaintext: bytes = PLAINTEXT, *, record_id: bytes = RECORD, campaign_id: bytes = CAMPAIGN
) -> bytes:
    return seal(plaintext, to=SECRET.public, campaign_id=campaign_id, record_id=record_id, schema=1)


def checked(body: bytes) -> bytes:
    """An envelope whose check holds again, as someone who alters one on purpose would leave it."""
    return body + sha256(body).digest()[:16]


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def survivors(envelopes: Iterable[bytes]) -> int:
    """How many of them open after all."""
    opened = 0
    for envelope in envelopes:
        with suppress(RecordTrouble):
            open_envelope(envelope, secret=SECRET)
            opened += 1
    return opened


class TestRoundTrip:
    @given(st.binary(max_size=5_000), st.binary(min_size=16, max_size=16), st.integers(0, 65_535))
    def test_what_was_sealed_is_what_is_opened(self, plaintext: bytes, record_id: bytes, schema: int) -> None:
        envelope = seal(plaintext, to=SECRET.public, campaign_id=CAMPAIGN, record_id=record_id, schema=schema)
        assert open_envelope(envelope, secret=SECRET) == Opened(CAMPAIGN, record_id, schema, plaintext)
        assert read_header(envelope) == Header(1, schema, SECRET.public.key_id, CAMPAIGN, record_id)

    @pytest.mark.parametrize("plaintext", [b"", b"\x80", b"\x80\x00\x00", b"\x00" * 9, b"\x80" * 65_535])
    def test_a_plaintext_that_looks_like_padding_survives(self, plaintext: bytes) -> None:
        assert open_envelope(sealed(plaintext), secret=SECRET).plaintext == plaintext

    def test_the_same_plaintext_is_never_sealed_the_same_way(self) -> None:
        assert sealed() != sealed()

    def test_printing_what_was_opened_does_not_show_it(self) -> None:
        assert "84101" not in repr(open_envelope(sealed(), secret=SECRET))


class TestSize:
    @pytest.mark.parametrize("length", [0, 1, 247, 1_023, 1_024, 2_047])
    def test_every_statement_up_to_2047_bytes_has_one_size(self, length: int) -> None:
        assert len(sealed(bytes(length))) == 64 + 32 + 2_048 + 16 + 16

    @pytest.mark.parametrize(
        ("length", "bucket"),
        [
            (2_048, 4_096),
            (4_095, 4_096),
            (4_096, 16_384),
            (16_383, 16_384),
            (16_384, 65_536),
            (65_535, 65_536),
        ],
    )
    def test_a_longer_one_takes_the_next_bucket(self, length: int, bucket: int) -> None:
        assert len(sealed(bytes(length))) == 128 + bucket

    def test_what_is_over_the_largest_bucket_is_refused_and_not_cut(self) -> None:
        with pytest.raises(RecordTrouble, match="too long"):
            sealed(bytes(65_536))

    @pytest.mark.parametrize(
        "ids", [{"record_id": b""}, {"record_id": bytes(17)}, {"campaign_id": bytes(15)}]
    )
    def test_an_id_of_another_length_is_our_mistake(self, ids: dict[str, bytes]) -> None:
        with pytest.raises(Bug):
            sealed(**ids)


class TestTampering:
    def test_a_flipped_bit_of_the_header_is_refused(self) -> None:
        assert survivors(flipped(GOLDEN, bit) for bit in HEADER_BITS) == 0

    def test_a_flipped_bit_of_the_header_under_a_new_check_is_refused(self) -> None:
        assert survivors(checked(flipped(GOLDEN[:-16], bit)) for bit in HEADER_BITS) == 0

    def test_a_flipped_bit_of_the_rest_is_refused(self) -> None:
        assert survivors(flipped(GOLDEN, bit) for bit in range(64 * 8, len(GOLDEN) * 8, 7)) == 0

    def test_a_flipped_bit_of_the_sealed_part_under_a_new_check_is_refused(self) -> None:
        assert survivors(checked(flipped(GOLDEN[:-16], bit)) for bit in SEALED_BITS) == 0

    @pytest.mark.parametrize("other", [{"campaign_id": bytes(16)}, {"record_id": bytes(16)}])
    def test_a_graft_from_another_campaign_or_record_is_refused(self, other: dict[str, bytes]) -> None:
        graft = checked(sealed()[:64] + sealed(**other)[64:-16])
        with pytest.raises(RecordTrouble, match="header belongs to another record"):
            open_envelope(graft, secret=SECRET)

    @pytest.mark.parametrize(
        "length", [0, 1, 8, 9, 63, 64, 79, 80, 81, 128, len(GOLDEN) // 2, len(GOLDEN) - 1]
    )
    def test_a_cut_envelope_is_refused(self, length: int) -> None:
        with pytest.raises(RecordTrouble):
            open_envelope(GOLDEN[:length], secret=SECRET)

    @pytest.mark.parametrize("length", [9, 64, 79, 80, 96, 128, 1_000])
    def test_a_cut_envelope_under_a_new_check_is_refused(self, length: int) -> None:
        with pytest.raises(RecordTrouble):
            open_envelope(checked(GOLDEN[:length]), secret=SECRET)

    def test_a_tail_is_refused(self) -> None:
        with pytest.raises(RecordTrouble):
            open_envelope(GOLDEN + b"\n", secret=SECRET)

    def test_line_ends_changed_in_copying_are_noticed(self) -> None:
        with pytest.raises(RecordTrouble, match="not as text"):
            read_header(GOLDEN.replace(b"\r\n", b"\n"))

    @pytest.mark.parametrize("padded", [bytes(2_048), bytes(2_047) + b"\x01", b"name\x80" + bytes(100), b""])
    def test_a_plaintext_that_no_kiosk_padded_is_refused(self, padded: bytes) -> None:
        with pytest.raises(RecordTrouble, match="not sealed by a kiosk"):
            open_envelope(foreign(padded), secret=SECRET)


class TestPlainWords:
    def test_a_wrong_key_is_told_by_both_short_ids(self) -> None:
        other = SecretKey(1, bytes(32))
        with pytest.raises(RecordTrouble) as refusal:
            open_envelope(GOLDEN, secret=other)
        needed, given = SECRET.public.short_id, other.public.short_id
        assert refusal.value.what == f"This record needs key {needed}; the key given is {given}."
        assert needed != given

    @pytest.mark.parametrize("position", [8, 9])
    def test_an_unknown_version_or_suite_asks_for_an_update(self, position: int) -> None:
        later = bytearray(GOLDEN[:-16])
        later[position] = 2
        with pytest.raises(RecordTrouble, match=r"does not know\. Update the kiosk"):
            read_header(checked(bytes(later)))


class TestForEver:
    def test_the_survivor_count_would_notice_one_that_opens(self) -> None:
        assert survivors([GOLDEN]) == 1

    def test_the_golden_envelope_opens(self) -> None:
        assert open_envelope(GOLDEN, secret=SECRET) == Opened(CAMPAIGN, RECORD, 1, PLAINTEXT)

    def test_a_second_program_written_from_the_documents_opens_it(self) -> None:
        assert opened_by_hand(GOLDEN) == PLAINTEXT

    @settings(max_examples=25, deadline=None)
    @given(st.binary(max_size=300))
    def test_a_second_program_opens_whatever_is_sealed(self, plaintext: bytes) -> None:
        assert opened_by_hand(sealed(plaintext)) == plaintext


def foreign(padded: bytes) -> bytes:
    """An envelope whose seal is true but whose content is not padded as ours."""
    header = Header(1, 1, SECRET.public.key_id, CAMPAIGN, RECORD)
    to = X25519PublicKey.from_public_bytes(SECRET.public.raw)
    body = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305).encrypt(padded, to, header.info)
    front = struct.pack(
        ">8sBBH16s16s16sI", b"\x93SEAL1\r\n", 1, 1, 1, header.key_id, CAMPAIGN, RECORD, len(body)
    )
    return checked(front + body)


def opened_by_hand(envelope: bytes) -> bytes:
    """Open an envelope with RFC 9180 in hand (sections 4.1, 5.1 and 7.1) and nothing of kiosk.sealing."""

    def mac(key: bytes, data: bytes) -> bytes:
        signer = hmac.HMAC(key, hashes.SHA256())
        signer.update(data)
        return signer.finalize()

    def extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
        return mac(salt or bytes(32), b"HPKE-v1" + suite + label + ikm)

    def expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
        # One block of HKDF-Expand is 32 bytes, the most that is asked for.
        return mac(prk, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info + b"\x01")[:length]

    suite, schema = envelope[9:10], envelope[10:12]
    key_id, campaign_id, record_id = envelope[12:28], envelope[28:44], envelope[44:60]
    enc, ciphertext = envelope[64:96], envelope[96:-16]
    info = b"".join(
        (
            *(b"outreach-kiosk/record/v1\x00", suite),
            *(b"\x00\x10", key_id),
            *(b"\x00\x10", campaign_id, schema),
            *(b"\x00\x10", record_id),
        )
    )

    private = X25519PrivateKey.from_private_bytes(SECRET.raw)
    public = private.public_key().public_bytes_raw()
    kem = b"KEM" + bytes.fromhex("0020")
    agreed = private.exchange(X25519PublicKey.from_public_bytes(enc))
    shared = expand(kem, extract(kem, b"", b"eae_prk", agreed), b"shared_secret", enc + public, 32)

    hpke = b"HPKE" + bytes.fromhex("0020 0001 0003")
    context = b"\x00" + extract(hpke, b"", b"psk_id_hash", b"") + extract(hpke, b"", b"info_hash", info)
    secret = extract(hpke, shared, b"secret", b"")
    key = expand(hpke, secret, b"key", context, 32)
    nonce = expand(hpke, secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"").rstrip(b"\x00").removesuffix(b"\x80")
