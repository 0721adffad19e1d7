"""Cuts a card into sections, and holds it to the form it claims."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from kiosk.content.nouns import LEVELS, Block, BlockKind, Form, Section
from kiosk.content.toml_file import File

_ANSWERS = (2, 3)


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Cut *blocks* at their headings; what stands before the first is left out."""
    return tuple(map(_section, _cut(blocks)))


def _section(blocks: Sequence[Block]) -> Section:
    points = tuple(block for block in blocks if block.kind is BlockKind.POINT)
    texts = [block for block in blocks if block.kind is BlockKind.TEXT]
    return Section(blocks[0], points, texts[0] if texts else None)


def check_form(file: File, form: Form, blocks: Sequence[Block]) -> None:
    """Refuse a card whose blocks are not those of its *form*. Raises ContentTrouble."""
    expected = _FORMS.get(form)
    if expected is None:
        return
    if blocks[0].kind is not BlockKind.HEADING:
        what = f'a card of the form "{form}" begins with a heading.'
        raise file.trouble(blocks[0].line, what, "Write ## and its words.")
    for section in _cut(blocks):
        cure = expected(section)
        if cure:
            raise file.trouble(
                section[0].line, f'"{section[0].text}" is not a section of the form "{form}".', cure
            )


def _cut(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    starts = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    return [blocks[start:end] for start, end in pairwise([*starts, len(blocks)])]


def _one_text(section: Sequence[Block]) -> str:
    good = _kinds(section) == [BlockKind.TEXT]
    return "" if good else "Write one paragraph below the heading, and nothing else."


def _three_points(section: Sequence[Block]) -> str:
    good = _kinds(section) == [BlockKind.POINT] * len(LEVELS)
    return "" if good else "Write three points below the heading, one for each model."


def _three_points_and_text(section: Sequence[Block]) -> str:
    good = _kinds(section) == [*[BlockKind.POINT] * len(LEVELS), BlockKind.TEXT]
    return "" if good else "Write three points below the heading, one for each model, and a paragraph."


def _answers_and_text(section: Sequence[Block]) -> str:
    kinds = _kinds(section)
    points = section[1:-1]
    good = (
        len(points) in _ANSWERS
        and kinds == [*[BlockKind.POINT] * len(points), BlockKind.TEXT]
        and sum(point.marked for point in points) == 1
    )
    return "" if good else "Write two or three points, the right one in **bold**, and a paragraph."


def _kinds(section: Sequence[Block]) -> list[BlockKind]:
    return [block.kind for block in section[1:]]


_FORMS: dict[Form, Callable[[Sequence[Block]], str]] = {
    Form.MODEL: _one_text,
    Form.COMPARISON: _three_points,
    Form.POWERS: _three_points_and_text,
    Form.TIMELINE: _one_text,
    Form.QUIZ: _answers_and_text,
}
