"""Paints every screen and state as a picture: what the README shows and what a designer looks at."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtQuick import QQuickItem

from kiosk.clock import StoppedClock
from kiosk.errors import StoreTrouble
from kiosk.ui.engine import make_application
from kiosk.ui.jobs import InlineJobs, Result
from kiosk.ui.viewmodels.display import TEXT_SIZES, THEMES
from kiosk.ui.window import Parts, Window

TABLET = QSize(1280, 800)
SAMPLE = {"name": "Ana García", "zip": "84101", "email": "ana.garcia@gmail.com", "phone": ""}
# A slot has no keyword arguments.
YES = (True,)


@dataclass(frozen=True)
class Look:
    """One way to show a scene."""

    language: str
    portrait: bool
    theme: str = THEMES[0]
    text_size: str = TEXT_SIZES[0]

    @property
    def name(self) -> str:
        """A name for the picture's file."""
        turned = "portrait" if self.portrait else "landscape"
        return f"{self.language}-{turned}-{self.theme}-{self.text_size}"


class Stage(InlineJobs):
    """The window under the painter's hands."""

    def __init__(self, parts: Parts, clock: StoppedClock) -> None:
        self.clock = clock
        self.parts = parts
        self.refusing = False
        self.window = Window(replace(parts, still=True, pause=0), self, TABLET)
        self.visit, self.sign, self.cards = self.window.visit, self.window.sign, self.window.cards

    @property
    def pixels_per_millimeter(self) -> float:
        """How fine the glass is."""
        return float(self.window.display.property("ppi")) / 25.4

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the work at once, or refuse it as a full disk would."""
        if self.refusing:
            failed(StoreTrouble("The disk is full.", "Make room."))
        else:
            super().run(work, done, failed)

    def begin(self, look: Look) -> None:
        """Start a visit in this look."""
        self.refusing = False
        self.visit.startOver()
        self.window.resize(TABLET.transposed() if look.portrait else TABLET)
        self.window.display.chooseTheme(look.theme)
        self.window.display.chooseTextSize(look.text_size)
        self.visit.speak(look.language)

    def settle(self) -> None:
        """Let QML lay everything out."""
        for _ in range(6):
            QCoreApplication.processEvents()

    def lay(self, sheet: str) -> None:
        """Lay a sheet over the screen."""
        self.settle()
        self.window.root.setProperty("laid", sheet)

    def find(self, name: str) -> QQuickItem:
        """Return the visible item of this name."""
        self.settle()
        return next(
            item for item in visible_items(self.window.root.contentItem()) if item.objectName() == name
        )

    def call(self, name: str, method: str) -> None:
        """Call a method of the item of this name."""
        item = self.find(name)
        getattr(item, method)() if hasattr(item, method) else item.metaObject().invokeMethod(item, method)

    def fill(self, **more: str) -> None:
        """Type the sample visitor into the form."""
        self.visit.goSign()
        for field, text in {**SAMPLE, **more}.items():
            self.sign.typed(field, text)

    def paint(self, path: Path) -> None:
        """Save what stands on the screen."""
        self.settle()
        self.window.root.grabWindow().save(str(path))


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield *item* and everything in it that can be seen."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible_items(child)


def paint_gallery(parts: Parts, clock: StoppedClock, folder: Path, *, everything: bool) -> int:
    """Paint each scene in both languages and orientations (*everything*: each theme and text size); count them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(parts, clock)
    languages = [language.code for language in parts.pack.languages]
    themes, sizes = (THEMES, TEXT_SIZES) if everything else (THEMES[:1], TEXT_SIZES[:1])
    painted = 0
    for language, portrait, theme, size in product(languages, (False, True), themes, sizes):
        look = Look(language, portrait, theme, size)
        for name, set_up in scenes(parts).items():
            stage.begin(look)
            set_up(stage)
            stage.paint(folder / f"{name}-{look.name}.png")
            painted += 1
    stage.window.close()
    return painted


Scene = Callable[[Stage], None]


def scenes(parts: Parts) -> dict[str, Scene]:
    """Return every screen and state by name, each with what leads to it."""
    return {**_reading(parts), **_signing(), **_around()}


def _reading(parts: Parts) -> dict[str, Scene]:
    def card(topic: str, index: int) -> Scene:
        def show(stage: Stage) -> None:
            stage.cards.open(topic)
            for _ in range(index):
                stage.cards.next()
            stage.visit.goTopic()

        return show

    cards = {
        f"card-{topic.id}-{index + 1}": card(topic.id, index)
        for topic in parts.pack.topics
        for index in range(len(topic.cards))
    }

    def sources(stage: Stage) -> None:
        card(parts.pack.topics[0].id, 0)(stage)
        stage.lay("sources")

    return {
        "attract": lambda stage: stage.settle(),
        "home": lambda stage: stage.visit.goHome(),
        **cards,
        "sources": sources,
    }


def _signing() -> dict[str, Scene]:
    def form(field: str, **more: str) -> Scene:
        def show(stage: Stage) -> None:
            stage.fill(**more)
            stage.call(f"field:{field}", "focusIn")

        return show

    def ready(stage: Stage) -> None:
        stage.fill()
        stage.sign.tick("emailUpdates", *YES)
        stage.sign.tick("ofAge", *YES)
        stage.call("signPage", "close")

    def ready_with_phone(stage: Stage) -> None:
        ready(stage)
        stage.sign.typed("phone", "801-555-0123")

    def hint(stage: Stage) -> None:
        stage.fill(email="ana.garcia@gmial.com")
        stage.call("field:email", "focusIn")
        stage.call("field:phone", "focusIn")

    def problems(stage: Stage) -> None:
        stage.fill(name="", zip="8410", email="ana.garcia@")
        stage.sign.submit()
        stage.call("signPage", "close")

    def failed(stage: Stage) -> None:
        signed(stage, refusing=True)

    return {
        "sign-empty": form("name", name="", zip="", email=""),
        "sign-name": form("name"),
        "sign-zip": form("zip", email=""),
        "sign-email": form("email", email="ana.garcia"),
        "sign-endings": form("email", email="ana.garcia@"),
        "sign-phone": form("phone", phone="801"),
        "sign-hint": hint,
        "sign-problems": problems,
        "sign-ready": ready,
        "sign-ready-phone": ready_with_phone,
        "sign-failed": failed,
    }


def signed(stage: Stage, *, refusing: bool = False) -> None:
    """Sign as the sample visitor, or try to."""
    stage.fill()
    stage.sign.tick("ofAge", *YES)
    stage.call("signPage", "close")
    stage.refusing = refusing
    stage.sign.submit()


def _around() -> dict[str, Scene]:
    def sheet(name: str) -> Scene:
        def show(stage: Stage) -> None:
            stage.visit.goHome()
            stage.lay(name)

        return show

    def removed(stage: Stage) -> None:
        signed(stage)
        stage.sign.remove()

    def code(stage: Stage) -> None:
        stage.visit.goHome()
        stage.visit.showCode(*YES)

    def thanks_code(stage: Stage) -> None:
        signed(stage)
        stage.visit.showCode(*YES)

    def still_there(stage: Stage) -> None:
        stage.fill()
        stage.clock.advance(61)
        stage.visit.tick()

    return {
        "petition": sheet("petition"),
        "privacy": sheet("privacy"),
        "display": sheet("display"),
        "start-over": sheet("startOver"),
        "thanks": signed,
        "removed": removed,
        "code": code,
        "thanks-code": thanks_code,
        "still-there": still_there,
    }
