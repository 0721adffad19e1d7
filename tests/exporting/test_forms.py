"""Each form of an export: proven, never over a stranger's file, and called off without a trace."""

import hashlib
import io
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kiosk.errors import ExportTrouble, StoreTrouble
from kiosk.exporting import TARGET, Form, export_sealed
from kiosk.exporting.bundle import read_bundle
from kiosk.exporting.csv_file import read_faithful, read_safe
from kiosk.exporting.parcel import Target
from kiosk.exporting.rows import HEADINGS
from kiosk.exporting.xlsx_file import read_xlsx
from tests.exporting.table import CAMPAIGN, TODAY, Table, damaged
from tests.fakes import MemoryStore

READ = {Form.CSV: read_faithful, Form.SAFE_CSV: read_safe, Form.XLSX: read_xlsx}
each_form = pytest.mark.parametrize("form", Form)


def in_form(table: Table, form: Form) -> Table:
    return replace(table, out=table.out.with_name(f"signatures{form.suffix}"))


def rows_in(table: Table, form: Form) -> list[tuple[str, ...]]:
    with table.out.open("rb") as file:
        return list(READ[form](file))


def files_of(table: Table) -> list[str]:
    return sorted(path.name for path in table.out.parent.iterdir())


@each_form
def test_each_form_holds_the_same_rows_and_a_manifest_lies_beside_it(table: Table, form: Form) -> None:
    table.sign(name="=1+1")
    table.sign(name="Ana <r>")
    here = in_form(table, form)
    report = here.report(form=form)
    headings, *rows = rows_in(here, form)
    assert headings == HEADINGS
    assert sorted(row[1] for row in rows) == ["=1+1", "Ana <r>"]
    assert (report.form, report.rows, report.verified) == (form, 2, 2)
    assert report.sha256 == hashlib.sha256(here.out.read_bytes()).hexdigest()
    assert here.manifest()["sha256"] == report.sha256
    assert files_of(here) == [here.out.name, report.manifest.name]


@each_form
def test_an_earlier_export_is_written_over_and_nothing_else(table: Table, form: Form) -> None:
    here = in_form(table, form)
    table.sign()
    here.report(form=form)
    table.sign()
    assert here.report(form=form).rows == 2
    for stranger in (b"", b"name,zip\r\n", b"\xff\xfe", b"PK\x03\x04", b"SQLite format 3\0"):
        here.out.write_bytes(stranger)
        with pytest.raises(ExportTrouble, match="not an earlier export"):
            here.report(form=form)
        assert here.out.read_bytes() == stranger


@pytest.mark.parametrize("stranger", [b"", b"{}", b"7", b"{", b"[" * 100_000, b"\xff"])
def test_a_strangers_manifest_is_not_written_over(table: Table, stranger: bytes) -> None:
    manifest = table.out.with_name("signatures.csv.manifest.json")
    manifest.write_bytes(stranger)
    with pytest.raises(ExportTrouble, match="not an earlier export"):
        table.report()
    assert files_of(table) == [manifest.name]


@each_form
@pytest.mark.parametrize("portion", [0.0, 0.2, 0.5, 0.8, 1.0])
def test_it_is_called_off_at_any_time_without_a_trace(table: Table, form: Form, portion: float) -> None:
    def impatient(done: int, total: int) -> bool:
        return done / total < portion

    table.sign()
    here = in_form(table, form)
    with pytest.raises(ExportTrouble, match=r"cancelled\. Nothing was written"):
        here.report(form=form, progress=impatient)
    with pytest.raises(ExportTrouble, match=r"cancelled\. Nothing was written"):
        here.sealed(here.out, progress=impatient)
    assert files_of(here) == []
    assert table.store.counts().waiting[TARGET] == 1


def changed(content: bytes, form: Form) -> bytes:
    if form is not Form.XLSX:
        return content.replace(b"Eve", b"Ada")
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w") as new:
        for item in old.infolist():
            new.writestr(item, old.read(item).replace(b"Eve", b"Ada"))
    return made.getvalue()


