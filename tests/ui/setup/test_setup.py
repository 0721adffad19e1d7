"""Set-up on the glass: from the ribbon of practice to a ready tablet, and what it refuses and forgets."""

import gc

from kiosk.campaign import load_campaign
from kiosk.founding import Founded
from kiosk.keys import unlock
from kiosk.pin import PinLock
from kiosk.recovery import to_words
from kiosk.rehearsal import open_rehearsal
from kiosk.setting_up import Page, is_ready
from kiosk.tablet import read_tablet
from tests.setting_up.walk import ORGANIZATION, PIN, stick_in
from tests.ui.conftest import Kiosk
from tests.ui.setup_pages import SetupPages
from tests.ui.traces import Canary, in_python, in_qml


def wait_for_finish(kiosk: Kiosk, pages: SetupPages) -> None:
    with kiosk.glass.qtbot.waitSignal(kiosk.window.setup.finished):
        pages.next()


def say_organization(kiosk: Kiosk) -> None:
    """Say who speaks: the lines themselves are typed in another test."""
    kiosk.window.setup.property("campaign").say(ORGANIZATION)


def test_one_device_from_practice_to_a_ready_tablet(kiosk: Kiosk, pages: SetupPages) -> None:
    pages.choose("en")
    pages.choose("one")
    pages.is_at("organization")
    say_organization(kiosk)
    pages.is_at("pin")
    pages.enter_pin(PIN)
    pages.glass.wait_for("anew")
    pages.enter_pin(PIN)
    pages.is_at("passphrase")
    words = " ".join(pages.offered_words())
    pages.touch("takeOffered")
    pages.glass.wait_for("keyboard")
    assert pages.glass.find("word:1") is None
    pages.type(words)
    pages.glass.touch("key:next")
    pages.is_at("screen")
    pages.next()
    pages.is_at("event")
    pages.write("name", "market")
    pages.glass.touch("key:next")
    pages.type("park")
    pages.glass.touch("key:next")
    pages.type("150")
    pages.done()
    pages.touch("weekLater")
    pages.next()
    pages.is_at("texts")
    pages.choose("use-as-they-are")
    pages.is_at("sheet")
    pages.touch("place:KINGSTON")
    pages.glass.wait_for("saved")
    pages.next()
    pages.is_at("rehearsal")
    pages.next()
    secret = unlock((kiosk.settings.setup / "campaign.key").read_bytes(), words)
    pages.type_sheet(to_words(secret))
    pages.glass.wait_for_text("Are these the words on your paper?")
    pages.next()
    pages.glass.wait_for_text("The sheet works")
    pages.next()
    pages.is_at("ready")
    wait_for_finish(kiosk, pages)
    campaign = load_campaign(kiosk.settings.campaign_file)
    assert is_ready(kiosk.settings, campaign)
    assert campaign.public_key == secret.public
    [event] = read_tablet(kiosk.settings).events
    assert (event.name, event.place, event.goal) == ("Market", "Park", 150)
    assert str(event.date) == "2026-12-01"
    assert PinLock(kiosk.settings.pin_file, kiosk.clock).check(PIN)


def test_two_devices_from_the_file_of_the_laptop_to_a_ready_tablet(
    kiosk: Kiosk, pages: SetupPages, founded: Founded
) -> None:
    stick = stick_in(kiosk.settings)
    (stick / "campaign.toml").write_text(founded.campaign_text, encoding="utf-8")
    pages.choose("es")
    assert kiosk.window.visit.property("language") == "es"
    pages.choose("two")
    pages.touch("file:campaign.toml")
    pages.is_at("fingerprint")
    assert len(pages.offered_words()) == 6
    pages.next()
    pages.is_at("pin")
    pages.enter_pin(PIN)
    pages.glass.wait_for("anew")
    pages.enter_pin(PIN)
    pages.is_at("screen")
    pages.next()
    pages.is_at("event")
    kiosk.window.setup.sayEvent("Market", "Park", "")
    pages.is_at("texts")
    pages.glass.wait_for("answered")
    pages.next()
    pages.is_at("rehearsal")
    pages.touch("place:KINGSTON")
    pages.glass.wait_for("saved")
    [test_record] = stick.glob("*.rehearsal")
    pages.write("answer", "abacus")
    pages.glass.touch("key:next")
    pages.glass.wait_until(lambda: kiosk.window.setup.property("rehearsal").property("wrong"))
    kiosk.window.setup.property("rehearsal").answer(open_rehearsal(test_record.read_bytes(), founded.secret))
    pages.next()
    pages.is_at("ready")
    wait_for_finish(kiosk, pages)
    assert is_ready(kiosk.settings, founded.campaign)
    assert not kiosk.settings.key_file.exists()
    assert read_tablet(kiosk.settings).language == "es"


