"""From "Event is over" to a proven file, by touches, on a tablet that is set up for a real event."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from kiosk.clock import StoppedClock
from kiosk.exporting.bundle import read_bundle
from kiosk.settings import Settings
from tests.mounts import mounted, pull
from tests.tablets import PASSPHRASE, PIN, make_real
from tests.ui.conftest import Kiosk
from tests.ui.staff_pages import Dashboard, ExportChoice, ExportDone

NAMES = ("Ana", "Beto", "Chuy")


@pytest.fixture
def holds_key() -> bool:
    """Override it to stand before a tablet of a campaign with two devices."""
    return True


@pytest.fixture
def settings(tmp_path: Path, clock: StoppedClock, *, holds_key: bool) -> Settings:
    exports = tmp_path / "exports"
    exports.mkdir()
    return replace(make_real(tmp_path / "home", clock, holds_key=holds_key), exports=exports)


@pytest.fixture
def stick(settings: Settings) -> Iterator[Path]:
    """A stick that is plugged in: a file system of its own."""
    with mounted(settings.stick_roots[0] / "STICK") as stick:
        yield stick


def signed_by_all(kiosk: Kiosk) -> Dashboard:
    for name in NAMES:
        form = kiosk.attract.start("en").sign()
        form.type(name).next().type("84101").done()
        form.touch("ofAge").sign_now().done()
    return kiosk.knock().unlock(PIN)


def written(kiosk: Kiosk, choice: ExportChoice) -> ExportDone:
    choice.go_on().type(PASSPHRASE)
    kiosk.glass.wait_for("exportDone")
    return ExportDone(kiosk.glass)


def test_from_event_is_over_to_a_verified_file_in_four_taps_and_a_passphrase(kiosk: Kiosk) -> None:
    dashboard = signed_by_all(kiosk)
    kiosk.glass.taps = 0
    done = written(kiosk, dashboard.event_is_over())
    assert done.verified == "3 of 3 verified"
    assert kiosk.glass.taps <= 4
    assert kiosk.settings.exports is not None
    sheet = openpyxl.load_workbook(kiosk.settings.exports / done.file_name).active
    assert sheet is not None
    names = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert sorted(map(str, names)) == sorted(NAMES)
    done.done().wait_for_figure("waiting", 0)


@pytest.mark.parametrize("form", ["csv", "safe-csv"])
def test_each_form_of_csv_holds_every_name(kiosk: Kiosk, form: str) -> None:
    choice = signed_by_all(kiosk).export()
    choice.choose(form)
    done = written(kiosk, choice)
    assert kiosk.settings.exports is not None
    with (kiosk.settings.exports / done.file_name).open(encoding="utf-8-sig", newline="") as file:
        assert sorted(row["name"] for row in csv.DictReader(file)) == sorted(NAMES)


def test_what_was_exported_is_left_out_the_next_time_unless_all_is_wanted(kiosk: Kiosk) -> None:
    written(kiosk, signed_by_all(kiosk).export()).done()
    done = written(kiosk, Dashboard(kiosk.glass).export())
    assert done.verified == "Nothing new to export"
    kiosk.glass.touch("again")
    choice = ExportChoice(kiosk.glass)
    choice.choose("all")
    assert written(kiosk, choice).verified == "3 of 3 verified"


def test_a_wrong_passphrase_writes_nothing_and_says_so(kiosk: Kiosk) -> None:
    signed_by_all(kiosk).export().go_on().type("wrong horse")
    trouble = str(kiosk.glass.wait_for("exportTrouble").property("text"))
    assert "That passphrase does not open this key." in trouble
    assert kiosk.settings.exports is not None
    assert list(kiosk.settings.exports.iterdir()) == []
    kiosk.glass.touch("primary")
    assert written(kiosk, ExportChoice(kiosk.glass)).verified == "3 of 3 verified"


def test_leaving_for_two_minutes_locks_but_never_while_it_writes(kiosk: Kiosk) -> None:
    signed_by_all(kiosk).export()
    kiosk.window.staff.occupy(*(True,))
    kiosk.pass_time(599)
    assert kiosk.window.staff.property("place") == "export"
    kiosk.window.staff.occupy(*(False,))
    kiosk.pass_time(120)
    assert kiosk.window.staff.property("place") == ""


def test_an_export_that_is_cancelled_leaves_no_file(kiosk: Kiosk) -> None:
    page = signed_by_all(kiosk).export().go_on()
    let_go = kiosk.worker_kept_waiting()
    page.type(PASSPHRASE)
    kiosk.glass.touch("cancel")
    let_go.set()
    trouble = str(kiosk.glass.wait_for("exportTrouble").property("text"))
    assert "It was cancelled." in trouble
    assert kiosk.settings.exports is not None
    assert list(kiosk.settings.exports.iterdir()) == []


def test_panic_stops_an_export_and_leaves_no_file(kiosk: Kiosk) -> None:
    page = signed_by_all(kiosk).export().go_on()
    let_go = kiosk.worker_kept_waiting()
    page.type(PASSPHRASE)
    kiosk.glass.rest_on("left", "right")
    kiosk.pass_time(1)
    kiosk.glass.lift()
    kiosk.glass.wait_for_text("This screen is locked")
    let_go.set()
    kiosk.wait_for_worker()
    assert kiosk.window.exporting.property("state") == "choose"
    assert kiosk.settings.exports is not None
    assert list(kiosk.settings.exports.iterdir()) == []


def test_the_passphrase_stays_nowhere(kiosk: Kiosk) -> None:
    choice = signed_by_all(kiosk).export()
    page = choice.go_on()
    page.type(PASSPHRASE)
    kiosk.glass.wait_for("exportDone")
    assert PASSPHRASE not in " ".join(kiosk.glass.texts())
    assert all(
        PASSPHRASE.encode() not in path.read_bytes()
        for path in kiosk.settings.home.rglob("*")
        if path.is_file()
    )


class TestTwoDevices:
    @pytest.fixture
    def holds_key(self) -> bool:
        return False

    def test_a_tablet_without_the_key_writes_a_bundle_and_asks_for_no_passphrase(self, kiosk: Kiosk) -> None:
        dashboard = signed_by_all(kiosk)
        kiosk.glass.taps = 0
        done = dashboard.event_is_over().go_on_sealed()
        assert done.verified == "3 of 3 verified"
        assert kiosk.glass.taps <= 4
        assert kiosk.settings.exports is not None
        bundle = read_bundle(kiosk.settings.exports / done.file_name)
        assert len(list(bundle.records())) == 3
        done.done().wait_for_figure("waiting", 0)


class TestSticks:
    @pytest.fixture
    def settings(self, tmp_path: Path, clock: StoppedClock) -> Settings:
        return make_real(tmp_path / "home", clock)

    def test_a_stick_is_offered_when_it_is_put_in(self, kiosk: Kiosk, settings: Settings) -> None:
        signed_by_all(kiosk).export()
        kiosk.glass.wait_for("noStick")
        with mounted(settings.stick_roots[0] / "STICK"):
            kiosk.glass.wait_until(lambda: kiosk.window.exporting.property("ready"))
            assert written(kiosk, ExportChoice(kiosk.glass)).verified == "3 of 3 verified"

    def test_a_stick_that_is_pulled_leaves_no_file_and_loses_nothing(self, kiosk: Kiosk, stick: Path) -> None:
        page = signed_by_all(kiosk).export().go_on()
        pull(stick)
        page.type(PASSPHRASE)
        trouble = str(kiosk.glass.wait_for("exportTrouble").property("text"))
        assert "no longer there" in trouble
        assert list(stick.iterdir()) == []
        kiosk.glass.wait_for_text("Every signature is still on this tablet.")
        kiosk.glass.touch("toDashboard")
        Dashboard(kiosk.glass).wait_for_figure("waiting", 3)

    def test_a_full_stick_is_told(self, kiosk: Kiosk, stick: Path) -> None:
        page = signed_by_all(kiosk).export().go_on()
        (stick / "video").write_bytes(bytes(256 * 1024))
        page.type(PASSPHRASE)
        trouble = str(kiosk.glass.wait_for("exportTrouble").property("text"))
        assert "full" in trouble
        assert [each.name for each in stick.iterdir()] == ["video"]


def test_a_stick_that_was_put_in_is_chosen_before_the_folder(kiosk: Kiosk, stick: Path) -> None:
    kiosk.knock().unlock(PIN).export()
    kiosk.glass.wait_until(lambda: len(kiosk.window.exporting.property("places")) > 1)
    chosen = [each["kind"] for each in kiosk.window.exporting.property("places") if each["chosen"]]
    assert chosen == ["stick"]
