"""An export of a store that lost something: the others stand, and what is amiss is told."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble, StoreTrouble
from kiosk.exporting import TARGET, ExportReport, Missing
from kiosk.keys import SecretKey
from kiosk.statement import SCHEMA
from tests.exporting.table import CAMPAIGN, LOST, Table, damaged, sealed
from tests.fakes import MemoryStore

CUT_REASON = "This record is damaged. Copy it again from the tablet, and not as text."


def reasons(report: ExportReport) -> dict[int, str]:
    return {each.sequence: each.reason for each in report.unreadable}


def test_one_bad_record_never_stops_the_others_and_is_listed_with_its_reason(
    table: Table, tmp_path: Path
) -> None:
    for name in ("One", "Two", "Three"):
        table.sign(name=name)
    with damaged(table, tmp_path, 2) as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows, report.verified) == (3, 2, 2)
        assert reasons(report) == {2: CUT_REASON}
        assert report.broken_at == 2
        assert store.counts().waiting[TARGET] == 1


def test_a_lost_record_is_listed_and_the_others_keep_their_numbers(table: Table, tmp_path: Path) -> None:
    for name in ("One", "Two", "Three", "Four", "Five"):
        table.sign(name=name)
    with damaged(table, tmp_path, 4):
        pass
    with damaged(table, tmp_path, 2, 3, statement=LOST) as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows, report.broken_at) == (5, 2, 2)
        assert report.missing == (Missing(store.device_id.hex(), 2, 3),)
        assert reasons(report) == {4: CUT_REASON}
        assert store.counts().waiting[TARGET] == 1


def test_records_lost_at_the_end_break_the_chain(table: Table, tmp_path: Path) -> None:
    table.sign()
    table.sign()
    with damaged(table, tmp_path, 2, statement=LOST) as store:
        report = replace(table, store=store).report()
        assert (report.rows, report.unreadable, report.broken_at) == (1, (), 2)
        assert report.missing == (Missing(store.device_id.hex(), 2, 2),)


@pytest.mark.parametrize("label", ["event = event + 1", "kind = 'correction'", "kind = 'withdrawal'"])
def test_a_label_that_does_not_match_what_is_sealed_keeps_the_record_out(
    table: Table, tmp_path: Path, label: str
) -> None:
    table.sign(name="One")
    table.sign(name="Two")
    with damaged(table, tmp_path, 2, statement=label) as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows) == (2, 1)
        assert reasons(report) == {2: "Its label does not match what is sealed."}
        assert report.broken_at is None
        assert store.counts().waiting[TARGET] == 1


def test_a_mislabelled_correction_sets_adrift_what_names_it(table: Table, tmp_path: Path) -> None:
    table.correct(table.correct(table.sign(name="Old"), "Newer"), "Newest")
    with damaged(table, tmp_path, 2, statement="kind = 'signature'") as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows) == (3, 1)
        assert [*reasons(report)] == [2, 3]
        assert store.counts().waiting[TARGET] == 2


def test_whoever_withdrew_stays_out_though_the_label_was_changed(table: Table, tmp_path: Path) -> None:
    table.withdraw(table.sign(name="Gone"))
    with damaged(table, tmp_path, 2, statement="kind = 'signature'") as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows, report.withdrawn) == (2, 0, 1)
        assert [*reasons(report)] == [2]
        assert store.counts().waiting[TARGET] == 1


def test_a_file_is_reported_whole_though_its_delivery_cannot_be_noted(table: Table) -> None:
    class Full(MemoryStore):
        def delivered(self, target: str, record_ids: Iterable[bytes]) -> None:
            raise StoreTrouble("The disk is full.", "Make room.")

    report = replace(table, store=Full(campaign_id=CAMPAIGN.id, key_id=b"k" * 16)).report()
    assert not report.delivery_noted
    assert report.sha256 == hashlib.sha256(table.out.read_bytes()).hexdigest()


def test_what_a_killed_export_left_is_removed_first(table: Table) -> None:
    left = table.out.with_name("yesterday.csv.abcd1234.okpart")
    left.write_text("Ana García")
    table.sign()
    with pytest.raises(ExportTrouble):
        table.report(secret=SecretKey.generate())
    assert list(table.out.parent.iterdir()) == []


def test_a_record_of_a_newer_version_or_of_no_sense_is_listed_with_its_reason(table: Table) -> None:
    table.sign()
    table.store.append(sealed(b"{}", schema=SCHEMA + 1, record_id=b"n" * 16))
    table.store.append(sealed(b"{}", record_id=b"s" * 16))
    report, _ = table.export()
    assert [*reasons(report)] == [2, 3]
    assert "newer version" in reasons(report)[2]
    assert "not in the form" in reasons(report)[3]


def test_an_envelope_in_the_place_of_another_is_listed_and_nobody_is_counted_twice(
    table: Table, tmp_path: Path
) -> None:
    table.sign(name="One")
    table.sign(name="Two")
    other = "envelope = (SELECT envelope FROM records WHERE seq = 1)"
    with damaged(table, tmp_path, 2, statement=other) as store:
        report = replace(table, store=store).report()
        assert (report.rows, [*reasons(report)]) == (1, [2])
        assert "place of another" in reasons(report)[2]


def test_what_names_a_lost_correction_is_listed_and_waits_for_a_better_copy(
    table: Table, tmp_path: Path
) -> None:
    table.correct(table.correct(table.sign(name="Old"), "Newer"), "Newest")
    with damaged(table, tmp_path, 2) as store:
        report = replace(table, store=store).report()
        assert (report.records, report.rows) == (3, 1)
        assert [*reasons(report)] == [2, 3]
        assert "names a correction that could not be opened" in reasons(report)[3]
        assert store.counts().waiting[TARGET] == 2
