"""How much the fault tests do: a sample in CI, everything with KIOSK_FAULTS=full, as `make faults` sets it."""

import os
import sys
from typing import TypeVar

FULL = os.environ.get("KIOSK_FAULTS") == "full"

_Size = TypeVar("_Size")


def sized(sample: _Size, full: _Size) -> _Size:
    """Return which of the two this run asks for."""
    return full if FULL else sample


def say(figures: str) -> None:
    """Tell what was done; `make faults` shows it."""
    sys.stdout.write(f"{figures}\n")
