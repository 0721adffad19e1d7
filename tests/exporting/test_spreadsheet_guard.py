import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exporting.spreadsheet_guard import guard, unguard

texts = st.text() | st.text("'=+-@\t\r\n\uff1d\uff0b\uff0d\uff20a", max_size=6)


@pytest.mark.parametrize("first", "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'")
def test_what_a_spreadsheet_might_compute_is_marked_as_text(first: str) -> None:
    assert guard(first + "1+1") == "'" + first + "1+1"


@pytest.mark.parametrize("text", ["", "Ana", "O'Neil", "1+1", " =1", "00501", "a=b", "|A", "%"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert guard(text) == text


@given(texts)
def test_the_guard_can_be_taken_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(texts, texts)
def test_no_two_texts_become_one(one: str, other: str) -> None:
    assert (guard(one) == guard(other)) == (one == other)


@given(texts)
def test_nothing_that_is_guarded_begins_as_a_formula(text: str) -> None:
    assert not guard(text).startswith(tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"))


@given(st.lists(st.lists(texts, min_size=2, max_size=2)))
def test_it_survives_a_csv_file(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([[guard(cell) for cell in row] for row in rows])
    file.seek(0)
    assert [[unguard(cell) for cell in row] for row in csv.reader(file)] == rows
