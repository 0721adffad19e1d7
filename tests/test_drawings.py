"""The drawings of the shipped pack: few shapes, the colors of the light theme, outlines, and a map that closes."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from tests.shipped_pack import FOLDER, PACK

ROOT = Path(__file__).resolve().parent.parent
PALETTE = ROOT / "kiosk" / "ui" / "qml" / "Kiosk" / "Controls" / "palette.mjs"
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = sorted((FOLDER / "pictures").glob("*.svg"))
MAP = FOLDER / "maps" / "utah-counties.svg"
LARGEST = 9000
VIEW_BOXES = {"attract": "0 0 1600 220"}
VIEW_BOX = "0 0 320 240"
# Each of the three models has a color of its own; no other drawing wears it.
MODELS = {"warrant-service-officer": "m1", "jail-enforcement": "m2", "task-force": "m3"}
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
TOLD = {"title", "desc"}
ATTRIBUTE = re.compile(
    r"viewBox|fill|stroke(-width|-linejoin|-linecap)?|transform|d|points|width|height|[xy][12]?|[cr][xy]|r"
)
OF_A_PLACE = re.compile(r"id|data-[xy]")

Point = tuple[float, float]
Edge = frozenset[Point]


def light() -> dict[str, str]:
    """Read the light theme where the screens read it, so that drawings and screens cannot drift apart."""
    found = re.search(r'"light":\s*({[^}]*})', PALETTE.read_text(encoding="utf-8"))
    assert found
    colors: dict[str, str] = json.loads(found[1])
    return colors


LIGHT = light()
INK, TINT = LIGHT["text"], LIGHT["surface2"]
OF_ALL = {LIGHT[role] for role in ("text", "bg", "surface2", "primary", "accent")}


class Shape(NamedTuple):
    """A shape as it is painted: what it does not say itself, its group says."""

    tag: str
    fill: str
    stroke: str


def shapes(element: ET.Element, fill: str = "#000000", stroke: str = "none") -> Iterator[Shape]:
    fill, stroke = element.get("fill", fill), element.get("stroke", stroke)
    tag = element.tag.removeprefix(SVG)
    if tag in SHAPES:
        yield Shape(tag, fill, stroke)
    for child in element:
        yield from shapes(child, fill, stroke)


def faults(svg: str, colors: set[str], *, is_map: bool = False) -> list[str]:
    """Say what a drawing has that it may not have."""
    root = ET.fromstring(svg)
    tags = SHAPES | {"svg", "g"} | (TOLD if is_map else set())
    found = [f"element {each.tag}" for each in root.iter() if each.tag.removeprefix(SVG) not in tags]
    named = [name for each in root.iter() for name in each.attrib if not ATTRIBUTE.fullmatch(name)]
    found += [f"attribute {name}" for name in named if not (is_map and OF_A_PLACE.fullmatch(name))]
    found += [
        f"text {each.text}"
        for each in root.iter()
        if (each.text or "").strip() and each.tag.removeprefix(SVG) not in TOLD
    ]
    for shape in shapes(root):
        found += [f"color {each}" for each in shape[1:] if each not in colors | {"none"}]
        if shape.fill not in ("none", TINT) and shape.stroke == "none":
            found.append(f"no outline around {shape.fill}")
    if len(svg.encode()) >= LARGEST:
        found.append("too large")
    if "<?" in svg or "<!" in svg:
        found.append("instruction, comment or entity")
    return found


def colors_of(name: str) -> set[str]:
    return OF_ALL | ({LIGHT[MODELS[name]]} if name in MODELS else set())


def by_name() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)


# Pictures ------------------------------------------------------------------------------------------


def test_every_topic_and_chapter_has_a_picture_and_so_have_the_attract_screen_and_signing() -> None:
    shown = {topic.id for topic in PACK.topics}
    shown |= {chapter.id for topic in PACK.topics for chapter in topic.chapters}
    assert {path.stem for path in PICTURES} == shown | {"attract", "sign"}
    assert PACK.pictures == shown | {"attract", "sign"}


@by_name()
def test_a_picture_has_allowed_shapes_and_colors_only_and_outlines(picture: Path) -> None:
    assert faults(picture.read_text(encoding="utf-8"), colors_of(picture.stem)) == []


@by_name()
def test_a_picture_has_the_size_of_its_place(picture: Path) -> None:
    root = ET.parse(picture).getroot()
    assert root.get("viewBox") == VIEW_BOXES.get(picture.stem, VIEW_BOX)


@pytest.mark.parametrize("name", MODELS)
def test_the_picture_of_a_model_wears_the_color_of_the_model(name: str) -> None:
    root = ET.parse(FOLDER / "pictures" / f"{name}.svg").getroot()
    assert LIGHT[MODELS[name]] in {shape.fill for shape in shapes(root)}


@by_name()
def test_a_picture_is_drawn_in_ink(picture: Path) -> None:
    assert INK in {shape.stroke for shape in shapes(ET.parse(picture).getroot())}


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ('<text x="1" y="1">ICE</text>', "element"),
        ('<linearGradient id="a"/>', "element"),
        ("<script>1</script>", "element"),
        ("<style>path{}</style>", "element"),
        ('<filter id="f"/>', "element"),
        ('<title xmlns="http://www.w3.org/2000/svg">ICE</title>', "element"),
        ('<path d="M0 0" style="fill:red"/>', "attribute"),
        ('<path d="M0 0" class="a"/>', "attribute"),
        ('<path d="M0 0" onclick="a()"/>', "attribute"),
        ('<path d="M0 0" href="https://example.org"/>', "attribute"),
        ('<path d="M0 0" opacity="0.5"/>', "attribute"),
        ('<g id="a"/>', "attribute"),
        (f'<path d="M0 0" fill="{LIGHT["m3"]}"/>', "color"),
        ('<path d="M0 0" fill="url(#a)"/>', "color"),
        ('<path d="M0 0" fill="red"/>', "color"),
        ('<path d="M0 0" fill="#FFC53D" stroke="none"/>', "no outline"),
        (f'<path d="M0 0{"L1 1" * 2500}"/>', "too large"),
        ("<!-- drawn by somebody -->", "instruction"),
    ],
)
def test_what_a_drawing_may_not_have_is_seen(planted: str, fault: str) -> None:
    group = f'<g fill="none" stroke="{INK}">'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW_BOX}">{group}{{}}</g></svg>'
    assert faults(svg.format(f'<path d="M0 0" fill="{TINT}" stroke="none"/>'), OF_ALL) == []
    assert fault in " ".join(faults(svg.format(planted), OF_ALL))


def test_a_fill_that_nobody_chose_is_seen() -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><path stroke="{INK}" d="M0 0"/></svg>'
    assert faults(svg, OF_ALL) == ["color #000000"]


# The map -------------------------------------------------------------------------------------------


def corners(path: str) -> list[Point]:
    """Follow a path of straight lines; give its corners."""
    found: list[Point] = []
    x = y = 0.0
    assert re.fullmatch(r"M[^MZ]*Z", path.strip()), "one closed ring of straight lines is expected"
    for letter, told in re.findall(r"([MLHV])([^MLHVZ]*)", path):
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", told)]
        if letter == "H":
            moves = [(number, y) for number in numbers]
        elif letter == "V":
            moves = [(x, number) for number in numbers]
        else:
            moves = list(zip(numbers[::2], numbers[1::2], strict=True))
        found += moves
        x, y = moves[-1]
    return found


def edges(ring: list[Point]) -> list[Edge]:
    return [frozenset(pair) for pair in pairwise([*ring, ring[0]]) if pair[0] != pair[1]]


def area(ring: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def holds(ring: list[Point], point: Point) -> bool:
    """Whether *point* lies inside, counting how often a ray to the right meets the ring."""
    x, y = point
    met = 0
    for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            met += 1
    return met % 2 == 1


PLACES = {place.id: place for place in PACK.maps["utah-counties"].places}
COUNTIES = {name: corners(place.path) for name, place in PLACES.items() if name != "riverton"}
COUNTED = Counter(edge for ring in COUNTIES.values() for edge in edges(ring))


def test_the_map_has_allowed_shapes_and_colors_only_and_says_what_it_is() -> None:
    svg = MAP.read_text(encoding="utf-8")
    assert faults(svg, OF_ALL, is_map=True) == []
    root = ET.fromstring(svg)
    assert [root.findtext(f"{SVG}{tag}", "").strip() != "" for tag in sorted(TOLD)] == [True, True]


def test_the_map_has_the_29_counties_of_utah_and_riverton() -> None:
    assert " ".join(sorted(COUNTIES)) == (
        "beaver box-elder cache carbon daggett davis duchesne emery garfield grand iron juab kane millard morgan piute"
        " rich salt-lake san-juan sanpete sevier summit tooele uintah utah wasatch washington wayne weber"
    )
    assert len(COUNTIES) == 29
    assert len(PLACES) == 30


@pytest.mark.parametrize("name", COUNTIES)
def test_the_numeral_of_a_county_stands_inside_it(name: str) -> None:
    place = PLACES[name]
    inside = [each for each, ring in COUNTIES.items() if holds(ring, (place.x, place.y))]
    assert inside == [name]


def test_riverton_stands_in_salt_lake_county() -> None:
    riverton = PLACES["riverton"]
    assert holds(COUNTIES["salt-lake"], (riverton.x, riverton.y))


def test_an_edge_between_counties_is_shared_by_exactly_two() -> None:
    assert set(COUNTED.values()) == {1, 2}


def test_the_edges_of_one_county_alone_are_the_outline_of_utah_and_leave_no_gap() -> None:
    outline = [edge for edge, count in COUNTED.items() if count == 1]
    ends = Counter(point for edge in outline for point in edge)
    assert set(ends.values()) == {2}
    ring = [next(iter(outline[0]))]
    left = set(outline)
    while left:
        edge = next((each for each in left if ring[-1] in each), None)
        assert edge, "the outline is broken: two counties do not meet along the same points"
        left.remove(edge)
        ring.append(next(point for point in edge if point != ring[-1]))
    assert ring[0] == ring[-1]
    assert area(ring) == pytest.approx(sum(map(area, COUNTIES.values())))


def test_a_county_that_moved_is_seen() -> None:
    moved = [(x + 1, y) for x, y in COUNTIES["piute"]]
    others = Counter(edge for name, ring in COUNTIES.items() if name != "piute" for edge in edges(ring))
    alone = [edge for edge, count in (others + Counter(edges(moved))).items() if count == 1]
    assert set(alone) != {edge for edge, count in COUNTED.items() if count == 1}
