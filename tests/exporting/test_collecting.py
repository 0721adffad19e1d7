"""The collector is left as it was."""

import gc

import pytest

from kiosk.exporting.collecting import uncollected


def test_nothing_is_collected_meanwhile_also_when_something_is_raised() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="False"):
        tell_whether_it_is_on()
    assert gc.isenabled()


@uncollected()
def tell_whether_it_is_on() -> None:
    raise ValueError(gc.isenabled())


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
