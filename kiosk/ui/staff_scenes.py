"""Every screen of the staff area by name, each with what leads to it."""

from collections.abc import Callable

from kiosk.practice import PASSPHRASE, PIN
from kiosk.ui.stage import SAMPLE, Stage

Scene = Callable[[Stage], None]

WRONG = "999999"
SIGNERS = 23
# A slot has no keyword arguments.
YES = (True,)


def staff_scenes() -> dict[str, Scene]:
    """Return every screen and state of the staff area by name."""
    return {
        "staff-unlock": lambda stage: stage.staff.knock(),
        "staff-wrong": _wrong(1),
        "staff-waiting": _wrong(6),
        "staff-forgot": _at("forgotten"),
        "staff-new-pin": _new_pin,
        "staff-dashboard": _dashboard,
        "staff-closed": _closed,
        "staff-event": _within("event"),
        "staff-event-typing": _event_typing,
        "staff-export": _within("export"),
        "staff-export-passphrase": _passphrase,
        "staff-export-running": _running,
        "staff-export-done": _exported("xlsx"),
        "staff-export-sealed": _exported("sealed"),
        "staff-export-nothing": _exported_before,
        "staff-export-failed": _failed,
        "staff-health": _within("health"),
        "staff-anchor": _within("anchor"),
        "staff-exit": _within("exit"),
        "cover-paused": _covered("pause"),
        "cover-closed": _covered("closeTable"),
        "cover-locked": _covered("panic"),
    }


def _wrong(times: int) -> Scene:
    def show(stage: Stage) -> None:
        stage.staff.knock()
        for _ in range(times):
            stage.staff.enter(WRONG)

    return show


def _at(slot: str) -> Scene:
    def show(stage: Stage) -> None:
        stage.staff.knock()
        getattr(stage.staff, slot)()

    return show


def _new_pin(stage: Stage) -> None:
    stage.staff.knock()
    stage.staff.forgotten()
    stage.staff.givePassphrase(PASSPHRASE)


def _dashboard(stage: Stage) -> None:
    _signed_by_many(stage)
    stage.staff.knock()
    stage.staff.enter(PIN)
    # Staff find the table's own language.
    stage.visit.speak(stage.look.language)


def _within(place: str) -> Scene:
    def show(stage: Stage) -> None:
        _dashboard(stage)
        stage.staff.go(place)
        stage.settle()

    return show


def _closed(stage: Stage) -> None:
    _dashboard(stage)
    stage.staff.closeTable()


def _event_typing(stage: Stage) -> None:
    _within("event")(stage)
    stage.call("field:place", "focusIn")


def _passphrase(stage: Stage) -> None:
    _within("export")(stage)
    stage.exporting.choosePlace(0)
    stage.call("primary", "click")


def _running(stage: Stage) -> None:
    _within("export")(stage)
    stage.exporting.choosePlace(0)
    stage.stalled = True
    stage.exporting.write(PASSPHRASE)
    stage.exporting.advance(7, SIGNERS)


def _exported(form: str) -> Scene:
    def show(stage: Stage) -> None:
        _within("export")(stage)
        stage.exporting.chooseForm(form)
        stage.exporting.choosePlace(0)
        stage.exporting.write(PASSPHRASE)

    return show


def _exported_before(stage: Stage) -> None:
    for _ in range(2):
        _exported("xlsx")(stage)


def _failed(stage: Stage) -> None:
    _within("export")(stage)
    stage.exporting.choosePlace(0)
    stage.refusing = True
    stage.exporting.write(PASSPHRASE)


def _covered(slot: str) -> Scene:
    def show(stage: Stage) -> None:
        _dashboard(stage)
        getattr(stage.staff, slot)()
        stage.staff.leave()

    return show


def _signed_by_many(stage: Stage) -> None:
    """Fill the table once: the next scenes find it as it is."""
    display = stage.window.display
    look = (display.property("theme"), display.property("textSize"), stage.visit.property("language"))
    while stage.parts.staff.figures().signatures < SIGNERS:
        stage.visit.goSign()
        for field, text in SAMPLE.items():
            stage.sign.typed(field, text)
        stage.sign.tick("ofAge", *YES)
        stage.sign.submit()
        stage.visit.startOver()
    display.chooseTheme(look[0])
    display.chooseTextSize(look[1])
    stage.visit.speak(look[2])
