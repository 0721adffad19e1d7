"""The form: its keyboard, its words about mistakes, its hint, and what it brings into view."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Kiosk, exported
from tests.ui.pages import Form


def form_in(kiosk: Kiosk, language: str = "en") -> Form:
    return kiosk.attract.start(language).sign()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ana", "Ana"),
        ("María José Peña-López", "María José Peña-López"),
        ("Ka\u02bbahumanu", "Ka\u02bbahumanu"),
        ("O'Neil", "O'Neil"),
        ("J", "J"),
    ],
)
def test_every_name_can_be_typed_and_signed(kiosk: Kiosk, tmp_path: Path, typed: str, name: str) -> None:
    form = form_in(kiosk).type(typed).next().type("84101").done()
    form.touch("ofAge").sign_now()
    kiosk.close()
    assert [row["name"] for row in exported(kiosk.settings, tmp_path)] == [name]


def test_digits_in_a_name_are_one_key_away(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Juan ").press("page").type("3")
    assert form.text_of("name") == "Juan 3"


def test_a_usb_keyboard_and_ours_agree_on_capitals(kiosk: Kiosk) -> None:
    form = form_in(kiosk)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_A)
    form.type("na ").press("g")
    assert form.text_of("name") == "ana G"


def test_an_empty_form_says_what_is_missing_and_goes_there(kiosk: Kiosk) -> None:
    form = form_in(kiosk).done()
    form.submit()
    kiosk.glass.wait_for("keyboard")
    assert {"Please type your name.", "Please type your ZIP code."} <= set(kiosk.glass.texts())
    form.type("Ana").next().type("84101").done()
    form.submit()
    kiosk.glass.wait_until(lambda: any("13 or older can sign" in text for text in kiosk.glass.texts()))


def test_a_mistake_is_said_beside_its_field_and_nothing_typed_is_lost(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana").next().type("841").next()
    assert "A ZIP code has 5 digits, like 84101." in kiosk.glass.texts()
    assert (form.text_of("name"), form.text_of("zip")) == ("Ana", "841")
    form.press("previous").type("01")
    assert "A ZIP code has 5 digits, like 84101." not in kiosk.glass.texts()


def test_a_typing_slip_in_an_address_is_asked_about_and_mended(kiosk: Kiosk) -> None:
    form = form_in(kiosk).press("next").press("next").type("ana@gmial.com").next()
    form.touch("takeHint")
    assert form.text_of("email") == "ana@gmail.com"
    assert kiosk.glass.find("takeHint") is None


def test_the_hint_never_insists(kiosk: Kiosk) -> None:
    form = form_in(kiosk).press("next").press("next").type("ana@gmial.com").next()
    form.touch("refuseHint")
    form.press("previous").press("next")
    assert form.text_of("email") == "ana@gmial.com"
    assert kiosk.glass.find("takeHint") is None


def test_an_ending_replaces_the_one_before_it(kiosk: Kiosk) -> None:
    form = form_in(kiosk).press("next").press("next").type("ana").press("@gmail.com").press("@yahoo.com")
    assert form.text_of("email") == "ana@yahoo.com"


def test_the_language_changes_and_nothing_typed_is_lost(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana").done()
    form.speak_other_language()
    assert form.text_of("name") == "Ana"
    assert {"Su nombre", "Firmar ahora"} <= set(kiosk.glass.texts())


def test_the_tablet_is_turned_and_nothing_typed_is_lost(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana")
    kiosk.window.resize(QSize(800, 1280))
    kiosk.glass.wait_until(lambda: kiosk.window.root.width() == 800)
    form.type("b")
    assert form.text_of("name") == "Anab"


def test_reading_in_between_loses_nothing(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana").done()
    form.touch("petition").touch("closeSheet").touch("privacy").touch("closeSheet")
    form.touch("back")
    kiosk.glass.touch("doorSign")
    assert form.text_of("name") == "Ana"


def test_a_usb_keyboard_signs_from_end_to_end(kiosk: Kiosk, tmp_path: Path) -> None:
    root = kiosk.window.root

    def press(*keys: Qt.Key | str) -> None:
        for key in keys:
            QTest.keyClick(root, Qt.Key(ord(key.upper())) if isinstance(key, str) else key)

    kiosk.glass.wait_for("start:en")
    press(Qt.Key.Key_Return)
    kiosk.glass.wait_for("doorSign")
    press(Qt.Key.Key_Return)
    kiosk.glass.wait_for("keyboard")
    tab = Qt.Key.Key_Tab
    press(*"ana", tab, *"84101", tab, tab, tab, Qt.Key.Key_Space)

    reached: list[str] = []
    while "primary" not in reached and len(reached) < 20:
        reached.append(root.activeFocusItem().objectName())
        press(tab)
    press(Qt.Key.Key_Backtab)
    assert reached[0] == "ofAge"
    assert reached[-1] == "primary"
    press(Qt.Key.Key_Return)
    kiosk.glass.wait_for("thanks")
    kiosk.close()
    assert [row["name"] for row in exported(kiosk.settings, tmp_path)] == ["ana"]


def test_what_the_keyboard_reaches_can_be_seen(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana").next().type("84101").next().type("ana").press("@gmail.com").next()
    form.type("801").press("next")
    for name in ("emailUpdates", "textUpdates", "ofAge"):
        item = kiosk.glass.wait_for(name)
        kiosk.glass.wait_until(item.hasActiveFocus)
        kiosk.glass.wait_until(partial(kiosk.glass.touchable, name))
        QTest.keyClick(kiosk.window.root, Qt.Key.Key_Tab)


def test_why_one_cannot_sign_is_brought_into_view(kiosk: Kiosk) -> None:
    form = form_in(kiosk).type("Ana").next().type("84101").next().type("ana").press("@gmail.com").done()
    form.submit()
    kiosk.glass.wait_until(lambda: kiosk.glass.touchable("ageReason"))


def test_while_typing_the_screen_says_what_is_signed(kiosk: Kiosk) -> None:
    form_in(kiosk)
    assert "PRACTICE · Stop ICE Takeover" in kiosk.glass.texts()
