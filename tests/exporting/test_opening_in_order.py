"""Opening in order, with a second process that helps, dawdles, dies or never comes."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import pytest

from kiosk.exporting import opening
from kiosk.exporting.opening import Opening, helped
from kiosk.exporting.second_process import Outcome, SecondProcess, outcome_of
from kiosk.keys import SecretKey
from kiosk.records import SealedRecord
from kiosk.sealing import Opener
from tests.carried import SECRET, damaged, record

OPENER = Opener(SECRET)
RECORDS = [record(number) for number in range(1, 12)]
RECORDS[4] = damaged(RECORDS[4])
PLACED = list(enumerate(RECORDS, 1))


def told(outcome: Outcome) -> object:
    return str(outcome) if isinstance(outcome, Exception) else outcome


def all_told(reading: Iterator[tuple[int, SealedRecord, Outcome]]) -> list[tuple[int, SealedRecord, object]]:
    return [(place, sealed, told(outcome)) for place, sealed, outcome in reading]


EXPECTED = [(place, sealed, told(outcome_of(OPENER, sealed.envelope))) for place, sealed in PLACED]


class Second:
    """A second process of this process: it answers when *says* lets it, and dies at the step *dies_at*."""

    def __init__(self, says: Callable[[float], bool], dies_at: str = "") -> None:
        self.asked: list[Sequence[bytes]] = []
        self.answered = 0
        self.closed = False
        self._answers: list[list[Outcome]] = [[]]
        self._says = says
        self._dies_at = dies_at

    def has_said_something(self, seconds: float = 0) -> bool:
        return bool(self._answers) and self._says(seconds)

    def ask(self, envelopes: Sequence[bytes]) -> None:
        if self._dies_at == "ask" and self.asked:
            raise BrokenPipeError
        self.asked.append(envelopes)
        self._answers.append([outcome_of(OPENER, each) for each in envelopes])

    def hear(self) -> list[Outcome]:
        if self._dies_at == "hear" and self.asked:
            raise EOFError
        self.answered += 1
        return self._answers.pop(0)

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_CHUNK", 2)


def at_once(seconds: float) -> bool:
    return True


def when_waited_for(seconds: float) -> bool:
    return seconds > 0


class OnlyTheGreeting:
    """Says one thing, then nothing."""

    def __init__(self) -> None:
        self.said = False

    def __call__(self, seconds: float) -> bool:
        said, self.said = self.said, True
        return not said


def never(seconds: float) -> bool:
    return False


class EveryThirdTime:
    """Is asked three times for each thing it says, unless it is waited for."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, seconds: float) -> bool:
        self.times += 1
        return seconds > 0 or self.times % 3 == 0


def opened_with(second: Second) -> list[tuple[int, SealedRecord, object]]:
    return all_told(Opening(OPENER, second, patience=1).of(PLACED))  # type: ignore[arg-type]


def test_without_a_second_process_all_are_opened_here() -> None:
    assert all_told(Opening(OPENER, None).of(PLACED)) == EXPECTED


@pytest.mark.parametrize("says", [at_once, EveryThirdTime(), when_waited_for, never])
def test_what_comes_out_is_the_same_however_fast_the_second_process_is(
    says: Callable[[float], bool],
) -> None:
    assert opened_with(Second(says)) == EXPECTED


def test_a_quick_second_process_opens_what_it_can_and_is_never_asked_too_much() -> None:
    second = Second(at_once)
    assert opened_with(second) == EXPECTED
    assert 1 < len(second.asked) == second.answered - 1


@pytest.mark.parametrize("step", ["ask", "hear"])
def test_nothing_is_lost_when_it_dies(step: str) -> None:
    second = Second(at_once, dies_at=step)
    assert opened_with(second) == EXPECTED
    assert second.closed


@pytest.mark.parametrize("longest", [2, 64])
def test_one_that_no_longer_answers_is_given_up(monkeypatch: pytest.MonkeyPatch, longest: int) -> None:
    monkeypatch.setattr(opening, "_LONGEST_LINE", longest)
    second = Second(OnlyTheGreeting())
    assert opened_with(second) == EXPECTED
    assert second.closed


def test_few_records_and_a_single_core_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[SecretKey] = []

    def none(secret: SecretKey) -> None:
        asked.append(secret)
        raise OSError

    monkeypatch.setattr(opening, "SecondProcess", none)
    for cores, expected in ((2, 4), (1, 5), (2, 5)):
        monkeypatch.setattr(os, "cpu_count", {1: one_core, 2: two_cores}[cores])
        with helped(SECRET, expected, worth_it=5) as here:
            assert all_told(here.of(PLACED)) == EXPECTED
    assert asked == [SECRET]


def one_core() -> int:
    return 1


def two_cores() -> int:
    return 2


def test_it_ends_with_the_work_also_when_that_is_called_off(monkeypatch: pytest.MonkeyPatch) -> None:
    second = Second(at_once)

    def lent(secret: SecretKey) -> Second:
        return second

    monkeypatch.setattr(opening, "SecondProcess", lent)
    monkeypatch.setattr(os, "cpu_count", two_cores)
    with pytest.raises(KeyboardInterrupt):
        call_off()
    assert len(second.asked) > 0
    assert second.closed


def call_off() -> None:
    with helped(SECRET, 5, worth_it=5) as here:
        next(here.of(PLACED))
        raise KeyboardInterrupt


def test_nothing_is_lost_when_a_real_one_is_killed() -> None:
    second = SecondProcess(SECRET)
    assert second.has_said_something(60)
    reading = Opening(OPENER, second).of(PLACED)
    first = next(reading)
    os.kill(second.pid or 0, signal.SIGKILL)
    assert all_told(chain([first], reading)) == EXPECTED
    second.close()
