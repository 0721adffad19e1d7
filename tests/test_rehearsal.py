"""A test record that only the right key answers, and that never passes for a signature."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import RecordTrouble
from kiosk.keys import SecretKey
from kiosk.rehearsal import SUFFIX, begin, is_answer, open_rehearsal
from kiosk.sealing import open_envelope, read_header, seal
from kiosk.statement import SCHEMA, Statement
from kiosk.wordlist import words

SECRET = SecretKey(1, bytes(range(32)))
CAMPAIGN = bytes(16)


def sealed(plaintext: bytes, schema: int = 0xFFFF) -> bytes:
    return seal(plaintext, to=SECRET.public, campaign_id=CAMPAIGN, record_id=bytes(16), schema=schema)


def test_who_holds_the_key_finds_three_words_that_the_tablet_knows() -> None:
    rehearsal = begin(SECRET.public, CAMPAIGN)
    answer = open_rehearsal(rehearsal.envelope, SECRET)
    assert len(answer.split(" ")) == 3
    assert set(answer.split(" ")) <= set(words())
    assert is_answer(answer, rehearsal.answer_digest)


def test_the_tablet_keeps_no_words() -> None:
    rehearsal = begin(SECRET.public, CAMPAIGN)
    answer = open_rehearsal(rehearsal.envelope, SECRET)
    assert answer not in repr(rehearsal)
    assert not any(word.encode() in rehearsal.envelope for word in answer.split(" "))


def test_the_answer_may_be_typed_in_any_case_and_spacing() -> None:
    rehearsal = begin(SECRET.public, CAMPAIGN)
    answer = open_rehearsal(rehearsal.envelope, SECRET)
    assert is_answer(f"  {answer.upper().replace(' ', '   ')}\n", rehearsal.answer_digest)


@settings(max_examples=30, deadline=None)
@given(st.text() | st.just("\ud800"))
def test_anything_else_is_no_answer(typed: str) -> None:
    assert not is_answer(typed, begin(SECRET.public, CAMPAIGN).answer_digest)


def test_two_rehearsals_ask_for_different_words() -> None:
    first, second = begin(SECRET.public, CAMPAIGN), begin(SECRET.public, CAMPAIGN)
    assert not is_answer(open_rehearsal(first.envelope, SECRET), second.answer_digest)
    assert read_header(first.envelope).record_id != read_header(second.envelope).record_id


def test_another_key_is_told_which_one_is_needed() -> None:
    with pytest.raises(RecordTrouble, match=f"needs key {SECRET.public.short_id}"):
        open_rehearsal(begin(SECRET.public, CAMPAIGN).envelope, SecretKey.generate())


def test_it_never_passes_for_a_signature() -> None:
    envelope = begin(SECRET.public, CAMPAIGN).envelope
    assert read_header(envelope).schema == 0xFFFF != SCHEMA
    assert read_header(envelope).campaign_id == CAMPAIGN
    with pytest.raises(RecordTrouble):
        Statement.from_bytes(open_envelope(envelope, secret=SECRET).plaintext)


@pytest.mark.parametrize(
    "envelope",
    [
        pytest.param(sealed(b"abacus abdomen zoom", SCHEMA), id="a signature"),
        pytest.param(sealed(b"abacus abdomen"), id="two words"),
        pytest.param(sealed(b"abacus abdomen call-this-number"), id="a word that is not on the list"),
        pytest.param(sealed(b"\xff abdomen zoom"), id="no text"),
    ],
)
def test_what_another_sealed_is_not_shown(envelope: bytes) -> None:
    with pytest.raises(RecordTrouble) as refusal:
        open_rehearsal(envelope, SECRET)
    assert str(refusal.value) == (
        f"This record is not a rehearsal. Choose the file from the tablet whose name ends in {SUFFIX}."
    )
