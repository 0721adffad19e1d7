"""Which passphrases may lock a campaign's key."""

import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import KeyTrouble
from kiosk.strength import LONG_ENOUGH, Strength, insist_on_strength, strength_of
from kiosk.wordlist import phrase, words


def test_six_generated_words_are_always_strong() -> None:
    chance = random.Random(287)
    weaker = [words for words in (phrase(choose=chance.choice) for _ in range(100)) if not is_strong(words)]
    assert weaker == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(words()), min_size=6, max_size=6, unique=True))
def test_six_words_are_strong_whichever_they_are(drawn: list[str]) -> None:
    assert is_strong(" ".join(drawn))


def test_the_six_words_of_the_list_that_are_guessed_first_are_strong() -> None:
    assert is_strong("smith john password that football from")


def test_the_shortest_six_words_are_long_enough() -> None:
    assert 6 * min(map(len, words())) + 5 >= LONG_ENOUGH


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "practice",
        "Summer2026!",
        "mi casa es tu casa",
        "123456789012345678901234567890",
        "passwordpasswordpasswordpassword",
        "qwertyuiopasdfghjklzxcvbnm",
        "abacus abacus abacus abacus abacus abacus",
        "a                          b",
        "\ud800",
    ],
)
def test_what_is_easily_guessed_is_not_strong(passphrase: str) -> None:
    assert not is_strong(passphrase)
    with pytest.raises(KeyTrouble, match=r"too easy to guess.*six words"):
        insist_on_strength(passphrase)


def test_a_strong_one_passes() -> None:
    insist_on_strength("county shun retrace detail bony flagstick")


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("practice", Strength.WEAK),
        ("xK9$mQ2vL7p", Strength.WEAK),
        ("xK9$mQ2vL7pR", Strength.FAIR),
        ("xK9$mQ2vL7pR4wZ8tB3", Strength.FAIR),
        ("xK9$mQ2vL7pR4wZ8tB3n", Strength.STRONG),
        ("abacus abacus abacus abacus", Strength.WEAK),
    ],
)
def test_both_length_and_guesses_make_the_strength(passphrase: str, expected: Strength) -> None:
    assert strength_of(passphrase) is expected


def test_accents_count_once_however_they_are_typed() -> None:
    assert strength_of("xáKé9íQó2úv") is Strength.WEAK
    assert strength_of("xa\u0301Ke\u03019i\u0301Qo\u03012u\u0301v") is Strength.WEAK


def test_runs_of_spaces_count_once() -> None:
    assert strength_of("xK9$ mQ2v L7pR w") is strength_of("xK9$   mQ2v   L7pR   w") is Strength.FAIR


def test_only_those_spaces_count_once_that_do_when_a_key_is_locked() -> None:
    assert strength_of("xK9$mQ2v \t\r\n L7pR4wZ8tB") is Strength.FAIR
    assert strength_of("xK9$mQ2v\u2003\u2003\u2003\u2003L7pR4wZ8tB") is Strength.STRONG


def test_a_very_long_passphrase_is_judged_and_in_good_time() -> None:
    assert is_strong("county shun retrace detail bony flagstick " * 2000)


def test_the_refusal_does_not_repeat_the_passphrase() -> None:
    with pytest.raises(KeyTrouble) as refusal:
        insist_on_strength("Summer2026!")
    assert "Summer" not in str(refusal.value)


def test_the_lists_of_the_estimator_are_not_read_before_they_are_needed() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, kiosk.strength; print('zxcvbn' in sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout == "False\n"


def is_strong(passphrase: str) -> bool:
    return strength_of(passphrase) is Strength.STRONG
