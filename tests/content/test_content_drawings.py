"""Pictures and maps are read and checked: a drawing that is none is named with the line of its fault."""

from pathlib import Path

import pytest

from kiosk.content import load_pack
from tests.content.packs import DRAWING, MAP, change, complaints, refusal

PICTURE = "pictures/learn.svg"

MAPS = [
    ("viewBox", "viewbox"),
    ("0 0 200 100", "0 0 200"),
    ("0 0 200 100", "0 0 nan 100"),
    ("0 0 200 100", "0 0 200 inf"),
    ("0 0 200 100", "0 0 0 100"),
    ("0 0 200 100", "0 0 200 wide"),
    (' data-y="50.5"', ""),
    (' data-y="50.5"', ' data-y="middle"'),
    (' d="M0 0H100V100H0 Z"', ""),
    ("M0 0H100V100H0 Z", ""),
    ("M0 0H100V100H0 Z", "around the square"),
    ("M0 0H100V100H0 Z", "M0 0H100 url(#x)"),
    (' r="10"', ""),
    (' r="10"', ' r="nan"'),
    ('<g fill="#fff">', '<g fill="#fff" id="all">'),
    ('id="town"', 'id="square"'),
]

DRAWINGS = [
    ("", 1),
    ("sunset", 1),
    ("<svg>\n</svg>", 1),
    ('<html xmlns="http://www.w3.org/1999/xhtml"/>', 1),
    (f"{DRAWING}\n\n<rect/>", 3),
    ('<svg xmlns="http://www.w3.org/2000/svg">\n<path>\n</svg>', 3),
    ('<svg xmlns="http://www.w3.org/2000/svg">\n<title>Salt & Lake</title>\n</svg>', 2),
    ('<svg xmlns="http://www.w3.org/2000/svg">\n<title>&nbsp;</title>\n</svg>', 2),
]


@pytest.mark.parametrize(("right", "wrong"), MAPS)
def test_a_map_without_sane_places_and_a_size_is_none(folder: Path, right: str, wrong: str) -> None:
    change(folder, MAP, right, wrong)
    assert refusal(folder) == f"small/{MAP}, line 1: this is not a map."


@pytest.mark.parametrize("name", [PICTURE, MAP])
@pytest.mark.parametrize(("drawn", "line"), DRAWINGS)
def test_what_is_not_svg_is_named_with_the_line_of_its_fault(
    folder: Path, name: str, drawn: str, line: int
) -> None:
    (folder / name).write_text(drawn, encoding="utf-8")
    assert refusal(folder) == f"small/{name}, line {line}: this is not an SVG drawing."
    assert complaints(folder) == [refusal(folder)]


@pytest.mark.parametrize("name", [PICTURE, MAP])
def test_a_drawing_that_is_not_utf8_is_told_like_any_other_file(folder: Path, name: str) -> None:
    (folder / name).write_bytes(DRAWING.encode() + b"\n<!-- \xed -->")
    assert refusal(folder) == f"small/{name}, line 2: this is not UTF-8 text."


@pytest.mark.parametrize("name", [PICTURE, MAP])
def test_a_drawing_that_cannot_be_read_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()
    assert refusal(folder) == f"small/{name} cannot be read."


def test_a_picture_as_a_drawing_program_saves_it_is_one(folder: Path) -> None:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Dibujó: yo -->\n'
    (folder / PICTURE).write_text(head + DRAWING, encoding="utf-8")
    assert "learn" in load_pack(folder).pictures


@pytest.mark.parametrize(
    "path", ["m 1e1,-.5 l2 2\n z", "M0,0C1 1 2 2 3 3S4 4 5 5Q6 6 7 7T8 8A1 1 0 0 1 9 9Z"]
)
def test_every_command_of_a_path_may_be_drawn(folder: Path, path: str) -> None:
    change(folder, MAP, "M0 0H100V100H0 Z", path)
    square = load_pack(folder).maps["square"].places[0]
    assert (square.id, square.path) == ("square", path.replace("\n", " "))
