"""One class a screen; its methods are what a visitor does, and return the screen that comes next."""

from dataclasses import dataclass

from PySide6.QtQuick import QQuickItem

from tests.ui.glass import Glass


@dataclass(frozen=True)
class Screen:
    """What all screens have."""

    glass: Glass

    def speak_other_language(self) -> None:
        self.glass.touch("language")

    def start_over(self) -> "Attract":
        self.glass.touch("startOver")
        return Attract(self.glass)


class Attract(Screen):
    def start(self, language: str) -> "Home":
        self.glass.touch(f"start:{language}")
        self.glass.wait_for("doorSign")
        return Home(self.glass)

    def is_shown(self) -> bool:
        return self.glass.find("start:en") is not None


class Home(Screen):
    def sign(self) -> "Form":
        self.glass.touch("doorSign")
        self.glass.wait_for("keyboard")
        return Form(self.glass)

    def open_topic(self, topic: str) -> "Topic":
        self.glass.touch(f"door:{topic}")
        self.glass.wait_until(lambda: self.glass.find("doorSign") is None)
        return Topic(self.glass)


class Topic(Screen):
    def open(self, chapter: str) -> "Cards":
        self.glass.touch(f"chapter:{chapter}")
        self.glass.wait_until(lambda: self.glass.find(f"chapter:{chapter}") is None)
        return Cards(self.glass)

    def back(self) -> Home:
        self.glass.touch("back")
        self.glass.wait_for("doorSign")
        return Home(self.glass)


class Cards(Screen):
    @property
    def id(self) -> str:
        return self.glass.window.reading.card.id

    @property
    def title(self) -> str:
        return str(self.glass.wait_for("cardTitle").property("text"))

    @property
    def can_go_on(self) -> bool:
        return self.glass.find("nextCard") is not None

    def next(self) -> None:
        self.glass.touch("nextCard")

    def previous(self) -> None:
        self.glass.touch("previousCard")

    def sign(self) -> "Form":
        self.glass.touch("primary")
        self.glass.wait_for("keyboard")
        return Form(self.glass)

    def back(self) -> Topic:
        self.glass.touch("back")
        self.glass.wait_until(lambda: self.glass.find("previousCard") is None)
        return Topic(self.glass)


class Form(Screen):
    @property
    def keyboard(self) -> QQuickItem:
        return self.glass.wait_for("keyboard")

    def type(self, text: str) -> "Form":
        """Type on the on-screen keyboard, one key a letter, shift where it is not there by itself."""
        for letter in text:
            if letter.isupper() and not self.keyboard.property("shifted"):
                self.glass.touch("key:shift")
            self.glass.touch("key:space" if letter == " " else f"key:{letter.lower()}")
        return self

    def press(self, key: str) -> "Form":
        self.glass.touch(f"key:{key}")
        return self

    def next(self) -> "Form":
        return self.press("next")

    def done(self) -> "Form":
        self.press("done")
        self.glass.wait_for("primary")
        return self

    def touch(self, name: str) -> "Form":
        """Touch something of the form, scrolling to it by the buttons where it is out of sight."""
        for _ in range(9):
            if not self.glass.touchable(name):
                self.glass.scroll_towards(name)
        self.glass.touch(name)
        return self

    def text_of(self, field: str) -> str:
        line = self.glass.wait_for(f"field:{field}")
        return str(line.property("value"))

    def sign_now(self) -> "ThankYou":
        self.submit()
        self.glass.wait_for("thanks")
        return ThankYou(self.glass)

    def submit(self) -> None:
        self.glass.touch("primary")


class ThankYou(Screen):
    def fix(self) -> Form:
        self.glass.touch("fix")
        self.glass.wait_for("field:name")
        return Form(self.glass)

    def ask_to_remove(self) -> None:
        self.glass.touch("remove")
        self.glass.rest()

    def remove(self) -> None:
        self.ask_to_remove()
        self.glass.touch("removeForSure")
        self.glass.wait_for_text("Your signature was removed.")

    def done(self) -> Attract:
        self.glass.touch("primary")
        self.glass.wait_for("start:en")
        return Attract(self.glass)
