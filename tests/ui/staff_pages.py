"""The staff area as staff use it: one class a screen, methods that return the screen that comes next."""

from kiosk.ui.stage import visible_items
from tests.ui.pages import Attract, Screen


class Unlock(Screen):
    def enter(self, pin: str) -> None:
        for digit in pin:
            self.glass.touch(f"digit:{digit}")
        self.glass.touch("enter")

    def unlock(self, pin: str) -> "Dashboard":
        self.enter(pin)
        self.glass.wait_for("dashboard")
        return Dashboard(self.glass)

    @property
    def digits(self) -> list[str]:
        """The digits in the order in which they stand."""
        found = [(item.mapToScene(item.position()), item) for item in self.glass.items()]
        keys = [(at.y(), at.x(), item.objectName()) for at, item in found if "digit:" in item.objectName()]
        return [name.removeprefix("digit:") for *_, name in sorted(keys)]

    def forgot(self) -> "Passphrase":
        self.glass.touch("forgotten")
        self.glass.wait_for("keyboard")
        return Passphrase(self.glass)

    def cancel(self) -> None:
        self.glass.touch("lock")
        self.glass.wait_until(lambda: self.glass.find("unlock") is None)


class Passphrase(Screen):
    def type(self, passphrase: str) -> None:
        """Type in small letters and spaces, and submit."""
        for letter in passphrase:
            self.glass.touch("key:space" if letter == " " else f"key:{letter}")
        self.glass.touch("primary")


class NewPin(Screen):
    def choose(self, pin: str, again: str) -> None:
        for each in (pin, again):
            Unlock(self.glass).enter(each)


class Dashboard(Screen):
    def figure(self, name: str) -> int:
        return int(self.glass.wait_for(name).property("number"))

    def wait_for_figure(self, name: str, number: int) -> None:
        self.glass.wait_until(lambda: self.figure(name) == number)

    def event_is_over(self) -> "ExportChoice":
        self.glass.touch("over")
        self.glass.wait_for("exportChoice")
        return ExportChoice(self.glass)

    def export(self) -> "ExportChoice":
        self.glass.touch("export")
        self.glass.wait_for("exportChoice")
        return ExportChoice(self.glass)

    def event(self) -> "Event":
        self.glass.touch("event")
        self.glass.wait_for("eventPage")
        return Event(self.glass)

    def health(self) -> None:
        self.glass.touch("health")
        self.glass.wait_for("finding:records")

    def take_a_break(self) -> None:
        self.glass.touch("pause")
        self.glass.wait_for("cover")

    def open_table(self) -> Attract:
        self.glass.touch("open")
        self.glass.wait_for("start:en")
        return Attract(self.glass)

    def exit(self) -> "Exit":
        self.glass.touch("exit")
        self.glass.wait_for("exitPage")
        return Exit(self.glass)

    def lock(self) -> None:
        self.glass.touch("lock")
        self.glass.wait_until(lambda: self.glass.find("dashboard") is None)


class Event(Screen):
    def fill(self, part: str, text: str) -> None:
        """Put the cursor into a line and let other words stand there."""
        self.glass.touch(f"field:{part}")
        line = self.glass.wait_for(f"field:{part}")
        found = next(each for each in visible_items(line) if each.objectName().startswith("input:"))
        found.setProperty("text", text)

    def done(self) -> None:
        self.glass.touch("key:done")
        self.glass.wait_for("primary")

    def begin(self) -> Dashboard:
        self.glass.touch("primary")
        self.glass.wait_for("dashboard")
        return Dashboard(self.glass)

    def correct(self) -> Dashboard:
        self.glass.touch("correct")
        self.glass.wait_for("dashboard")
        return Dashboard(self.glass)


class ExportChoice(Screen):
    def choose(self, answer: str) -> None:
        self.glass.touch(f"choice:{answer}")

    def go_on(self) -> Passphrase:
        self._touch_primary()
        self.glass.wait_for("exportPassphrase")
        return Passphrase(self.glass)

    def go_on_sealed(self) -> "ExportDone":
        self._touch_primary()
        return ExportDone(self.glass)

    def _touch_primary(self) -> None:
        # Grey until a place to write to was found.
        self.glass.wait_until(lambda: self.glass.wait_for("primary").isEnabled())
        self.glass.touch("primary")


class ExportDone(Screen):
    @property
    def verified(self) -> str:
        return str(self.glass.wait_for("verified").property("text"))

    @property
    def file_name(self) -> str:
        return str(self.glass.wait_for("fileName").property("text")).split(" / ")[1]

    def done(self) -> Dashboard:
        self.glass.touch("primary")
        self.glass.wait_for("dashboard")
        return Dashboard(self.glass)


class Exit(Screen):
    @property
    def words(self) -> str:
        return str(self.glass.wait_for("notExported").property("text"))

    def exit(self) -> None:
        self.glass.touch("exitNow")

    def stay(self) -> Dashboard:
        self.glass.touch("stay")
        self.glass.wait_for("dashboard")
        return Dashboard(self.glass)
