"""An export of a store that lost something: the others stand, and what is amiss is told."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble, StoreTrouble
from kiosk.exporting import TARGET, export_csv
from kiosk.keys import SecretKey
from kiosk.statement import SCHEMA
from tests.exporting.table import CAMPAIGN, LOST, SECRET, Table, damaged, sealed
from tests.fakes import MemoryStore


def test_one_bad_record_never_stops_the_others_and_is_listed_with_its_reason(
    table: Table, tmp_path: Path
) -> None:
    for name in ("One", "Two", "Three"):
        table.sign(name=name)
    with damaged(table, tmp_path, 2) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing, report.verified) == (3, 2, 2)
        [(sequence, reason)] = report.unreadable
        assert (sequence, "damaged" in reason) == (2, True)
        assert report.broken_at == 2
        assert store.counts().waiting[TARGET] == 1


def test_a_lost_record_is_listed_and_the_others_keep_their_numbers(table: Table, tmp_path: Path) -> None:
    for name in ("One", "Two", "Three", "Four", "Five"):
        table.sign(name=name)
    with damaged(table, tmp_path, 4):
        pass
    with damaged(table, tmp_path, 2, 3, statement=LOST) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing, report.broken_at) == (5, 2, 2)
        assert [sequence for sequence, _ in report.unreadable] == [2, 3, 4]
        assert [reason for _, reason in report.unreadable][:2] == ["It is missing."] * 2
        assert "damaged" in report.unreadable[2][1]
        assert store.counts().waiting[TARGET] == 3


def test_records_lost_at_the_end_break_the_chain(table: Table, tmp_path: Path) -> None:
    table.sign()
    table.sign()
    with damaged(table, tmp_path, 2, statement=LOST) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.standing, report.unreadable, report.broken_at) == (1, [], 2)


@pytest.mark.parametrize("label", ["event = event + 1", "kind = 'correction'", "kind = 'withdrawal'"])
def test_a_label_that_does_not_match_what_is_sealed_keeps_the_record_out(
    table: Table, tmp_path: Path, label: str
) -> None:
    table.sign(name="One")
    table.sign(name="Two")
    with damaged(table, tmp_path, 2, statement=label) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing) == (2, 1)
        assert report.unreadable == [(2, "Its label does not match what is sealed.")]
        assert report.broken_at is None
        assert store.counts().waiting[TARGET] == 1


def test_a_mislabelled_correction_sets_adrift_what_names_it(table: Table, tmp_path: Path) -> None:
    table.correct(table.correct(table.sign(name="Old"), "Newer"), "Newest")
    with damaged(table, tmp_path, 2, statement="kind = 'signature'") as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing) == (3, 1)
        assert [sequence for sequence, _ in report.unreadable] == [2, 3]
        assert store.counts().waiting[TARGET] == 2


def test_whoever_withdrew_stays_out_though_the_label_was_changed(table: Table, tmp_path: Path) -> None:
    table.withdraw(table.sign(name="Gone"))
    with damaged(table, tmp_path, 2, statement="kind = 'signature'") as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing, report.withdrawn) == (2, 0, 1)
        assert [sequence for sequence, _ in report.unreadable] == [2]
        assert store.counts().waiting[TARGET] == 1


def test_a_file_is_reported_whole_though_its_delivery_cannot_be_noted(table: Table) -> None:
    class Full(MemoryStore):
        def delivered(self, target: str, record_ids: Iterable[bytes]) -> None:
            raise StoreTrouble("The disk is full.", "Make room.")

    report = export_csv(Full(campaign_id=CAMPAIGN.id, key_id=b"k" * 16), SECRET, table.out)
    assert not report.delivery_noted
    assert report.sha256 == hashlib.sha256(table.out.read_bytes()).hexdigest()


def test_what_a_killed_export_left_is_removed_first(table: Table) -> None:
    left = table.out.with_name("signatures.csv.abcd1234.part")
    left.write_text("Ana García")
    table.sign()
    with pytest.raises(ExportTrouble):
        export_csv(table.store, SecretKey.generate(), table.out)
    assert list(table.out.parent.iterdir()) == []


def test_a_record_of_a_newer_version_or_of_no_sense_is_listed_with_its_reason(table: Table) -> None:
    table.sign()
    table.store.append(sealed(b"{}", schema=SCHEMA + 1, record_id=b"n" * 16))
    table.store.append(sealed(b"{}", record_id=b"s" * 16))
    report, _ = table.export()
    assert [sequence for sequence, _ in report.unreadable] == [2, 3]
    assert "newer version" in report.unreadable[0][1]
    assert "not in the form" in report.unreadable[1][1]


def test_an_envelope_in_the_place_of_another_is_listed_and_nobody_is_counted_twice(
    table: Table, tmp_path: Path
) -> None:
    table.sign(name="One")
    table.sign(name="Two")
    other = "envelope = (SELECT envelope FROM records WHERE seq = 1)"
    with damaged(table, tmp_path, 2, statement=other) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.standing, [sequence for sequence, _ in report.unreadable]) == (1, [2])
        assert "place of another" in report.unreadable[0][1]


def test_what_names_a_lost_correction_is_listed_and_waits_for_a_better_copy(
    table: Table, tmp_path: Path
) -> None:
    table.correct(table.correct(table.sign(name="Old"), "Newer"), "Newest")
    with damaged(table, tmp_path, 2) as store:
        report = export_csv(store, SECRET, table.out)
        assert (report.records, report.standing) == (3, 1)
        assert [sequence for sequence, _ in report.unreadable] == [2, 3]
        assert "names a correction that could not be opened" in report.unreadable[1][1]
        assert store.counts().waiting[TARGET] == 2
