"""Loads the fonts of assets/fonts and makes sure that they are there: without fonts Qt draws boxes in silence."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.errors import Bug

FAMILIES = ("Public Sans", "Atkinson Hyperlegible Next")


def load_fonts(folder: Path) -> None:
    """Make FAMILIES known to Qt, Public Sans the default. Raises Bug if one is missing."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    missing = set(FAMILIES) - set(QFontDatabase.families())
    if missing:
        raise Bug(f"missing font families: {sorted(missing)}")
    QGuiApplication.setFont(QFont(FAMILIES[0]))
