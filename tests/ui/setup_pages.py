"""Set-up as an organizer goes through it with a finger."""

from collections.abc import Iterable

from tests.ui.pages import Screen


class SetupPages(Screen):
    """Whatever page stands: what can be done on any, and what on some."""

    def is_at(self, page: str) -> None:
        """Wait for this page."""
        self.glass.wait_for(f"setup:{page}")

    def touch(self, name: str) -> None:
        """Touch something, scrolling to it by the buttons where it is out of sight."""
        for _ in range(9):
            if not self.glass.touchable(name):
                self.glass.scroll_towards(name)
        self.glass.touch(name)

    def next(self) -> None:
        self.glass.wait_until(lambda: self.glass.wait_for("primary").isEnabled())
        self.glass.touch("primary")

    def back(self) -> None:
        self.glass.touch("back")

    def not_now(self) -> None:
        self.glass.touch("notNow")
        self.glass.wait_until(lambda: self.glass.find("primary") is None)

    def choose(self, option: str) -> None:
        """Choose an answer and go on."""
        self.touch(f"option:{option}")
        self.next()

    def write(self, field: str, text: str) -> None:
        """Touch a line and type, on our keyboard where it has the key."""
        self.touch(f"field:{field}")
        self.glass.wait_for("keyboard")
        self.type(text)

    def type(self, text: str) -> None:
        for letter in text:
            self.glass.touch("key:space" if letter == " " else f"key:{letter}")

    def done(self) -> None:
        self.glass.touch("key:done")
        self.glass.wait_for("primary")

    def enter_pin(self, pin: str) -> None:
        for digit in pin:
            self.glass.touch(f"digit:{digit}")
        self.glass.touch("enter")

    def offered_words(self) -> list[str]:
        """Read the six words that are offered, or that are the fingerprint."""
        return [self._word(number) for number in range(1, 7)]

    def type_sheet(self, words: Iterable[str]) -> None:
        """Type the words of the sheet: three letters and a touch where they match, or the whole word."""
        for number, word in enumerate(words, 1):
            self.glass.wait_for_text(f"Word {number} of 21")
            for letter in word:
                self.glass.touch(f"key:{letter}")
                if self.glass.find(f"match:{word}") is not None:
                    break
            self.glass.touch(f"match:{word}")

    def _word(self, number: int) -> str:
        return str(self.glass.wait_for(f"word:{number}").property("said"))
