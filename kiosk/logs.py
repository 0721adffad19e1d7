"""Notes faults of the program in a log that can hold no visitor's data.

What may be written is listed here and nothing else is: the date, the version, the type of the exception
and the places in the code it passed. Never its text, never a value, never a time of day.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from kiosk import __version__
from kiosk.clock import Clock, SystemClock

LARGEST = 256 * 1024
"""Bytes after which the log is begun anew: a fault that repeats must not fill the disk."""

_SYSTEM_CLOCK = SystemClock()


def note_fault(log_file: Path, error: BaseException, clock: Clock = _SYSTEM_CLOCK) -> None:
    """Append one line about *error* and what it came from. A log that cannot be written is done without."""
    told = " <- ".join(
        f"{type(each).__qualname__} at {_places(each.__traceback__)}" for each in _origins(error)
    )
    _append(log_file, told, clock)


def note_complaint(log_file: Path, place: str, clock: Clock = _SYSTEM_CLOCK) -> None:
    """Append one line about a complaint of Qt's that has no exception: the *place* in our code, no more."""
    _append(log_file, f"Qt complained at {place}", clock)


def _append(log_file: Path, told: str, clock: Clock) -> None:
    # Without a log the fault is still told on the screen, and there is nobody else to tell.
    with suppress(OSError):
        log_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_full = log_file.exists() and log_file.stat().st_size > LARGEST
        with log_file.open("w" if is_full else "a", encoding="utf-8") as log:
            log.write(f"{clock.now().date()} kiosk {__version__}: {told}\n")


def _origins(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in seen:
        seen.append(following)
        yield following
        following = following.__cause__ or following.__context__


def _places(trace: TracebackType | None) -> str:
    places: list[str] = []
    while trace is not None:
        places.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places) or "?"
