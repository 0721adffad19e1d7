"""Hostile texts go through form, seal, store and each kind of export, and come back as they were cleaned.

naughty.json is the Big List of Naughty Strings as it stood in 2020 (Max Woolf, MIT: LICENSE-naughty.txt).
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk.cleaning import clean, graphemes
from kiosk.exporting import Form, Target, export_opened
from kiosk.exporting.csv_file import Row, read_faithful, read_safe
from kiosk.exporting.rows import HEADINGS
from kiosk.exporting.xlsx_file import read_xlsx
from kiosk.petition import NAME_GRAPHEMES, Draft, Field, Problem, problems_in
from tests.exporting.table import ANA, TODAY
from tests.faults.table import CAMPAIGN, SECRET, desk_over, opened

LISTED: list[str] = json.loads(Path(__file__).with_name("naughty.json").read_text(encoding="utf-8"))
OWN = [
    # What cleaning takes away must not have hidden a formula from the guard.
    *(
        "\u200b=1+1",
        "\ufeff@SUM(A1)",
        " \t=cmd|' /C calc'!A0",
        "\u202e-1+1",
        "\x00+1+1",
        "\u2028=1",
        "\u3000=A1",
    ),
    *("\uff1d1+1", "\uff20SUM(A1)", "'=1+1", "''=1+1", "'Ana", '=HYPERLINK("https://example.org","Ana")'),
    # What XML, its escapes in a sheet, and CSV might rewrite.
    *("_x0041_", "_x000D_Ana", "<r><t>Ana</t></r>", "</t></is></c><c><f>1+1</f></c>", "]]>Ana", "&#65;&amp;"),
    *('Ana "la" O\'Neil', 'Ana""', "Ana,Ana;Ana\tAna", "Ana\r\n=1+1", "Ana\x85Ana", "Ana\ufffe", "Ana\uffff"),
    # What normalization might rewrite or split.
    *(
        "A\u030ana",
        "\u212bna",
        "\ufb01n",
        "\u2163",
        "1\u0338a",
        "\u1100\u1161\u11a8",
        "\u0958",
        "Ana \U0001f469\u200d\U0001f467",
    ),
    *(
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U000e0041Ana",
        "Z" + "\u0337" * 99,
        "\u0915\u094d\u0937\u093f" * 200,
    ),
]
TEXTS = list(dict.fromkeys([*LISTED, *OWN]))
FIELDS = ("name", "zip", "email", "phone")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
READ = {Form.CSV: read_faithful, Form.SAFE_CSV: read_safe, Form.XLSX: read_xlsx}


def drafts() -> Iterator[Draft]:
    """Every text in every field, if the form lets it through there."""
    for text in TEXTS:
        for field in FIELDS:
            draft = replace(ANA, **{field: text})  # type: ignore[arg-type]
            if not problems_in(draft, email_required=False):
                yield draft


def typed(rows: list[Row]) -> list[tuple[str, ...]]:
    """Return what visitors typed of each row, in an order that the shuffling does not change."""
    places = [HEADINGS.index(field) for field in FIELDS]
    return sorted(tuple(row[place] for place in places) for row in rows)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[Form, Path]:
    """An export in each form of everything that the form lets through."""
    folder = tmp_path_factory.mktemp("naughty")
    made = {form: folder / f"signatures-{form}{form.suffix}" for form in Form}
    with opened(folder) as store:
        desk = desk_over(store)
        for draft in drafts():
            desk.keep(desk.prepare(draft, "en"))
        for form, out in made.items():
            export_opened(store, SECRET, Target(out), campaign=CAMPAIGN, made_on=TODAY, form=form)
    return made


@pytest.mark.parametrize("form", Form)
def test_every_text_comes_back_as_it_was_cleaned(exports: dict[Form, Path], form: Form) -> None:
    with exports[form].open("rb") as file:
        headings, *rows = READ[form](file)
    assert headings == HEADINGS
    kept = [draft.cleaned() for draft in drafts()]
    assert len(kept) > 450
    assert typed(rows) == sorted((each.name, each.zip, each.email, each.phone) for each in kept)


def test_no_cell_is_a_formula(exports: dict[Form, Path]) -> None:
    with exports[Form.SAFE_CSV].open("rb") as file:
        file.read(len(b"\xef\xbb\xbf"))
        cells = [cell for row in read_faithful(file) for cell in row]
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []
    assert any(cell.startswith("'=") for cell in cells)
    with ZipFile(exports[Form.XLSX]) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert sheet.count(b"<c ") == sheet.count(b't="inlineStr"') + len(HEADINGS)


def test_a_name_is_refused_only_if_it_has_no_letter_and_no_sign_or_more_than_a_form_holds() -> None:
    for text in TEXTS:
        problem = problems_in(replace(ANA, name=text), email_required=False).get(Field.NAME)
        letters = [
            letter for letter in clean(text) if unicodedata.category(letter).startswith(("L", "Nl", "S"))
        ]
        assert (problem is Problem.NAME_MISSING) == (not letters)
        assert (problem is Problem.NAME_TOO_LONG) == (graphemes(clean(text)) > NAME_GRAPHEMES)


def test_half_a_character_is_refused_in_every_field() -> None:
    for field in FIELDS:
        draft = replace(ANA, **{field: "Ana\ud800"})  # type: ignore[arg-type]
        assert problems_in(draft, email_required=False) == {Field(field): Problem.UNREADABLE}


def test_what_anybody_can_see_is_left_as_it_was_typed() -> None:
    seen = [text for text in TEXTS if text.isprintable() and text == " ".join(text.split())]
    assert len(seen) > 400
    assert [text for text in seen if clean(text) != unicodedata.normalize("NFC", text)] == []
