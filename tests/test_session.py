from datetime import UTC, datetime

import pytest

from kiosk.clock import StoppedClock
from kiosk.session import Patience, Phase, Place, Session

READING = [Place.HOME, Place.TOPIC, Place.SIGN]


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))


@pytest.fixture
def session(clock: StoppedClock) -> Session:
    return Session(clock, Patience())


def later(session: Session, clock: StoppedClock, seconds: float) -> Phase:
    clock.advance(seconds)
    return session.tick()


def test_the_attract_screen_waits_for_ever(session: Session, clock: StoppedClock) -> None:
    assert later(session, clock, 10_000) is Phase.ACTIVE


@pytest.mark.parametrize("place", READING)
def test_after_60_quiet_seconds_it_asks_and_30_seconds_later_it_is_over(
    session: Session, clock: StoppedClock, place: Place
) -> None:
    session.go(place)
    assert later(session, clock, 59.9) is Phase.ACTIVE
    assert later(session, clock, 0.1) is Phase.WARNED
    assert session.seconds_left == 30
    assert later(session, clock, 29.9) is Phase.WARNED
    assert later(session, clock, 0.1) is Phase.OVER


def test_a_touch_begins_the_quiet_time_anew(session: Session, clock: StoppedClock) -> None:
    session.go(Place.SIGN)
    for _ in range(20):
        assert later(session, clock, 59) is Phase.ACTIVE
        session.touched()


def test_more_time_can_be_asked_for_as_often_as_one_likes(session: Session, clock: StoppedClock) -> None:
    session.go(Place.SIGN)
    for _ in range(20):
        assert later(session, clock, 60) is Phase.WARNED
        session.stay()
        assert session.phase is Phase.ACTIVE


def test_while_it_asks_only_an_answer_counts(session: Session, clock: StoppedClock) -> None:
    session.go(Place.HOME)
    later(session, clock, 60)
    session.touched()
    assert later(session, clock, 30) is Phase.OVER


def test_a_clock_that_was_not_looked_at_for_an_hour_still_asks_first(
    session: Session, clock: StoppedClock
) -> None:
    session.go(Place.SIGN)
    assert later(session, clock, 3600) is Phase.WARNED
    assert session.seconds_left == 30


def test_the_thank_you_screen_stands_60_seconds_and_asks_nothing(
    session: Session, clock: StoppedClock
) -> None:
    session.go(Place.THANKS)
    assert later(session, clock, 59) is Phase.ACTIVE
    session.touched()
    assert later(session, clock, 59) is Phase.ACTIVE
    assert later(session, clock, 1) is Phase.OVER


@pytest.mark.parametrize("place", [Place.HOME, Place.THANKS])
def test_the_large_code_stands_120_seconds_and_then_asks(
    session: Session, clock: StoppedClock, place: Place
) -> None:
    session.go(place)
    session.show_code(shown=True)
    assert later(session, clock, 119) is Phase.ACTIVE
    assert later(session, clock, 1) is Phase.WARNED


def test_closing_the_large_code_begins_the_quiet_time_anew(session: Session, clock: StoppedClock) -> None:
    session.go(Place.HOME)
    session.show_code(shown=True)
    later(session, clock, 100)
    session.show_code(shown=False)
    assert later(session, clock, 59) is Phase.ACTIVE
    assert later(session, clock, 1) is Phase.WARNED


def test_while_a_volunteer_is_called_nothing_runs_out(session: Session, clock: StoppedClock) -> None:
    session.go(Place.SIGN)
    session.hold()
    assert later(session, clock, 10_000) is Phase.ACTIVE
    session.release()
    assert later(session, clock, 60) is Phase.WARNED


def test_the_end_goes_back_to_the_attract_screen(session: Session, clock: StoppedClock) -> None:
    session.go(Place.HOME)
    session.show_code(shown=True)
    session.hold()
    session.end()
    assert (session.place, session.showing_code, session.phase) == (Place.ATTRACT, False, Phase.ACTIVE)
    assert later(session, clock, 10_000) is Phase.ACTIVE


def test_a_campaign_may_have_more_patience(clock: StoppedClock) -> None:
    session = Session(clock, Patience(quiet=120, warning=45))
    session.go(Place.HOME)
    assert later(session, clock, 119) is Phase.ACTIVE
    assert later(session, clock, 1) is Phase.WARNED
    assert session.seconds_left == 45
