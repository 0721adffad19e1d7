"""Ten thousand signatures of the world's names and of hostile ones, read back by programs that are not ours."""
# ruff: noqa: RUF001 - people's names are spelled as they are

import csv
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook

from kiosk.cleaning import clean
from kiosk.exporting import ExportReport, Form, export_opened
from kiosk.exporting.parcel import Target
from kiosk.exporting.rows import HEADINGS
from kiosk.exporting.spreadsheet_guard import unguard
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.statement import SCHEMA, SIGNATURE, Consent, Given, Statement
from tests.exporting.table import CAMPAIGN, SECRET, TODAY
from tests.fakes import MemoryStore

MANY = 10_000
NAMES = """
Ana María García-Núñez|Nguyễn Thị Mỹ Duyên|Łukasz Żółć|Þórður Ægisson|Seán Ó Súilleabháin|Lani Kaʻahumanu
Дмитрий Ёлкин|Γιώργος Παπαδόπουλος|Արամ Խաչատրյան|გიორგი|שָׁלוֹם כֹּהֵן|مُحَمَّد عَبْدُ الرَّحْمٰن|می‌خواهم نیلوفر
लक्ष्मी श्रीनिवासन|ஸ்ரீநிவாசன்|เพ็ญศรี ก้องเกียรติ|欧阳娜娜|歐陽|山田 太郎|김민준|ᏣᎳᎩ|ᠮᠣᠩᠭᠣᠯ|አበበ በቂላ|𐌰𐌽𐌰|𠮷野家|👩‍👩‍👧 Smith|O'Neil|D’Angelo
X Æ A-12|Ng|Null|None|NaN|True|O|van 't Hoff|María de los Ángeles Peña y Lillo|Jr., Martin Luther "King"
=1+1|=HYPERLINK("https://example.org";"x")|=cmd|+1 801 555 0100|-2+3|@SUM(A1:A9)|'quoted|''twice|＝1+1|＋1|－1|＠x
"Ana"|Ana, María|a;b|<r><t>bold</t></r>|<script>alert(1)</script>|&amp;|]]>|_x0041_|_x0041_x0042_|_x000D_|#REF!|#N/A
00501|1e9|1/2|2026-11-24|12:30|0x1F|1,234|$5|50%|TRUE|\\|\\n|%s|{{7*7}}|'; DROP TABLE records; --|ﬁ Ⅳ
""".replace("\n", "|").split("|")
ZIPS = ("00501", "02138-0001", "84101", "00000")
EMAILS = ("", "ana@example.org", "=a@example.org", "+x@example.org", "-@example.org")
PHONES = ("", "+1 (801) 555-0100", "0801 555 0100", "=555")


def given(number: int) -> Given:
    base = clean(NAMES[number % len(NAMES)]) or "Ana"
    # Each once as it is; after that with a number, so that every row is another.
    name = base if number < len(NAMES) else f"{base} {number}"
    email, phone = EMAILS[number % len(EMAILS)], PHONES[number % len(PHONES)]
    return Given(
        name,
        ZIPS[number % len(ZIPS)],
        {},
        email,
        phone,
        Consent((None, True, False)[number % 3] if email else None),
    )


@pytest.fixture(scope="module")
def people() -> dict[str, Given]:
    return {number.to_bytes(16, "big").hex(): given(number) for number in range(MANY)}


@pytest.fixture(scope="module")
def store(people: dict[str, Given]) -> MemoryStore:
    kept = MemoryStore(campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id)
    signed = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)
    for name, person in people.items():
        record_id = bytes.fromhex(name)
        statement = Statement(
            SIGNATURE, None, person, "en", signed, clock_ok=True, app="0", pack="1", event=1
        )
        envelope = seal(
            statement.to_bytes(),
            to=SECRET.public,
            campaign_id=CAMPAIGN.id,
            record_id=record_id,
            schema=SCHEMA,
        )
        # Not by append(), which looks through all of them for each.
        kept._kept[record_id] = SealedRecord(record_id, Kind.SIGNATURE, 1, envelope)
        kept._states["export"][record_id] = "due"
    return kept


@pytest.fixture(scope="module")
def exports(store: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> dict[Form, ExportReport]:
    folder = tmp_path_factory.mktemp("many")
    return {
        form: export_opened(
            store,
            SECRET,
            Target(folder / f"{form}{form.suffix}"),
            campaign=CAMPAIGN,
            made_on=TODAY,
            form=form,
        )
        for form in Form
    }


def insist_that_all_are_there(rows: Iterator[tuple[str, ...]], people: dict[str, Given]) -> None:
    seen = {}
    for row in rows:
        cells = dict(zip(HEADINGS, row, strict=True))
        seen[cells["signature_id"]] = (cells["name"], cells["zip"], cells["email"], cells["phone"])
    assert len(seen) == MANY
    assert seen == {key: (one.name, one.zip, one.email, one.phone) for key, one in people.items()}


@pytest.mark.parametrize("form", Form)
def test_every_row_is_verified(exports: dict[Form, ExportReport], form: Form) -> None:
    report = exports[form]
    assert (report.rows, report.verified, report.records, report.unreadable) == (MANY, MANY, MANY, ())


def test_python_reads_the_faithful_form(exports: dict[Form, ExportReport], people: dict[str, Given]) -> None:
    with exports[Form.CSV].path.open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    assert tuple(headings) == HEADINGS
    insist_that_all_are_there(map(tuple, rows), people)


def test_python_reads_the_safe_form_and_no_cell_begins_as_a_formula(
    exports: dict[Form, ExportReport], people: dict[str, Given]
) -> None:
    with exports[Form.SAFE_CSV].path.open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    insist_that_all_are_there((tuple(map(unguard, row)) for row in rows), people)


@pytest.mark.parametrize("form", [Form.CSV, Form.SAFE_CSV])
def test_duckdb_reads_the_same(
    exports: dict[Form, ExportReport], people: dict[str, Given], form: Form
) -> None:
    relation = duckdb.read_csv(
        str(exports[form].path), header=True, all_varchar=True, delimiter=",", quotechar='"'
    )
    assert tuple(relation.columns) == HEADINGS
    undo = unguard if form is Form.SAFE_CSV else str
    rows = [tuple(undo(cell or "") for cell in row) for row in relation.fetchall()]
    insist_that_all_are_there(iter(rows), people)


def test_openpyxl_reads_the_sheet_and_finds_no_formula(
    exports: dict[Form, ExportReport], people: dict[str, Given]
) -> None:
    with closing(load_workbook(exports[Form.XLSX].path, read_only=True)) as book:
        cells = [
            [(cell.value or "", cell.data_type) for cell in row]
            for row in book.worksheets[0].iter_rows(min_row=2)
        ]
    assert {kind for row in cells for value, kind in row if value} == {"s"}
    # openpyxl leaves this escape in inline strings as it is; spreadsheets do not.
    rows = [tuple(str(value).replace("_x005F_", "_") for value, _ in row) for row in cells]
    insist_that_all_are_there(iter(rows), people)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_reads_the_sheet(
    exports: dict[Form, ExportReport], people: dict[str, Given], tmp_path: Path
) -> None:
    # Comma, quotes, UTF-8, from row 1; every cell as it is shown.
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
            "--outdir",
            tmp_path,
            exports[Form.XLSX].path,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (tmp_path / "xlsx.csv").open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    assert tuple(headings) == HEADINGS
    insist_that_all_are_there(map(tuple, rows), people)
