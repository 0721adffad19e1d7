"""QR codes, proven by a decoder that is not ours."""

import re
from xml.etree import ElementTree as ET

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.campaign import is_web_address
from kiosk.campaign.nouns import LONGEST_ADDRESS
from kiosk.qr import QUIET_ZONE, Matrix, matrix, outline, svg, to_terminal

SITE = "https://example.org/utah"
LONGEST = "https://example.org/" + "a" * (LONGEST_ADDRESS - 20)

paths = st.text("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-._~/?#@!$&'()*+,;=%", max_size=100)


def read(modules: Matrix, *, quiet: int = QUIET_ZONE, scale: int = 3) -> list[zxingcpp.Barcode]:
    side = len(modules) + 2 * quiet
    picture = Image.new("L", (side, side), 255)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                picture.putpixel((column + quiet, row + quiet), 0)
    picture = picture.resize((side * scale, side * scale), Image.Resampling.NEAREST)
    return zxingcpp.read_barcodes(picture, try_invert=False)


def from_terminal(text: str) -> Matrix:
    """Read half blocks back: dark foreground, light background."""
    rows: list[tuple[bool, ...]] = []
    for line in text.split("\n"):
        found = re.fullmatch("\x1b\\[30;107m([ ▀▄█]+)\x1b\\[0m", line)
        assert found
        rows += [tuple(c in "▀█" for c in found[1]), tuple(c in "▄█" for c in found[1])]
    return tuple(rows)


@settings(max_examples=50, deadline=None)
@given(paths)
def test_every_address_of_a_campaign_decodes_to_itself(path: str) -> None:
    address = f"https://example.org/{path}"
    assert is_web_address(address)
    (found,) = read(matrix(address))
    assert found.text == address


@pytest.mark.parametrize(
    ("text", "level", "side"),
    [("abc", "H", 21), ("https://a.org/abcd", "Q", 25), (SITE, "M", 25), (LONGEST, "M", 45)],
)
def test_the_level_is_raised_as_far_as_the_size_allows(text: str, level: str, side: int) -> None:
    (found,) = read(matrix(text))
    assert found.ec_level == level
    assert len(matrix(text)) == side


def test_the_matrix_has_no_quiet_zone_and_four_modules_belong_around_it() -> None:
    modules = matrix(SITE)
    assert modules[0][:8] == (True,) * 7 + (False,)
    assert QUIET_ZONE == 4


def test_the_drawing_is_black_on_its_own_white_card_with_the_quiet_zone() -> None:
    root = ET.fromstring(svg(SITE))
    card, code = root
    assert root.get("viewBox") == "0 0 33 33"
    assert card.attrib == {"fill": "#fff", "d": "M0 0h33v33h-33z"}
    assert code.get("transform") == "translate(4 4)"
    drawn = {(int(y), int(x)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", code.get("d") or "")}
    assert drawn == {(y, x) for y, row in enumerate(matrix(SITE)) for x, dark in enumerate(row) if dark}
    assert code.get("d") == outline(matrix(SITE))


def test_the_terminal_shows_dark_on_light_with_the_quiet_zone() -> None:
    modules = from_terminal(to_terminal(SITE))
    (found,) = read(modules, quiet=0)
    assert found.text == SITE
    assert not any(any(row) for row in modules[:QUIET_ZONE])
    assert not any(any(row[:QUIET_ZONE]) for row in modules)
