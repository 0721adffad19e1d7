import csv
import errno
import hashlib
import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.csv_file import write_csv
from kiosk.errors import ExportTrouble

ROWS = [("name", "zip"), ("Ana García", "00501"), ("=1+1", "'84101")]

cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@contextmanager
def disk(folder: Path, options: str = "size=64k") -> Iterator[Path]:
    """A real disk of its own: as root, permission bits would prove nothing."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def read(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


def test_the_file_holds_the_rows_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    out = tmp_path / "signatures.csv"
    digest = write_csv(out, ROWS)
    assert read(out) == ROWS
    assert digest == hashlib.sha256(out.read_bytes()).hexdigest()
    assert out.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1 801",
        "-",
        "@x",
        "\t=1",
        "'",
        '"',
        "a,b",
        "a\nb",
        "a\r\nb",
        "\r",
        "\x00",
        "👩‍👩‍👧",
        "00501",
        " ",
    ],
)
def test_no_cell_is_changed(tmp_path: Path, cell: str) -> None:
    rows = [("name", "zip"), (cell, "84101"), ("last", cell)]
    write_csv(tmp_path / "out.csv", rows)
    assert read(tmp_path / "out.csv") == rows


@settings(deadline=None)  # a busy machine is no mistake
@given(rows=st.lists(st.tuples(cells, cells), min_size=1))
def test_any_rows_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]) -> None:
    out = tmp_path_factory.mktemp("any") / "out.csv"
    write_csv(out, rows)
    assert read(out) == rows


def test_an_older_file_gives_way_to_the_new_one(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write_csv(out, ROWS[:1])
    write_csv(out, ROWS)
    assert read(out) == ROWS


@pytest.mark.parametrize("older", [b"", b"name", b"name,zip,age\r\n", b"SQLite format 3\0", b"OKKEY1\r\n"])
def test_a_file_that_is_no_earlier_export_is_not_written_over(tmp_path: Path, older: bytes) -> None:
    out = tmp_path / "out.csv"
    out.write_bytes(older)
    with pytest.raises(ExportTrouble, match="not an earlier export"):
        write_csv(out, ROWS)
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_bytes() == older


def test_only_a_file_is_written_over(tmp_path: Path) -> None:
    pipe, nowhere = tmp_path / "pipe", tmp_path / "nowhere"
    os.mkfifo(pipe)
    nowhere.symlink_to("missing")
    for out in (pipe, nowhere):
        with pytest.raises(ExportTrouble, match="is not a file"):
            write_csv(out, ROWS)
    assert {path.name for path in tmp_path.iterdir()} == {"pipe", "nowhere"}


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportTrouble, match="is a folder"):
        write_csv(tmp_path, ROWS)


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ExportTrouble, match="does not exist"):
        write_csv(tmp_path / "no" / "out.csv", ROWS)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_disk_is_named_so(tmp_path: Path) -> None:
    with disk(tmp_path / "stick", "ro") as stick:
        with pytest.raises(ExportTrouble, match="read-only"):
            write_csv(stick / "out.csv", ROWS)
        assert list(stick.iterdir()) == []


def test_a_full_disk_is_named_so_and_keeps_the_older_file(tmp_path: Path) -> None:
    with disk(tmp_path / "stick") as stick:
        out = stick / "out.csv"
        write_csv(out, ROWS)
        with pytest.raises(ExportTrouble, match="disk is full"):
            write_csv(out, [*ROWS, ("x" * 100_000, "84101")])
        assert list(stick.iterdir()) == [out]
        assert read(out) == ROWS


def test_a_name_that_is_too_long_is_named_so(tmp_path: Path) -> None:
    with pytest.raises(ExportTrouble, match="too long"):
        write_csv(tmp_path / ("x" * 300), ROWS)


WHOLE = b"name,zip\r\nAna Garc\xc3\xada,00501\r\n=1+1,'84101\r\n"


def test_the_whole_file_is_what_the_damages_below_start_from(tmp_path: Path) -> None:
    write_csv(tmp_path / "out.csv", ROWS)
    assert (tmp_path / "out.csv").read_bytes() == WHOLE


@pytest.mark.parametrize(
    "given_back",
    [
        b"",
        WHOLE[:-11],
        WHOLE + b"Eve,84101\r\n",
        WHOLE.replace(b"00501", b"501"),
        WHOLE.replace(b"\xc3", b"\xff"),
        b'"' + b"x" * 200_000,
    ],
    ids=["nothing", "a row less", "a row more", "a changed cell", "no UTF-8", "one endless cell"],
)
def test_a_file_that_does_not_read_back_never_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given_back: bytes
) -> None:
    out = tmp_path / "out.csv"
    write_csv(out, ROWS)

    def treacherous(handle: int) -> None:
        os.ftruncate(handle, 0)
        os.pwrite(handle, given_back, 0)

    monkeypatch.setattr(os, "fsync", treacherous)
    with pytest.raises(ExportTrouble, match="read back") as refusal:
        write_csv(out, ROWS)
    assert "Ana" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_bytes() == WHOLE


def test_a_file_whose_name_may_not_outlive_a_power_cut_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def failing_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", failing_for_folders)
    with pytest.raises(ExportTrouble, match="could not be written: Input/output error"):
        write_csv(tmp_path / "out.csv", ROWS)
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_on_the_disk_before_it_has_its_name_and_its_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    seen: list[tuple[bool, bool]] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), out.exists()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    write_csv(out, ROWS)
    assert seen == [(False, False), (True, True)]