def test_five_lines_say_who_speaks_and_what_is_wrong_stands_beside_the_line(
    kiosk: Kiosk, pages: SetupPages
) -> None:
    pages.choose("en")
    pages.choose("one")
    pages.is_at("organization")
    pages.write("organization", "utah")
    pages.done()
    pages.next()
    pages.glass.wait_for_text("This is needed.")
    for line in ("site", "page", "privacy_page"):
        pages.write(line, "utah.org/p" if line != "site" else "utah.org")
        pages.done()
    pages.write("contact", "a@utah.org")
    pages.done()
    pages.next()
    pages.is_at("pin")


def test_pins_that_are_guessed_first_or_differ_are_refused(kiosk: Kiosk, pages: SetupPages) -> None:
    kiosk.window.setup._show(Page.PIN)
    pages.is_at("pin")
    pages.enter_pin("123456")
    pages.glass.wait_for("pinWrong")
    pages.enter_pin(PIN)
    pages.glass.wait_for("anew")
    pages.enter_pin("592047")
    pages.glass.wait_for_text("The two were not the same. Please choose again.")
    assert not pages.glass.wait_for("primary").isEnabled()


def test_what_is_being_mended_is_not_called_wrong_any_more(kiosk: Kiosk, pages: SetupPages) -> None:
    pages.choose("en")
    pages.choose("one")
    pages.is_at("organization")
    pages.next()
    pages.glass.wait_for_text("This is needed.")
    line = pages.glass.wait_for("field:organization")
    assert line.property("problem") == "This is needed."
    pages.write("organization", "bees")
    assert line.property("problem") == ""


def test_while_the_key_is_made_no_words_are_offered(kiosk: Kiosk, pages: SetupPages) -> None:
    say_organization(kiosk)
    kiosk.window.setup._show(Page.PASSPHRASE)
    words = " ".join(pages.offered_words())
    secrets = kiosk.window.setup.property("secrets")
    secrets.enterPassphrase(words)
    let_go = kiosk.worker_kept_waiting()
    secrets.enterPassphrase(words)
    pages.glass.rest()
    assert pages.glass.find("offered") is None
    let_go.set()
    kiosk.wait_for_worker()


def test_a_passphrase_of_ones_own_is_weighed_as_it_is_typed(kiosk: Kiosk, pages: SetupPages) -> None:
    pages.choose("en")
    pages.choose("one")
    say_organization(kiosk)
    pages.is_at("pin")
    kiosk.window.setup._show(Page.PASSPHRASE)
    pages.touch("myOwn")
    pages.type("password")
    pages.glass.wait_for_text("Easy to guess")
    pages.glass.touch("key:next")
    pages.glass.wait_for("passphraseWrong")
    pages.write("passphrase", "quiet otter paints seven bridges")
    pages.glass.wait_for_text("Hard to guess: good")
    pages.glass.touch("key:next")
    pages.glass.wait_for_text("Passphrase, once more")
    pages.type("quiet otter")
    pages.glass.touch("key:next")
    pages.glass.wait_for_text(
        "That was not the same as the first time. Begin again: the same words may be taken, or others."
    )


def test_what_was_typed_is_forgotten_when_set_up_is_left(kiosk: Kiosk, pages: SetupPages) -> None:
    canary = Canary("segdirb neves stniap retto teiuq")
    pages.choose("en")
    pages.choose("one")
    say_organization(kiosk)
    pages.is_at("pin")
    kiosk.window.setup._show(Page.PASSPHRASE)
    pages.touch("myOwn")
    type_without_keeping(canary, pages)
    pages.glass.touch("key:next")
    pages.glass.wait_for_text("Passphrase, once more")
    type_without_keeping(canary, pages)
    kiosk.glass.wait_until(lambda: any(canary.stands_in(text) for text in in_qml(kiosk.window)))
    pages.done()
    pages.not_now()
    pages.glass.wait_for("start:en")
    kiosk.glass.rest()
    gc.collect()
    assert not any(canary.stands_in(text) for text in in_qml(kiosk.window))
    assert not any(canary.stands_in(text) for text in in_python())
    pages.glass.touch("setUp")
    pages.is_at("pin")


def type_without_keeping(canary: Canary, pages: SetupPages) -> None:
    for place in range(len(canary.text())):
        pages.type(canary.text()[place])
