"""What becomes of an older file while a new one takes its name: one of the two is there whole, whatever happens."""

import errno
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from kiosk.errors import ExportTrouble
from kiosk.exporting.parcel import STEPS, Target, packed
from tests.exporting.parcels import NEWER, OLDER, is_ours, put_at, send
from tests.mounts import At, device_of, mounted, names_in, needs_root, pull

ROOT = Path(__file__).parents[2]
BOTH = ["out.csv", "out.csv.json"]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where an older export lies."""
    path = tmp_path / "out.csv"
    send(Target(path), OLDER)
    return path


def contents(out: Path) -> set[bytes]:
    assert names_in(out.parent) == BOTH
    return {(out.parent / name).read_bytes() for name in BOTH}


def no_answer() -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", STEPS)
def test_an_interruption_at_any_step_leaves_the_older_files(out: Path, step: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        send(Target(out), step=At(step, interrupt))
    assert contents(out) == {OLDER}


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_fails_at_any_step_leaves_the_older_files(out: Path, step: str) -> None:
    with pytest.raises(ExportTrouble, match="disk does not answer"):
        send(Target(out), step=At(step, no_answer))
    assert contents(out) == {OLDER}


def test_a_file_that_changes_under_its_final_name_gives_way_to_the_older_one(out: Path) -> None:
    with pytest.raises(ExportTrouble, match="read back"):
        send(Target(out), step=At("look again", partial(put_at, out, b"ours: but changed")))
    assert contents(out) == {OLDER}


def test_the_older_files_are_there_until_the_new_ones_were_read_under_their_names(out: Path) -> None:
    seen: list[list[str]] = []
    send(Target(out), step=At("look again", lambda: seen.append(names_in(out.parent))))
    assert [name.rpartition(".")[2] for name in seen[0]] == ["csv", "okpast", "json", "okpast"]
    assert contents(out) == {NEWER}


def killed(out: Path, how: str) -> None:
    """Send newer files in a process of its own, which *how* kills."""
    program = f"""
import os
from functools import partial
from pathlib import Path
from kiosk.exporting.parcel import Target
from tests.exporting.parcels import send
from tests.mounts import At
die = partial(os.kill, os.getpid(), 9)
{how}
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(out)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == -9


SEND = "send(Target(Path({!r})), step=At({!r}, die))"


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_leaves_the_older_or_the_new_file_whole(out: Path, step: str) -> None:
    killed(out, SEND.format(str(out), step))
    left = [(out.parent / name).read_bytes() for name in BOTH]
    assert set(left) <= {OLDER, NEWER}
    send(Target(out.with_name("tuesday.csv")))
    assert names_in(out.parent) == [*BOTH, "tuesday.csv", "tuesday.csv.json"]
    assert [(out.parent / name).read_bytes() for name in BOTH] == left


@pytest.mark.parametrize("which", [1, 2])
def test_what_a_kill_leaves_without_its_name_gets_it_back_with_the_next_export(out: Path, which: int) -> None:
    # Between two renames: the older file has gone aside, the new one has not its name yet.
    killed(
        out,
        f"""
replace, asides = os.replace, []
def dying(name, other, **where):
    replace(name, other, **where)
    asides.extend([other] if other.endswith(".okpast") else [])
    if len(asides) == {which}:
        die()
os.replace = dying
send(Target(Path({str(out)!r})))
""",
    )
    missing = out.parent / BOTH[which - 1]
    assert not missing.exists()
    send(Target(out.with_name("tuesday.csv")))
    assert missing.read_bytes() == OLDER
    assert names_in(out.parent) == [*BOTH, "tuesday.csv", "tuesday.csv.json"]


def test_a_name_that_is_taken_may_be_refused(out: Path) -> None:
    with packed(Target(out)) as parcel:
        parcel.claim("another.csv", is_ours, replaces=False)
        parcel.claim("out.csv", is_ours)
        with pytest.raises(ExportTrouble, match=r"is there already") as trouble:
            parcel.claim("out.csv", is_ours, replaces=False)
    assert trouble.value.cure == "Choose another name."
    assert contents(out) == {OLDER}


def test_an_interruption_after_the_last_look_leaves_the_new_files(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(name: str, **where: object) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    def from_here() -> None:
        monkeypatch.setattr(os, "unlink", interrupted)

    with pytest.raises(KeyboardInterrupt):
        send(Target(out), step=At("look again", from_here))
    assert (out.read_bytes(), out.with_name("out.csv.json").read_bytes()) == (NEWER, NEWER)
    send(Target(out.with_name("tuesday.csv")))
    assert names_in(out.parent) == [*BOTH, "tuesday.csv", "tuesday.csv.json"]


@needs_root
@pytest.mark.parametrize("step", STEPS)
def test_a_stick_that_is_pulled_keeps_its_older_files(tmp_path: Path, step: str) -> None:
    with mounted(tmp_path / "stick") as stick:
        target = Target(stick / "out.csv", device_of(stick))
        send(target, OLDER)
        held = os.open(stick, os.O_RDONLY)
        with pytest.raises(ExportTrouble, match="taken out, or another one is in its place"):
            send(target, step=At(step, partial(pull, stick)))
        assert sorted(os.listdir(held)) == BOTH  # noqa: PTH208 - the pulled stick itself
        for name in BOTH:
            with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=held), "rb") as file:
                assert file.read() == OLDER
        os.close(held)
