"""How far a long work is, told to whoever waits, who may call it off."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kiosk.errors import ExportTrouble

Item = TypeVar("Item")

Progress = Callable[[int, int], bool]
"""Called with what is done and how much there is, in a unit of the work's own; False calls it off."""

_STRIDE = 256
"""Items between two calls: a bar need not move more often, and each call costs time."""


def unwatched(done: int, total: int) -> bool:  # noqa: ARG001 - nobody looks
    """Go on: nobody waits for it."""
    return True


def leg(progress: Progress, number: int, legs: int) -> Progress:
    """Return the progress of leg *number* (from 0) of *legs* that take about as long as each other."""

    def told(done: int, total: int) -> bool:
        return progress(number * total + done, legs * total)

    return told


def watched(items: Iterable[Item], total: int, progress: Progress) -> Iterator[Item]:
    """Yield the *items*, about *total* of them. Raises ExportTrouble once *progress* calls it off."""
    total = max(total, 1)
    for done, item in enumerate(items):
        if done % _STRIDE == 0:
            _insist_on_going_on(progress(min(done, total), total))
        yield item
    _insist_on_going_on(progress(total, total))


def _insist_on_going_on(wanted: bool) -> None:  # noqa: FBT001 - the one thing it looks at
    if not wanted:
        raise ExportTrouble("It was cancelled.", "Nothing was written.")
