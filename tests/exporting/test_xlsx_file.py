import errno
import io
import re
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kiosk.errors import ExportTrouble
from kiosk.exporting import xlsx_file
from kiosk.exporting.xlsx_file import Row, read_xlsx, write_xlsx

HEADINGS = ("name", "zip")
HOSTILE = [
    "=1+1",
    "+1 801",
    "@x",
    "'Ana",
    "<r><t>bold</t></r>",
    "<r>&amp;</r>",
    "]]>",
    "_x0041_",
    "_x0041_x0042_",
    "_x005F_x0041_",
    "_X0041_",
    "a\x00b",
    "a\r\nb\rc\td",
    "\ufffe\uffff",
    "00501",
    "1e9",
    "TRUE",
    "2026-11-24",
    " spaces ",
    " ",
    "",
    "👩‍👩‍👧 می‌خواهم",
    "\u2028\x85",
]

cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.text(
    "_x0041<>&r/ \r\x00", max_size=16
)


def written(rows: Iterable[Row]) -> io.BytesIO:
    file = io.BytesIO()
    write_xlsx(file, rows)
    return file


def sheet_of(file: io.BytesIO) -> str:
    with zipfile.ZipFile(file) as whole:
        return whole.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_changed(text: str) -> None:
    rows = [HEADINGS, (text, "84101"), ("last", text)]
    assert list(read_xlsx(written(rows))) == rows


@settings(deadline=None, max_examples=60)  # a busy machine is no mistake
@given(st.lists(st.tuples(cells, cells)))
def test_any_rows_read_back(rows: list[Row]) -> None:
    assert list(read_xlsx(written([HEADINGS, *rows]))) == [HEADINGS, *rows]


def test_every_cell_is_a_text_and_none_a_formula() -> None:
    file = written([HEADINGS, *((text, "00501") for text in HOSTILE)])
    assert "<f>" not in sheet_of(file)
    kinds = {cell.data_type for row in load_workbook(file).worksheets[0].iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}
    assert not re.search(r"<c (?![^>]*t=\"(inlineStr|s)\")", sheet_of(file))


def test_the_headings_are_bold_and_stay_in_sight_and_the_columns_are_wide_enough() -> None:
    sheet = load_workbook(written([("signature_id", "zip"), ("00" * 16, "84101")])).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert [cell.font.b for cell in sheet[1]] == [True, True]
    assert [cell.font.b for cell in sheet[2]] == [False, False]
    assert sheet.column_dimensions["A"].width > 32


def test_no_name_lies_in_a_temporary_file_meanwhile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(FileNotFoundError):
        tempfile.mkstemp()
    assert len(list(read_xlsx(written([HEADINGS, ("Ana", "84101")])))) == 2


def test_nothing_but_the_headings_is_a_sheet_too() -> None:
    assert list(read_xlsx(written([HEADINGS]))) == [HEADINGS]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 3)
    assert len(list(read_xlsx(written([HEADINGS] * 3)))) == 3
    with pytest.raises(ExportTrouble, match="holds 2 signatures at most"):
        written([HEADINGS] * 4)


def test_more_than_excel_opens_without_repairing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 20_000)
    assert len(list(read_xlsx(written([HEADINGS, ("Ana", "84101")])))) == 2
    with pytest.raises(ExportTrouble, match="too many for one"):
        written([HEADINGS, *[("Ana", "84101")] * 1_000])


@pytest.mark.parametrize("letter", ["x", "👩"])
def test_a_cell_longer_than_a_spreadsheet_allows_is_refused_and_never_cut(letter: str) -> None:
    longest = letter * (32_767 // len(letter.encode("utf-16-le")) * 2)
    assert list(read_xlsx(written([HEADINGS, (longest, "")])))[1][0] == longest
    with pytest.raises(ExportTrouble, match="longer than a spreadsheet cell"):
        written([HEADINGS, (longest + letter * 2, "")])


def other_sheet(value: object) -> io.BytesIO:
    book, file = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", value])
    book.save(file)
    return file


@pytest.mark.parametrize("value", [7, True, "=1+1"])
def test_what_somebody_computed_is_no_sheet_of_ours(value: object) -> None:
    file = other_sheet(value)
    if value == "=1+1":
        assert list(read_xlsx(file)) == [("name", "=1+1")]
    else:
        with pytest.raises(ValueError, match="not a workbook"):
            list(read_xlsx(file))


def damaged(position: int) -> bytes:
    content = bytearray(written([HEADINGS, ("Ana", "84101")]).getvalue())
    content[position] ^= 0xFF
    return bytes(content)


WHOLE = written([HEADINGS, ("Ana", "84101")]).getvalue()


@pytest.mark.parametrize(
    "content", [b"", b"name,zip\r\n", WHOLE[:-40], WHOLE[40:], b"PK\x05\x06" + bytes(18)]
)
def test_what_is_no_workbook_raises_value_error(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a workbook"):
        list(read_xlsx(io.BytesIO(content)))


def test_a_disk_that_does_not_answer_is_not_taken_for_another_file() -> None:
    class Failing(io.BytesIO):
        """Answers for the list of contents at the end, and for nothing before it."""

        def read(self, size: int | None = -1) -> bytes:
            if self.tell() < len(WHOLE) // 2:
                raise OSError(errno.EIO, "Input/output error")
            return super().read(size)

    with pytest.raises(OSError, match="Input/output error"):
        list(read_xlsx(Failing(WHOLE)))


@pytest.mark.parametrize("position", range(0, len(WHOLE), 61))
def test_a_changed_byte_is_seen_or_changes_nothing(position: int) -> None:
    try:
        rows = list(read_xlsx(io.BytesIO(damaged(position))))
    except ValueError:
        return
    assert rows == [HEADINGS, ("Ana", "84101")]
