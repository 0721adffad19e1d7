"""Sticks that are mounted, pulled, swapped and locked: real mounts."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble
from kiosk.sticks import Place, insist_that_it_is_there, places

Mount = Callable[[str], Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "media"
    root.mkdir()
    return root


@pytest.fixture
def mount(root: Path) -> Iterator[Mount]:
    """Put in a stick of 64 KiB; whatever is still in at the end is pulled."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    mounted: list[Path] = []

    def mount(name: str) -> Path:
        place = root / name
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], check=True)
        mounted.append(place)
        return place

    yield mount
    for place in reversed(mounted):
        if place.is_mount():
            pull(place)


def pull(place: Path) -> None:
    subprocess.run(["umount", str(place)], check=True)


def lock(place: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)


def test_where_nothing_is_mounted_there_is_no_place(root: Path, tmp_path: Path) -> None:
    (root / "just a folder").mkdir()
    assert places([root, tmp_path / "missing"]) == []


def test_a_stick_is_what_is_mounted_below_a_root(root: Path, mount: Mount) -> None:
    stick = mount("organizer/KIOSK 1")
    assert places([root]) == [
        Place(stick, "KIOSK 1", stick.stat().st_dev, free=64 * 1024, kind="stick", writable=True)
    ]
    assert places([root / "organizer"]) == places([root])
    assert places([root / "other"]) == []
    assert places([]) == []


def test_what_a_root_itself_is_mounted_from_is_no_stick(mount: Mount) -> None:
    assert places([mount("disk")]) == []


def test_places_are_sorted_by_name(root: Path, mount: Mount, tmp_path: Path) -> None:
    for name in ("b", "A/d", "C"):
        mount(name)
    folder = tmp_path / "BB"
    folder.mkdir()
    assert [place.name for place in places([root], folder)] == ["b", "BB", "C", "d"]


def test_the_free_space_is_what_is_left(root: Path, mount: Mount) -> None:
    (mount("stick") / "file").write_bytes(bytes(4096))
    assert [place.free for place in places([root])] == [60 * 1024]


def test_a_locked_stick_is_there_and_says_so(root: Path, mount: Mount) -> None:
    lock(mount("stick"))
    assert [place.writable for place in places([root])] == [False]


def test_the_folder_for_exports_is_a_place_if_it_exists(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    assert places([root], folder) == []
    folder.write_bytes(b"")
    assert places([root], folder) == []
    folder.unlink()
    folder.mkdir()
    (place,) = places([root], folder)
    assert (place.kind, place.name, place.path, place.writable) == ("folder", "exports", folder, True)
    assert place.device == folder.stat().st_dev
    assert place.free > 0


def test_a_folder_that_cannot_be_asked_is_left_out(root: Path, tmp_path: Path) -> None:
    assert places([root], tmp_path / ("x" * 300)) == []


def test_a_place_that_is_still_there_passes(root: Path, mount: Mount, tmp_path: Path) -> None:
    mount("stick")
    for place in places([root], tmp_path):
        insist_that_it_is_there(place)


def test_a_stick_that_was_pulled_is_missed_though_its_folder_stays(root: Path, mount: Mount) -> None:
    stick = mount("stick")
    (place,) = places([root])
    pull(stick)
    assert stick.is_dir()
    with pytest.raises(ExportTrouble, match="“stick” is no longer there"):
        insist_that_it_is_there(place)


def test_a_stick_whose_folder_went_too_is_missed(root: Path, mount: Mount) -> None:
    stick = mount("stick")
    (place,) = places([root])
    pull(stick)
    stick.rmdir()
    with pytest.raises(ExportTrouble, match="no longer there"):
        insist_that_it_is_there(place)


def test_a_stick_that_another_took_the_place_of_is_noticed(root: Path, mount: Mount) -> None:
    mount("stick")
    (place,) = places([root])
    # Over the first, which stays mounted: its number is not free for the second.
    mount("stick")
    with pytest.raises(ExportTrouble, match="“stick” is not the disk that was chosen"):
        insist_that_it_is_there(place)
    (place,) = places([root])
    insist_that_it_is_there(place)


def test_a_folder_that_a_disk_was_mounted_over_is_noticed(root: Path, mount: Mount) -> None:
    (place,) = places([], root)
    insist_that_it_is_there(place)
    mount("")
    with pytest.raises(ExportTrouble, match="not the disk that was chosen"):
        insist_that_it_is_there(place)


@pytest.mark.parametrize("data", ["stick", "stick/kiosk", "exports", "exports/kiosk", ""])
def test_what_holds_the_data_folder_or_lies_in_it_is_never_offered(
    root: Path, mount: Mount, tmp_path: Path, data: str
) -> None:
    mount("stick")
    exports = root / "exports"
    exports.mkdir()
    home = root / data
    home.mkdir(parents=True, exist_ok=True)
    linked = tmp_path / "linked"
    linked.symlink_to(exports)
    offered = {place.name for place in places([root], linked, apart_from=home)}
    kept = {"stick": {"linked"}, "exports": {"stick"}, "": set()}
    assert offered == kept[data.partition("/")[0]]
