"""Reads the drawings of a pack: its pictures, and its maps with one path or circle for each place."""

import math
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from kiosk.content.nouns import Place, PlaceMap
from kiosk.content.toml_file import File, read_file
from kiosk.errors import ContentTrouble

_SVG = "{http://www.w3.org/2000/svg}"
_PATH = re.compile(r"\s*[Mm]\s*[-+.\d][\s,.+\-0-9eEMmLlHhVvCcSsQqTtAaZz]*")


def check_picture(folder: Path, name: str) -> None:
    """Refuse pictures/<name>.svg if it is no drawing. Raises ContentTrouble."""
    _root(read_file(folder, f"pictures/{name}.svg"))


def read_map(folder: Path, name: str) -> PlaceMap:
    """Read maps/<name>.svg. Raises ContentTrouble."""
    file = read_file(folder, f"maps/{name}.svg")
    root = _root(file)
    try:
        _, _, width, height = map(float, root.get("viewBox", "").split())
        places = tuple(_place(shape) for shape in root.iter() if shape.get("id"))
    except (TypeError, ValueError) as error:
        raise _no_map(file) from error
    sized = 0 < width < math.inf and 0 < height < math.inf
    if not sized or len({place.id for place in places}) < len(places):
        raise _no_map(file)
    return PlaceMap(width, height, places)


def _root(file: File) -> ET.Element:
    try:
        # The pack is the organizer's own; expat limits what entities can blow up.
        root = ET.fromstring("\n".join(file.lines))  # noqa: S314
    except ET.ParseError as error:
        raise file.trouble(
            error.position[0], "this is not an SVG drawing.", "Save it as plain SVG."
        ) from error
    if root.tag != f"{_SVG}svg":
        raise file.trouble(1, "this is not an SVG drawing.", "Save it as plain SVG.")
    return root


def _place(shape: ET.Element) -> Place:
    """Return a place. Raises TypeError or ValueError if an attribute is missing or no number."""
    x, y = _number(shape, "data-x"), _number(shape, "data-y")
    path = shape.get("d") if shape.tag == f"{_SVG}path" else _circle(shape)
    if not path or not _PATH.fullmatch(path):
        raise ValueError
    return Place(shape.attrib["id"], path, x, y)


def _circle(shape: ET.Element) -> str:
    x, y, r = (_number(shape, key) for key in ("cx", "cy", "r"))
    return f"M {x - r} {y} a {r} {r} 0 1 0 {2 * r} 0 a {r} {r} 0 1 0 {-2 * r} 0 Z"


def _number(shape: ET.Element, key: str) -> float:
    number = float(shape.attrib.get(key, ""))
    if not math.isfinite(number):
        raise ValueError
    return number


def _no_map(file: File) -> ContentTrouble:
    cure = "Draw each place once, as a path or circle with id, data-x and data-y, in an SVG with a viewBox."
    return file.trouble(1, "this is not a map.", cure)
