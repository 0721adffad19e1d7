"""Reads a map: an SVG with one path or circle for each place, and where its numeral stands."""

import math
from pathlib import Path
from xml.etree import ElementTree as ET

from kiosk.content.nouns import Place, PlaceMap
from kiosk.content.toml_file import File, read_file

_SVG = "{http://www.w3.org/2000/svg}"


def read_map(folder: Path, name: str) -> PlaceMap:
    """Read maps/<name>.svg. Raises ContentTrouble."""
    file = read_file(folder, f"maps/{name}.svg")
    try:
        # The pack is the organizer's own; expat limits what entities can blow up.
        return _map(ET.fromstring("\n".join(file.lines)))  # noqa: S314
    except ET.ParseError as error:
        raise _trouble(file, error.position[0]) from error
    except (TypeError, ValueError) as error:
        raise _trouble(file, 1) from error


def _map(root: ET.Element) -> PlaceMap:
    """Return the map. Raises TypeError or ValueError if an attribute is missing or no number, or a place is twice."""
    _, _, width, height = map(float, root.get("viewBox", "").split())
    places = tuple(_place(shape) for shape in root.iter() if shape.get("id"))
    if not (0 < width < math.inf and 0 < height < math.inf) or len({each.id for each in places}) < len(
        places
    ):
        raise ValueError
    return PlaceMap(width, height, places)


def _place(shape: ET.Element) -> Place:
    """Return a place. Raises TypeError or ValueError if an attribute is missing or no number."""
    x, y = float(shape.attrib.get("data-x", "")), float(shape.attrib.get("data-y", ""))
    path = shape.get("d") if shape.tag == f"{_SVG}path" else _circle(shape)
    if not path:
        raise ValueError
    return Place(shape.attrib["id"], path, x, y)


def _circle(shape: ET.Element) -> str:
    x, y, r = (float(shape.attrib.get(key, "")) for key in ("cx", "cy", "r"))
    return f"M {x - r} {y} a {r} {r} 0 1 0 {2 * r} 0 a {r} {r} 0 1 0 {-2 * r} 0 Z"


def _trouble(file: File, line: int) -> Exception:
    cure = "Draw each place as a path or circle with id, data-x and data-y, in an SVG with a viewBox."
    return file.trouble(line, "this is not a map.", cure)
