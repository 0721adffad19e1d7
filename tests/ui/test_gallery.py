"""Every screen and state, as it is painted: codes decode, nothing is clipped, everything can be touched."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.app import laid
from kiosk.clock import StoppedClock
from kiosk.content import Form, load_pack, shipped_content
from kiosk.settings import Settings
from kiosk.ui.scenes import scenes
from kiosk.ui.stage import Look, Stage, visible_items

LOOKS = [Look(language, portrait) for language in ("en", "es") for portrait in (False, True)]
# Shown in English and lying, in Spanish and upright: their other looks are in tests/ui/setup.
BEHIND_THE_TABLE = ("staff-", "setup-", "cover-")
WITH_CODE = {"attract", "thanks", "removed", "code", "thanks-code", "card-code"}

PACK = load_pack(shipped_content())
CARDS = {
    f"card-{card.id}" for card in PACK.cards.values() if card.form in (Form.PANEL, Form.MODEL, Form.HELP)
}

MAPS = {f"card-{card.id}" for card in PACK.cards.values() if card.form is Form.MAP}


@dataclass
class Text:
    words: str
    truncated: bool
    overflows: bool
    seen: QRectF


@dataclass
class Control:
    name: str
    width: float
    height: float
    place: QRectF
    seen: QRectF


@dataclass
class Shot:
    """One scene in one look, measured. Widths and heights of controls in millimeters."""

    name: str
    screen: QRectF
    image: Image.Image
    texts: list[Text] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    codes: list[tuple[str, float]] = field(default_factory=list)


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    clock = StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))
    with laid(Settings(tmp_path_factory.mktemp("home")), clock) as parts:
        stage = Stage(parts, clock)
        gc.collect()
        gc.freeze()
        yield stage
        stage.window.close()
        assert stage.window.complaints == []


@pytest.fixture(scope="module", params=LOOKS, ids=[look.name for look in LOOKS])
def shots(request: pytest.FixtureRequest, stage: Stage) -> list[Shot]:
    """Paint each scene once; all tests look at the same pictures."""
    taken = []
    for name, set_up in scenes(stage.parts).items():
        if name.startswith(BEHIND_THE_TABLE) and request.param not in (LOOKS[0], LOOKS[-1]):
            continue
        stage.begin(request.param)
        set_up(stage)
        stage.settle()
        taken.append(shoot(name, stage))
    return taken


def shoot(name: str, stage: Stage) -> Shot:
    root, scale = stage.window.root, stage.pixels_per_millimeter
    shot = Shot(name, QRectF(0, 0, root.width(), root.height()), picture(root.grabWindow()))
    for item in visible_items(root.contentItem()):
        place = rect(item)
        if item.inherits("QQuickText") and item.property("text") and opaque(item):
            overflows = item.property("contentWidth") > item.width() + 1
            shot.texts.append(Text(item.property("text"), item.property("truncated"), overflows, seen(item)))
        if item.inherits("QQuickAbstractButton") and item.isEnabled():
            size = place.width() / scale, place.height() / scale
            shot.controls.append(Control(item.objectName(), *size, place, seen(item)))
        if item.objectName() == "qr":
            shot.codes.append((item.property("address"), place.width() / scale))
    return shot


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def seen(item: QQuickItem) -> QRectF:
    """Give the part of *item* that no ancestor clips away."""
    part = rect(item)
    parent: QQuickItem | None = item.parentItem()
    while parent is not None:
        if parent.clip():
            part = part.intersected(rect(parent))
        parent = parent.parentItem()
    return part


def opaque(item: QQuickItem) -> bool:
    parent: QQuickItem | None = item
    while parent is not None:
        if parent.opacity() == 0:
            return False
        parent = parent.parentItem()
    return True


def picture(image: QImage) -> Image.Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    pixels = bytes(image.constBits())
    return Image.frombytes("RGB", (image.width(), image.height()), pixels, "raw", "RGB", image.bytesPerLine())


def test_every_code_decodes_to_its_address_and_is_large_enough(shots: list[Shot]) -> None:
    for shot in shots:
        found = zxingcpp.read_barcodes(shot.image, try_invert=False)
        assert [each.text for each in found] == [address for address, _ in shot.codes], shot.name
        corner = shot.name == "attract"
        assert all(side >= (45 if corner else 60) for _, side in shot.codes), shot.name
    assert {shot.name for shot in shots if shot.codes} >= WITH_CODE


def test_the_address_of_a_code_stands_beside_it_in_print(shots: list[Shot]) -> None:
    for shot in shots:
        texts = {text.words for text in shot.texts}
        # The privacy page is named by its title, and an anchor by its six words: neither is one to type.
        for address, _ in shot.codes if shot.name not in {"privacy", "staff-anchor"} else []:
            assert address.removeprefix("https://") in texts, shot.name


def test_no_text_is_cut_off_or_leaves_the_screen(shots: list[Shot]) -> None:
    for shot in shots:
        assert shot.texts, shot.name
        for text in shot.texts:
            assert not text.truncated, (shot.name, text.words)
            assert not text.overflows, (shot.name, text.words)
            inside = shot.screen.adjusted(-1, -1, 1, 1).contains(text.seen)
            assert inside or text.seen.isEmpty(), (shot.name, text)


def test_every_control_is_large_enough_for_a_finger_and_on_the_screen(shots: list[Shot]) -> None:
    for shot in shots:
        assert shot.controls or shot.name.startswith("cover-"), shot.name
        for control in shot.controls:
            assert control.width >= (9.2 if control.name.startswith("key:") else 12.7), (shot.name, control)
            assert control.height >= 12.7, (shot.name, control)
            inside = shot.screen.adjusted(-1, -1, 1, 1).contains(control.seen)
            assert inside or control.seen.isEmpty(), (shot.name, control)


def test_no_two_controls_lie_over_each_other(shots: list[Shot]) -> None:
    for shot in shots:
        reachable = [each for each in shot.controls if not each.seen.isEmpty() and each.name != "attract"]
        for index, one in enumerate(reachable):
            for other in reachable[index + 1 :]:
                overlap = one.seen.intersected(other.seen)
                assert overlap.width() <= 1 or overlap.height() <= 1, (shot.name, one, other)


@pytest.mark.parametrize("size", ["M", "XL"])
@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
def test_turning_the_pages_shows_every_line_of_every_block(stage: Stage, portrait: bool, size: str) -> None:  # noqa: FBT001
    for name in ("card-door", "card-jail-enforcement", "card-compare", "petition", "privacy", "sources"):
        stage.begin(Look("es", portrait, text_size=size))
        scenes(stage.parts)[name](stage)
        stage.settle()
        pages = stage.find("pages")
        shown: dict[int, float] = {}
        for page in range(pages.property("pages")):
            pages.setProperty("page", page)
            stage.settle()
            assert stage.find("page").height() <= pages.height(), name
            for index, block in enumerate(blocks(pages)):
                if block.opacity():
                    shown[index] = shown.get(index, 0) + seen(block).height()
        for index, block in enumerate(blocks(pages)):
            assert shown[index] == pytest.approx(block.height(), abs=2), (name, index)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_page_of_every_card_keeps_its_blocks_whole_and_its_buttons_on_the_screen(
    stage: Stage, look: Look
) -> None:
    stage.begin(look)
    shown = scenes(stage.parts)
    for name in sorted(CARDS | MAPS):
        shown[name](stage)
        read: set[int] = set()
        for page in range(stage.find("pages").property("pages")):
            stage.settle()
            for index, block in enumerate(blocks(stage.find("pages"))):
                read |= {index} if block.opacity() else set()
                assert block.opacity() == 0 or seen(block).height() > block.height() - 1, (name, page)
            for button in ("previousCard", "nextCard", "primary"):
                found = [
                    item
                    for item in visible_items(stage.window.root.contentItem())
                    if item.objectName() == button
                ]
                assert all(rect(item).left() >= 0 for item in found), (name, page, button)
            if page < stage.find("pages").property("pages") - 1:
                stage.call("nextCard", "click")
        assert len(read) == len(blocks(stage.find("pages"))), name


def blocks(pages: QQuickItem) -> list[QQuickItem]:
    return [item for item in visible_items(pages) if item.objectName() == "block"]


def test_a_painted_picture_is_what_stands_on_the_screen(stage: Stage, tmp_path: Path) -> None:
    stage.begin(LOOKS[0])
    stage.paint(tmp_path / "attract.png")
    with Image.open(tmp_path / "attract.png") as painted:
        assert painted.size == (1280, 800)
        assert painted.convert("RGB").tobytes() == picture(stage.window.root.grabWindow()).tobytes()
