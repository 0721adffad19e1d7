import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exporting.csv_file import Row, read_faithful, read_safe, write_faithful, write_safe

Write = Callable[[BinaryIO, Iterable[Row]], None]
Read = Callable[[BinaryIO], Iterator[Row]]

FORMS = {"faithful": (write_faithful, read_faithful), "safe": (write_safe, read_safe)}
ROWS = [("name", "zip"), ("Ana García", "00501"), ("=1+1", "'84101")]

cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.text(
    "'=+\r\n\",\x00a", max_size=5
)


def written(write: Write, rows: Iterable[Row]) -> bytes:
    file = io.BytesIO()
    write(file, rows)
    return file.getvalue()


def test_the_faithful_form_holds_every_text_as_it_is() -> None:
    assert written(write_faithful, ROWS) == b"name,zip\r\nAna Garc\xc3\xada,00501\r\n=1+1,'84101\r\n"


def test_the_safe_form_has_a_byte_order_mark_and_guards() -> None:
    assert written(write_safe, ROWS) == "\ufeffname,zip\r\nAna García,00501\r\n'=1+1,''84101\r\n".encode()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1 801",
        "-",
        "@x",
        "\t=1",
        "'",
        '"',
        "a,b",
        "a\nb",
        "a\r\nb",
        "\r",
        "\x00",
        "👩‍👩‍👧",
        "00501",
        " ",
        "\ufeff",
    ],
)
def test_no_cell_is_changed(form: tuple[Write, Read], cell: str) -> None:
    write, read = form
    rows = [(cell, "84101"), ("last", cell)]
    assert list(read(io.BytesIO(written(write, rows)))) == rows


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(data=st.data())
def test_any_rows_read_back(form: tuple[Write, Read], data: st.DataObject) -> None:
    write, read = form
    rows: list[Any] = data.draw(st.lists(st.tuples(cells, cells), min_size=1))
    assert list(read(io.BytesIO(written(write, rows)))) == rows


@pytest.mark.parametrize("read", [read_faithful, read_safe])
def test_what_is_no_text_raises_value_error(read: Read) -> None:
    with pytest.raises(ValueError, match="utf-8"):
        list(read(io.BytesIO(b"name,zip\r\n\xff")))
