"""What `kiosk export` asks, writes and tells, on real stores."""

import hashlib
import os
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kiosk.campaign import Campaign
from kiosk.keys import Cost, SecretKey, lock
from kiosk.practice import PASSPHRASE, practice_campaign
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.statement import SCHEMA
from tests.cli.tablet import CLOCK, DRAFT, Kiosk, everything_in, opened, sign


def test_an_export_is_verified_and_says_what_it_counts(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    out = tmp_path / "out.csv"
    result = kiosk("export", str(out), "--format", "csv", "--passphrase-file", passphrase)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "2 of 2 verified: each row was read back from the disk as written\n"
        "Signatures in the file: 2, one row each\n"
        "Signatures that stand: 2\n"
        "Records: 5, each one sealed envelope\n"
        "Signatures corrected: 1, with their latest words\n"
        "Signatures withdrawn: 1, not in the file\n"
        f"File: {out}\n"
        f"SHA-256: {hashlib.sha256(out.read_bytes()).hexdigest()}\n"
        f"What each column is for, and what was counted: {out}.manifest.json\n"
    )
    assert out.read_text(encoding="utf-8").count("Ana García") == 2
    assert "Not yet exported: 0 of" in kiosk("status").stdout


def test_the_passphrase_is_asked_for_and_not_shown(kiosk: Kiosk, settings: Settings, tmp_path: Path) -> None:
    campaign, place = practice_campaign(settings)
    sign(campaign, place, practice=True)
    result = kiosk("export", str(tmp_path / "out.csv"), typed=f"{PASSPHRASE}\n")
    assert result.exit_code == 0
    assert "2 of 2 verified" in result.stdout
    assert result.stderr == "Passphrase:"
    assert PASSPHRASE not in result.output


