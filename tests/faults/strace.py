"""Every system call by which a process writes into a folder, and a fault put into any one of them by strace.

strace is attached to a kiosk that waits, so that neither Python's own start nor its imports are counted.
"""

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import pytest

NAMES = (
    *("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "openat"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat"),
)
# The question mark: a machine without such a call has nothing that could fail.
_ALL = ",".join(f"?{name}" for name in NAMES)
_CALL = re.compile(rf"\d+ +({'|'.join(NAMES)})\(")
_ATTACHED = re.compile(r"strace: Process \d+ attached")


class Fault(Enum):
    """What happens at a call: as strace spells it (strace(1), "Tampering"), and from when on."""

    KILL = ("signal=SIGKILL", "")
    EIO_ONCE = ("error=EIO", "")
    EIO_FROM_THEN_ON = ("error=EIO", "+")
    FULL_ONCE = ("error=ENOSPC", "")
    FULL_FROM_THEN_ON = ("error=ENOSPC", "+")


@dataclass(frozen=True, slots=True)
class Call:
    """The call *name* for the *number*th time since strace was attached."""

    name: str
    number: int

    def failing(self, fault: Fault) -> str:
        """Return the expression by which strace puts *fault* in here."""
        what, how_long = fault.value
        return f"inject={self.name}:{what}:when={self.number}{how_long}"


@contextmanager
def watched(pid: int, trace: Path, *expressions: str) -> Iterator[None]:
    """Have strace look on, and do what the *expressions* say, until the process *pid* has ended."""
    asked = [part for expression in (f"trace={_ALL}", *expressions) for part in ("-e", expression)]
    # -y: a handle is shown with its path; -s: and no path is cut short.
    command = ["strace", "-f", "-y", "-s", "4096", "-p", str(pid), "-o", str(trace), *asked]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        said = strace.stderr.readline()
        if not _ATTACHED.match(said):
            refuse_to_skip_in_ci(said)
        yield


def calls_into(folder: Path, trace: Path) -> list[Call]:
    """Return those calls of *trace* that make, write, sync, rename or remove a file below *folder*, in order."""
    seen: Counter[str] = Counter()
    found: list[Call] = []
    for line in trace.read_text(encoding="ascii").splitlines():
        call = _CALL.match(line)
        if call is None:
            continue
        seen[call[1]] += 1
        if str(folder) in line and (call[1] != "openat" or "O_CREAT" in line):
            found.append(Call(call[1], seen[call[1]]))
    return found


def insist_on_strace() -> None:
    if shutil.which("strace") is None:
        refuse_to_skip_in_ci("there is no strace")


def refuse_to_skip_in_ci(why: str) -> None:
    """Skip where no process may be watched; but CI must not pass over what it was to prove."""
    if os.environ.get("CI"):
        pytest.fail(f"no fault can be put into a call: {why}")
    pytest.skip(f"no fault can be put into a call here: {why}")
