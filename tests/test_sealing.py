"""The envelope: what it promises, and that it can be opened without this program."""

from hashlib import sha3_256, shake_256

import pytest
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import Bug, RecordTrouble
from kiosk.keys import SecretKey
from kiosk.sealing import Header, Opened, open_envelope, read_header, seal
from kiosk.suites import SUITES
from tests.envelopes import (
    CAMPAIGN,
    GOLDEN,
    HEADER,
    PLAINTEXT,
    RECORD,
    SECRETS,
    checked,
    measured,
    sealed,
)

each_suite = pytest.mark.parametrize("suite", SUITES)
ENC = {1: 32, 2: 1_120}


class TestRoundTrip:
    @each_suite
    @settings(deadline=None)
    @given(
        plaintext=st.binary(max_size=5_000),
        record_id=st.binary(min_size=16, max_size=16),
        schema=st.integers(0, 65_535),
    )
    def test_what_was_sealed_is_what_is_opened(
        self, suite: int, plaintext: bytes, record_id: bytes, schema: int
    ) -> None:
        secret = SECRETS[suite]
        envelope = seal(plaintext, to=secret.public, campaign_id=CAMPAIGN, record_id=record_id, schema=schema)
        assert open_envelope(envelope, secret=secret) == Opened(CAMPAIGN, record_id, schema, plaintext)
        assert read_header(envelope) == Header(suite, schema, secret.public.key_id, CAMPAIGN, record_id)

    @pytest.mark.parametrize("plaintext", [b"", b"\x80", b"\x80\x00\x00", b"\x00" * 9, b"\x80" * 65_535])
    def test_a_plaintext_that_looks_like_padding_survives(self, plaintext: bytes) -> None:
        assert open_envelope(sealed(plaintext), secret=SECRETS[1]).plaintext == plaintext

    @each_suite
    def test_the_same_plaintext_is_never_sealed_the_same_way(self, suite: int) -> None:
        assert sealed(suite=suite) != sealed(suite=suite)

    def test_printing_what_was_opened_does_not_show_it(self) -> None:
        assert "84101" not in repr(open_envelope(sealed(), secret=SECRETS[1]))


class TestSize:
    @each_suite
    @pytest.mark.parametrize("length", [0, 1, 247, 1_023, 1_024, 2_047])
    def test_every_statement_up_to_2047_bytes_has_one_size(self, suite: int, length: int) -> None:
        assert len(sealed(bytes(length), suite=suite)) == 64 + ENC[suite] + 2_048 + 16 + 16

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
        ("record_id", "campaign_id"), [(b"", CAMPAIGN), (bytes(17), CAMPAIGN), (RECORD, bytes(15))]
    )
    def test_an_id_of_another_length_is_our_mistake(self, record_id: bytes, campaign_id: bytes) -> None:
        with pytest.raises(Bug):
            sealed(record_id=record_id, campaign_id=campaign_id)


class TestDamage:
    def test_line_ends_changed_in_copying_are_noticed(self) -> None:
        with pytest.raises(RecordTrouble, match="not as text"):
            read_header(GOLDEN[1].replace(b"\r\n", b"\n"))

    @pytest.mark.parametrize("padded", [bytes(2_048), bytes(2_047) + b"\x01", b"name\x80" + bytes(100), b""])
    def test_a_plaintext_that_no_kiosk_padded_is_refused(self, padded: bytes) -> None:
        with pytest.raises(RecordTrouble, match="not sealed by a kiosk"):
            open_envelope(foreign(padded), secret=SECRETS[1])


class TestPlainWords:
    @each_suite
    def test_a_wrong_key_is_told_by_both_short_ids(self, suite: int) -> None:
        other = SecretKey(suite, bytes(32))
        with pytest.raises(RecordTrouble) as refusal:
            open_envelope(GOLDEN[suite], secret=other)
        needed, given = SECRETS[suite].public.short_id, other.public.short_id
        assert refusal.value.what == f"This record needs key {needed}; the key given is {given}."
        assert needed != given

    def test_the_same_secret_in_another_suite_is_another_key(self) -> None:
        with pytest.raises(RecordTrouble, match="needs key"):
            open_envelope(GOLDEN[1], secret=SECRETS[2])

    @pytest.mark.parametrize(("position", "value"), [(8, 2), (9, 0), (9, 3), (9, 255)])
    def test_an_unknown_version_or_suite_asks_for_an_update(self, position: int, value: int) -> None:
        later = bytearray(GOLDEN[1][:-16])
        later[position] = value
        with pytest.raises(RecordTrouble, match=r"does not know\. Update the kiosk"):
            read_header(checked(bytes(later)))


