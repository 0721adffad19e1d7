"""What `kiosk rescue` finds, writes and tells, on real stores that real damage was done to."""

import csv
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from kiosk import rescuing
from kiosk.campaign import Campaign
from kiosk.carving import Leftover
from kiosk.cli import rescue_commands
from kiosk.cli.watching import watched
from kiosk.errors import ExportTrouble
from kiosk.exporting import read_bundle
from kiosk.framing import Numbered, framed
from kiosk.rescuing import rescue
from kiosk.sealing import MAGIC
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.storage.naming import journal_beside
from tests.cli.tablet import CLOCK, DRAFT, Kiosk, everything_in, in_a_process, opened, sign
from tests.contracts.store import sealed
from tests.exporting.table import TODAY
from tests.leftovers import BLOCK, BadDisk, bundle, destroyed, unchanged


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "rescued.okbundle"


def records_of(campaign: Campaign, place: Settings) -> tuple[bytes, list[Numbered]]:
    with opened(campaign, place, practice=False) as store:
        return store.device_id, list(store.records())


def rows_in(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return sorted(tuple(row) for row in csv.reader(file))


def test_what_is_rescued_is_told_with_what_each_number_counts(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, out: Path
) -> None:
    sign(real, settings)
    device_id, records = records_of(real, settings)
    with unchanged(settings.database):
        result = kiosk("rescue", str(out), str(settings.database))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Files looked through: 1, {settings.database.stat().st_size} bytes\n"
        "Sealed records found whole: 5, each one counted once\n"
        "Places where a damaged one begins: 0; 0 of them are whole nowhere else\n"
        f"Campaign {real.slug}, key {real.public_key.short_id}: 5 records of tablet {device_id.hex()[:8]}\n"
        "  Labels lost: 0; such records count all the same, what they are is sealed in them\n"
        f"  File: {out}\n"
        f"  SHA-256: {sha256(out.read_bytes()).hexdigest()}\n"
        f"Next: kiosk export signatures.csv --from {out}\n"
    )
    found = read_bundle(out)
    assert list(found.records()) == records
    assert (found.device_id, found.arrived, found.header.slug) == (device_id, 5, real.slug)
    assert dict(found.events) == {real.event.number: real.event}
    assert found.wording


