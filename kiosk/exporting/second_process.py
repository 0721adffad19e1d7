"""A second process that opens envelopes: HPKE does not let go of the interpreter, so threads would not help.

All that passes between the two goes through one pair of pipes, which ends with either of them:

    to it      the suite and the raw bytes of the key, then any number of chunks of envelopes
    from it    a greeting, then for each chunk, in order, what its envelopes hold or why they do not open

So the key is never on a disk, in the environment or in a command line, and when this process ends, in whatever way,
the second one finds the end of its pipe and ends too.
"""

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from kiosk.errors import RecordTrouble
from kiosk.keys import SecretKey
from kiosk.sealing import Opened, Opener

Outcome = Opened | RecordTrouble
"""What came of opening one envelope."""

AT_ONCE = 2
"""Chunks to hand over before the first is answered, so that it never waits for work."""

# Never a fork: the kiosk has threads, and what they hold would be held for ever.
_APART = multiprocessing.get_context("spawn")

_Told = tuple[bytes, bytes, int, bytes] | RecordTrouble
"""An Outcome on its way: plain values travel faster."""


class SecondProcess:
    """Opens chunks of envelopes elsewhere. It can be lost at any time: then OSError or EOFError is raised.

    Raises OSError if it cannot be started.
    """

    def __init__(self, secret: SecretKey) -> None:
        self._pipe, theirs = _APART.Pipe()
        self._process = _APART.Process(target=serve, args=(theirs,), daemon=True)
        try:
            with theirs:
                self._process.start()
            self._pipe.send((secret.suite, secret.raw))
        except BaseException:
            self.close()
            raise

    @property
    def pid(self) -> int | None:
        """Its number in the system."""
        return self._process.pid

    def ask(self, envelopes: Sequence[bytes]) -> None:
        """Hand over a chunk."""
        self._pipe.send(envelopes)

    def has_said_something(self, seconds: float = 0) -> bool:
        """Wait *seconds* at most, and tell whether hear() has something to return."""
        return self._pipe.poll(seconds)

    def hear(self) -> list[Outcome]:
        """Return the answer to the oldest chunk that has none; the first time it is the greeting, an empty one."""
        told: list[_Told] = self._pipe.recv()
        return [each if isinstance(each, RecordTrouble) else Opened(*each) for each in told]

    def close(self) -> None:
        """End it, whatever it does: it holds nothing that would be lost. Closing twice is harmless."""
        self._pipe.close()
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def outcome_of(opener: Opener, envelope: bytes) -> Outcome:
    """Return what *envelope* holds, or why it does not open."""
    try:
        return opener.open(envelope)
    except RecordTrouble as trouble:
        return trouble


def serve(pipe: Connection) -> None:
    """Be the second process, until *pipe* ends."""
    # Ctrl-C is meant for the first process, which then ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A fault of ours shows in the first process, which opens again what was not answered.
    with suppress(Exception), pipe:
        opener = Opener(SecretKey(*pipe.recv()))
        pipe.send([])
        for envelopes in _arriving(pipe):
            pipe.send([_told(outcome_of(opener, envelope)) for envelope in envelopes])


def _arriving(pipe: Connection) -> Iterator[Sequence[bytes]]:
    """Yield each chunk. A thread reads ahead: otherwise either side could wait for the other to read."""
    chunks: SimpleQueue[Sequence[bytes] | None] = SimpleQueue()
    Thread(target=_read_ahead, args=(pipe, chunks), daemon=True).start()
    while (envelopes := chunks.get()) is not None:
        yield envelopes


def _read_ahead(pipe: Connection, chunks: "SimpleQueue[Sequence[bytes] | None]") -> None:
    with suppress(EOFError, OSError):
        while True:
            chunks.put(pipe.recv())
    chunks.put(None)


def _told(outcome: Outcome) -> _Told:
    if isinstance(outcome, RecordTrouble):
        return outcome
    return outcome.campaign_id, outcome.record_id, outcome.schema, outcome.plaintext