class TestForEver:
    @each_suite
    def test_the_golden_envelope_opens(self, suite: int) -> None:
        opened = open_envelope(GOLDEN[suite], secret=SECRETS[suite])
        assert opened == Opened(CAMPAIGN, RECORD, 1, PLAINTEXT)
        assert len(GOLDEN[suite]) == 64 + ENC[suite] + 2_048 + 16 + 16

    @each_suite
    def test_a_second_program_written_from_the_documents_opens_it(self, suite: int) -> None:
        assert opened_by_hand(GOLDEN[suite]) == PLAINTEXT

    @each_suite
    @settings(max_examples=25, deadline=None)
    @given(plaintext=st.binary(max_size=300))
    def test_a_second_program_opens_whatever_is_sealed(self, suite: int, plaintext: bytes) -> None:
        assert opened_by_hand(sealed(plaintext, suite=suite)) == plaintext


def foreign(padded: bytes) -> bytes:
    """An envelope whose seal is true but whose content is not padded as ours."""
    ours, suite = sealed(), SUITES[1]
    info = read_header(ours).info
    return measured(ours[:HEADER], suite.hpke.encrypt(padded, suite.public_key(SECRETS[1].public.raw), info))


def mac(key: bytes, data: bytes) -> bytes:
    signer = hmac.HMAC(key, hashes.SHA256())
    signer.update(data)
    return signer.finalize()


def extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return mac(salt or bytes(32), b"HPKE-v1" + suite + label + ikm)


def expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    # One block of HKDF-Expand is 32 bytes, the most that is asked for.
    return mac(prk, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info + b"\x01")[:length]


def shared_by_x25519(secret: bytes, enc: bytes) -> bytes:
    """RFC 9180, section 4.1."""
    private = X25519PrivateKey.from_private_bytes(secret)
    public = private.public_key().public_bytes_raw()
    kem = b"KEM" + bytes.fromhex("0020")
    agreed = private.exchange(X25519PublicKey.from_public_bytes(enc))
    return expand(kem, extract(kem, b"", b"eae_prk", agreed), b"shared_secret", enc + public, 32)


X_WING_LABEL = bytes.fromhex("5c2e2f2f5e5c")


def shared_by_x_wing(secret: bytes, enc: bytes) -> bytes:
    """draft-connolly-cfrg-xwing-kem, sections 5.3 (Combiner) and 5.5 (Decapsulation)."""
    stretched = shake_256(secret).digest(96)
    private = X25519PrivateKey.from_private_bytes(stretched[64:])
    public = private.public_key().public_bytes_raw()
    by_lattice = MLKEM768PrivateKey.from_seed_bytes(stretched[:64]).decapsulate(enc[:1_088])
    by_curve = private.exchange(X25519PublicKey.from_public_bytes(enc[1_088:]))
    return sha3_256(by_lattice + by_curve + enc[1_088:] + public + X_WING_LABEL).digest()


SHARED = {1: shared_by_x25519, 2: shared_by_x_wing}
KEM_ID = {1: "0020", 2: "647a"}


def opened_by_hand(envelope: bytes) -> bytes:
    """Open an envelope with RFC 9180 in hand (sections 5.1 and 7.1) and nothing of kiosk.sealing."""
    suite, schema = envelope[9], envelope[10:12]
    key_id, campaign_id, record_id = envelope[12:28], envelope[28:44], envelope[44:60]
    enc, ciphertext = envelope[64 : 64 + ENC[suite]], envelope[64 + ENC[suite] : -16]
    info = b"".join(
        (
            *(b"outreach-kiosk/record/v1\x00", envelope[9:10]),
            *(b"\x00\x10", key_id),
            *(b"\x00\x10", campaign_id, schema),
            *(b"\x00\x10", record_id),
        )
    )
    hpke = b"HPKE" + bytes.fromhex(f"{KEM_ID[suite]} 0001 0003")
    context = b"\x00" + extract(hpke, b"", b"psk_id_hash", b"") + extract(hpke, b"", b"info_hash", info)
    secret = extract(hpke, SHARED[suite](bytes(range(32)), enc), b"secret", b"")
    key = expand(hpke, secret, b"key", context, 32)
    nonce = expand(hpke, secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"").rstrip(b"\x00").removesuffix(b"\x80")
