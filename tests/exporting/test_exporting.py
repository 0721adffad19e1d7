"""What an export holds and tells."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from kiosk.errors import ExportTrouble, RecordTrouble, StoreTrouble
from kiosk.exporting import TARGET, Choice, ExportReport, Form, read_bundle
from kiosk.exporting.rows import COLUMNS, mark_of
from kiosk.keys import SecretKey
from kiosk.records import SealedRecord
from kiosk.statement import Given, Statement, digest_of
from tests.exporting.table import ANA, CAMPAIGN, NOW, SECRET, Table, sealed
from tests.fakes import MemoryStore


def test_a_row_holds_what_was_given_and_what_was_agreed_to(table: Table) -> None:
    full = replace(
        ANA, email="ana+x@example.org", phone="+1 (801) 555-0100", email_updates=True, text_updates=False
    )
    receipt = table.desk.keep(table.desk.prepare(full, "es"))
    report, [row] = table.export()
    digests = {key: digest_of(text) for key, text in CAMPAIGN.wording("es").items()}
    event = CAMPAIGN.event
    assert row == {
        "signature_id": receipt.record_id.hex(),
        "name": "Ana García",
        "zip": "00501",
        "email": "ana+x@example.org",
        "phone": "+1 (801) 555-0100",
        "email_consent": "yes",
        "text_consent": "no",
        "language": "es",
        "signed_on": NOW.astimezone().date().isoformat(),
        "clock_ok": "yes",
        "event": str(event.number),
        "event_name": event.name,
        "event_place": event.place,
        "event_date": "" if event.date is None else event.date.isoformat(),
        "wording": mark_of(digests),
    }
    assert report == ExportReport(
        path=table.out,
        manifest=table.out.with_name("signatures.csv.manifest.json"),
        form=Form.CSV,
        choice=Choice(),
        sha256=hashlib.sha256(table.out.read_bytes()).hexdigest(),
        rows=1,
        verified=1,
        standing=1,
        records=1,
        corrected=0,
        withdrawn=0,
        to_strike=(),
        unreadable=(),
        missing=(),
        conflicts=(),
        broken_at=None,
        delivery_noted=True,
    )


def test_what_was_not_asked_is_said_so_and_has_no_words(table: Table) -> None:
    table.sign()
    _, [row] = table.export()
    assert (row["email_consent"], row["text_consent"]) == ("not asked", "not asked")
    assert (row["email"], row["phone"]) == ("", "")
    assert table.manifest()["wordings"][row["wording"]].keys() == {"petition", "notice", "age"}


def test_no_time_of_day_leaves_the_seal(table: Table) -> None:
    table.sign()
    table.export()
    assert b"17:03" not in table.out.read_bytes()
    assert b":" not in table.out.read_bytes()


@pytest.mark.parametrize(
    "name", ["=1+1", "+Ana", "-A", "@ana", "'Ana", '"Ana"', "Ana, María", "👩‍👩‍👧", "می‌خواهم", "O'Neil;|A"]
)
def test_a_name_is_exported_exactly_as_it_was_kept(table: Table, name: str) -> None:
    table.sign(name=name)
    assert table.names() == [name]


def test_nul_and_line_breaks_are_gone_before_they_are_sealed(table: Table) -> None:
    table.sign(name="Ana\x00\r\nMaría")
    assert table.names() == ["Ana María"]


def test_even_what_no_form_lets_through_is_exported_as_it_was_sealed(table: Table) -> None:
    given = Given('a\x00b\r\nc\rd,"e"\t', "00501", {})
    statement = Statement("signature", None, given, "en", NOW, False, "0", "0", 1)  # noqa: FBT003 in their order
    table.store.append(sealed(statement.to_bytes()))
    _, [row] = table.export()
    assert row["name"] == given.name
    assert row["clock_ok"] == "no"


def test_corrections_replace_and_withdrawals_remove_and_both_are_counted(table: Table) -> None:
    table.sign(name="Stays")
    fixed = table.correct(table.correct(table.sign(name="Old"), "Newer"), "Newest")
    table.withdraw(table.sign(name="Gone"))
    table.withdraw(table.correct(table.sign(name="Gone too"), "Gone as well"))
    report, rows = table.export()
    assert sorted(row["name"] for row in rows) == ["Newest", "Stays"]
    assert (report.records, report.standing, report.corrected, report.withdrawn) == (9, 2, 1, 2)
    assert report.verified == 2
    assert fixed.sequence == 4


def test_a_corrected_signature_keeps_its_id_in_every_export(table: Table) -> None:
    receipt = table.sign(name="Old")
    before = table.export()[1][0]["signature_id"]
    table.correct(receipt, "New")
    assert table.export()[1][0]["signature_id"] == before == receipt.record_id.hex()


def test_the_rows_are_shuffled_so_that_nobodys_place_in_the_queue_shows(table: Table) -> None:
    arrived = [f"Person {number:02}" for number in range(20)]
    for name in arrived:
        table.sign(name=name)

    def order(seed: int) -> list[str]:
        return [row["name"] for row in table.export(shuffle=Random(seed))[1]]

    assert order(1) == order(1) != order(2)
    assert sorted(order(1)) == arrived != order(1)
    assert [row["name"] for row in table.export()[1]] != arrived


def test_an_empty_store_gives_the_headings_alone(table: Table) -> None:
    report, rows = table.export()
    assert (report.records, report.rows, report.verified, rows) == (0, 0, 0, [])
    assert table.out.read_bytes().decode() == ",".join(COLUMNS) + "\r\n"


def test_every_record_that_opened_is_noted_as_delivered_once_the_file_is_there(table: Table) -> None:
    table.withdraw(table.sign())
    assert table.store.counts().waiting[TARGET] == 2
    with pytest.raises(ExportTrouble, match="does not exist"):
        replace(table, out=table.out / "no" / "such.csv").report()
    assert table.store.counts().waiting[TARGET] == 2
    table.export()
    assert table.store.counts().waiting[TARGET] == 0


def test_another_key_opens_nothing_and_leaves_an_older_file_alone(table: Table) -> None:
    table.sign()
    table.sign()
    table.export()
    before = table.out.read_bytes()
    with pytest.raises(ExportTrouble, match=f"None of the 2 records.*{SECRET.public.short_id}"):
        table.report(secret=SecretKey.generate())
    assert table.out.read_bytes() == before


def test_a_store_in_trouble_leaves_no_file(table: Table) -> None:
    class Failing(MemoryStore):
        def records(self) -> Iterator[tuple[int, SealedRecord]]:
            raise StoreTrouble("The disk does not answer.", "Use another one.")

    with pytest.raises(StoreTrouble):
        replace(table, store=Failing(campaign_id=CAMPAIGN.id, key_id=b"k" * 16)).report()
    assert list(table.out.parent.iterdir()) == []


def test_a_bundle_of_another_campaign_is_named_so(table: Table, tmp_path: Path) -> None:
    other = replace(CAMPAIGN, id=b"another campaign", slug="nevada")
    table.sealed(tmp_path / "other.okbundle", campaign=other)
    with pytest.raises(RecordTrouble, match=r"other.okbundle was carried out of another campaign: nevada"):
        table.export(bundles=[read_bundle(tmp_path / "other.okbundle")])


def test_a_bundle_that_needs_another_key_is_refused_in_one_sentence(table: Table, tmp_path: Path) -> None:
    mine, theirs = CAMPAIGN.public_key, SecretKey.generate().public
    table.sealed(tmp_path / "other.okbundle", campaign=replace(CAMPAIGN, public_key=theirs))
    with pytest.raises(RecordTrouble) as trouble:
        table.export(bundles=[read_bundle(tmp_path / "other.okbundle")])
    told = f"other.okbundle needs key {theirs.short_id}; the key of this campaign is {mine.short_id}."
    assert trouble.value.what == told
    assert list(table.out.parent.iterdir()) == []
