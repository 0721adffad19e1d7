import errno
import hashlib
import os
import stat
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting.parcel import STEPS, Target
from tests.exporting.parcels import NEWER, OLDER, put_at, send
from tests.mounts import At, names_in

ROOT = Path(__file__).parents[2]


def test_the_files_are_there_and_only_their_owner_may_read_them(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert send(Target(out)) == hashlib.sha256(NEWER).hexdigest()
    assert names_in(tmp_path) == ["out.csv", "out.csv.json"]
    assert out.read_bytes() == NEWER
    assert out.stat().st_mode & 0o777 == 0o600


def test_an_older_file_of_ours_gives_way_to_the_new_one(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    send(Target(out), OLDER)
    send(Target(out))
    assert out.read_bytes() == NEWER


@pytest.mark.parametrize("which", ["out.csv", "out.csv.json"])
@pytest.mark.parametrize("older", [b"", b"name,zip,age\r\n", b"SQLite format 3\0"])
def test_a_file_that_is_not_ours_is_not_written_over(tmp_path: Path, which: str, older: bytes) -> None:
    (tmp_path / which).write_bytes(older)
    with pytest.raises(ExportTrouble, match="not an earlier export"):
        send(Target(tmp_path / "out.csv"))
    assert names_in(tmp_path) == [which]
    assert (tmp_path / which).read_bytes() == older


def test_only_a_file_is_written_over(tmp_path: Path) -> None:
    pipe, nowhere, folder = tmp_path / "pipe", tmp_path / "nowhere", tmp_path / "x.json"
    os.mkfifo(pipe)
    nowhere.symlink_to("missing")
    folder.mkdir()
    for out in (pipe, nowhere):
        with pytest.raises(ExportTrouble, match="is not a file"):
            send(Target(out))
    with pytest.raises(ExportTrouble, match="is a folder"):
        send(Target(tmp_path / "x"))
    assert names_in(tmp_path) == ["nowhere", "pipe", "x.json"]


def test_a_folder_is_not_written_over_and_a_missing_one_not_made(tmp_path: Path) -> None:
    with pytest.raises(ExportTrouble, match="is a folder"):
        send(Target(tmp_path))
    with pytest.raises(ExportTrouble, match="does not exist"):
        send(Target(tmp_path / "no" / "out.csv"))
    assert names_in(tmp_path) == []


def test_a_name_that_is_too_long_is_named_so(tmp_path: Path) -> None:
    with pytest.raises(ExportTrouble, match="too long"):
        send(Target(tmp_path / ("x" * 300)))


def test_what_killed_exports_left_is_removed_whatever_it_was_to_be_called_and_nothing_else(
    tmp_path: Path,
) -> None:
    ours = ("out.csv.abcd1234.okpart", "yesterday.xlsx.00ff00ff.okpart", "two\nlines.csv.00ff00ff.okpart")
    others = (
        "out.csv.abcd1234.okpart.txt",
        "out.csv.abcd123.okpart",
        "out.csv.ABCD1234.okpart",
        "out.csv.abcd1234.part",
        "abcd1234.okpart",
        ".abcd1234.okpart",
    )
    for name in (*ours, *others):
        (tmp_path / name).write_text("Ana García")
    (tmp_path / "out.csv.aaaaaaaa.okpart").mkdir()
    send(Target(tmp_path / "out.csv"))
    assert names_in(tmp_path) == sorted(["out.csv", "out.csv.aaaaaaaa.okpart", "out.csv.json", *others])


def test_a_killed_export_is_swept_by_the_next_one_of_another_name(tmp_path: Path) -> None:
    program = f"""
import os
from pathlib import Path
from kiosk.exporting.parcel import Target
from tests.exporting.parcels import send
from tests.mounts import At
send(Target(Path({str(tmp_path / "monday.csv")!r})), step=At("rename", lambda: os.kill(os.getpid(), 9)))
"""
    killed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert killed.returncode == -9
    assert len(names_in(tmp_path)) == 2
    send(Target(tmp_path / "tuesday.csv"))
    assert names_in(tmp_path) == ["tuesday.csv", "tuesday.csv.json"]


@pytest.mark.parametrize("given_back", [b"", NEWER[:-1], NEWER + b"x", NEWER.replace(b"n", b"m", 1)])
def test_a_file_that_does_not_read_back_never_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given_back: bytes
) -> None:
    out = tmp_path / "out.csv"
    send(Target(out), OLDER)

    def treacherous(handle: int) -> None:
        os.ftruncate(handle, 0)
        os.pwrite(handle, given_back, 0)

    monkeypatch.setattr(os, "fsync", treacherous)
    with pytest.raises(ExportTrouble, match="read back"):
        send(Target(out))
    assert out.read_bytes() == OLDER
    assert names_in(tmp_path) == ["out.csv", "out.csv.json"]


def test_a_file_that_changes_under_its_final_name_is_taken_away(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with pytest.raises(ExportTrouble, match="read back"):
        send(Target(out), step=At("look again", partial(put_at, out, b"ours: but changed")))
    assert names_in(tmp_path) == []


def test_files_whose_names_may_not_outlive_a_power_cut_are_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def failing_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", failing_for_folders)
    with pytest.raises(ExportTrouble, match="disk does not answer"):
        send(Target(tmp_path / "out.csv"))
    assert names_in(tmp_path) == []


def test_a_fault_that_has_no_words_of_its_own_is_told_in_those_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(handle: int) -> None:
        raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(ExportTrouble, match="could not be written: Connection timed out"):
        send(Target(tmp_path / "out.csv"))


def test_the_steps_are_told_in_their_order(tmp_path: Path) -> None:
    told: list[str] = []
    send(Target(tmp_path / "out.csv"), step=told.append)
    assert told == [*STEPS[:4] * 2, "rename", "rename", *STEPS[5:]]


def test_every_file_is_on_the_disk_before_any_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    seen: list[tuple[bool, bool]] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), out.exists()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    send(Target(out))
    assert seen == [(False, False), (False, False), (True, True)]
