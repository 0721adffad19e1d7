"""The pictures that QML asks for by address."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk import qr
from kiosk.settings import assets
from kiosk.ui.images import IconProvider, QrProvider

ADDRESS = "https://example.org/utah"


def code(side: int) -> tuple[QImage, int]:
    """Return the picture of a code, and how many pixels make a module."""
    image = QrProvider().requestImage(f"{side}/{ADDRESS}", QSize(), QSize())
    return image, image.width() // (len(qr.matrix(ADDRESS)) + 8)


@pytest.mark.parametrize("side", [10, 74, 270, 354, 1000])
def test_a_code_is_drawn_in_whole_pixels_within_its_side(side: int) -> None:
    image, module = code(side)
    assert image.width() == image.height() == module * (len(qr.matrix(ADDRESS)) + 8)
    assert module >= 2
    assert image.width() <= max(side, 2 * (len(qr.matrix(ADDRESS)) + 8))


def test_four_modules_around_a_code_are_white() -> None:
    image, module = code(354)
    zone, last = 4 * module, image.width() - 1
    white = QColor("white").rgb()
    for at in range(image.width()):
        for depth in range(zone):
            edge = (
                image.pixel(at, depth),
                image.pixel(at, last - depth),
                image.pixel(depth, at),
                image.pixel(last - depth, at),
            )
            assert set(edge) == {white}
    assert image.pixel(zone, zone) == QColor("black").rgb()


def test_an_icon_takes_the_color_it_is_asked_for(qapp: QGuiApplication) -> None:
    image = IconProvider(assets() / "icons").requestImage("check/ff8e1414", QSize(), QSize(64, 64))
    colors = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colors == {"#8e1414"}


def test_every_icon_that_a_screen_names_is_there() -> None:
    screens = Path(assets().parent, "kiosk", "ui", "qml").rglob("*.qml")
    named = {
        part.split('"')[1]
        for path in screens
        for part in path.read_text("utf-8").split("iconName: ")[1:]
        if part.startswith('"')
    }
    assert named
    assert {name for name in named if name and not (assets() / "icons" / f"{name}.svg").exists()} == set()
