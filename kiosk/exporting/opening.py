"""Opens sealed records in the order in which they come; where there are many, a second process opens some of them.

Neither process waits for the other: whichever is free takes the next chunk. What comes out is the same, in the same
order, as if one had opened all, and so it is when the second process is lost on the way.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

from kiosk.exporting.second_process import AT_ONCE, Outcome, SecondProcess, outcome_of
from kiosk.keys import SecretKey
from kiosk.records import SealedRecord
from kiosk.sealing import Opener

Place = TypeVar("Place")

WORTH_IT = 10_000
"""Records from which a second process saves more time than its start takes."""

_CHUNK = 32
"""Records: some 70 KiB, so that the pipe takes in all that is on its way and nobody waits for the other to read."""

_LONGEST_LINE = 64
"""Chunks: what may wait for an answer that takes its time."""

_PATIENCE_SECONDS = 10.0
"""Then the second process is given up: it opens a chunk in some milliseconds."""

_LOST = (OSError, EOFError)


@contextmanager
def helped(secret: SecretKey, expected: int, *, worth_it: int = WORTH_IT) -> Iterator["Opening"]:
    """Lend an Opening for about *expected* records, with a second process if that is worth it and there is room."""
    second = _started(secret) if expected >= worth_it and (os.cpu_count() or 1) > 1 else None
    opening = Opening(Opener(secret), second)
    try:
        yield opening
    finally:
        opening.dismiss()


def _started(secret: SecretKey) -> SecondProcess | None:
    try:
        return SecondProcess(secret)
    except OSError:
        return None


@dataclass(slots=True)
class _Chunk(Generic[Place]):
    """Records in their order, and what came of each once that is known."""

    placed: Sequence[tuple[Place, SealedRecord]]
    outcomes: Sequence[Outcome] | None = None

    @property
    def envelopes(self) -> list[bytes]:
        return [record.envelope for _, record in self.placed]


class Opening:
    """Opens records here, and in the *second* process for as long as there is one."""

    def __init__(
        self, opener: Opener, second: SecondProcess | None, *, patience: float = _PATIENCE_SECONDS
    ) -> None:
        self._opener = opener
        self._second = second
        self._patience = patience
        self._asked: deque[_Chunk[Any]] = deque()
        self._room = 0

    def of(
        self, placed: Iterable[tuple[Place, SealedRecord]]
    ) -> Iterator[tuple[Place, SealedRecord, Outcome]]:
        """Yield each record with what came of opening it. Raises what *placed* raises."""
        coming = _in_chunks(placed)
        line: deque[_Chunk[Place]] = deque()
        while True:
            self._listen()
            line.extend(self._handed_over(coming))
            if line and (outcomes := self._outcomes_of(line[0])) is not None:
                for (place, record), outcome in zip(line.popleft().placed, outcomes, strict=True):
                    yield place, record, outcome
            elif len(line) < _LONGEST_LINE and (chunk := next(coming, None)) is not None:
                chunk.outcomes = self._opened(chunk)
                line.append(chunk)
            elif line:
                self._wait()
            else:
                return

    def dismiss(self) -> None:
        """Do without the second process from now on."""
        if self._second is not None:
            self._second.close()
        self._second = None

    def _handed_over(self, coming: Iterator[_Chunk[Place]]) -> Iterator[_Chunk[Place]]:
        """Give the second process as much as it has room for, and yield that."""
        while self._second and self._room and (chunk := next(coming, None)) is not None:
            self._ask(self._second, chunk)
            yield chunk

    def _ask(self, second: SecondProcess, chunk: _Chunk[Any]) -> None:
        self._asked.append(chunk)
        self._room -= 1
        try:
            second.ask(chunk.envelopes)
        except _LOST:
            self.dismiss()

    def _outcomes_of(self, chunk: _Chunk[Any]) -> Sequence[Outcome] | None:
        """Return what came of *chunk*, None while the second process has it."""
        if chunk.outcomes is None and self._second is None:
            chunk.outcomes = self._opened(chunk)
        return chunk.outcomes

    def _wait(self) -> None:
        """Wait for an answer, but not for ever."""
        if not self._listen(self._patience):
            self.dismiss()

    def _listen(self, seconds: float = 0) -> bool:
        """Take in what the second process says within *seconds*, and tell whether it said anything."""
        heard = False
        try:
            while self._second and self._second.has_said_something(0 if heard else seconds):
                self._take_in(self._second.hear())
                heard = True
        except _LOST:
            self.dismiss()
        return heard

    def _take_in(self, outcomes: Sequence[Outcome]) -> None:
        if self._asked:
            self._asked.popleft().outcomes = outcomes
            self._room += 1
        else:
            # The greeting, after which it can be asked.
            self._room = AT_ONCE

    def _opened(self, chunk: _Chunk[Any]) -> list[Outcome]:
        return [outcome_of(self._opener, envelope) for envelope in chunk.envelopes]


def _in_chunks(placed: Iterable[tuple[Place, SealedRecord]]) -> Iterator[_Chunk[Place]]:
    coming = iter(placed)
    while chunk := list(islice(coming, _CHUNK)):
        yield _Chunk(chunk)
