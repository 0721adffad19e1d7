"""Shows how far a long command is, on a terminal only, and lets Ctrl+C end it in good order."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from kiosk.exporting import Progress


@contextmanager
def watched() -> Iterator[Progress]:
    """Yield what a deed calls as it goes on; after Ctrl+C it answers that the deed shall end."""
    with _heeding_interrupt() as interrupted, _bar() as move:

        def progress(done: int, total: int) -> bool:
            move(done, total)
            return not interrupted

        yield progress


@contextmanager
def _heeding_interrupt() -> Iterator[list[int]]:
    """Yield a list that is empty until somebody presses Ctrl+C. Pressed again, it ends the command at once."""
    heard: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        if heard:
            raise KeyboardInterrupt
        heard.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield heard
    finally:
        signal.signal(signal.SIGINT, before)


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
