"""Files that are whole or not there, on real disks."""

import errno
import os
import stat
from pathlib import Path

import pytest

from kiosk import disk
from kiosk.disk import sweep, write_whole


def test_the_file_holds_the_content_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    out = tmp_path / "file"
    out.write_bytes(b"older")
    write_whole(out, b"newer")
    assert out.read_bytes() == b"newer"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [out]


def test_both_the_file_and_its_name_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(stat.S_ISDIR(os.fstat(handle).st_mode)))
    write_whole(tmp_path / "file", b"")
    assert synced == [False, True]


def test_what_is_not_proven_never_gets_its_name(tmp_path: Path) -> None:
    out = tmp_path / "file"
    out.write_bytes(b"older")

    def refuse(part: Path) -> None:
        assert part.read_bytes() == b"newer"
        raise EOFError

    with pytest.raises(EOFError):
        write_whole(out, b"newer", prove=refuse)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"older"}


def test_sweeping_removes_what_a_kill_left_and_nothing_else(tmp_path: Path) -> None:
    for name in (
        "a[b].csv.abcd_123.part",
        "a[b].csv",
        "a[b].csv.part",
        "a[b].csv.backup.part",
        "ab.csv.abcd_123.part",
    ):
        (tmp_path / name).touch()
    (tmp_path / "a[b].csv.a_folder.part").mkdir()
    sweep(tmp_path / "a[b].csv")
    sweep(tmp_path / "missing" / "a[b].csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a[b].csv",
        "a[b].csv.a_folder.part",
        "a[b].csv.backup.part",
        "a[b].csv.part",
        "ab.csv.abcd_123.part",
    ]


def test_a_disk_that_knows_no_modes_gets_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int, _mode: int) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    # FAT does so; no such disk can be mounted wherever the tests run.
    monkeypatch.setattr(os, "fchmod", refuse)
    write_whole(tmp_path / "file", b"whole")
    assert (tmp_path / "file").read_bytes() == b"whole"


def test_a_file_whose_name_would_not_survive_a_power_cut_is_taken_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    # No disk can be made to fail in just this call.
    monkeypatch.setattr(disk, "sync_folder", refuse)
    with pytest.raises(OSError, match="Input/output"):
        write_whole(tmp_path / "file", b"whole")
    assert list(tmp_path.iterdir()) == []
