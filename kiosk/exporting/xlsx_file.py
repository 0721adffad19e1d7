"""Writes and reads the spreadsheet form of an export: one sheet whose every cell is a typed text.

XlsxWriter makes the workbook around the rows: styles, the frozen bold headings, the widths. The rows themselves are
streamed into its sheet as inline strings (ECMA-376, part 1, 18.3.1.53), because XlsxWriter would keep them in clear in
a temporary file meanwhile, and takes a name of the form <r>…</r> for markup. There is no formula, number or date, so
nothing is computed, and a ZIP code keeps its zeros.
"""

import io
import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from string import ascii_uppercase
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from kiosk.errors import ExportTrouble

Row = tuple[str, ...]

MOST_ROWS = 1_048_576
"""What a sheet holds, headings among them."""

_LONGEST_CELL = 32_767
"""UTF-16 units."""

_SHEET = "xl/worksheets/sheet1.xml"
_END_OF_ROWS = b"</sheetData>"
_SIZE = re.compile(rb"<dimension [^>]*/>")
_USUAL_WIDTH, _WIDTHS = 16, {"signature_id": 34, "name": 28, "email": 30, "event_name": 24, "event_place": 24}

# XML cannot hold these, and a spreadsheet reads _x0041_ as A: both are written as _xHHHH_ (ECMA-376, 22.9.2.19).
# A carriage return is among them because XML readers turn it into a line feed.
_NOT_IN_XML = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_SPECIAL = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff&<>]|_x")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def write_xlsx(file: BinaryIO, rows: Iterable[Row]) -> None:
    """Write *rows*, the headings first. Raises ExportTrouble if a sheet cannot hold them."""
    all_rows = iter(rows)
    with ZipFile(_empty_workbook(next(all_rows))) as empty, ZipFile(file, "w", ZIP_DEFLATED) as whole:
        for item in empty.infolist():
            if item.filename != _SHEET:
                whole.writestr(item, empty.read(item))
        before, end, after = _SIZE.sub(b"", empty.read(_SHEET)).partition(_END_OF_ROWS)
        with _within_two_gigabytes(), whole.open(_SHEET, "w") as sheet:
            sheet.write(before)
            for number, row in enumerate(all_rows, 2):
                sheet.write(_row(number, row))
            sheet.write(end + after)


def read_xlsx(file: BinaryIO) -> Generator[Row, None, None]:
    """Yield the rows of the first sheet, read by openpyxl. Raises ValueError if it is no such file."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and the kiosk starts without it
    from openpyxl.utils.escape import unescape  # noqa: PLC0415

    try:
        with closing(load_workbook(file, read_only=True)) as book:
            for row in book.worksheets[0].iter_rows(values_only=True):
                yield tuple(unescape(_text(value)) for value in row)
    except OSError:
        raise
    # zipfile, the XML parser and openpyxl raise whatever they stumble over in a file that was changed.
    except Exception as error:
        raise ValueError("this is not a workbook of texts") from error


def _empty_workbook(headings: Row) -> BinaryIO:
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow to load, and the kiosk starts without it

    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("Signatures")
        sheet.freeze_panes(1, 0)
        for column, heading in enumerate(headings):
            sheet.set_column(column, column, _WIDTHS.get(heading, _USUAL_WIDTH))
            sheet.write_string(0, column, heading, bold)
    return made


@contextmanager
def _within_two_gigabytes() -> Iterator[None]:
    """Refuse what only a ZIP64 file could hold: Excel would offer to repair it."""
    try:
        yield
    except RuntimeError as error:
        raise _too_many() from error


def _too_many() -> ExportTrouble:
    return ExportTrouble(
        f"A spreadsheet holds {MOST_ROWS - 1:,} signatures at most, and these are too many for one.",
        "Export them as CSV, or one event at a time.",
    )


def _row(number: int, row: Row) -> bytes:
    if number > MOST_ROWS:
        raise _too_many()
    cells = "".join(
        f'<c r="{letter}{number}" t="inlineStr"><is><t xml:space="preserve">{_spelled(text)}</t></is></c>'
        for letter, text in zip(ascii_uppercase, row, strict=False)
    )
    return f'<row r="{number}">{cells}</row>'.encode()


def _spelled(text: str) -> str:
    if len(text) > _LONGEST_CELL // 2:
        _insist_that_it_fits(text)
    if not _SPECIAL.search(text):
        return text
    escaped = _NOT_IN_XML.sub(_as_number, text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _as_number(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _insist_that_it_fits(text: str) -> None:
    if len(_ASTRAL.sub("xx", text)) > _LONGEST_CELL:
        raise ExportTrouble(
            "One signature holds a text that is longer than a spreadsheet cell can be.", "Export as CSV."
        )


def _text(value: object) -> str:
    # Anything but a text is a cell that a spreadsheet computes or rewrites.
    if not isinstance(value, str):
        raise TypeError("a cell is not a text")
    return value
