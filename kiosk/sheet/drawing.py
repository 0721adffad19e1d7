"""Draws the recovery sheet on one Letter page; lengths are in points (1/72 inch), from the bottom left."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.keys import SecretKey
from kiosk.qr import QUIET_ZONE, matrix
from kiosk.recovery import to_words
from kiosk.settings import assets
from kiosk.sheet.wording import Wording

_REGULAR, _SEMIBOLD, _BOLD, _HEAVY = "400Regular", "600SemiBold", "700Bold", "800ExtraBold"

_INK = HexColor("#16202b")
_GRAY = HexColor("#55606c")
_PALE = HexColor("#f1f4f7")


@dataclass(frozen=True, slots=True)
class _Face:
    """How a text looks. size: in points."""

    font: str
    size: float
    color: Color = _INK

    def width_of(self, text: str) -> float:
        return pdfmetrics.stringWidth(text, self.font, self.size)

    def fitting(self, text: str, width: float) -> "_Face":
        """Return this face, or the smaller one in which *text* fills *width* with one line."""
        return replace(self, size=min(self.size, self.size * width / max(width, self.width_of(text))))


_TITLE = _Face(_HEAVY, 28)
_WARNING = _Face(_BOLD, 14)
_ORGANIZATION = _Face(_SEMIBOLD, 11.5)
_ABOUT = _Face(_REGULAR, 11, _GRAY)
_KEY = _Face(_HEAVY, 26, white)
_HEADING = _Face(_BOLD, 11.5)
_TEXT = _Face(_REGULAR, 10.5)
_NUMBER = _Face(_REGULAR, 12, _GRAY)
_WORD = _Face(_SEMIBOLD, 19)
_SMALL = _Face(_REGULAR, 9.5, _GRAY)
_CHECK = _Face(_SEMIBOLD, 9.5)

_FRAME = 30.0
_LEFT, _RIGHT = 52.0, LETTER[0] - 52.0
_COLUMNS, _ROWS = 3, 7
_WORDS_TOP, _WORDS_BOTTOM = 572.0, 350.0
_QR_SIDE = 52 * mm
_QR_BOTTOM = 174.0
_KEY_WIDTH, _KEY_HEIGHT = 124.0, 62.0
_GAP = 24.0


def draw(secret: SecretKey, wording: Wording, about: Sequence[str], fingerprint: str) -> bytes:
    """Return the sheet as a PDF. about: lines that say whose key it is; the first is the organization."""
    _register_fonts()
    file = io.BytesIO()
    # invariant: no time of day and no random id in the file.
    page = Canvas(file, pagesize=LETTER, invariant=1)
    page.setTitle(wording.title)
    page.setAuthor("")
    page.setSubject("")
    page.setCreator("Outreach kiosk")
    _draw_frame(page)
    _draw_head(page, wording, about)
    _draw_key(page, wording, secret.public.short_id)
    _draw_words(page, wording, to_words(secret))
    _draw_code(page, wording, secret.text)
    _draw_advice(page, wording)
    _draw_checks(page, wording, secret.public.key_id, fingerprint)
    _draw_trial(page, wording)
    page.save()
    return file.getvalue()


@cache
def _register_fonts() -> None:
    for cut in (_REGULAR, _SEMIBOLD, _BOLD, _HEAVY):
        pdfmetrics.registerFont(TTFont(cut, str(assets() / "fonts" / f"PublicSans_{cut}.ttf")))


def _write(page: Canvas, x: float, y: float, text: str, face: _Face) -> None:
    page.setFillColor(face.color)
    page.setFont(face.font, face.size)
    page.drawString(x, y, text)


def _write_lines(page: Canvas, x: float, y: float, text: str, face: _Face, *, width: float) -> float:
    """Write *text* in as many lines as it takes; return where the next line would stand."""
    for line in simpleSplit(text, face.font, face.size, width):
        _write(page, x, y, line, face)
        y -= 1.32 * face.size
    return y


def _draw_frame(page: Canvas) -> None:
    page.setStrokeColor(_INK)
    page.setLineWidth(1.5)
    page.roundRect(_FRAME, _FRAME, LETTER[0] - 2 * _FRAME, LETTER[1] - 2 * _FRAME, 12)


def _draw_head(page: Canvas, wording: Wording, about: Sequence[str]) -> None:
    organization, *more = about
    line = "  ·  ".join(more)
    width = _RIGHT - _LEFT
    _write(page, _LEFT, 716, wording.title, _TITLE)
    y = _write_lines(page, _LEFT, 688, wording.opens, _WARNING, width=width - _KEY_WIDTH - _GAP) - 3
    _write(page, _LEFT, y, organization, _ORGANIZATION.fitting(organization, width))
    _write(page, _LEFT, y - 16, line, _ABOUT.fitting(line, width))


def _draw_key(page: Canvas, wording: Wording, short_id: str) -> None:
    x, y = _RIGHT - _KEY_WIDTH, 676.0
    page.setFillColor(_INK)
    page.roundRect(x, y, _KEY_WIDTH, _KEY_HEIGHT, 8, stroke=0, fill=1)
    text = f"{wording.key} {short_id}"
    face = _KEY.fitting(text, _KEY_WIDTH - 20)
    _write(page, x + (_KEY_WIDTH - face.width_of(text)) / 2, y + 22, text, face)


def _draw_words(page: Canvas, wording: Wording, words: Sequence[str]) -> None:
    _write(page, _LEFT, _WORDS_TOP + 10, wording.words, _WARNING)
    beside = _LEFT + _WARNING.width_of(wording.words) + 10
    _write(page, beside, _WORDS_TOP + 10, wording.reading, _ABOUT.fitting(wording.reading, _RIGHT - beside))
    page.setFillColor(_PALE)
    page.roundRect(_LEFT, _WORDS_BOTTOM, _RIGHT - _LEFT, _WORDS_TOP - _WORDS_BOTTOM, 8, stroke=0, fill=1)
    column = (_RIGHT - _LEFT) / _COLUMNS
    row = (_WORDS_TOP - _WORDS_BOTTOM - 16) / _ROWS
    for place, word in enumerate(words):
        x = _LEFT + place // _ROWS * column + 40
        y = _WORDS_TOP - 8 - (place % _ROWS + 0.68) * row
        number = str(place + 1)
        _write(page, x - 9 - _NUMBER.width_of(number), y, number, _NUMBER)
        _write(page, x, y, word, _WORD)


def _draw_code(page: Canvas, wording: Wording, text: str) -> None:
    modules = matrix(text)
    side = _QR_SIDE / len(modules)
    page.setFillColor(_INK)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                x, y = _LEFT + column * side, _QR_BOTTOM + _QR_SIDE - (row + 1) * side
                # A hair wider, so that no viewer shows seams between neighbors.
                page.rect(x, y, side * 1.02, side * 1.02, stroke=0, fill=1)
    below = _QR_BOTTOM - QUIET_ZONE * side + 1
    _write(page, _LEFT, below, wording.code, _SMALL.fitting(wording.code, _QR_SIDE))


def _draw_advice(page: Canvas, wording: Wording) -> None:
    x = _LEFT + _QR_SIDE + _GAP
    y = _QR_BOTTOM + _QR_SIDE - 10
    for heading, lines in (
        (wording.keep_title, wording.keep),
        (wording.loss_title, (wording.loss,)),
        (wording.use_title, (wording.use,)),
    ):
        _write(page, x, y, heading, _HEADING)
        y -= 15
        for line in lines:
            y = _write_lines(page, x, y, line, _TEXT, width=_RIGHT - x)
        y -= 7


def _draw_checks(page: Canvas, wording: Wording, key_id: bytes, fingerprint: str) -> None:
    page.setStrokeColor(_GRAY)
    page.setLineWidth(0.5)
    page.line(_LEFT, 144, _RIGHT, 144)
    x = _LEFT + 10 + max(_SMALL.width_of(label) for label in (wording.key_id, wording.fingerprint))
    groups = key_id.hex(" ", 2).upper()
    for y, label, text in ((126, wording.key_id, groups), (110, wording.fingerprint, fingerprint)):
        _write(page, _LEFT, y, label, _SMALL)
        _write(page, x, y, text, _CHECK.fitting(text, _RIGHT - x))


def _draw_trial(page: Canvas, wording: Wording) -> None:
    """Draw the line on which somebody writes that the sheet was tried."""
    y = 66.0
    _write(page, _LEFT, y, wording.tried, _HEADING)
    page.setStrokeColor(_INK)
    page.setLineWidth(0.8)
    x = _LEFT + _HEADING.width_of(wording.tried) + 12
    half = (_RIGHT - x) * 0.62
    for label, start, end in ((wording.name, x, x + half - 12), (wording.date, x + half, _RIGHT)):
        page.line(start, y - 3, end, y - 3)
        _write(page, start, y - 14, label, _SMALL)