def test_a_passphrase_that_is_not_given_ends_the_export(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    sign(real, settings)
    result = kiosk("export", "out.csv", typed="")
    assert result.exit_code == 1
    assert not settings.log_file.exists()


def test_a_wrong_passphrase_writes_nothing(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    sign(real, settings)
    result = kiosk("export", str(tmp_path / "out.csv"), typed="wrong horse\n")
    assert result.exit_code == 2
    assert "That passphrase does not open this key." in result.stderr
    assert not (tmp_path / "out.csv").exists()
    assert "Not yet exported: 5 of" in kiosk("status").stdout


def test_where_nobody_has_signed_there_is_nothing_to_export(
    kiosk: Kiosk, settings: Settings, tmp_path: Path
) -> None:
    for _ in ("nobody practiced", "nobody signed"):
        result = kiosk("export", str(tmp_path / "out.csv"))
        assert result.exit_code == 2
        assert result.stderr.startswith("There is nothing to export: nobody has signed yet.\n")
        practice_campaign(settings)


def test_without_the_key_the_other_device_is_named(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    sign(real, settings)
    settings.key_file.unlink()
    result = kiosk("export", "out.csv")
    assert result.exit_code == 2
    assert result.stderr.endswith("Do it on the device that holds the key, or name a key file with --key.\n")


def test_the_key_of_another_campaign_is_refused_by_name(
    kiosk: Kiosk, settings: Settings, real: Campaign, passphrase: str
) -> None:
    sign(real, settings)
    other = SecretKey.generate()
    settings.key_file.write_bytes(lock(other, "right horse", Cost.SMALL))
    result = kiosk("export", "out.csv", "--passphrase-file", passphrase)
    assert result.exit_code == 2
    opens, seals = other.public.short_id, real.public_key.short_id
    assert result.stderr.startswith(f"The key file opens key {opens}, and this campaign seals to {seals}.\n")


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_passphrase_file_that_cannot_be_read_is_named(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, content: bytes | None
) -> None:
    sign(real, settings)
    file = tmp_path / "words"
    if content is not None:
        file.write_bytes(content)
    result = kiosk("export", "out.csv", "--passphrase-file", str(file))
    assert (result.exit_code, result.stderr.split("\n")[0]) == (2, f"{file} cannot be read as text.")


def test_records_that_cannot_be_used_are_told_and_the_others_exported(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    record_id = bytes(16)
    nonsense = seal(b"{}", to=real.public_key, campaign_id=real.id, record_id=record_id, schema=SCHEMA)
    with opened(real, settings, practice=False) as store:
        desk = SigningDesk(store, real, CLOCK, "1")
        desk.keep(desk.prepare(DRAFT, "en"))
        store.append(SealedRecord(record_id, Kind.SIGNATURE, 7, nonsense))
    result = kiosk("export", str(tmp_path / "out.csv"), "--passphrase-file", passphrase)
    assert result.exit_code == 2
    assert result.stdout.startswith("1 of 1 verified")
    assert result.stderr.startswith("1 of 2 records could not be used and are NOT in the file:\nDevice ")
    assert ", record 2: A record opened, but what it says is not in the form" in result.stderr
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("Ana García") == 1


def test_an_export_never_lands_in_the_data_folder(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    before = everything_in(settings.home)
    link = tmp_path / "elsewhere"
    link.symlink_to(settings.home)
    for folder in (settings.home, settings.home / "practice" / "..", link):
        for name in ("signatures.db", "campaign.key", "practice/signatures.db", "new.csv"):
            result = kiosk("export", str(folder / name), "--passphrase-file", passphrase)
            assert result.exit_code == 2
            assert "lies in the data folder" in result.stderr
            assert result.stderr.endswith("Choose a place outside of it.\n")
    assert everything_in(settings.home) == before


def test_an_export_writes_over_nothing_but_an_earlier_export(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    out = tmp_path / "out.csv"
    for code in (0, 0):
        assert kiosk("export", str(out), "--passphrase-file", passphrase).exit_code == code
    copy = tmp_path / "copy of the store.db"
    copy.write_bytes(settings.database.read_bytes())
    before = everything_in(tmp_path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for taken in (copy, pipe):
        assert kiosk("export", str(taken), "--passphrase-file", passphrase).exit_code == 2
    assert everything_in(tmp_path) == before
    assert pipe.is_fifo()


def test_on_a_full_data_disk_the_export_is_told_whole_and_its_delivery_not_noted(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    files = everything_in(settings.home)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(settings.home)], check=True)
    try:
        for name, data in files.items():
            (settings.home / name).write_bytes(data)
        sign(real, settings)
        with suppress(OSError), (settings.home / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(4096))
        result = kiosk("export", str(tmp_path / "out.csv"), "--passphrase-file", passphrase)
        (settings.home / "filler").unlink()
        status = kiosk("status")
    finally:
        subprocess.run(["umount", str(settings.home)], check=True)
    assert result.exit_code == 2
    assert result.stdout.startswith("2 of 2 verified")
    assert result.stderr.startswith("The data folder could not note what was exported")
    assert "Not yet exported: 5 of" in status.stdout


def test_a_lost_record_is_told_by_its_number(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    with opened(real, settings, practice=False) as store:
        desk = SigningDesk(store, real, CLOCK, "1")
        for _ in range(3):
            desk.keep(desk.prepare(DRAFT, "en"))
    with closing(sqlite3.connect(settings.database)) as database, database:
        database.execute("DELETE FROM records WHERE seq = 2")
    settings.database.with_suffix(".okjournal").unlink()
    result = kiosk("export", str(tmp_path / "out.csv"), "--passphrase-file", passphrase)
    assert (result.exit_code, result.stdout.split("\n")[0][:15]) == (2, "2 of 2 verified")
    assert re.search(
        r"Device [0-9a-f]{8}: record 2 is missing from everything that was opened\.\n", result.stderr
    )
    assert "The chain over the records breaks at record 2: " in result.stderr


@pytest.mark.parametrize(
    "ending",
    [
        (signal.SIGTERM, 143, ""),
        (signal.SIGHUP, 129, ""),
        (signal.SIGINT, 2, "It was cancelled.\nNothing was written.\n"),
    ],
)
def test_an_export_that_is_asked_to_end_leaves_no_names_behind(
    settings: Settings, real: Campaign, tmp_path: Path, ending: tuple[signal.Signals, int, str]
) -> None:
    number, code, told = ending
    sign(real, settings)
    (tmp_path / "stick").mkdir()
    (tmp_path / "words").write_text("right horse", encoding="utf-8")
    # The signal arrives while the half-written file is being synced.
    program = f"""
import os, stat
from kiosk.cli import main
fsync = os.fsync
def interrupted(handle):
    if stat.S_ISREG(os.fstat(handle).st_mode):
        os.fsync = fsync
        os.kill(os.getpid(), {int(number)})
    fsync(handle)
os.fsync = interrupted
main()
"""
    words = ("export", str(tmp_path / "stick" / "out.csv"), "--passphrase-file", str(tmp_path / "words"))
    ended = subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**os.environ, "KIOSK_HOME": str(settings.home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (code, "", told)
    assert list((tmp_path / "stick").iterdir()) == []
    assert not settings.log_file.exists()
