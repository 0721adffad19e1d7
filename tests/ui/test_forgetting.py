"""A second visitor finds nothing of the first, anywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.errors import StoreTrouble
from kiosk.records import Receipt, SealedRecord
from tests.ui import traces
from tests.ui.conftest import Kiosk
from tests.ui.pages import Form
from tests.ui.traces import Canary

# Backwards, so that the text itself stands in no code object; large where the keyboard begins a name large by itself.
CANARIES = {
    "name": Canary("eertlliuQ arihpaZ"),
    "zip": Canary("8266-71409"),
    "email": Canary("gro.elpmaxe@qz.yranac"),
    "phone": Canary("7410-555-108"),
}


def fill(form: Form) -> None:
    form.type(CANARIES["name"].text()).next()
    form.type(CANARIES["zip"].text()).next()
    form.type(CANARIES["email"].text()).next()
    form.type(CANARIES["phone"].text()).done()


def test_what_is_looked_for_is_what_the_keyboard_typed(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    assert [form.text_of(field) for field in CANARIES] == [canary.text() for canary in CANARIES.values()]


def after_signing(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    form.touch("ofAge").sign_now().done()


def after_fixing_and_removing(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    thanks = form.touch("ofAge").sign_now()
    form = thanks.fix()
    form.touch("field:name").type("x").done()
    form.sign_now().remove()
    kiosk.glass.touch("primary")


def after_walking_away(kiosk: Kiosk) -> None:
    fill(kiosk.attract.start("es").sign())
    kiosk.pass_time(60)
    kiosk.glass.wait_for("stillThere")
    kiosk.pass_time(30)


def after_starting_over(kiosk: Kiosk) -> None:
    fill(kiosk.attract.start("en").sign())
    kiosk.glass.touch("startOver")
    kiosk.glass.touch("confirmStartOver")


def after_standing_at_the_thanks(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    form.touch("ofAge").sign_now()
    kiosk.pass_time(60)


def after_a_failed_save(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    form.touch("ofAge")
    keep = kiosk.parts.desk.keep

    def refuse(_: SealedRecord) -> Receipt:
        raise StoreTrouble("The disk is full.", "Make room.")

    kiosk.parts.desk.keep = refuse  # type: ignore[method-assign, assignment]
    form.submit()
    kiosk.glass.wait_for("saveFailed")
    kiosk.parts.desk.keep = keep  # type: ignore[method-assign]
    kiosk.glass.touch("startOver")
    kiosk.glass.touch("confirmStartOver")


ENDS = [
    after_a_failed_save,
    after_signing,
    after_fixing_and_removing,
    after_walking_away,
    after_starting_over,
    after_standing_at_the_thanks,
]


@pytest.mark.parametrize("end", ENDS)
def test_nothing_typed_is_left(kiosk: Kiosk, end: Callable[[Kiosk], None]) -> None:
    end(kiosk)
    kiosk.glass.wait_for("start:en")
    kiosk.attract.start("es").sign()
    kiosk.glass.qtbot.wait(50)
    for canary in CANARIES.values():
        for where in (
            kiosk.glass.texts(),
            traces.in_qml(kiosk.window),
            traces.in_view_models(kiosk.window),
            traces.in_clipboard(),
            traces.in_python(),
        ):
            assert not any(canary.stands_in(text) for text in where)
        assert not any(canary.stands_in_bytes(data) for data in traces.in_files(kiosk.settings.home))


@pytest.mark.parametrize("field", ["name", "zip", "email", "phone"])
def test_no_key_brings_the_last_visitor_back(kiosk: Kiosk, field: str) -> None:
    form = kiosk.attract.start("en").sign()
    fill(form)
    form.touch("field:name")
    copy_everything(kiosk)
    form.done().touch("ofAge").sign_now().done()
    form = kiosk.attract.start("en").sign()
    form.touch(f"field:{field}")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_V):
        QTest.keyClick(kiosk.window.root, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert [form.text_of(each) for each in CANARIES] == ["", "", "", ""]


def test_going_back_does_not_show_the_last_visitor(kiosk: Kiosk) -> None:
    after_signing(kiosk)
    kiosk.attract.start("en")
    for key in (Qt.Key.Key_Back, Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
        QTest.keyClick(kiosk.window.root, key)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    texts = kiosk.glass.texts()
    assert texts
    assert not any(canary.stands_in(text) for canary in CANARIES.values() for text in texts)


def test_nothing_can_be_copied_or_cut(kiosk: Kiosk) -> None:
    form = kiosk.attract.start("en").sign().type("Ana")
    copy_everything(kiosk)
    assert list(traces.in_clipboard()) == ["", ""]
    assert form.text_of("name") == "Ana"


def test_there_is_no_context_menu(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").sign().type("Ana")
    field = kiosk.glass.wait_for("field:name")
    at = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()
    before = set(kiosk.glass.texts())
    QTest.mouseClick(kiosk.window.root, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Menu)
    kiosk.glass.qtbot.wait(50)
    assert set(kiosk.glass.texts()) == before
    assert len(QGuiApplication.topLevelWindows()) == 1


def test_the_next_visitor_begins_in_the_events_own_look_and_language(kiosk: Kiosk) -> None:
    kiosk.attract.start("es")
    kiosk.glass.touch("display")
    kiosk.glass.touch("choice:XL")
    kiosk.glass.touch("choice:dark")
    kiosk.glass.touch("closeSheet")
    kiosk.glass.touch("startOver")
    kiosk.glass.wait_for("start:en")
    display, visit = kiosk.window.display, kiosk.window.visit
    assert [display.property(each) for each in ("textSize", "theme", "still")] == ["M", "light", False]
    assert visit.property("language") == "en"


def copy_everything(kiosk: Kiosk) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(kiosk.window.root, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(kiosk.window.root, Qt.Key.Key_Right)
