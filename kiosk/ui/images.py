"""Pictures that QML asks for by address: icons in any color, QR codes in whole pixels."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk import qr


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
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
        painter.end()
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


def _tell(size: QSize, image: QImage) -> None:
    size.setWidth(image.width())
    size.setHeight(image.height())
