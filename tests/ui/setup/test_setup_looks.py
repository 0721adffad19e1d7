"""Every page of set-up as it is painted: nothing is clipped or torn, everything can be touched, in every size."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import laid
from kiosk.campaign import Review
from kiosk.clock import StoppedClock
from kiosk.founding import Founded
from kiosk.keys import Cost
from kiosk.setting_up import Devices, Page, SetUp
from kiosk.ui.stage import Look, Stage
from tests.setting_up.walk import (
    ORGANIZATION,
    PASSPHRASE,
    PIN,
    founded_elsewhere,
    settings_in,
    stick_put_in,
)
from tests.ui.test_gallery import Shot, shoot

# Each size in both orientations, each language in both sizes that are tight.
LOOKS = [
    Look("en", portrait=False),
    Look("es", portrait=True),
    Look("es", portrait=False, text_size="L"),
    Look("en", portrait=True, text_size="L"),
    Look("en", portrait=False, text_size="XL"),
    Look("es", portrait=True, text_size="XL"),
]

Scene = Callable[[Stage], object]


@pytest.fixture(scope="module")
def founded() -> Founded:
    return founded_elsewhere()


@pytest.fixture(scope="module", params=list(Devices), ids=list(Devices))
def stage(
    request: pytest.FixtureRequest,
    qapp: QGuiApplication,
    tmp_path_factory: pytest.TempPathFactory,
    founded: Founded,
) -> Iterator[Stage]:
    """Give a set-up in which everything is answered, so that each of its pages can be shown."""
    settings = settings_in(tmp_path_factory.mktemp("tablet"))
    clock = StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))
    with stick_put_in(settings) as stick, laid(settings, clock) as parts:
        (stick / "campaign.toml").write_text(founded.campaign_text, encoding="utf-8")
        set_up = SetUp(settings, parts.pack, clock, key_cost=Cost.SMALL, pin_cost=Cost.SMALL)
        answer(set_up, request.param)
        stage = Stage(replace(parts, set_up=set_up), clock)
        gc.collect()
        gc.freeze()
        yield stage
        stage.window.close()
        assert stage.window.complaints == []


def answer(set_up: SetUp, devices: Devices) -> None:
    set_up.choose_language("en")
    set_up.choose_devices(devices)
    set_up.choose_pin(PIN)
    set_up.measure(10.1)
    set_up.begin_event("Farmers market", "Pioneer Park, Salt Lake City", None, 150)
    if devices is Devices.ONE:
        set_up.source.say(ORGANIZATION)
        set_up.custody.choose(PASSPHRASE)
        set_up.source.compose(Review.REVIEWED)
    else:
        set_up.source.take(set_up.source.found()[0].path, devices)


def scenes(stage: Stage) -> dict[str, Scene]:
    """Return what leads to each state, by name."""
    view = stage.window.setup
    secrets, rehearsal = view._secrets, view._rehearsal
    pages = stage.parts.set_up.pages
    found: dict[str, Scene] = {page.value: showing(page) for page in pages}
    if Page.PASSPHRASE not in pages:
        return {**found, "laptop-saved": then(found["rehearsal"], lambda _: rehearsal.saveTest(0))}
    return {
        **found,
        "file": then(found["organization"], lambda _: view._campaign.useFile(True)),  # noqa: FBT003
        "flaws": then(found["organization"], lambda _: view._campaign.say({})),
        "pin-common": then(found["pin"], lambda _: secrets.enterPin("123456")),
        "pin-again": then(found["pin"], lambda _: secrets.enterPin(PIN)),
        "passphrase-again": then(found["passphrase"], lambda _: secrets.takeOffered()),
        "sheet-copy": then(found["sheet"], lambda _: secrets.showWords()),
        "sheet-saved": then(found["sheet"], lambda _: secrets.saveSheet(0)),
        "words": then(found["rehearsal"], lambda _: type_words(stage)),
        "sheet-locked": then(found["sheet"], lambda _: lose_key(stage)),
        "wrong": then(found["rehearsal"], lambda _: try_words(stage)),
    }


def then(scene: Scene, step: Scene) -> Scene:
    def show(stage: Stage) -> None:
        scene(stage)
        step(stage)

    return show


def showing(page: Page) -> Scene:
    return lambda stage: stage.window.setup._show(page)


def lose_key(stage: Stage) -> None:
    stage.parts.set_up.forget()
    stage.window.setup._secrets.changed.emit()


def try_words(stage: Stage) -> None:
    type_words(stage)
    stage.window.setup._rehearsal.tryWords()


def type_words(stage: Stage) -> None:
    for _ in range(21):
        stage.window.setup._rehearsal.enterWord("mammogram")


def shots_in(stage: Stage, look: Look) -> list[Shot]:
    stage.begin(look)
    stage.window.setup.begin()
    if stage.parts.set_up.custody.made:
        stage.parts.set_up.custody.unlock(PASSPHRASE)
    taken = []
    for name, show in scenes(stage).items():
        stage.visit.speak(look.language)
        stage.window.display.chooseTextSize(look.text_size)
        show(stage)
        stage.settle()
        taken.append(shoot(name, stage))
        if name == "file":
            stage.window.setup._campaign.useFile(False)  # noqa: FBT003
    stage.window.setup.leave()
    return taken


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
def test_every_page_is_whole_and_within_reach(stage: Stage, look: Look) -> None:
    for shot in shots_in(stage, look):
        inside = shot.screen.adjusted(-1, -1, 1, 1)
        assert shot.texts
        for text in shot.texts:
            assert not text.truncated, (shot.name, text.words)
            assert not text.overflows, (shot.name, text.words)
            assert inside.contains(text.seen) or text.seen.isEmpty(), (shot.name, text)
        assert shot.controls
        for control in shot.controls:
            assert control.width >= (9.2 if control.name.startswith("key:") else 12.7), (shot.name, control)
            assert control.height >= 12.7, (shot.name, control)
            assert inside.contains(control.seen) or control.seen.isEmpty(), (shot.name, control)
        reachable = [each for each in shot.controls if not each.seen.isEmpty()]
        for index, one in enumerate(reachable):
            for other in reachable[index + 1 :]:
                overlap = one.seen.intersected(other.seen)
                assert overlap.width() <= 1 or overlap.height() <= 1, (shot.name, one, other)