@each_form
@pytest.mark.parametrize("damage", ["none", "cut", "a row more", "a row less", "a changed cell", "empty"])
def test_a_file_that_does_not_read_back_never_gets_its_name(
    table: Table, monkeypatch: pytest.MonkeyPatch, form: Form, damage: str
) -> None:
    here = in_form(table, form)
    here.report(form=form)
    no_row = here.out.read_bytes()
    table.sign(name="Eve")
    here.report(form=form)
    whole = here.out.read_bytes()
    other = table.sign(name="Ada")
    more = replace(here, out=here.out.with_name("more"))
    more.report(form=form)
    table.withdraw(other)
    given_back = {
        "none": whole,
        "cut": whole[:-7],
        "a row more": more.out.read_bytes(),
        "a row less": no_row,
        "a changed cell": changed(whole, form),
        "empty": b"",
    }[damage]

    def failing_disk(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode) and os.pread(handle, 1, 0) != b"{":
            os.ftruncate(handle, 0)
            os.pwrite(handle, given_back, 0)

    monkeypatch.setattr(os, "fsync", failing_disk)
    if damage == "none":
        assert here.report(form=form).verified == 1
        return
    with pytest.raises(ExportTrouble, match="read back") as refusal:
        here.report(form=form)
    assert "Eve" not in str(refusal.value)
    assert here.out.read_bytes() == whole


def test_a_manifest_that_does_not_read_back_keeps_the_export_from_its_name(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing_disk(handle: int) -> None:
        if os.pread(handle, 1, 0) == b"{":
            os.ftruncate(handle, 100)

    monkeypatch.setattr(os, "fsync", failing_disk)
    with pytest.raises(ExportTrouble, match="read back"):
        table.report()
    assert files_of(table) == []


# Sealed ------------------------------------------------------------------------------------------


def test_a_sealed_export_needs_no_key_and_holds_every_record_as_it_is(table: Table) -> None:
    table.withdraw(table.correct(table.sign(), "Newer"))
    out = table.out.with_name("tablet.okbundle")
    report = table.sealed(out)
    bundle = read_bundle(out)
    assert list(bundle.records()) == list(table.store.records())
    assert (report.path, report.records, report.verified) == (out, 3, 3)
    assert report.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (report.broken_at, report.delivery_noted) == (None, True)
    assert (bundle.device_id, bundle.arrived, bundle.campaign_id) == (table.store.device_id, 3, CAMPAIGN.id)
    assert bundle.events == {CAMPAIGN.event.number: CAMPAIGN.event}
    assert set(bundle.wording.values()) >= set(CAMPAIGN.wording("es").values())
    assert table.store.counts().waiting[TARGET] == 0


def test_a_damaged_record_is_carried_with_the_others(table: Table, tmp_path: Path) -> None:
    for name in ("One", "Two"):
        table.sign(name=name)
    out = table.out.with_name("tablet.okbundle")
    with damaged(table, tmp_path, 1) as store:
        report = replace(table, store=store).sealed(out)
        assert (report.records, report.broken_at) == (2, 1)
        assert list(read_bundle(out).records()) == list(store.records())


def test_records_that_arrive_while_a_bundle_is_written_wait_for_the_next(table: Table) -> None:
    table.sign()

    def busy(step: str) -> None:
        if step in {"make", "prove"}:
            table.sign()

    out = table.out.with_name("tablet.okbundle")
    assert table.sealed(out, step=busy).records == 1
    assert read_bundle(out).arrived == 1
    assert table.store.counts().waiting[TARGET] == 2
    assert table.sealed(out).records == 3


def test_a_bundle_that_does_not_read_back_never_gets_its_name(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.sign()

    def failing_disk(handle: int) -> None:
        os.ftruncate(handle, 100)

    monkeypatch.setattr(os, "fsync", failing_disk)
    with pytest.raises(ExportTrouble, match="read back"):
        table.sealed(table.out)
    assert files_of(table) == []
    assert table.store.counts().waiting[TARGET] == 1


def test_only_an_earlier_bundle_is_written_over(table: Table) -> None:
    table.out.write_bytes(b"name,zip\r\n")
    with pytest.raises(ExportTrouble, match="not an earlier export"):
        table.sealed(table.out)
    assert table.out.read_bytes() == b"name,zip\r\n"


def test_a_bundle_is_whole_though_its_delivery_cannot_be_noted(table: Table) -> None:
    class Full(MemoryStore):
        def delivered(self, target: str, record_ids: Any) -> None:
            raise StoreTrouble("The disk is full.", "Make room.")

    store = Full(campaign_id=CAMPAIGN.id, key_id=b"k" * 16)
    report = export_sealed(store, Target(table.out), campaign=CAMPAIGN, made_on=TODAY)
    assert (report.delivery_noted, report.records) == (False, 0)
    assert read_bundle(table.out).header.count == 0
