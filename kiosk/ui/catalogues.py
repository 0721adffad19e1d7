"""Says the words of a screen in another language than the one that is shown."""

from functools import cache

from PySide6.QtCore import QTranslator

from kiosk.settings import assets


def catalogue(language: str) -> str:
    """Return the path of what the interface says in *language*; there is none for English."""
    return str(assets() / "i18n" / f"kiosk_{language}.qm")


def said_in(language: str, screen: str, words: str) -> str:
    """Return the English *words* of *screen* in *language*, or as they are where nobody translated them."""
    return _translator(language).translate(screen, words) or words


@cache
def _translator(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(catalogue(language))
    return translator
