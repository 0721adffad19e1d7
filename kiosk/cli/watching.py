"""Shows how far a long command is, on a terminal only, and lets a signal end it in good order.

The handlers take a note and raise nothing: what is raised in the middle of opening an envelope is taken there for a
broken seal, and a good record would be told as altered.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import typer

from kiosk.errors import ExportTrouble
from kiosk.exporting import Progress

_HEEDED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl+C, a system that shuts down, a terminal that is closed."""


@contextmanager
def watched() -> Iterator[Progress]:
    """Yield what a deed calls as it goes on; after a signal it answers that the deed shall end.

    A deed that ends for it raises ExportTrouble. After Ctrl+C that is told to a person; otherwise nobody is there,
    and the command ends with 128 and the signal: what a shell says of a process that a signal ended.
    """
    with _heeding() as heard, _bar() as move:

        def progress(done: int, total: int) -> bool:
            move(done, total)
            return not heard

        try:
            yield progress
        except ExportTrouble:
            if heard and heard[0] != signal.SIGINT:
                raise typer.Exit(128 + heard[0]) from None
            raise


@contextmanager
def _heeding() -> Iterator[list[int]]:
    """Yield the signals that ask the command to end, in the order in which they come."""
    heard: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        heard.append(number)

    # One that is ignored, as nohup asks for, stays ignored.
    before = {number: signal.getsignal(number) for number in _HEEDED}
    taken = [number for number in _HEEDED if before[number] != signal.SIG_IGN]
    for number in taken:
        signal.signal(number, note)
    try:
        yield heard
    finally:
        for number in taken:
            signal.signal(number, before[number])


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    """Yield what moves the bar: on stderr, so that what is printed stays whole."""
    from rich.console import Console  # noqa: PLC0415 - slow to load, and most commands show no bar
    from rich.progress import Progress as Bars  # noqa: PLC0415

    console = Console(stderr=True)
    with Bars(console=console, transient=True, disable=not sys.stderr.isatty()) as bars:
        task = bars.add_task("Records")

        def move(done: int, total: int) -> None:
            bars.update(task, completed=done, total=total)

        yield move
