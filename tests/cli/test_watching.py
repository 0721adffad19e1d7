"""How a long command shows how far it is, and how signals end it."""

import os
import pty
import signal
import subprocess
import sys

import pytest
import typer

from kiosk.cli.watching import watched
from kiosk.errors import ExportTrouble
from kiosk.exporting.progress import watched as step_by_step
from kiosk.sealing import Opener, seal
from tests.cli.tablet import SECRET

CALLED_OFF = ExportTrouble("It was cancelled.", "Nothing was written.")
HEEDED = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.mark.parametrize("number", HEEDED)
def test_the_work_goes_on_until_a_signal_asks_it_to_end(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with watched() as progress:
        assert progress(0, 2)
        os.kill(os.getpid(), number)
        os.kill(os.getpid(), number)
        assert not progress(1, 2)
    assert signal.getsignal(number) == before


def called_off(*numbers: int) -> None:
    """Do something that ends because these signals came."""
    with watched():
        for number in numbers:
            os.kill(os.getpid(), number)
        raise CALLED_OFF


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_where_nobody_is_there_the_exit_code_tells_the_signal(number: signal.Signals, code: int) -> None:
    with pytest.raises(typer.Exit) as ended:
        called_off(number)
    assert ended.value.exit_code == code


@pytest.mark.parametrize("numbers", [(signal.SIGINT,), ()])
def test_after_ctrl_c_and_without_a_signal_a_person_is_told(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ExportTrouble):
        called_off(*numbers)


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with watched() as progress:
            os.kill(os.getpid(), signal.SIGHUP)
            assert progress(1, 2)
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def opened_until_a_signal_comes(opener: Opener, envelope: bytes) -> None:
    # The signal comes from another process: one of this process would wait for the envelope to be open.
    with (
        watched() as progress,
        subprocess.Popen(["/bin/sh", "-c", f"sleep 0.01; kill -TERM {os.getpid()}"]),
    ):
        for _ in step_by_step(range(100_000), 100_000, progress):
            assert opener.open(envelope).plaintext == b"Ana"


def test_a_signal_that_falls_into_an_envelope_breaks_no_seal() -> None:
    envelope = seal(b"Ana", to=SECRET.public, campaign_id=bytes(16), record_id=bytes(16), schema=1)
    opener = Opener(SECRET)
    for _ in range(20):
        with pytest.raises(typer.Exit):
            opened_until_a_signal_comes(opener, envelope)


def test_a_bar_moves_on_a_terminal_and_nowhere_else() -> None:
    program = "from kiosk.cli.watching import watched\nwith watched() as progress: progress(1, 2)"
    words = [sys.executable, "-c", program]
    terminal, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    told = subprocess.run(words, stderr=end, stdout=subprocess.PIPE, check=True, env=environment)
    os.close(end)
    shown = os.read(terminal, 65_536).decode()
    os.close(terminal)
    assert told.stdout == b""
    assert "Records" in shown
    assert "50%" in shown
    assert subprocess.run(words, capture_output=True, check=True).stderr == b""
