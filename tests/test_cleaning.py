# ruff: noqa: RUF001 - letters that look like others are the cases here

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cleaning import clean, graphemes, has_lone_surrogate

INVISIBLE = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
    *map(chr, range(0x2061, 0x2065)),
    *map(chr, range(0x206A, 0x2070)),
]
BREAKS = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85"

any_text = st.text(st.characters(exclude_categories=[]) | st.sampled_from(INVISIBLE))


@pytest.mark.parametrize("letter", [it for it in INVISIBLE if it not in BREAKS], ids=ascii)
def test_what_nobody_can_see_is_dropped(letter: str) -> None:
    assert clean(f"Ana{letter}María") == "AnaMaría"


@pytest.mark.parametrize("letter", [*BREAKS, "\u00a0", "\u3000", "\u2028", "  ", "\r\n"], ids=ascii)
def test_every_gap_becomes_one_space_and_the_ends_are_trimmed(letter: str) -> None:
    assert clean(f"{letter}Ana{letter}{letter}María{letter}") == "Ana María"


@pytest.mark.parametrize(
    "kept",
    ["ﬁ", "Ⅳ", "Kaʻiulani", "O’Neil", "O'Neil", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "ＡＢＣ", "Nguyễn", "=1+1", "❤️"],
)
def test_every_letter_stays_as_it_was_typed(kept: str) -> None:
    assert clean(kept) == kept


def test_accents_are_composed() -> None:
    assert clean("Mari\u0301a") == "María"


def test_what_an_invisible_character_kept_apart_is_composed_all_the_same() -> None:
    assert clean("Mari\u200b\u0301a") == "María"


@given(any_text)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(any_text)
def test_the_result_is_nfc_on_one_line_without_anything_invisible(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not set(cleaned) & set(INVISIBLE)
    assert cleaned == " ".join(cleaned.split())


@given(st.text(st.sampled_from("aბम한"), min_size=1), st.sampled_from("\u200c\u200d"))
def test_joiners_between_letters_stay(letters: str, joiner: str) -> None:
    joined = joiner.join(letters)
    assert clean(joined) == unicodedata.normalize("NFC", joined)


@pytest.mark.parametrize("half", list(map(chr, (0xD800, 0xDBFF, 0xDC00, 0xDFFF))), ids=ascii)
def test_half_a_character_is_found_and_not_quietly_dropped(half: str) -> None:
    assert has_lone_surrogate(f"Ana{half}")
    assert clean(f"Ana{half}") == f"Ana{half}"


@given(st.text())
def test_whole_characters_are_never_taken_for_halves(text: str) -> None:
    assert not has_lone_surrogate(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [("", 0), ("Ana", 3), ("María", 5), ("Mari\u0301a", 5), ("👩‍👩‍👧", 1), ("🇺🇸", 1), ("नमस्ते", 3), ("கி", 1)],
)
def test_length_is_what_a_reader_counts(text: str, seen: int) -> None:
    assert graphemes(text) == seen
