"""At each call that writes: the kiosk is killed there, the disk fails there, or is full there, once or from then on."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from kiosk.exporting import TARGET, read_bundle
from tests.faults.kiosk_process import OPENED, SEALED, KioskProcess, Kiosks, Order
from tests.faults.size import FULL, say
from tests.faults.strace import Call, Fault, calls_into, insist_on_strace, watched
from tests.faults.table import (
    insist_that_all_is_there,
    insist_that_no_second_copy_was_needed,
    opened,
    rows_of,
)

SAMPLES = {"killed": (2, 4), "new": (2, 0)}
"""Points of each fault in CI after either start: at calls into the data folder, and into that of the exports."""

Kept = list[tuple[bytes, str]]


@pytest.fixture(autouse=True, scope="module")
def _strace() -> None:
    insist_on_strace()


@pytest.fixture(scope="module")
def killed(kiosks: Kiosks, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept]:
    """The folder of a kiosk that was killed: its last signatures are in the WAL, and its next start has work to do."""
    home = tmp_path_factory.mktemp("killed")
    kiosk = kiosks.start(Order(str(home), first=1_000))
    kiosk.begin()
    kiosk.listen(lambda: len(kiosk.acknowledged) >= 5)
    kiosk.kill()
    return home, kiosk.acknowledged


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept]:
    """A folder in which no kiosk was yet."""
    return tmp_path_factory.mktemp("new"), []


class Day:
    """A kiosk that starts on a copy of the folder *before*, serves five visitors, exports twice and closes."""

    def __init__(self, kiosks: Kiosks, before: tuple[Path, Kept], folder: Path) -> None:
        template, self._kept_before = before
        self.home, self.out, self.trace = folder / "home", folder / "out", folder / "trace"
        shutil.copytree(template, self.home)
        self.out.mkdir()
        self._kiosk = kiosks.start(Order(str(self.home), str(self.out), visitors=5))

    def run(self, *expressions: str) -> KioskProcess:
        with watched(self._kiosk.pid, self.trace, *expressions):
            self._kiosk.begin()
            self._kiosk.wait()
        return self._kiosk

    @property
    def kept(self) -> Kept:
        return [*self._kept_before, *self._kiosk.acknowledged]


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.name.lower())
@pytest.mark.parametrize("before", ["killed", "new"])
def test_whatever_happens_at_a_call_nothing_acknowledged_is_lost_and_no_export_is_half_there(
    request: pytest.FixtureRequest, kiosks: Kiosks, tmp_path: Path, before: str, fault: Fault
) -> None:
    state = request.getfixturevalue(before)
    calls = all_calls(Day(kiosks, state, tmp_path / "whole"))
    chosen = [*chain(*calls)] if FULL else spread(calls, SAMPLES[before], fault)
    for number, call in enumerate(chosen):
        day = Day(kiosks, state, tmp_path / str(number))
        kiosk = day.run(call.failing(fault))
        assert "INJECTED" in day.trace.read_text(encoding="ascii") or kiosk.exit_code == -9, call
        assert kiosk.exit_code == (-9 if fault is Fault.KILL else 0), call
        insist_on_exports(day, kiosk.exported)
        insist_that_all_is_there(day.home, day.out / "after.csv", day.kept)
        # What a kill left half written, the next export has swept away.
        assert names_beside(day.out, ".okpart") == []
        shutil.rmtree(tmp_path / str(number))
    say(
        f"{fault.name} at {len(chosen)} of {sum(map(len, calls))} calls after a {before} start: 0 lost, 0 twice, 0 half"
    )


def all_calls(day: Day) -> tuple[list[Call], list[Call]]:
    """Return the calls of a day on which nothing happens: into the data folder, and into that of the exports."""
    kiosk = day.run()
    assert (kiosk.exit_code, kiosk.refused, kiosk.exported) == (0, [], [OPENED, SEALED])
    assert len(kiosk.acknowledged) == 5
    kept, carried = calls_into(day.home, day.trace), calls_into(day.out, day.trace)
    assert {"openat", "pwrite64", "fdatasync", "unlink"} <= {call.name for call in kept}
    assert {"openat", "write", "fsync", "renameat"} == {call.name for call in carried}
    return kept, carried


def spread(calls: Iterable[list[Call]], samples: Iterable[int], fault: Fault) -> list[Call]:
    """Return as many of each list as *samples* says, evenly apart, others for each fault."""
    shift = list(Fault).index(fault) / len(Fault)
    return [
        some[int((place + shift) * len(some) / sample)]
        for some, sample in zip(calls, samples, strict=True)
        for place in range(sample)
    ]


def insist_on_exports(day: Day, told: Iterable[str]) -> None:
    """Find each export absent or whole, present if it was told of, and nothing noted as delivered without one."""
    present = [name for name in (OPENED, SEALED) if (day.out / name).exists()]
    assert set(told) <= set(present)
    with opened(day.home) as store:
        insist_that_no_second_copy_was_needed(store)
        arrived = [record for _, record in store.records()]
        waiting = store.waiting(TARGET)
    ids = {record.record_id for record in arrived}
    if not present:
        assert waiting == ids
    if OPENED in present:
        assert set(rows_of(day.out / OPENED)) == ids
        insist_on_manifest(day.out / OPENED)
    if SEALED in present:
        carried = [record for _, record in read_bundle(day.out / SEALED).records()]
        assert carried == arrived


def insist_on_manifest(out: Path) -> None:
    """Find it true of the export beside it; a kill may come before it has its name."""
    manifest = out.with_name(f"{out.name}.manifest.json")
    if manifest.exists():
        told = json.loads(manifest.read_text(encoding="utf-8"))
        assert told["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()


def names_beside(folder: Path, suffix: str) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix == suffix]
