"""Finds the sealed records in whatever a damaged tablet has left, without SQLite and without a key."""

from kiosk.carving.finding import Damaged, Find, Whole, carve
from kiosk.carving.leftover import Leftover
from kiosk.carving.merging import UNKNOWN_TABLET, Haul, Lot, two_forms
from kiosk.carving.owners import Owner

__all__ = [
    "UNKNOWN_TABLET",
    "Damaged",
    "Find",
    "Haul",
    "Leftover",
    "Lot",
    "Owner",
    "Whole",
    "carve",
    "two_forms",
]
