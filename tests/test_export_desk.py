"""What staff hand over: opened or sealed, to a name of its own, or nothing at all."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import export_desk
from kiosk.app import laid
from kiosk.clock import StoppedClock
from kiosk.errors import ExportTrouble, KeyTrouble
from kiosk.exporting import Choice, Form
from kiosk.exporting.progress import unwatched
from kiosk.settings import Settings
from kiosk.sticks import Place
from tests.tablets import NOW, PASSPHRASE, OpenedTablet


@pytest.fixture
def tablet(tmp_path: Path) -> Iterator[OpenedTablet]:
    tablet = OpenedTablet(tmp_path / "home")
    yield tablet
    tablet.close()


def test_an_opened_export_goes_to_a_name_of_its_own(tablet: OpenedTablet) -> None:
    names = []
    for _ in range(3):
        tablet.sign()
        choice = Choice(only_new=True)
        report = tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, choice, unwatched)
        assert (report.rows, report.verified) == (1, 1)
        names.append(report.path.name)
    start = f"utah-2026-11-24-{tablet.staff.store.device_id.hex()[:4]}"
    assert names == [f"{start}.csv", f"{start}-2.csv", f"{start}-3.csv"]


def test_a_sealed_export_needs_no_passphrase(tablet: OpenedTablet) -> None:
    tablet.sign()
    report = tablet.exports.export_sealed(tablet.place, unwatched)
    assert (report.records, report.verified) == (1, 1)
    assert tablet.staff.figures().waiting == 0


def test_another_passphrase_opens_nothing_and_leaves_no_file(tablet: OpenedTablet) -> None:
    tablet.sign()
    with pytest.raises(KeyTrouble):
        tablet.exports.export_opened(tablet.place, "wrong", Form.CSV, Choice(), unwatched)
    assert list(tablet.folder.iterdir()) == []
    assert tablet.staff.figures().waiting == 1


def test_a_place_that_is_gone_is_told_before_the_key_is_opened(tablet: OpenedTablet) -> None:
    tablet.folder.rmdir()
    for export in (
        lambda place: tablet.exports.export_opened(place, "wrong", Form.CSV, Choice(), unwatched),
        lambda place: tablet.exports.export_sealed(place, unwatched),
    ):
        gone = Place(tablet.folder, "exports", 1, 0, "folder", writable=True)
        with pytest.raises(ExportTrouble, match="no longer there"):
            export(gone)


def test_a_tablet_without_the_key_says_where_to_open(tmp_path: Path) -> None:
    tablet = OpenedTablet(tmp_path / "home", holds_key=False)
    assert not tablet.exports.holds_key
    with pytest.raises(KeyTrouble, match="is not on this tablet"):
        tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, Choice(), unwatched)
    assert not tablet.staff.may_reset_pin(PASSPHRASE)
    tablet.close()


def test_practice_has_a_folder_to_export_to_and_says_practice_in_the_name(tmp_path: Path) -> None:
    with laid(Settings(tmp_path, stick_roots=()), StoppedClock(NOW)) as parts:
        (place,) = parts.exports.places()
        assert place.path == tmp_path / "practice-exports"
        report = parts.exports.export_sealed(place, unwatched)
        assert report.path.name.startswith("PRACTICE-utah-")


@pytest.mark.parametrize("folder", [".", "exports", ".."])
def test_no_name_in_clear_may_come_to_lie_beside_what_is_sealed(tmp_path: Path, folder: str) -> None:
    tablet = OpenedTablet(tmp_path / "home")
    tablet.close()
    named = tablet.settings.home / folder
    named.mkdir(exist_ok=True)
    with laid(replace(tablet.settings, exports=named, stick_roots=()), StoppedClock(NOW)) as parts:
        assert parts.exports.places() == []


def test_a_manifest_that_was_left_alone_keeps_its_name_too(tablet: OpenedTablet) -> None:
    tablet.sign()
    first = tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, Choice(), unwatched)
    manifest = first.manifest.read_bytes()
    first.path.unlink()
    second = tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, Choice(), unwatched)
    assert second.path.name == f"{first.path.stem}-2.csv"
    assert first.manifest.read_bytes() == manifest


@pytest.mark.parametrize("choice", [Choice(), Choice(only_new=True)], ids=["all", "new"])
def test_where_every_name_is_taken_nothing_is_written_over(
    tablet: OpenedTablet, monkeypatch: pytest.MonkeyPatch, choice: Choice
) -> None:
    monkeypatch.setattr(export_desk, "HIGHEST_COPY", 3)
    held = {}
    for _ in range(2):
        tablet.sign()
        report = tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, choice, unwatched)
        held[report.path] = report.path.read_bytes()
    tablet.sign()
    with pytest.raises(ExportTrouble, match="is full of exports of today"):
        tablet.exports.export_opened(tablet.place, PASSPHRASE, Form.CSV, choice, unwatched)
    assert {path: path.read_bytes() for path in held} == held
    assert tablet.staff.figures().waiting == 1
