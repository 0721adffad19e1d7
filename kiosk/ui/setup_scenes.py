"""Every page of set-up by name, each with what leads to it, for a tablet that holds its own key."""

from collections.abc import Callable

from kiosk.campaign import Review
from kiosk.setting_up import Devices, Page, SetUp
from kiosk.ui.stage import Stage

Scene = Callable[[Stage], None]

ORGANIZATION = {
    "organization": "Utah Neighbors Together",
    "site": "https://utahneighbors.org",
    "page": "https://utahneighbors.org/sign",
    "contact": "privacy@utahneighbors.org",
    "privacy_page": "https://utahneighbors.org/privacy",
}
PASSPHRASE = "unbroken dwelling cubicle overreact appendage thimble"  # noqa: S105 - of a key made for pictures
PIN = "481923"
WORD = "mammogram"
WORDS_TYPED = 6
PAGES = (
    Page.LANGUAGE,
    Page.DEVICES,
    Page.ORGANIZATION,
    Page.PIN,
    Page.PASSPHRASE,
    Page.SCREEN,
    Page.EVENT,
    Page.TEXTS,
    Page.SHEET,
    Page.REHEARSAL,
)


def setup_scenes() -> dict[str, Scene]:
    """Return every page by name."""
    return {
        **{f"setup-{page}": _at(page) for page in PAGES},
        "setup-pin-common": _then(Page.PIN, lambda stage: _secrets(stage, "enterPin", "123456")),
        "setup-sheet-copy": _then(Page.SHEET, lambda stage: _secrets(stage, "showWords")),
        "setup-words": _then(Page.REHEARSAL, _type_words),
    }


def _at(page: Page) -> Scene:
    def show(stage: Stage) -> None:
        set_up, view = stage.parts.set_up, stage.window.setup
        _answer(set_up)
        if page is Page.SHEET:
            set_up.custody.unlock(PASSPHRASE)
        view.begin()
        while not view.property("first"):
            view.goBack()
        while view.property("page") != page.value:
            view.goOn()
        # Set-up speaks its own language, which is that of the table.
        stage.visit.speak(stage.look.language)

    return show


def _then(page: Page, step: Scene) -> Scene:
    def show(stage: Stage) -> None:
        _at(page)(stage)
        step(stage)

    return show


def _answer(set_up: SetUp) -> None:
    """Answer everything once, so that each page can be shown."""
    if set_up.custody.made:
        return
    set_up.choose_language("en")
    set_up.choose_devices(Devices.ONE)
    set_up.source.say(ORGANIZATION)
    set_up.choose_pin(PIN)
    set_up.custody.choose(PASSPHRASE)
    set_up.measure(10.1)
    set_up.begin_event("Farmers market", "Pioneer Park, Salt Lake City", None, 150)
    set_up.source.compose(Review.AS_THEY_ARE)
    set_up.custody.has_sheet()


def _secrets(stage: Stage, slot: str, *given: str) -> None:
    getattr(stage.window.setup.property("secrets"), slot)(*given)


def _type_words(stage: Stage) -> None:
    for _ in range(WORDS_TYPED):
        stage.window.setup.property("rehearsal").enterWord(WORD)
    stage.call("primary", "click")
