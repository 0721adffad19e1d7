"""The signals that ask the program to end: whoever has something to finish first takes a note of them."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

HEEDED = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Ctrl+C, a system that shuts down, a terminal that is closed."""


@contextmanager
def heeding(note: Callable[[int], None]) -> Iterator[None]:
    """Call *note* with each signal that comes, and let it end nothing. What was ignored, as by nohup, stays ignored.

    note: must not raise, for it is called in the middle of anything. What is raised while an envelope is opened is
    taken there for a broken seal, and a good record would be told as altered.
    """

    def heard(number: int, _: FrameType | None) -> None:
        note(number)

    before = {number: signal.getsignal(number) for number in HEEDED}
    taken = [number for number in HEEDED if before[number] != signal.SIG_IGN]
    for number in taken:
        signal.signal(number, heard)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, before[number])
