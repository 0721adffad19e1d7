"""Pictures that QML asks for by address: icons and drawings in the colors of the theme, QR codes in whole pixels."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk import qr

_COLOR = re.compile(r"#([0-9A-Fa-f]{6})\b")


class IconProvider(QQuickImageProvider):
    """image://icon/<name>/<rrggbb>: an icon of assets/icons in that color."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803  Qt's own names
        """Draw the icon as large as requested, 256 pixels if nobody says."""
        name, color = id.split("/")
        side = max(1, requestedSize.width()) if requestedSize.isValid() else 256
        svg = (self._folder / f"{name}.svg").read_text("utf-8").replace("currentColor", f"#{color[-6:]}")
        image = _draw(svg, QSize(side, side))
        _tell(size, image)
        return image


class DrawingProvider(QQuickImageProvider):
    """image://drawing/<name>/<rrggbb>-<rrggbb>_...: a drawing of the pack, each first color replaced by the second.

    The drawings are made in the colors of the light theme, so that any program shows them as they are meant.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803  Qt's own names
        """Draw it as large as requested, 320 x 240 if nobody says."""
        name, inks = id.split("/")
        swaps = dict(ink.upper().split("-") for ink in inks.split("_"))
        svg = (self._folder / f"{name}.svg").read_text("utf-8")
        svg = _COLOR.sub(lambda found: f"#{swaps.get(found[1].upper(), found[1])}", svg)
        image = _draw(svg, requestedSize if requestedSize.isValid() else QSize(320, 240))
        _tell(size, image)
        return image


class QrProvider(QQuickImageProvider):
    """image://qr/<side>/<percent-encoded text>: black on white, quiet zone included.

    As many whole pixels a module as fit *side*, never less than 2: cameras need that much.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803  Qt's own names
        """Draw the code."""
        side, text = id.split("/", 1)
        rows = qr.matrix(QUrl.fromPercentEncoding(QByteArray(text.encode())))
        modules = len(rows) + 2 * qr.QUIET_ZONE
        image = QImage(modules, modules, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        for y, row in enumerate(rows, qr.QUIET_ZONE):
            for x, dark in enumerate(row, qr.QUIET_ZONE):
                if dark:
                    image.setPixelColor(x, y, QColor("black"))
        pixels = modules * max(2, int(side) // modules)
        image = image.scaled(pixels, pixels)
        _tell(size, image)
        return image


def _draw(svg: str, size: QSize) -> QImage:
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter)
    painter.end()
    return image


def _tell(size: QSize, image: QImage) -> None:
    size.setWidth(image.width())
    size.setHeight(image.height())
