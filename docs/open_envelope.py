"""Opens sealed records without the kiosk: it needs Python 3.11 and the package `cryptography`, nothing else.

    python3 open_envelope.py KEY FILE... > records.jsonl

KEY is a key file, whose passphrase it asks for, or a text file with a ksec1 text. A FILE is a sealed export, a journal,
a database: anything that holds envelopes. Each record becomes one line of JSON, and stands there in clear.
"""

import base64
import getpass
import hashlib
import json
import re
import struct
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

MAGIC = b"\x93SEAL1\r\n"
HEADER = struct.Struct(">8sBBH16s16s16sI")  # magic, version, suite, schema, key, campaign, record, length
KEY_HEADER = struct.Struct(">8sBBIII16s12s")  # magic, version, suite, KiB, passes, lanes, salt, nonce
Ready = tuple[Suite, X25519PrivateKey | MLKEM768X25519PrivateKey]


def from_key_file(data: bytes) -> tuple[int, bytes]:
    """Return the suite and the 32 bytes of the secret key."""
    header = data[: KEY_HEADER.size]
    _, _, suite, memory, passes, lanes, salt, nonce = KEY_HEADER.unpack(header)
    typed = getpass.getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline()
    spoken = unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", typed).strip(" ")).encode()
    argon = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
    try:
        raw = ChaCha20Poly1305(argon.derive(spoken)).decrypt(nonce, data[KEY_HEADER.size :], header)
    except InvalidTag:
        sys.exit("That passphrase does not open this key.")
    return suite, raw


def from_text(data: bytes) -> tuple[int, bytes]:
    """Return the same from a ksec1 text."""
    letters = "".join(data.decode().split()).upper().removeprefix("KSEC1")
    body = base64.b32decode(letters + "=" * (-len(letters) % 8))
    if hashlib.sha256(b"outreach-kiosk/text/v1ksec1" + body[:-7]).digest()[:7] != body[-7:]:
        sys.exit("This is no ksec1 text, or a letter is wrong.")
    return body[0], body[1:-7]


def ready(suite: int, raw: bytes) -> Ready:
    """Return what opens envelopes of that key."""
    if suite == 1:
        hpke = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
        return hpke, X25519PrivateKey.from_private_bytes(raw)
    seed = hashlib.shake_256(raw).digest(96)
    parts = MLKEM768PrivateKey.from_seed_bytes(seed[:64]), X25519PrivateKey.from_private_bytes(seed[64:])
    hpke = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    return hpke, MLKEM768X25519PrivateKey(*parts)


def envelopes(data: bytes) -> Iterator[bytes]:
    """Yield every envelope whose check holds, wherever in *data* it begins."""
    for found in re.finditer(re.escape(MAGIC), data[: -HEADER.size]):
        *_, length = HEADER.unpack_from(data, found.start())
        envelope = data[found.start() : found.start() + HEADER.size + length + 16]
        if hashlib.sha256(envelope[:-16]).digest()[:16] == envelope[-16:]:
            yield envelope


def opened(envelope: bytes, key: Ready) -> str:
    """Return the line of one record. Raises InvalidTag or ValueError if it does not open, or holds no record."""
    _, _, _, schema, key_id, campaign, record, _ = HEADER.unpack_from(envelope)
    ids = b"".join((b"\0\x10", key_id, b"\0\x10", campaign, envelope[10:12], b"\0\x10", record))
    info = b"outreach-kiosk/record/v1\0" + envelope[9:10] + ids
    padded = key[0].decrypt(envelope[HEADER.size : -16], key[1], info)
    text = padded[: padded.rindex(b"\x80")].decode()
    said = {"schema": schema, "statement": json.loads(text) if schema == 1 else text}
    return json.dumps({"campaign": campaign.hex(), "record": record.hex(), **said})


def main(key_path: str, *files: str) -> None:
    """Print each record once, in whichever files it lies."""
    data = Path(key_path).read_bytes()
    key = ready(*(from_key_file(data) if data.startswith(b"OKKEY1\r\n") else from_text(data)))
    for envelope in dict.fromkeys(found for file in files for found in envelopes(Path(file).read_bytes())):
        try:
            print(opened(envelope, key))
        except (InvalidTag, ValueError):
            print(f"{envelope[44:60].hex()} needs another key, or was altered", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
