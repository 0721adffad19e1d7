"""Canary visitors sign by touch at a kiosk with a window, and the power goes while the last one still types.

Not collected by itself: test_canaries.py runs it in a process of its own, with `-p tests.ui.conftest`.
"""

import os
import signal
from dataclasses import astuple

import pytest

from kiosk.settings import Settings
from tests.faults.canaries import Canary, canary
from tests.ui.conftest import Kiosk
from tests.ui.pages import Form


@pytest.fixture
def settings() -> Settings:
    return Settings.from_environment(os.environ)


def fill(form: Form, visitor: Canary) -> None:
    *texts, last = astuple(visitor)
    for text in texts:
        form.type(text).next()
    form.type(last).done()


def test_many_sign_and_the_power_goes(kiosk: Kiosk) -> None:
    last = int(os.environ["CANARIES"])
    for number in range(last):
        form = kiosk.attract.start(("en", "es")[number % 2]).sign()
        fill(form, canary(number))
        form.touch("ofAge").sign_now().done()
    fill(kiosk.attract.start("en").sign(), canary(last))
    os.kill(os.getpid(), signal.SIGKILL)
