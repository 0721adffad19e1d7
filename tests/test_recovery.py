"""The key as 21 words, and what is forgiven and what is noticed when they are typed."""

import random
from contextlib import suppress
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KeyTrouble
from kiosk.keys import SecretKey
from kiosk.recovery import WORDS, read_secret, to_words
from kiosk.wordlist import BASE, number_of, spell, words

SECRET = SecretKey(1, bytes(range(32)))
FROZEN = (
    "abacus broker morale gave entitle reprogram atrophy unwound reformat smashing unlikable septic hypnoses ruined "
    "pretender opt departure renounce liver eskimo devious"
)

KEYS = st.builds(SecretKey, st.just(1), st.binary(min_size=32, max_size=32))


def test_the_words_are_frozen() -> None:
    assert " ".join(to_words(SECRET)) == FROZEN
    assert read_secret(FROZEN) == SECRET


@given(KEYS)
def test_a_key_reads_back_from_its_words_and_from_its_text(secret: SecretKey) -> None:
    assert len(to_words(secret)) == WORDS
    assert read_secret(" ".join(to_words(secret))) == secret
    assert read_secret(secret.text) == secret


@given(KEYS)
def test_the_layout_follows_its_definition(secret: SecretKey) -> None:
    check = sha256(b"outreach-kiosk/words/v1\x01" + secret.raw).digest()
    bits = f"{number_of(to_words(secret)):0271b}"
    assert bits == f"{int.from_bytes(secret.raw, 'big'):0256b}" + f"{int.from_bytes(check, 'big'):0256b}"[:15]


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


def test_a_wrong_word_is_missed_once_in_32768_times() -> None:
    right = list(to_words(SECRET))
    wrong = [
        [*right[:position], word, *right[position + 1 :]]
        for position in range(WORDS)
        for word in words()[position::7]
        if word != right[position]
    ]
    assert len(wrong) > 20_000
    # 0.7 are expected.
    assert missed(wrong) <= 3


def test_two_swapped_words_are_missed_once_in_32768_times() -> None:
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
    # 0.3 are expected.
    assert missed(swapped) <= 2


def test_words_of_a_later_suite_do_not_read_as_a_key() -> None:
    check = sha256(b"outreach-kiosk/words/v1\x02" + SECRET.raw).digest()
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
