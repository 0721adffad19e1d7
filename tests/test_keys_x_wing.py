"""Keys of suite 2: all that people do with a key works with them as with those of suite 1."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaign import Identity, Review, load_campaign
from kiosk.errors import Bug, KeyTrouble
from kiosk.founding import found
from kiosk.keys import LONGEST_TEXT, Cost, PublicKey, SecretKey, lock, unlock
from kiosk.recovery import read_secret, to_words
from kiosk.rehearsal import begin, is_answer, open_rehearsal
from kiosk.suites import SUITES, X25519, X_WING, suite_named
from tests.founding.drafts import DRAFT
from tests.founding.drafts import PASSPHRASE as STRONG

PASSPHRASE = "correct horse battery staple jello orbit"
SECRET = SecretKey(2, bytes(range(32)))
PUBLIC = SECRET.public

FROZEN_PUBLIC = Path(__file__).with_name("golden_x_wing.kpub").read_text(encoding="ascii").strip()
FROZEN_SECRET = "ksec1aiaacaqdaqcqmbyibefawdanbyhraeiscmkbkfqxdamrugy4dupb7ybjzyhebe5i"
FROZEN_FILE = (
    "4f4b4b4559310d0a010200004c000000000200000001ad4436b3b96fb58fe6a11ad17bed05a41d332ce26222b6c04a8488e0"
    "8ba36f3e42714fd82b5e7cc38cddde0cb208aff3f92e5ea81ce6380939d3e2f5a657b57f305964fc7cd8908da39ecbf1"
)


def test_the_forms_are_frozen() -> None:
    assert (PUBLIC.text, SECRET.text) == (FROZEN_PUBLIC, FROZEN_SECRET)
    assert (len(PUBLIC.text), len(SECRET.text)) == (1_964, 69)
    assert unlock(bytes.fromhex(FROZEN_FILE), PASSPHRASE) == SECRET


def test_the_key_id_follows_its_definition() -> None:
    assert PUBLIC.key_id == sha256(b"outreach-kiosk/keyid/v1\x02" + PUBLIC.raw).digest()[:16]
    assert len(PUBLIC.raw) == 1_216


@given(st.binary(min_size=32, max_size=32))
def test_a_key_reads_back_from_texts_and_words(raw: bytes) -> None:
    secret = SecretKey(2, raw)
    assert SecretKey.from_text(secret.text) == read_secret(" ".join(to_words(secret))) == secret
    assert PublicKey.from_text(secret.public.text) == secret.public


def test_a_key_text_may_be_spaced_anyhow_and_still_stand_in_a_campaign_file(tmp_path: Path) -> None:
    text = found(DRAFT, STRONG, Review.AS_THEY_ARE, cost=Cost.SMALL, suite=X_WING).campaign_text
    key = load_written(tmp_path, text).public_key
    spaced = " ".join(key.text[at : at + 2] for at in range(0, len(key.text), 2))
    assert len(spaced) <= LONGEST_TEXT
    assert load_written(tmp_path, text.replace(key.text, spaced)).public_key == key


def load_written(folder: Path, text: str) -> Identity:
    file = folder / "campaign.toml"
    file.write_text(text, encoding="utf-8")
    return load_campaign(file).identity


@pytest.mark.parametrize("position", [5, 6, 7, 900, 1_900, 1_963])
def test_a_wrong_letter_is_noticed(position: int) -> None:
    other = "b" if FROZEN_PUBLIC[position] == "a" else "a"
    with pytest.raises(KeyTrouble, match="wrong letter"):
        PublicKey.from_text(FROZEN_PUBLIC[:position] + other + FROZEN_PUBLIC[position + 1 :])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(PUBLIC.raw[:1_184] + bytes(32), id="a point of low order"),
        pytest.param(b"\xff" * 1_184 + PUBLIC.raw[1_184:], id="coefficients that are not below q"),
    ],
)
def test_what_nothing_can_be_sealed_to_is_refused(raw: bytes) -> None:
    with pytest.raises(KeyTrouble, match="Nothing can be sealed"):
        PublicKey.from_text(PublicKey(2, raw).text)


@pytest.mark.parametrize(
    ("suite", "raw"), [(2, bytes(32)), (2, bytes(1_215)), (1, bytes(1_216)), (3, bytes(32))]
)
def test_a_public_key_of_another_length_is_our_mistake(suite: int, raw: bytes) -> None:
    with pytest.raises(Bug):
        PublicKey(suite, raw)


def test_a_flipped_suite_in_a_key_file_does_not_open() -> None:
    data = bytearray(lock(SECRET, PASSPHRASE, Cost.SMALL))
    data[9] = X25519.number
    with pytest.raises(KeyTrouble, match="does not open"):
        unlock(bytes(data), PASSPHRASE)


def test_a_campaign_is_founded_rehearsed_and_its_sheet_drawn() -> None:
    founded = found(DRAFT, STRONG, Review.AS_THEY_ARE, cost=Cost.SMALL, suite=X_WING)
    assert founded.campaign.public_key == founded.secret.public
    assert founded.secret.suite == X_WING.number
    assert unlock(founded.key_file, STRONG) == founded.secret
    rehearsal = begin(founded.campaign.public_key, founded.campaign.id)
    on_paper = read_secret(" ".join(to_words(founded.secret)))
    assert is_answer(open_rehearsal(rehearsal.envelope, on_paper), rehearsal.answer_digest)


def test_a_new_key_is_of_suite_1_unless_another_is_asked_for() -> None:
    assert SecretKey.generate().suite == 1
    assert SecretKey.generate(X_WING).suite == 2


def test_a_suite_is_found_by_its_name_and_every_name_is_offered() -> None:
    assert [suite_named(suite.name) for suite in SUITES.values()] == list(SUITES.values())
    with pytest.raises(KeyTrouble, match=r"no suite named rot13\. Choose x25519 or x-wing\."):
        suite_named("rot13")
