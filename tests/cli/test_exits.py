"""How a command ends when the system asks it to."""

import os
import signal

import pytest

from kiosk.cli.exits import unwinding


def test_a_request_to_end_unwinds_and_is_answered_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as ended, unwinding():
        os.kill(os.getpid(), signal.SIGTERM)
    assert ended.value.code == 143
    assert signal.getsignal(signal.SIGTERM) == before
