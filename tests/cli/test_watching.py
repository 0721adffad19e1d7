"""How a long command shows how far it is, and how Ctrl+C ends it."""

import os
import pty
import signal
import subprocess
import sys

import pytest

from kiosk.cli.watching import watched


def test_the_work_goes_on_until_somebody_interrupts_it() -> None:
    before = signal.getsignal(signal.SIGINT)
    with watched() as progress:
        assert progress(0, 2)
        os.kill(os.getpid(), signal.SIGINT)
        assert not progress(1, 2)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == before


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
