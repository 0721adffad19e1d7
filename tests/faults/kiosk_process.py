"""A kiosk without a window in a process of its own, which tells what it has done and can be ended at any moment.

`python -m tests.faults.kiosk_process HANDLE` loads the program once and forks a kiosk for each order that it receives
on the socket HANDLE. What is said goes over that socket, because faults are put into calls that files are written by.
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from kiosk.errors import Trouble
from kiosk.exporting import Target, export_sealed
from kiosk.petition import Draft
from kiosk.records import RecordStore
from kiosk.signing import SigningDesk
from tests.exporting.table import TODAY
from tests.faults.table import CAMPAIGN, desk_over, exported, opened, visitor

ROOT = Path(__file__).parents[2]

_Done = TypeVar("_Done")
_LONGEST = 4096
_ENDED = "ended"
_PATIENCE = 60.0
"""Seconds after which a kiosk hangs."""

OPENED, SEALED = "signatures.csv", "signatures.okbundle"
"""The names of the two exports."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one kiosk is to do on the data folder *home*.

    out: the folder of its exports, None for none; first: the number of its first visitor; visitors: how many, None
    for all that come until it is ended.
    """

    home: str
    out: str | None = None
    first: int = 0
    visitors: int | None = None


class Kiosks:
    """Starts one kiosk after the other."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            handle = theirs.fileno()
            self._loaded = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.kiosk_process", str(handle)],
                cwd=ROOT,
                pass_fds=[handle],
                # A module that is compiled meanwhile would be among the files that are written.
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        self._loaded.wait()

    def start(self, order: Order) -> "KioskProcess":
        """Have a kiosk made that waits for begin()."""
        _send(self._line, asdict(order))
        _, pid = _receive(self._line)
        return KioskProcess(self._line, pid)


class KioskProcess:
    """One kiosk, and all that it told. exit_code: None while it lives, the negative number of a signal as usual."""

    def __init__(self, line: socket.socket, pid: int) -> None:
        self.pid = pid
        self.exit_code: int | None = None
        self.acknowledged: list[tuple[bytes, str]] = []
        self.exported: list[str] = []
        self.refused: list[str] = []
        self._line = line

    def begin(self) -> None:
        _send(self._line, "begin")

    def kill(self) -> None:
        """End it as a power switch would, and take in what it had said before."""
        os.kill(self.pid, signal.SIGKILL)
        assert self.wait() == -signal.SIGKILL

    def listen(self, until: Callable[[], bool] = lambda: False, seconds: float = _PATIENCE) -> None:
        """Take in what it tells until it has ended, *until* holds, or *seconds* are over."""
        end = time.monotonic() + seconds
        while self.exit_code is None and not until():
            ready, _, _ = select.select([self._line], [], [], max(0, end - time.monotonic()))
            if not ready:
                return
            self._take_in(*_receive(self._line))

    def wait(self) -> int:
        """Take in all that it tells, and return its exit code."""
        self.listen()
        assert self.exit_code is not None
        return self.exit_code

    def _take_in(self, what: str, told: Any) -> None:
        if what == "kept":
            self.acknowledged.append((bytes.fromhex(told[0]), told[1]))
        elif what == "exported":
            self.exported.append(told)
        elif what == "refused":
            self.refused.append(told)
        else:
            assert what == _ENDED
            self.exit_code = told


def _bundled(store: RecordStore, out: Path) -> None:
    export_sealed(store, Target(out), campaign=CAMPAIGN, made_on=TODAY)


def _send(line: socket.socket, what: object) -> None:
    line.sendall(json.dumps(what).encode())


def _receive(line: socket.socket) -> Any:
    told = line.recv(_LONGEST)
    if not told:
        raise EOFError
    return json.loads(told)


def _fork_for_each_order(line: socket.socket) -> None:
    while True:
        try:
            order = Order(**_receive(line))
        except EOFError:
            return
        pid = os.fork()
        if pid == 0:
            _send(line, ("pid", os.getpid()))
            assert _receive(line) == "begin"
            _Kiosk(line, order).run()
            return
        _, status = os.waitpid(pid, 0)
        _send(line, (_ENDED, os.waitstatus_to_exitcode(status)))


class _Kiosk:
    """Does what a kiosk does at a table, and whatever is refused once more, as people do."""

    def __init__(self, line: socket.socket, order: Order) -> None:
        self._line = line
        self._order = order

    def run(self) -> None:
        store = self._tried(lambda: opened(Path(self._order.home)))
        if store is None:
            return
        with store:
            self._serve(desk_over(store))
            if self._order.out is not None:
                self._export(store, Path(self._order.out))

    def _serve(self, desk: SigningDesk) -> None:
        for number in self._numbers():
            self._sign(desk, visitor(number))
            self._tried(desk.release)

    def _numbers(self) -> Iterator[int]:
        first, visitors = self._order.first, self._order.visitors
        yield from count(first) if visitors is None else range(first, first + visitors)

    def _sign(self, desk: SigningDesk, draft: Draft) -> None:
        record = desk.prepare(draft, "en")
        receipt = self._tried(lambda: desk.keep(record))
        # Only now does the window say "thank you".
        if receipt is not None:
            _send(self._line, ("kept", (receipt.record_id.hex(), draft.name)))

    def _export(self, store: RecordStore, out: Path) -> None:
        ways: dict[str, Callable[[RecordStore, Path], object]] = {OPENED: exported, SEALED: _bundled}
        for name, export in ways.items():
            with self._telling():
                export(store, out / name)
                _send(self._line, ("exported", name))

    def _tried(self, do: Callable[[], _Done]) -> _Done | None:
        for _ in range(2):
            with self._telling():
                return do()
        return None

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except Trouble as trouble:
            _send(self._line, ("refused", trouble.what))


if __name__ == "__main__":
    _fork_for_each_order(socket.socket(fileno=int(sys.argv[1])))
