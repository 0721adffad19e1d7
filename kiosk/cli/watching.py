"""Shows how far a long command is, on a terminal only, and lets a signal end it in good order."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from kiosk.ending import heeding
from kiosk.errors import ExportTrouble
from kiosk.exporting import Progress


@contextmanager
def watched(what: str = "Records") -> Iterator[Progress]:
    """Yield what a deed calls as it goes on; after a signal it answers that the deed shall end.

    what: the word before the bar.
    The disk is waited for all the same, so a stick that hangs ends only with the process (SIGQUIT, SIGKILL).
    A deed that ends for it raises ExportTrouble. After Ctrl+C that is told to a person; otherwise nobody is there,
    and the command ends with 128 and the signal: what a shell says of a process that a signal ended.
    """
    heard: list[int] = []
    with heeding(heard.append), _bar(what) as move:

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
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yield what moves the bar: on stderr, so that what is printed stays whole."""
    from rich.console import Console  # noqa: PLC0415 - slow to load, and most commands show no bar
    from rich.progress import Progress as Bars  # noqa: PLC0415

    console = Console(stderr=True)
    with Bars(console=console, transient=True, disable=not sys.stderr.isatty()) as bars:
        task = bars.add_task(what)

        def move(done: int, total: int) -> None:
            bars.update(task, completed=done, total=total)

        yield move
