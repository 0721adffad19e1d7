"""The suites by which records are sealed: one row each, named by the byte that keys and envelopes carry.

Each is HPKE in base mode (RFC 9180), single shot, and in each the secret key is 32 random bytes: so key files,
recovery words and ksec1 texts have one size, whatever the suite. Sizes in bytes:

    byte  name    KEM                                             public key   enc
       1  x25519  DHKEM(X25519, HKDF-SHA256), RFC 9180, 0020              32    32
       2  x-wing  MLKEM768-X25519, draft-ietf-hpke-pq, 647A            1,216 1,120

KDF and AEAD are HKDF-SHA256 (0001) and ChaCha20-Poly1305 (0003) in both. X-Wing (draft-connolly-cfrg-xwing-kem)
stretches its secret key: SHAKE256(secret, 96) = seed of ML-KEM-768 (64) || X25519 private key (32). Its public key is
that of ML-KEM-768 (1,184) || that of X25519 (32). It holds as long as one of the two does, against quantum computers
too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import shake_256
from types import MappingProxyType

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from kiosk.errors import KeyTrouble

SECRET_BYTES = 32
"""Bytes of a secret key, in every suite."""

_MLKEM_SEED_BYTES = 64
_MLKEM_PUBLIC_BYTES = 1_184

_Private = X25519PrivateKey | MLKEM768X25519PrivateKey
_Public = X25519PublicKey | MLKEM768X25519PublicKey


@dataclass(frozen=True, slots=True)
class CipherSuite:
    """One way to seal.

    number: its byte; public_bytes: the length of its public keys; enc_bytes: of what HPKE puts before a ciphertext.
    private_key and public_key read raw bytes; the latter raises ValueError for bytes that are no key. public_of
    gives the raw public key of a raw secret one.
    """

    number: int
    name: str
    hpke: Suite
    public_bytes: int
    enc_bytes: int
    private_key: Callable[[bytes], _Private]
    public_key: Callable[[bytes], _Public]
    public_of: Callable[[bytes], bytes]


def _x25519_public_of(secret: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def _x_wing_parts(secret: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    stretched = shake_256(secret).digest(_MLKEM_SEED_BYTES + SECRET_BYTES)
    return (
        MLKEM768PrivateKey.from_seed_bytes(stretched[:_MLKEM_SEED_BYTES]),
        X25519PrivateKey.from_private_bytes(stretched[_MLKEM_SEED_BYTES:]),
    )


def _x_wing_private_key(secret: bytes) -> MLKEM768X25519PrivateKey:
    return MLKEM768X25519PrivateKey(*_x_wing_parts(secret))


def _x_wing_public_key(raw: bytes) -> MLKEM768X25519PublicKey:
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC_BYTES]),
        X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC_BYTES:]),
    )


def _x_wing_public_of(secret: bytes) -> bytes:
    return b"".join(part.public_key().public_bytes_raw() for part in _x_wing_parts(secret))


X25519 = CipherSuite(
    number=1,
    name="x25519",
    hpke=Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305),
    public_bytes=32,
    enc_bytes=32,
    private_key=X25519PrivateKey.from_private_bytes,
    public_key=X25519PublicKey.from_public_bytes,
    public_of=_x25519_public_of,
)
X_WING = CipherSuite(
    number=2,
    name="x-wing",
    hpke=Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305),
    public_bytes=1_216,
    enc_bytes=1_120,
    private_key=_x_wing_private_key,
    public_key=_x_wing_public_key,
    public_of=_x_wing_public_of,
)

SUITES: Mapping[int, CipherSuite] = MappingProxyType({suite.number: suite for suite in (X25519, X_WING)})
"""Every suite by its byte, in ascending order. A new one is a row more; no row may change."""


def suite_named(name: str) -> CipherSuite:
    """Return the suite of that name. Raises KeyTrouble if there is none."""
    for suite in SUITES.values():
        if suite.name == name:
            return suite
    names = " or ".join(suite.name for suite in SUITES.values())
    raise KeyTrouble(f"There is no suite named {name}.", f"Choose {names}.")
