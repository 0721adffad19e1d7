"""The log of faults, which can hold no visitor's data."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.clock import StoppedClock
from kiosk.logs import LARGEST, note_complaint, note_fault

CLOCK = StoppedClock(datetime(2026, 11, 24, 18, 30, 12, tzinfo=UTC))
CANARY = "Canary Quetzal"


def misread(name: str) -> None:
    raise KeyError(name)


def fault() -> Exception:
    try:
        try:
            misread(CANARY)
        except KeyError as error:
            raise ValueError(f"{CANARY} is not a number") from error
    except ValueError as error:
        return error
    raise AssertionError


def test_a_fault_is_noted_with_its_type_its_origin_and_its_places_alone(tmp_path: Path) -> None:
    log = tmp_path / "data" / "kiosk.log"
    note_fault(log, fault(), CLOCK)
    here = rf"{re.escape(__name__)}:\d+"
    told = (
        rf"2026-11-24 kiosk {re.escape(__version__)}: ValueError at {here} <- KeyError at {here} > {here}\n"
    )
    assert re.fullmatch(told, log.read_text())


def test_no_value_and_no_time_of_day_is_noted(tmp_path: Path) -> None:
    log = tmp_path / "kiosk.log"
    error = fault()
    error.add_note(CANARY)
    note_fault(log, error, CLOCK)
    text = log.read_text()
    assert "Canary" not in text
    assert "18:30" not in text
    assert len(text.splitlines()) == 1


def test_an_exception_that_was_never_raised_has_no_place(tmp_path: Path) -> None:
    note_fault(tmp_path / "kiosk.log", ValueError(), CLOCK)
    assert (tmp_path / "kiosk.log").read_text().endswith("ValueError at ?\n")


def test_a_circle_of_origins_ends(tmp_path: Path) -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    note_fault(tmp_path / "kiosk.log", one, CLOCK)
    assert (tmp_path / "kiosk.log").read_text().endswith("ValueError at ? <- KeyError at ?\n")


def test_a_log_that_grew_too_large_is_begun_anew(tmp_path: Path) -> None:
    log = tmp_path / "kiosk.log"
    log.write_bytes(b"x" * LARGEST)
    note_fault(log, ValueError(), CLOCK)
    assert log.stat().st_size > LARGEST
    note_fault(log, ValueError(), CLOCK)
    assert log.stat().st_size < 100


@pytest.mark.parametrize("options", ["ro", "size=4k"])
def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(tmp_path)], check=True)
    try:
        if options != "ro":
            (tmp_path / "filler").write_bytes(bytes(4096))
        note_fault(tmp_path / "kiosk.log", ValueError(), CLOCK)
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_complaint_of_qt_is_noted_by_its_place_alone(tmp_path: Path) -> None:
    note_complaint(tmp_path / "kiosk.log", "Sign.qml:12", StoppedClock(datetime(2026, 11, 24, tzinfo=UTC)))
    assert (tmp_path / "kiosk.log").read_text(encoding="utf-8") == (
        f"2026-11-24 kiosk {__version__}: Qt complained at Sign.qml:12\n"
    )
