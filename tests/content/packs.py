"""Packs to try things on, and what is done to them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import Report, check_pack, load_pack
from kiosk.errors import ContentTrouble

PACKS = Path(__file__).parents[1] / "content_packs"
SMALL = PACKS / "small"
"""Every form, two languages."""
LEAST = PACKS / "least"
"""One card in one language."""

TODAY = date(2026, 11, 24)

PACK, SOURCES, GLOSSARY = "pack.toml", "sources.toml", "glossary.toml"
MODELS, MAP = "facts/models.toml", "maps/square.svg"

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>'
"""The least that is a picture."""


def en(card_id: str) -> str:
    return f"cards/{card_id}/en.md"


def es(card_id: str) -> str:
    return f"cards/{card_id}/es.md"


def copy_of(pack: Path, into: Path) -> Path:
    """Copy a pack, its name too, to where it may be changed."""
    return Path(shutil.copytree(pack, into / pack.name))


def change(folder: Path, name: str, right: str, wrong: str) -> None:
    """Replace the first *right* in a file of the pack."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def refusal(folder: Path) -> str:
    """Return why a pack is not shown."""
    with pytest.raises(ContentTrouble) as caught:
        load_pack(folder)
    insist_on_a_cure(caught.value)
    return caught.value.what


def checked(folder: Path) -> Report:
    """Check a pack on the day of these tests."""
    return check_pack(folder, TODAY)


def complaints(folder: Path) -> list[str]:
    """Return what a check finds amiss, in its own order."""
    troubles = checked(folder).troubles
    for trouble in troubles:
        insist_on_a_cure(trouble)
    return [trouble.what for trouble in troubles]


def insist_on_a_cure(trouble: ContentTrouble) -> None:
    """Fail unless *trouble* ends in a sentence, or in a command to type."""
    assert trouble.cure.endswith((".", ": kiosk content stamp"))
