"""Keys as people paste them and as a passphrase locks them."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import Bug, KeyTrouble, MemoryTrouble
from kiosk.keys import Cost, PublicKey, SecretKey, lock, short_id, unlock

SECRET = SecretKey(1, bytes(range(32)))
PUBLIC = SECRET.public
PASSPHRASE = "correct horse battery staple jello orbit"

RAW = st.binary(min_size=32, max_size=32)

FROZEN_PUBLIC = "kpub1aghubrnnw2hskysk4wzbj2twpjxmstmctu6xwxq22g5g6prbhauf6oogjfkj2fex"
FROZEN_SECRET = "ksec1aeaacaqdaqcqmbyibefawdanbyhraeiscmkbkfqxdamrugy4dupb7katfpqfpz7b"
FROZEN_FILE = (
    "4f4b4b4559310d0a010100004c0000000002000000012b6f9e053ca139143ba3dd9aa76e828bf1011b72692f42bb11d853bd"
    "26419c0f6dfc5f48230d62d25558df876115a62b6772f3a9f1944fdcc87747bf14f60c6f72756e75f3c25d39dc04abb3"
)


def damaged(text: str, position: int) -> str:
    other = "b" if text[position] == "a" else "a"
    return text[:position] + other + text[position + 1 :]


class TestText:
    def test_the_forms_are_frozen(self) -> None:
        assert PUBLIC.text == FROZEN_PUBLIC
        assert SECRET.text == FROZEN_SECRET

    @given(RAW)
    def test_a_key_reads_back_as_it_was_written(self, raw: bytes) -> None:
        secret = SecretKey(1, raw)
        assert SecretKey.from_text(secret.text) == secret
        assert PublicKey.from_text(secret.public.text) == secret.public

    @given(RAW)
    def test_a_text_has_64_characters_after_its_form(self, raw: bytes) -> None:
        assert len(SecretKey(1, raw).text) == len(SecretKey(1, raw).public.text) == len("kpub1") + 64

    def test_white_space_and_capitals_of_a_paste_are_forgiven(self) -> None:
        assert PublicKey.from_text(f" {PUBLIC.text[:20].upper()}\r\n\t{PUBLIC.text[20:]} \n") == PUBLIC
        assert SecretKey.from_text(f"\n{SECRET.text[:9]} {SECRET.text[9:]}") == SECRET

    @pytest.mark.parametrize("position", range(5, 69))
    def test_one_wrong_letter_anywhere_is_noticed(self, position: int) -> None:
        with pytest.raises(KeyTrouble, match="wrong letter"):
            PublicKey.from_text(damaged(PUBLIC.text, position))
        with pytest.raises(KeyTrouble, match="wrong letter"):
            SecretKey.from_text(damaged(SECRET.text, position))

    @pytest.mark.parametrize(
        "text", ["kpub1", "kpub1aa", PUBLIC.text[:-1], PUBLIC.text + "a", "kpub1é", "kpub1!"]
    )
    def test_a_cut_or_garbled_text_is_noticed(self, text: str) -> None:
        with pytest.raises(KeyTrouble, match="Copy the whole kpub1 text again"):
            PublicKey.from_text(text)

    @pytest.mark.parametrize("text", ["", "age1qqq", "-----BEGIN PUBLIC KEY-----"])
    def test_what_is_no_key_is_called_so(self, text: str) -> None:
        with pytest.raises(KeyTrouble, match=r"not a key.*kpub1"):
            PublicKey.from_text(text)
        with pytest.raises(KeyTrouble, match=r"not a key.*ksec1"):
            SecretKey.from_text(text)

    def test_a_secret_key_in_the_place_of_a_public_one_is_turned_away_by_name(self) -> None:
        with pytest.raises(KeyTrouble) as refusal:
            PublicKey.from_text(SECRET.text)
        assert "SECRET" in refusal.value.what
        assert "must not be here" in refusal.value.what
        assert "kpub1" in refusal.value.cure
        assert SECRET.text[5:] not in str(refusal.value)

    def test_a_public_key_cannot_open(self) -> None:
        with pytest.raises(KeyTrouble, match=r"public key.*ksec1"):
            SecretKey.from_text(PUBLIC.text)

    def test_one_form_with_the_body_of_the_other_fails_its_check(self) -> None:
        with pytest.raises(KeyTrouble):
            PublicKey.from_text("kpub1" + SECRET.text[5:])
        with pytest.raises(KeyTrouble):
            SecretKey.from_text("ksec1" + PUBLIC.text[5:])

    @pytest.mark.parametrize(
        ("suite", "raw"), [(3, bytes(32)), (1, bytes(31)), (2, bytes(1215)), (2, bytes(32))]
    )
    def test_a_key_of_a_later_kind_asks_for_an_update(self, suite: int, raw: bytes) -> None:
        with pytest.raises(KeyTrouble, match=r"does not know.*Update"):
            PublicKey.from_text(_text("kpub1", suite, raw))

    @pytest.mark.parametrize("raw", [bytes(32), b"\x01" + bytes(31)])
    def test_a_point_that_nothing_can_be_sealed_to_is_refused(self, raw: bytes) -> None:
        with pytest.raises(KeyTrouble, match="Nothing can be sealed"):
            PublicKey.from_text(PublicKey(1, raw).text)


class TestIds:
    def test_the_key_id_follows_its_definition(self) -> None:
        assert PUBLIC.key_id == sha256(b"outreach-kiosk/keyid/v1\x01" + PUBLIC.raw).digest()[:16]

    @pytest.mark.parametrize(
        ("key_id", "expected"),
        [("00000000", "0000"), ("ffffffff", "ZZZZ"), ("00443", "0123"), ("f8000f", "Z000")],
    )
    def test_a_short_id_is_the_first_twenty_bits(self, key_id: str, expected: str) -> None:
        assert short_id(bytes.fromhex(key_id.ljust(32, "0"))) == expected

    def test_a_key_and_its_id_have_one_short_id(self) -> None:
        assert PUBLIC.short_id == short_id(PUBLIC.key_id)

    @given(RAW)
    def test_a_short_id_holds_no_letter_that_is_misread(self, raw: bytes) -> None:
        assert not set(PublicKey(1, raw).short_id) & set("ILOU")


class TestSecrecy:
    def test_printing_a_secret_key_does_not_show_it(self) -> None:
        shown = f"{SECRET!r} {SECRET} {[SECRET]}"
        assert str(SECRET.raw) not in shown
        assert SECRET.raw.hex() not in shown
        assert SECRET.text not in shown

    def test_new_keys_differ(self) -> None:
        assert SecretKey.generate() != SecretKey.generate()

    @pytest.mark.parametrize(("suite", "raw"), [(1, bytes(31)), (0, bytes(32))])
    def test_a_key_of_the_wrong_size_or_suite_is_our_mistake(self, suite: int, raw: bytes) -> None:
        with pytest.raises(Bug):
            SecretKey(suite, raw)
        with pytest.raises(Bug):
            PublicKey(suite, raw)


class TestKeyFile:
    def test_a_locked_key_opens_with_its_passphrase(self) -> None:
        assert unlock(lock(SECRET, PASSPHRASE, Cost.SMALL), PASSPHRASE) == SECRET

    def test_a_frozen_key_file_opens_for_ever(self) -> None:
        assert unlock(bytes.fromhex(FROZEN_FILE), PASSPHRASE) == SECRET

    def test_the_strong_cost_is_the_default_and_stands_in_the_header(self) -> None:
        data = lock(SECRET, PASSPHRASE)
        assert data[:22] == b"OKKEY1\r\n\x01\x01" + bytes.fromhex("00040000 00000003 00000004")
        assert unlock(data, PASSPHRASE) == SECRET

    def test_a_wrong_passphrase_is_told_so_with_a_cure(self) -> None:
        with pytest.raises(KeyTrouble) as refusal:
            unlock(lock(SECRET, PASSPHRASE, Cost.SMALL), "wrong")
        assert refusal.value.what == "That passphrase does not open this key."
        assert refusal.value.cure.startswith("Type it again")

    @pytest.mark.parametrize("typed", ["  corazo\u0301n   azul\n", "corazón\tazul ", "\r\ncorazón \r\n azul"])
    def test_accents_and_spaces_may_be_typed_either_way(self, typed: str) -> None:
        assert unlock(lock(SECRET, "corazón azul", Cost.SMALL), typed) == SECRET

    @pytest.mark.parametrize("other", ["\u00a0", "\u3000", "\u2028", "\x0b", "\x0c", "\x1f", "\x85"])
    def test_only_the_four_portable_kinds_of_white_space_are_folded(self, other: str) -> None:
        data = lock(SECRET, f"corazón{other}azul", Cost.SMALL)
        assert unlock(data, f" corazón{other}azul ") == SECRET
        for typed in ("corazón azul", f"corazón{other}azul{other}"):
            with pytest.raises(KeyTrouble, match="does not open"):
                unlock(data, typed)

    def test_a_broken_character_in_a_passphrase_is_just_a_wrong_one(self) -> None:
        with pytest.raises(KeyTrouble, match="does not open"):
            unlock(lock(SECRET, PASSPHRASE, Cost.SMALL), "\ud800")

    @pytest.mark.parametrize("empty", ["", "  \n"])
    def test_an_empty_passphrase_locks_nothing(self, empty: str) -> None:
        with pytest.raises(KeyTrouble, match="empty"):
            lock(SECRET, empty, Cost.SMALL)

    def test_no_two_files_are_the_same(self) -> None:
        assert lock(SECRET, PASSPHRASE, Cost.SMALL) != lock(SECRET, PASSPHRASE, Cost.SMALL)

    @settings(max_examples=30, deadline=None)
    @given(st.integers(0, 98 * 8 - 1))
    def test_a_flipped_bit_anywhere_is_refused(self, bit: int) -> None:
        data = bytearray.fromhex(FROZEN_FILE)
        data[bit // 8] ^= 1 << bit % 8
        with pytest.raises(KeyTrouble):
            unlock(bytes(data), PASSPHRASE)

    @pytest.mark.parametrize("data", [b"", b"OKKEY1\n", b"%PDF-1.7"])
    def test_another_file_is_called_no_key_file(self, data: bytes) -> None:
        with pytest.raises(KeyTrouble, match="not a key file"):
            unlock(data, PASSPHRASE)

    @pytest.mark.parametrize("length", [8, 50, 97])
    def test_a_cut_file_is_called_damaged(self, length: int) -> None:
        with pytest.raises(KeyTrouble, match="damaged"):
            unlock(bytes.fromhex(FROZEN_FILE)[:length], PASSPHRASE)

    @pytest.mark.parametrize(("position", "value"), [(8, 2), (9, 3), (9, 0)])
    def test_a_later_version_or_suite_asks_for_an_update(self, position: int, value: int) -> None:
        data = bytearray.fromhex(FROZEN_FILE)
        data[position] = value
        with pytest.raises(KeyTrouble, match="newer kiosk"):
            unlock(bytes(data), PASSPHRASE)

    @pytest.mark.parametrize(
        "figures",
        [
            pytest.param("00200001 00000002 00000001", id="over 2 GiB"),
            pytest.param("00004bff 00000002 00000001", id="under 19 MiB"),
            pytest.param("00004c00 0000000b 00000001", id="over 10 passes"),
            pytest.param("00004c00 00000000 00000001", id="no pass"),
            pytest.param("00004c00 00000002 00000011", id="over 16 lanes"),
            pytest.param("00004c00 00000002 00000000", id="no lane"),
        ],
    )
    def test_a_file_that_asks_for_a_senseless_cost_is_not_tried(self, figures: str) -> None:
        data = bytearray.fromhex(FROZEN_FILE)
        data[10:22] = bytes.fromhex(figures)
        with pytest.raises(KeyTrouble, match="damaged"):
            unlock(bytes(data), PASSPHRASE)

    def test_too_little_memory_is_said_in_words(self) -> None:
        data = bytearray.fromhex(FROZEN_FILE)
        data[10:14] = (2 * 1024 * 1024).to_bytes(4, "big")
        with _no_more_memory(), pytest.raises(MemoryTrouble, match="too little memory"):
            unlock(bytes(data), PASSPHRASE)


def _text(form: str, suite: int, raw: bytes) -> str:
    """A text whose check holds, written after the definition and not with the code."""
    check = sha256(b"outreach-kiosk/text/v1" + form.encode() + bytes([suite]) + raw).digest()[:7]
    return form + base64.b32encode(bytes([suite]) + raw + check).decode().lower().rstrip("=")


@contextmanager
def _no_more_memory() -> Iterator[None]:
    """Leave this process a quarter of a GiB beyond what it holds."""
    resource = pytest.importorskip("resource")
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + 2**28, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
