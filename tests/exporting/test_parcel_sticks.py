"""Files handed over to a stick that is full, locked, pulled or swapped."""

import os
from functools import partial
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting.parcel import STEPS, Target
from tests.exporting.parcels import NEWER, OLDER, send
from tests.mounts import At, device_of, fill, lock, mount, mounted, names_in, needs_root, pull

pytestmark = needs_root


@pytest.mark.parametrize("step", STEPS)
def test_a_stick_that_is_pulled_leaves_nothing_in_the_folder_where_it_was(tmp_path: Path, step: str) -> None:
    with mounted(tmp_path / "stick") as stick:
        target = Target(stick / "out.csv", device_of(stick))
        watcher = os.open(stick, os.O_RDONLY)
        with pytest.raises(ExportTrouble, match="taken out, or another one is in its place"):
            send(target, step=At(step, partial(pull, stick)))
        assert not stick.is_mount()
        assert names_in(stick) == []
        assert os.listdir(watcher) == []  # noqa: PTH208 - what is left on the stick itself
        os.close(watcher)


@pytest.mark.parametrize("step", STEPS)
def test_another_stick_in_its_place_gets_nothing(tmp_path: Path, step: str) -> None:
    with mounted(tmp_path / "stick") as stick:
        target = Target(stick / "out.csv", device_of(stick))
        with pytest.raises(ExportTrouble, match="taken out, or another one is in its place"):
            send(target, step=At(step, partial(mount, stick)))
        assert names_in(stick) == []
        pull(stick)
        assert names_in(stick) == []


def test_a_file_of_that_name_on_another_stick_proves_nothing(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick") as stick:
        out = stick / "out.csv"

        def swap() -> None:
            mount(stick)
            for name in ("out.csv", "out.csv.json"):
                (stick / name).write_bytes(NEWER)

        with pytest.raises(ExportTrouble, match="another one is in its place"):
            send(Target(out, device_of(stick)), step=At("look again", swap))
        assert names_in(stick) == ["out.csv", "out.csv.json"]
        pull(stick)
        assert names_in(stick) == []


def test_an_older_export_stays_on_a_stick_that_another_one_covers_before_the_names_are_given(
    tmp_path: Path,
) -> None:
    with mounted(tmp_path / "stick") as stick:
        out = stick / "out.csv"
        send(Target(out), OLDER)
        with pytest.raises(ExportTrouble, match="another one is in its place"):
            send(Target(out, device_of(stick)), step=At("rename", partial(mount, stick)))
        pull(stick)
        assert names_in(stick) == ["out.csv", "out.csv.json"]
        assert out.read_bytes() == OLDER


def test_a_stick_that_is_not_there_is_missed_before_anything_is_written(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick") as stick:
        device = device_of(stick)
    with pytest.raises(ExportTrouble, match="taken out"):
        send(Target(stick / "out.csv", device))
    stick.rmdir()
    with pytest.raises(ExportTrouble, match="taken out"):
        send(Target(stick / "out.csv", device))


def test_a_folder_that_is_removed_meanwhile_is_missed(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    with pytest.raises(ExportTrouble, match="taken out"):
        send(Target(folder / "out.csv"), step=At("make", folder.rmdir))


@pytest.mark.parametrize("free", [*range(0, 12_288, 1_024), 12_288, 16_384])
def test_a_full_stick_is_named_so_and_keeps_the_older_files(tmp_path: Path, free: int) -> None:
    with mounted(tmp_path / "stick", "size=64k") as stick:
        out = stick / "out.csv"
        send(Target(out), OLDER)
        fill(stick, leaving=free)
        if free < 16_384:  # pages of 4 KiB
            with pytest.raises(ExportTrouble, match="The disk is full"):
                send(Target(out))
        else:
            send(Target(out))
        assert out.read_bytes() == (OLDER if free < 16_384 else NEWER)
        assert names_in(stick) == ["ballast", "out.csv", "out.csv.json"]


def test_a_stick_that_is_locked_is_named_so(tmp_path: Path) -> None:
    with mounted(tmp_path / "stick") as stick:
        lock(stick)
        with pytest.raises(ExportTrouble, match="read-only"):
            send(Target(stick / "out.csv", device_of(stick)))
        assert names_in(stick) == []
