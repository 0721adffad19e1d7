"""Set-up that is left while something still runs: its end is told all the same, and a key that comes late is let go of."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.campaign import load_campaign
from kiosk.clock import StoppedClock
from kiosk.founding import fill_in, sample_draft
from kiosk.keys import unlock
from kiosk.setting_up import Devices, Page, is_ready, tidied
from kiosk.settings import Settings
from kiosk.tablet import Table, read_tablet
from tests.setting_up.walk import ORGANIZATION, PASSPHRASE, Tablet, all_answered, stick_in
from tests.ui.conftest import Kiosk
from tests.ui.setup_pages import SetupPages

BEES = {**ORGANIZATION, "organization": "Utah Bees"}


@pytest.fixture
def answered(settings: Settings, clock: StoppedClock) -> None:
    """Answer everything before the kiosk is opened. A file was taken first, then the campaign was typed after all."""
    tablet = Tablet(settings, clock)
    file = stick_in(settings) / "bees.toml"
    file.write_text(fill_in(sample_draft(), **tidied(BEES)), encoding="utf-8")
    it = tablet.set_up()
    it.choose_devices(Devices.ONE)
    it.source.take(file, Devices.ONE)
    all_answered(tablet)


@pytest.fixture
def ready(answered: None, kiosk: Kiosk) -> SetupPages:
    """Come to the last page."""
    kiosk.glass.touch("setUp")
    found = SetupPages(kiosk.glass)
    found.is_at("ready")
    return found


@pytest.mark.parametrize(("in_a_hurry", "table"), [(False, Table.OPEN), (True, Table.LOCKED)])
def test_the_end_is_told_whoever_is_gone_by_then_and_a_lock_holds_on_the_real_tablet(
    ready: SetupPages, kiosk: Kiosk, qtbot: QtBot, *, in_a_hurry: bool, table: Table
) -> None:
    let_go = kiosk.worker_kept_waiting()
    kiosk.window.setup.finish()
    if in_a_hurry:
        kiosk.window.staff.panic()
    else:
        kiosk.window.setup.leave()
    with qtbot.waitSignal(kiosk.window.setup.finished):
        let_go.set()
    assert is_ready(kiosk.settings, load_campaign(kiosk.settings.campaign_file))
    assert read_tablet(kiosk.settings).table is table


def test_a_lock_that_the_disk_refuses_is_told_and_set_up_is_left(
    ready: SetupPages, kiosk: Kiosk, qtbot: QtBot
) -> None:
    kiosk.settings.table_file.mkdir()
    let_go = kiosk.worker_kept_waiting()
    kiosk.window.setup.finish()
    kiosk.window.staff.panic()
    assert kiosk.window.setup.property("problem") == "disk"
    assert not kiosk.window.setup.property("open")
    with qtbot.waitSignal(kiosk.window.setup.finished):
        let_go.set()
    kiosk.settings.table_file.rmdir()


def test_a_panic_before_the_end_locks_practice_alone(ready: SetupPages, kiosk: Kiosk) -> None:
    kiosk.window.staff.panic()
    assert not kiosk.window.setup.property("open")
    assert not kiosk.settings.table_file.exists()


def test_a_key_that_comes_after_set_up_was_left_is_let_go_of(ready: SetupPages, kiosk: Kiosk) -> None:
    let_go = kiosk.worker_kept_waiting()
    kiosk.window.setup.property("secrets").unlock(PASSPHRASE)
    kiosk.window.setup.leave()
    let_go.set()
    kiosk.wait_for_worker()
    assert not kiosk.window.setup._setup.custody.is_open
    assert not kiosk.window.setup.property("secrets").property("keyOpen")


def test_what_is_founded_is_what_the_file_that_is_shown_as_chosen_says(
    ready: SetupPages, kiosk: Kiosk, qtbot: QtBot
) -> None:
    view = kiosk.window.setup
    view.property("campaign").useFile(True)  # noqa: FBT003  a slot has no keyword arguments
    ready.is_at("file")
    assert view.property("campaign").property("file") == "bees.toml"
    view.finish()
    ready.is_at("texts")
    ready.choose("use-as-they-are")
    ready.is_at("sheet")
    assert view.property("campaign").property("name") == "Utah Bees"


def test_a_passphrase_opens_its_key_as_it_was_typed_whatever_its_spaces_are(
    ready: SetupPages, kiosk: Kiosk
) -> None:
    view = kiosk.window.setup
    view._show(Page.PASSPHRASE)
    typed = PASSPHRASE.replace(" ", "\u00a0", 1)
    for again in ("", " "):
        view.property("secrets").enterPassphrase(typed + again)
    kiosk.wait_for_worker()
    file = kiosk.settings.setup / "campaign.key"
    campaign_key = kiosk.window.setup._setup.progress.answers.public_key
    assert unlock(file.read_bytes(), typed).public.text == campaign_key
