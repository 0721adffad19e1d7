"""The list of words, and numbers spelled in it."""

import random
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Bug, KeyTrouble
from kiosk.settings import assets
from kiosk.wordlist import BASE, number_of, phrase, spell, words


def test_the_list_is_frozen_because_papers_depend_on_its_order() -> None:
    data = (assets() / "words" / "eff-large.txt").read_bytes()
    assert sha256(data).hexdigest() == "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522"


def test_each_word_is_there_once_in_small_letters() -> None:
    assert len(words()) == len(set(words())) == BASE
    assert all(word == word.lower() and word.replace("-", "").isalpha() for word in words())


def test_the_first_word_is_nothing_and_the_largest_digit_comes_first() -> None:
    assert spell(0, 3) == ("abacus", "abacus", "abacus")
    assert spell(BASE, 3) == ("abacus", "abdomen", "abacus")
    assert spell(BASE**3 - 1, 3) == ("zoom", "zoom", "zoom")


@given(st.integers(1, 21).flatmap(lambda count: st.tuples(st.integers(0, BASE**count - 1), st.just(count))))
def test_a_number_reads_back_as_it_was_spelled(given: tuple[int, int]) -> None:
    number, count = given
    assert len(spell(number, count)) == count
    assert number_of(spell(number, count)) == number


@pytest.mark.parametrize("number", [-1, BASE**2])
def test_a_number_that_the_words_cannot_hold_is_our_mistake(number: int) -> None:
    with pytest.raises(Bug):
        spell(number, 2)


def test_a_phrase_is_drawn_word_by_word_from_the_list() -> None:
    assert phrase(2, lambda choices: choices[7]) == f"{words()[7]} {words()[7]}"
    assert phrase(4, random.Random(1).choice) == phrase(4, random.Random(1).choice)


def test_a_phrase_has_six_words_and_no_two_are_the_same() -> None:
    assert len(phrase().split(" ")) == 6
    assert phrase() != phrase()


def test_a_wrong_word_is_named_by_its_position_with_the_closest_one() -> None:
    with pytest.raises(KeyTrouble) as refusal:
        number_of(["zoom", "abcus", "qqqq"])
    assert refusal.value.what == "Word 2, “abcus”, is not on the list."
    assert refusal.value.cure == "Did you mean “abacus”?"


def test_a_word_that_resembles_none_sends_to_the_paper() -> None:
    with pytest.raises(KeyTrouble, match=r"“qqqq”, is not on the list\. Compare it with the paper"):
        number_of(["qqqq"])


def test_what_may_be_a_key_is_not_repeated() -> None:
    with pytest.raises(KeyTrouble) as refusal:
        number_of(["zoom", "aeaacaqdaqcqmbyibefawdanbyhr"])
    assert str(refusal.value) == "Word 2 is not on the list. Compare it with the paper."