def test_the_same_signatures_stand_after_a_damage_and_a_rescue(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    out = tmp_path / "rescued.okbundle"
    for _ in range(8):
        sign(real, settings)
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    assert kiosk("export", str(before), "--passphrase-file", passphrase).exit_code == 0
    beside = tmp_path / "signatures.okjournal"
    beside.write_bytes(journal_beside(settings.database).read_bytes())
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(destroyed(settings.database.read_bytes(), 12, Random(1)))
    # The journal too: the store would heal itself with it, and the rescue would prove nothing.
    for left in settings.home.glob("signatures*"):
        left.unlink()
    with unchanged(damaged, beside):
        result = kiosk("rescue", str(out), str(damaged), str(beside))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "found whole: 40," in result.stdout
    exported = kiosk("export", str(after), "--from", str(out), "--passphrase-file", passphrase)
    assert (exported.exit_code, exported.stderr) == (0, "")
    assert rows_in(after) == rows_in(before)
    assert len(rows_in(after)) == 1 + 16


def test_a_store_that_was_killed_gives_what_stands_in_its_wal(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, out: Path
) -> None:
    with opened(real, settings, practice=False) as store:
        desk = SigningDesk(store, real, CLOCK, "1")
        for _ in range(3):
            desk.keep(desk.prepare(DRAFT, "en"))
        wal = tmp_path / "signatures.db-wal"
        wal.write_bytes(settings.database.with_name("signatures.db-wal").read_bytes())
        records = list(store.records())
    assert kiosk("rescue", str(out), str(wal)).exit_code == 0
    assert list(read_bundle(out).records()) == records


def test_the_report_can_be_read_by_programs(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, out: Path
) -> None:
    sign(real, settings)
    device_id, records = records_of(real, settings)
    foreign = sealed(campaign_id=b"another campaign")
    twin = sealed(record_id=foreign.record_id, campaign_id=b"another campaign")
    mixed = tmp_path / "leftover"
    mixed.write_bytes(framed((1, foreign)) + bytes(9) + twin.envelope + MAGIC + foreign.envelope[:-1])
    result = kiosk("rescue", str(out), str(settings.database), str(mixed), str(mixed), "--json")
    second = out.with_name("rescued-2.okbundle")
    told = json.loads(result.stdout)
    by_campaign = {each.pop("campaign"): each for each in told.pop("bundles")}
    assert told == {
        "files": 2,
        "bytes": settings.database.stat().st_size + mixed.stat().st_size,
        "unreadable": 0,
        "whole": len(records) + 2,
        "damaged": 2,
        "lost": 1,
    }
    own, other = by_campaign[real.slug], by_campaign[b"another campaign".hex()]
    assert {own["path"], other["path"]} == {str(out), str(second)}
    assert (own["is_own"], own["tablet"], own["records"]) == (True, device_id.hex(), 5)
    assert (other["is_own"], other["tablet"], other["records"]) == (False, None, 2)
    assert (other["unlabelled"], other["two_forms"]) == (1, 1)
    assert len(list(read_bundle(Path(other["path"])).records())) == 2


def test_of_two_campaigns_the_one_of_this_device_is_named_to_export(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, out: Path
) -> None:
    sign(real, settings)
    mixed = tmp_path / "leftover"
    foreign = sealed(campaign_id=b"another campaign")
    twin = sealed(record_id=foreign.record_id, campaign_id=b"another campaign")
    mixed.write_bytes(foreign.envelope + twin.envelope)
    told = kiosk("rescue", str(out), str(settings.database), str(mixed)).stdout
    assert "records of an unknown tablet: nothing that was named tells its id\n" in told
    assert "  Labels lost: 2;" in told
    assert "  Records found in two different forms: 1; both are kept, the export takes one\n" in told
    own = next(path for path in tmp_path.glob("*.okbundle") if read_bundle(path).campaign_id == real.id)
    assert told.endswith(f"Next: kiosk export signatures.csv --from {own}\n")


@pytest.mark.parametrize("campaign_file", [None, b"\xff not a campaign"])
def test_a_rescue_needs_neither_campaign_nor_data_folder(
    kiosk: Kiosk, settings: Settings, tmp_path: Path, out: Path, campaign_file: bytes | None
) -> None:
    if campaign_file is not None:
        settings.home.mkdir()
        settings.campaign_file.write_bytes(campaign_file)
    leftover = tmp_path / "left over"
    leftover.write_bytes(sealed().envelope)
    result = kiosk("rescue", str(out), str(leftover))
    assert result.exit_code == 0
    assert result.stdout.endswith(
        f"Next: kiosk export signatures.csv --from {out}, on the device that holds that campaign and its key\n"
    )
    assert read_bundle(out).header.slug == read_bundle(out).campaign_id.hex()
    assert settings.home.exists() is (campaign_file is not None)


@pytest.mark.parametrize(("content", "damaged"), [(b"", 0), (b"x" * 5_000, 0), (MAGIC, 1)])
def test_where_nothing_is_found_nothing_is_written(
    kiosk: Kiosk, tmp_path: Path, out: Path, content: bytes, damaged: int
) -> None:
    (tmp_path / "leftover").write_bytes(content)
    before = everything_in(tmp_path)
    result = kiosk("rescue", str(out), str(tmp_path / "leftover"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        f"No sealed record was found whole; places where a damaged one begins: {damaged}.\n"
    )
    assert everything_in(tmp_path) == before


def test_what_cannot_be_read_is_named(kiosk: Kiosk, tmp_path: Path, out: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, why in (
        ("gone", "cannot be read: No such file or directory"),
        ("", "is neither a file nor a disk"),
        ("pipe", "is neither a file nor a disk"),
    ):
        result = kiosk("rescue", str(out), str(tmp_path / name))
        assert result.exit_code == 2
        assert result.stderr.startswith(f"{tmp_path / name} {why}.\n")


def test_a_rescue_writes_over_nothing_and_sweeps_nothing_away(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, out: Path
) -> None:
    sign(real, settings)
    _, records = records_of(real, settings)
    ids = {"campaign_id": real.id, "key_id": real.public_key.key_id, "device_id": b"tablet number 1."}
    # What a killed export leaves: the only copy, and in the folder of OUT.
    left = tmp_path / "tablet.okbundle.0123abcd.okpart"
    left.write_bytes(bundle(records, **ids)[:-100])
    link = tmp_path / "link.okbundle"
    link.symlink_to(left)
    for taken in (left, link, settings.database, settings.home / "new.okbundle"):
        with unchanged(left, settings.database):
            assert kiosk("rescue", str(taken), str(left)).exit_code == 2
    with unchanged(left):
        assert kiosk("rescue", str(out), str(left)).exit_code == 0
    assert len(list(read_bundle(out).records())) == 4
    assert kiosk("rescue", str(out), str(left)).exit_code == 2


def test_the_second_bundle_writes_over_nothing_either(tmp_path: Path, out: Path) -> None:
    (tmp_path / "leftover").write_bytes(sealed().envelope + sealed(campaign_id=b"another campaign").envelope)
    taken = tmp_path / "rescued-2.okbundle"
    taken.write_bytes(b"mine")
    with pytest.raises(ExportTrouble, match=r"rescued-2\.okbundle is there already"):
        rescue([tmp_path / "leftover"], out, campaign=None, made_on=TODAY)
    assert (taken.read_bytes(), out.exists()) == (b"mine", False)


def test_what_does_not_read_back_leaves_no_file(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leftover").write_bytes(sealed().envelope)
    # A disk that takes writes and gives back others: the tests of exporting/parcel.py have real ones.
    monkeypatch.setattr(rescuing, "write_bundle", lambda file, *_: file.write(b"something else"))
    with pytest.raises(ExportTrouble, match="does not read back"):
        rescue([tmp_path / "leftover"], out, campaign=None, made_on=TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["leftover"]


def test_bytes_that_the_disk_does_not_give_are_told(
    kiosk: Kiosk, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = BadDisk(framed((1, sealed())) + bytes(3 * BLOCK), 2)
    (tmp_path / "disk").touch()
    monkeypatch.setattr(rescuing, "Leftover", lambda _: Leftover(disk))
    told = kiosk("rescue", str(out), str(tmp_path / "disk")).stdout
    assert f"Bytes that the disk did not give: {BLOCK}\n" in told


def test_the_bar_moves_by_bytes_over_all_files(tmp_path: Path, out: Path) -> None:
    paths = [tmp_path / "one", tmp_path / "two"]
    paths[0].write_bytes(bytes(5 << 20))
    paths[1].write_bytes(sealed().envelope)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    rescue(paths, out, campaign=None, made_on=TODAY, progress=progress)
    total = sum(path.stat().st_size for path in paths)
    assert told == [(0, total), (4 << 20, total), (5 << 20, total)]


def test_a_name_that_is_taken_is_told_before_anything_is_read(tmp_path: Path, out: Path) -> None:
    out.touch()
    with pytest.raises(ExportTrouble, match="is there already"):
        rescue([tmp_path / "not even there"], out, campaign=None, made_on=TODAY)


def test_a_signal_ends_it_and_nothing_is_written(
    kiosk: Kiosk, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leftover").write_bytes(sealed().envelope)

    @contextmanager
    def interrupted(what: str) -> Iterator[object]:
        with watched(what) as progress:
            os.kill(os.getpid(), signal.SIGINT)
            yield progress

    monkeypatch.setattr(rescue_commands, "watched", interrupted)
    result = kiosk("rescue", str(out), str(tmp_path / "leftover"))
    assert (result.exit_code, result.stderr) == (2, "It was cancelled.\nNothing was written.\n")
    assert not out.exists()


def test_it_runs_as_a_process_of_its_own(settings: Settings, real: Campaign, out: Path) -> None:
    sign(real, settings)
    done = in_a_process(settings, "rescue", str(out), str(settings.database))
    assert (done.returncode, done.stderr) == (0, "")
    assert read_bundle(out).header.count == 5
