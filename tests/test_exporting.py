import csv
import hashlib
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from kiosk import __version__
from kiosk.campaign import Identity, load_campaign
from kiosk.clock import StoppedClock
from kiosk.errors import ExportTrouble, StoreTrouble
from kiosk.exporting import COLUMNS, TARGET, WORDS, ExportReport, export_csv
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import Kind, Receipt, RecordStore, SealedRecord
from kiosk.sealing import seal
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.statement import SCHEMA, Given, Statement, digest_of
from kiosk.storage import open_store
from kiosk.storage.store import SqliteStore
from tests.fakes import MemoryStore

SECRET = SecretKey.generate()
CAMPAIGN = load_campaign(
    assets() / "campaigns" / "utah.toml", identity=Identity(b"campaign" * 2, SECRET.public)
)
NOW = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)
ANA = Draft(name="Ana García", zip="00501", of_age=True)


LOST = "DELETE FROM records"
CUT = "envelope = substr(envelope, 1, length(envelope) - 1)"


@dataclass
class Table:
    """A desk over a real store, and the place for its exports."""

    store: RecordStore
    desk: SigningDesk
    out: Path

    def sign(self, **changes: str | bool) -> Receipt:
        return self.desk.keep(self.desk.prepare(replace(ANA, **changes), "en"))  # type: ignore[arg-type]

    def correct(self, earlier: Receipt, name: str) -> Receipt:
        return self.desk.keep(self.desk.correct(earlier, replace(ANA, name=name), "en"))

    def withdraw(self, earlier: Receipt) -> Receipt:
        return self.desk.keep(self.desk.withdraw(earlier, "en"))

    def export(self) -> tuple[ExportReport, list[dict[str, str]]]:
        report = export_csv(self.store, SECRET, self.out)
        with self.out.open(encoding="utf-8", newline="") as file:
            return report, list(csv.DictReader(file))

    def names(self) -> list[str]:
        return sorted(row["name"] for row in self.export()[1])


def opened(tmp_path: Path) -> SqliteStore:
    return open_store(
        tmp_path / "signatures.db", campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id, practice=False
    )


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    (tmp_path / "stick").mkdir()
    with opened(tmp_path) as store:
        yield Table(
            store,
            SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "2026.11.1"),
            tmp_path / "stick" / "signatures.csv",
        )


def sealed(plaintext: bytes, *, schema: int = SCHEMA, record_id: bytes = b"r" * 16) -> SealedRecord:
    envelope = seal(plaintext, to=SECRET.public, campaign_id=CAMPAIGN.id, record_id=record_id, schema=schema)
    return SealedRecord(record_id, Kind.SIGNATURE, 1, envelope)


@contextmanager
def damaged(table: Table, tmp_path: Path, *sequences: int, statement: str = CUT) -> Iterator[RecordStore]:
    """The same store after a failing card has had its way with some envelopes."""
    table.store.close()
    with closing(sqlite3.connect(tmp_path / "signatures.db")) as database, database:
        for sequence in sequences:
            change = statement if statement == LOST else f"UPDATE records SET {statement}"
            database.execute(f"{change} WHERE seq = ?", [sequence])
    with opened(tmp_path) as store:
        yield store


def test_a_row_holds_what_was_given_and_what_was_agreed_to(table: Table) -> None:
    full = replace(
        ANA, email="ana+x@example.org", phone="+1 (801) 555-0100", email_updates=True, text_updates=False
    )
    receipt = table.desk.keep(table.desk.prepare(full, "es"))
    report, [row] = table.export()
    words = CAMPAIGN.wording("es")
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
        "event": str(CAMPAIGN.event_number),
        "campaign": CAMPAIGN.id.hex(),
        **{f"wording_{key}": digest_of(words[key]) for key in WORDS},
        "clock_ok": "yes",
        "app": __version__,
        "pack": "2026.11.1",
    }
    assert report == ExportReport(
        records=1,
        standing=1,
        verified=1,
        corrected=0,
        withdrawn=0,
        unreadable=[],
        broken_at=None,
        delivery_noted=True,
        sha256=hashlib.sha256(table.out.read_bytes()).hexdigest(),
        path=table.out,
    )


def test_what_was_not_asked_is_said_so_and_has_no_words(table: Table) -> None:
    table.sign()
    _, [row] = table.export()
    assert (row["email_consent"], row["text_consent"]) == ("not asked", "not asked")
    assert (row["email"], row["phone"], row["wording_email"], row["wording_texts"]) == ("", "", "", "")


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
        export_csv(table.store, SECRET, table.out, shuffle=Random(seed))
        with table.out.open(encoding="utf-8", newline="") as file:
            return [row["name"] for row in csv.DictReader(file)]

    assert order(1) == order(1) != order(2)
    assert sorted(order(1)) == arrived != order(1)
    assert [row["name"] for row in table.export()[1]] != arrived


def test_an_empty_store_gives_the_headings_alone(table: Table) -> None:
    report, rows = table.export()
    assert (report.records, report.standing, report.verified, rows) == (0, 0, 0, [])
    assert table.out.read_text(encoding="utf-8") == ",".join(COLUMNS) + "\n"


def test_every_record_that_opened_is_noted_as_delivered_once_the_file_is_there(table: Table) -> None:
    table.withdraw(table.sign())
    assert table.store.counts().waiting[TARGET] == 2
    with pytest.raises(ExportTrouble):
        export_csv(table.store, SECRET, table.out / "no" / "such.csv")
    assert table.store.counts().waiting[TARGET] == 2
    table.export()
    assert table.store.counts().waiting[TARGET] == 0


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


def test_another_key_opens_nothing_and_leaves_an_older_file_alone(table: Table) -> None:
    table.sign()
    table.sign()
    table.export()
    before = table.out.read_bytes()
    with pytest.raises(ExportTrouble, match=f"None of the 2 records.*{SECRET.public.short_id}"):
        export_csv(table.store, SecretKey.generate(), table.out)
    assert table.out.read_bytes() == before


def test_a_store_in_trouble_leaves_no_file(table: Table) -> None:
    class Failing(MemoryStore):
        def records(self) -> Iterator[tuple[int, SealedRecord]]:
            raise StoreTrouble("The disk does not answer.", "Use another one.")

    with pytest.raises(StoreTrouble):
        export_csv(Failing(campaign_id=CAMPAIGN.id, key_id=b"k" * 16), SECRET, table.out)
    assert list(table.out.parent.iterdir()) == []


def test_a_full_stick_is_told_and_nothing_counts_as_delivered(table: Table) -> None:
    for number in range(40):
        table.sign(name=f"Person {number} " + "x" * 180)
    stick = table.out.parent
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", stick], check=True)
    try:
        with pytest.raises(ExportTrouble, match="disk is full"):
            export_csv(table.store, SECRET, table.out)
        assert list(stick.iterdir()) == []
    finally:
        subprocess.run(["umount", stick], check=True)
    assert table.store.counts().waiting[TARGET] == 40
