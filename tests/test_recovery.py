"""The key as 21 words, and what is forgiven and what is noticed when they are typed."""

import random
from contextlib import suppress
from hashlib import sha256
from itertools import combinations, count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KeyTrouble
from kiosk.keys import SecretKey
from kiosk.recovery import WORDS, read_secret, to_words
from kiosk.suites import SUITES
from kiosk.wordlist import BASE, number_of, spell, words

SECRET = SecretKey(1, bytes(range(32)))
FROZEN = (
    "abacus broker morale gave entitle reprogram atrophy unwound reformat smashing unlikable septic hypnoses ruined "
    "pretender opt departure renounce liver eskimo devious"
)

FROZEN_X_WING = " ".join([*FROZEN.split()[:-2], "esophagus", "extrude"])

RAW = st.binary(min_size=32, max_size=32)
KEYS = st.builds(SecretKey, st.sampled_from(list(SUITES)), RAW)


def test_the_words_are_frozen() -> None:
    assert " ".join(to_words(SECRET)) == FROZEN
    assert read_secret(FROZEN) == SECRET


def test_the_words_of_x_wing_are_frozen() -> None:
    secret = SecretKey(2, SECRET.raw)
    assert " ".join(to_words(secret)) == FROZEN_X_WING
    assert read_secret(FROZEN_X_WING) == secret


@given(KEYS)
def test_a_key_reads_back_from_its_words_and_from_its_text(secret: SecretKey) -> None:
    assert len(to_words(secret)) == WORDS
    assert read_secret(" ".join(to_words(secret))) == secret
    assert read_secret(secret.text) == secret


def check_of(suite: int, raw: bytes) -> str:
    """The check by itself: 15 bits as digits."""
    digest = sha256(b"outreach-kiosk/words/v1" + bytes([suite]) + raw).digest()
    return f"{int.from_bytes(digest, 'big'):0256b}"[:15]


@given(RAW)
def test_the_layout_follows_its_definition(raw: bytes) -> None:
    for suite in SUITES:
        bits = f"{number_of(to_words(SecretKey(suite, raw))):0271b}"
        assert bits == f"{int.from_bytes(raw, 'big'):0256b}" + check_of(suite, raw)


def test_two_suites_whose_checks_agree_are_told_apart_all_the_same() -> None:
    raw = next(
        raw for raw in (n.to_bytes(32, "big") for n in count()) if check_of(1, raw) == check_of(2, raw)
    )
    first, second = SecretKey(1, raw), SecretKey(2, raw)
    assert number_of(to_words(second)) == number_of(to_words(first)) + 1
    assert read_secret(" ".join(to_words(first))) == first
    assert read_secret(" ".join(to_words(second))) == second


@pytest.mark.parametrize(
    "typed",
    [
        FROZEN.upper(),
        "\n".join(f"{number}. {word}" for number, word in enumerate(FROZEN.split(), 1)),
        " ".join(f"{number}){word}" for number, word in enumerate(FROZEN.split(), 1)),
        "  ".join(f"{number}\t{word.title()}" for number, word in enumerate(FROZEN.split(), 1)),
        FROZEN.replace(" ", ", ") + ".\r\n",
        f" {SECRET.text[:9].upper()} {SECRET.text[9:]}\n",
    ],
)
def test_case_spacing_and_numbers_are_forgiven(typed: str) -> None:
    assert read_secret(typed) == SECRET


def test_words_with_a_hyphen_are_one_word() -> None:
    drawn = ("t-shirt", "yo-yo", "felt-tip", "drop-down", *to_words(SECRET)[4:])
    with pytest.raises(KeyTrouble, match="Each word is on the list"):
        read_secret(" ".join(drawn))


def missed(candidates: list[list[str]]) -> int:
    """Count the lists of words, all of them wrong, that read as a key all the same."""
    found = 0
    for candidate in candidates:
        with suppress(KeyTrouble):
            read_secret(" ".join(candidate))
            found += 1
    return found


def test_a_wrong_check_sends_to_the_paper() -> None:
    with pytest.raises(KeyTrouble) as refusal:
        read_secret(f"broker abacus {FROZEN.removeprefix('abacus broker ')}")
    assert refusal.value.what == "Each word is on the list, but together they are not a key."
    assert "Two words may be swapped, or one may be wrong" in refusal.value.cure


def test_a_wrong_word_is_missed_once_in_16384_times() -> None:
    right = list(to_words(SECRET))
    wrong = [
        [*right[:position], word, *right[position + 1 :]]
        for position in range(WORDS)
        for word in words()[position::7]
        if word != right[position]
    ]
    assert len(wrong) > 20_000
    # 1.4 are expected.
    assert missed(wrong) <= 3


def test_two_swapped_words_are_missed_once_in_16384_times() -> None:
    chance = random.Random(287)
    swapped = []
    for _ in range(40):
        right = to_words(SecretKey(1, chance.randbytes(32)))
        for one, other in combinations(range(WORDS), 2):
            if right[one] != right[other]:
                typed = list(right)
                typed[one], typed[other] = typed[other], typed[one]
                swapped.append(typed)
    assert len(swapped) > 8_000
    # 0.5 are expected.
    assert missed(swapped) <= 2


def test_words_of_a_later_suite_do_not_read_as_a_key() -> None:
    check = sha256(b"outreach-kiosk/words/v1\x03" + SECRET.raw).digest()
    number = int.from_bytes(SECRET.raw, "big") << 15 | int.from_bytes(check[:2], "big") >> 1
    assert missed([list(spell(number, WORDS))]) == 0


def test_words_that_spell_more_than_a_key_can_hold_are_refused() -> None:
    assert missed([["zoom"] * WORDS, list(spell(BASE**WORDS - 1, WORDS)), list(spell(1 << 271, WORDS))]) == 0


def test_a_wrong_word_is_named_by_its_position() -> None:
    typed = [f"{number}. {word}" for number, word in enumerate(["abcus", *FROZEN.split()[1:]], 1)]
    with pytest.raises(KeyTrouble) as refusal:
        read_secret(" ".join(typed))
    assert str(refusal.value) == "Word 1, “abcus”, is not on the list. Did you mean “abacus”?"


def test_a_digit_within_a_word_is_a_slip_in_that_word() -> None:
    with pytest.raises(KeyTrouble, match=r"Word 2, “br0ker”, is not on the list\. Did you mean “broker”"):
        read_secret(FROZEN.replace("broker", "br0ker"))


@pytest.mark.parametrize("typed", ["", " \n", FROZEN.removesuffix(" devious"), f"{FROZEN} abacus"])
def test_too_few_and_too_many_words_are_counted(typed: str) -> None:
    with pytest.raises(KeyTrouble, match=f"has 21 words, and here are {len(typed.split())}"):
        read_secret(typed)


def test_a_public_key_is_called_so() -> None:
    with pytest.raises(KeyTrouble, match="public key"):
        read_secret(SECRET.public.text)


def test_no_refusal_repeats_a_key_that_was_mistyped() -> None:
    with pytest.raises(KeyTrouble) as refusal:
        read_secret("k" + SECRET.text)
    assert SECRET.text[8:] not in str(refusal.value)
