"""The second process that opens envelopes: what it says, and that nothing keeps it alive."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import psutil
import pytest

from kiosk.errors import RecordTrouble
from kiosk.exporting import second_process
from kiosk.exporting.second_process import SecondProcess, serve
from kiosk.sealing import Opened, open_envelope
from tests.carried import SECRET, damaged, record

ROOT = Path(__file__).parents[2]
WHOLE, BROKEN = record(1), damaged(record(2))
SECONDS = 60.0

LENDER = """
import sys
from kiosk.exporting.second_process import SecondProcess
from kiosk.keys import SecretKey

if __name__ == "__main__":
    second = SecondProcess(SecretKey.generate())
    second.hear()
    print(second.pid, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_it_says_what_each_envelope_holds_or_why_it_does_not_open_until_its_pipe_ends(ctrl_c: None) -> None:
    ours, theirs = Pipe()
    heard = []

    def talk() -> None:
        with ours:
            ours.send((SECRET.suite, SECRET.raw))
            heard.append(ours.recv())
            ours.send([WHOLE.envelope, BROKEN.envelope])
            heard.append(ours.recv())

    talking = Thread(target=talk)
    talking.start()
    serve(theirs)
    talking.join()
    greeting, (opened, trouble) = heard
    assert greeting == []
    assert Opened(*opened) == open_envelope(WHOLE.envelope, secret=SECRET)
    assert isinstance(trouble, RecordTrouble)
    assert trouble.what == "This record is damaged."
    assert theirs.closed


def test_what_it_cannot_do_ends_it_without_a_word(ctrl_c: None, capfd: pytest.CaptureFixture[str]) -> None:
    ours, theirs = Pipe()
    with ours:
        ours.send((SECRET.suite, b"no key"))
        serve(theirs)
        with pytest.raises(EOFError):
            ours.recv()
    assert capfd.readouterr() == ("", "")


def test_a_real_one_answers_in_order_and_closing_it_ends_it() -> None:
    second = SecondProcess(SECRET)
    try:
        assert second.hear() == []
        second.ask([WHOLE.envelope])
        second.ask([BROKEN.envelope])
        assert second.has_said_something(SECONDS)
        assert second.hear() == [open_envelope(WHOLE.envelope, secret=SECRET)]
        assert [str(each) for each in second.hear()] == [
            "This record is damaged. Copy it again from the tablet, and not as text."
        ]
        process = psutil.Process(second.pid)
        shown = [*process.cmdline(), *process.environ().values()]
        assert not [text for text in shown if SECRET.raw.hex() in text or SECRET.text in text]
    finally:
        second.close()
        second.close()
    assert not psutil.pid_exists(second.pid or 0)


def test_ctrl_c_which_the_terminal_sends_to_both_does_not_end_it() -> None:
    second = SecondProcess(SECRET)
    try:
        assert second.hear() == []
        assert second.pid is not None
        os.kill(second.pid, signal.SIGINT)
        second.ask([WHOLE.envelope])
        assert second.hear() == [open_envelope(WHOLE.envelope, secret=SECRET)]
    finally:
        second.close()


def test_one_that_cannot_be_handed_the_key_is_not_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stillborn:
        def __init__(self, **how: object) -> None:
            pass

        def start(self) -> None:
            raise OSError("no more processes")

        def is_alive(self) -> bool:
            return False

    monkeypatch.setattr(second_process._APART, "Process", Stillborn)
    with pytest.raises(OSError, match="no more"):
        SecondProcess(SECRET)


def test_it_ends_when_the_first_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LENDER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert psutil.pid_exists(int(first.stdout.readline()))
        os.kill(first.pid, signal.SIGKILL)
        # The second holds the other end of this, too: it is read to its end once both are gone.
        assert first.stdout.read() == ""
