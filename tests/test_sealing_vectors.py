"""Our suites against the published test vectors, and against a second implementation of HPKE."""

import json
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography_vectors import open_vector_file
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhpke import AEADId, CipherSuite, KDFId, KEMId, KEMKey

from kiosk.keys import SecretKey
from kiosk.sealing import Header, open_envelope, seal
from kiosk.suites import SUITES, X25519, X_WING
from tests.envelopes import CAMPAIGN, HEADER, inner_of, measured

BASE_MODE = 0
KEMS = {0x0020: KEM.X25519, 0x647A: KEM.MLKEM768_X25519}
KDFS = {
    0x0001: KDF.HKDF_SHA256,
    0x0003: KDF.HKDF_SHA512,
    0x0010: KDF.SHAKE128,
    0x0011: KDF.SHAKE256,
}
AEADS = {0x0001: AEAD.AES_128_GCM, 0x0002: AEAD.AES_256_GCM, 0x0003: AEAD.CHACHA20_POLY1305}
OURS = {1: (0x0020, 0x0001, 0x0003), 2: (0x647A, 0x0001, 0x0003)}

Vector = dict[str, Any]


def ids_of(vector: Vector) -> tuple[int, int, int]:
    return vector["kem_id"], vector["kdf_id"], vector["aead_id"]


def vectors(file: str, kem_id: int) -> list[Vector]:
    """The vectors of that KEM in base mode; export-only ones seal nothing."""
    with open_vector_file(f"HPKE/{file}", "r") as opened:
        read = json.load(opened)
    return [
        each
        for each in read
        if (each["mode"], each["kem_id"]) == (BASE_MODE, kem_id) and each["aead_id"] in AEADS
    ]


RFC_9180 = vectors("test-vectors.json", 0x0020)
HPKE_PQ = vectors("hpke-pq-test-vectors.json", 0x647A)

each_vector = pytest.mark.parametrize(
    ("suite", "vector"),
    [
        pytest.param(suite, vector, id="-".join(f"{each:04x}" for each in ids_of(vector)))
        for suite, several in ((1, RFC_9180), (2, HPKE_PQ))
        for vector in several
    ],
)


def opened(hpke: Suite, suite: int, vector: Vector) -> bytes:
    """Open the first message of *vector*. All of them carry an aad, which the public call does not take."""
    first = vector["encryptions"][0]
    return openssl.hpke._decrypt_with_aad(
        hpke,
        bytes.fromhex(vector["enc"] + first["ct"]),
        SUITES[suite].private_key(bytes.fromhex(vector["skRm"])),
        bytes.fromhex(vector["info"]),
        bytes.fromhex(first["aad"]),
    )


def test_the_vectors_are_there() -> None:
    assert (len(RFC_9180), len(HPKE_PQ)) == (6, 2)


@each_vector
def test_a_published_vector_opens(suite: int, vector: Vector) -> None:
    kem_id, kdf_id, aead_id = ids_of(vector)
    hpke = Suite(KEMS[kem_id], KDFS[kdf_id], AEADS[aead_id])
    assert opened(hpke, suite, vector) == bytes.fromhex(vector["encryptions"][0]["pt"])


@pytest.mark.parametrize("suite", SUITES)
def test_the_row_of_each_suite_opens_the_vector_of_its_ids_and_no_other(suite: int) -> None:
    """So no row can name another KDF or AEAD than the table says."""
    fitting = [each for each in RFC_9180 + HPKE_PQ if ids_of(each) == OURS[suite]]
    assert len(fitting) == 1
    assert opened(SUITES[suite].hpke, suite, fitting[0]) == bytes.fromhex(fitting[0]["encryptions"][0]["pt"])


@each_vector
def test_a_public_key_is_that_of_the_vector(suite: int, vector: Vector) -> None:
    public = SUITES[suite].public_of(bytes.fromhex(vector["skRm"]))
    assert public == bytes.fromhex(vector["pkRm"])
    assert len(public) == SUITES[suite].public_bytes


def test_every_suite_is_proven_here() -> None:
    assert SUITES.keys() == OURS.keys()
    assert (SUITES[1], SUITES[2]) == (X25519, X_WING)


# A second implementation -------------------------------------------------------------------------

THEIRS = CipherSuite.new(KEMId.DHKEM_X25519_HKDF_SHA256, KDFId.HKDF_SHA256, AEADId.CHACHA20_POLY1305)

secrets = st.builds(SecretKey, st.just(1), st.binary(min_size=32, max_size=32))
ids = st.binary(min_size=16, max_size=16)
schemas = st.integers(0, 0xFFFF)


def padded(plaintext: bytes) -> bytes:
    """As the docstring of kiosk/sealing.py has it, for the smallest bucket."""
    return (plaintext + b"\x80").ljust(2_048, b"\0")


@settings(deadline=None, max_examples=200)
@given(secrets, st.binary(max_size=2_047), ids, schemas)
def test_pyhpke_opens_what_we_seal(
    secret: SecretKey, plaintext: bytes, record_id: bytes, schema: int
) -> None:
    envelope = seal(plaintext, to=secret.public, campaign_id=CAMPAIGN, record_id=record_id, schema=schema)
    private = KEMKey.from_pyca_cryptography_key(X25519PrivateKey.from_private_bytes(secret.raw))
    info = Header(1, schema, secret.public.key_id, CAMPAIGN, record_id).info
    enc, ciphertext = inner_of(envelope)[:32], inner_of(envelope)[32:]
    assert THEIRS.create_recipient_context(enc, private, info=info).open(ciphertext) == padded(plaintext)


@settings(deadline=None, max_examples=200)
@given(secrets, st.binary(max_size=2_047), ids, schemas)
def test_we_open_what_pyhpke_seals(
    secret: SecretKey, plaintext: bytes, record_id: bytes, schema: int
) -> None:
    ours = seal(b"", to=secret.public, campaign_id=CAMPAIGN, record_id=record_id, schema=schema)
    public = KEMKey.from_pyca_cryptography_key(X25519PublicKey.from_public_bytes(secret.public.raw))
    info = Header(1, schema, secret.public.key_id, CAMPAIGN, record_id).info
    enc, context = THEIRS.create_sender_context(public, info=info)
    envelope = measured(ours[:HEADER], enc + context.seal(padded(plaintext)))
    assert open_envelope(envelope, secret=secret).plaintext == plaintext
