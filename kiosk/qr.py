"""Turns a web address into a QR code: as modules, as a drawing, as text for a terminal."""

from itertools import zip_longest
from typing import Any, Literal

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q

__all__ = ["QUIET_ZONE", "Matrix", "matrix", "outline", "svg", "to_terminal"]

Matrix = tuple[tuple[bool, ...], ...]
_Level = Literal[0, 1, 2, 3]

QUIET_ZONE = 4
"""Light modules on each side, from ISO/IEC 18004. Whoever draws the code draws them, in white."""

_STRONGEST_FIRST: tuple[_Level, ...] = (ERROR_CORRECT_H, ERROR_CORRECT_Q, ERROR_CORRECT_M)
_BLACK_ON_WHITE = "\x1b[30;107m"
_RESET = "\x1b[0m"
# (upper dark, lower dark): a character is about twice as tall as wide, so it holds two modules.
_HALF_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def matrix(text: str) -> Matrix:
    """Return the rows of the code, True for a dark module, without the quiet zone.

    Error correction M, then the highest level that does not enlarge the symbol.
    """
    smallest = _code(text, ERROR_CORRECT_M).best_fit()
    code = next(
        code for code in (_code(text, level) for level in _STRONGEST_FIRST) if code.best_fit() == smallest
    )
    code.make(fit=False)
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def outline(modules: Matrix) -> str:
    """Return the dark modules as an SVG path, one unit to a module, without the quiet zone."""
    return "".join(
        f"M{column} {row}h1v1h-1z"
        for row, line in enumerate(modules)
        for column, dark in enumerate(line)
        if dark
    )


def svg(text: str) -> str:
    """Return a drawing of the code, black on its own white card, quiet zone included."""
    modules = matrix(text)
    side = len(modules) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
        f'<path transform="translate({QUIET_ZONE} {QUIET_ZONE})" d="{outline(modules)}"/></svg>\n'
    )


def to_terminal(text: str) -> str:
    """Return the code in half blocks, dark on light whatever the colors of the terminal."""
    rows = _with_quiet_zone(matrix(text))
    blank = (False,) * len(rows[0])
    return "\n".join(
        _BLACK_ON_WHITE + "".join(_HALF_BLOCKS[pair] for pair in zip(upper, lower, strict=True)) + _RESET
        for upper, lower in zip_longest(rows[::2], rows[1::2], fillvalue=blank)
    )


def _code(text: str, level: _Level) -> "QRCode[Any]":
    code: QRCode[Any] = QRCode(error_correction=level)
    code.add_data(text.encode())
    return code


def _with_quiet_zone(modules: Matrix) -> Matrix:
    side = (False,) * QUIET_ZONE
    blank = ((False,) * (len(modules) + 2 * QUIET_ZONE),) * QUIET_ZONE
    return blank + tuple(side + row + side for row in modules) + blank
