"""A corner held calls staff, both corners held lock everything, and nothing else does."""

from kiosk.ui.corners import KNOCK_SECONDS, PANIC_SECONDS, REACH_MILLIMETERS
from tests.ui.conftest import Kiosk


def asked_for_pin(kiosk: Kiosk) -> bool:
    kiosk.glass.rest()
    return kiosk.glass.find("unlock") is not None


def locked(kiosk: Kiosk) -> bool:
    kiosk.glass.rest()
    return bool(kiosk.window.staff.property("cover") == "locked")


def test_a_corner_held_for_three_seconds_asks_for_the_pin(kiosk: Kiosk) -> None:
    kiosk.glass.rest_on("left")
    kiosk.pass_time(2.9)
    assert not asked_for_pin(kiosk)
    kiosk.pass_time(0.2)
    assert asked_for_pin(kiosk)
    kiosk.glass.lift()


def test_a_hand_that_is_lifted_begins_anew(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.glass.rest_on("left")
        kiosk.pass_time(KNOCK_SECONDS - 1)
        kiosk.glass.lift()
    assert not asked_for_pin(kiosk)


def test_the_other_corner_alone_means_nothing(kiosk: Kiosk) -> None:
    kiosk.glass.rest_on("right")
    kiosk.pass_time(KNOCK_SECONDS + 1)
    kiosk.glass.lift()
    assert not asked_for_pin(kiosk)
    assert not locked(kiosk)


def test_holding_on_asks_only_once(kiosk: Kiosk) -> None:
    kiosk.glass.rest_on("left")
    kiosk.pass_time(KNOCK_SECONDS)
    kiosk.window.staff.leave()
    kiosk.pass_time(KNOCK_SECONDS)
    assert not asked_for_pin(kiosk)
    kiosk.glass.lift()


def test_both_corners_held_for_a_second_wipe_the_form_and_lock(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    form.type("Ana").done()
    kiosk.glass.rest_on("left", "right")
    kiosk.pass_time(0.9)
    assert not locked(kiosk)
    kiosk.pass_time(0.2)
    assert locked(kiosk)
    kiosk.glass.lift()
    assert kiosk.window.sign.property("name") == ""
    assert kiosk.window.visit.property("place") == "attract"
    kiosk.glass.wait_for_text("This screen is locked")


def test_a_moment_on_both_corners_locks_nothing(kiosk: Kiosk) -> None:
    kiosk.glass.rest_on("left", "right")
    kiosk.pass_time(PANIC_SECONDS - 0.1)
    kiosk.glass.lift()
    kiosk.pass_time(PANIC_SECONDS)
    assert not locked(kiosk)


def test_a_short_touch_in_the_corner_still_reaches_what_lies_there(kiosk: Kiosk) -> None:
    topic = kiosk.attract.start("en").open_topic("learn")
    back = kiosk.glass.place_of("back")
    reach = REACH_MILLIMETERS * kiosk.window.display.property("ppi") / 25.4
    assert back is not None
    assert back.center().y() < reach
    assert back.left() < reach
    topic.back()
    assert not asked_for_pin(kiosk)


def test_in_practice_the_pin_stands_on_the_ribbon_and_anybody_may_close_the_kiosk(kiosk: Kiosk) -> None:
    kiosk.glass.wait_for_text("PRACTICE · nothing counts · PIN 287287 · passphrase: practice")
    assert kiosk.window.staff.property("mayClose")
    kiosk.knock().unlock("287287")
