"""A disk that is full or has turned read-only, and comes back, under a kiosk that goes on running all the while."""

import errno
import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import StoreTrouble
from kiosk.records import SealedRecord
from kiosk.signing import SigningDesk
from tests.faults.kiosk_process import Kiosks, Order
from tests.faults.size import say, sized
from tests.faults.strace import insist_on_strace, watched
from tests.faults.table import desk_over, insist_that_all_is_there, opened, visitor
from tests.mounts import fill, mounted, needs_root, refuse_to_skip_in_ci

DISKS, FILLINGS = sized((1, 3), (20, 10))
GAPS = range(16 << 10, 128 << 10)
"""Bytes that are left free: so few that the disk is never full of signatures alone."""

Kept = list[tuple[bytes, str]]


def sign_until_refused(desk: SigningDesk, kept: Kept) -> tuple[SealedRecord, str, str]:
    """Serve visitors; return the record that could not be kept, its name, and why."""
    while True:
        draft = visitor(len(kept))
        record = desk.prepare(draft, "en")
        try:
            kept.append((desk.keep(record).record_id, draft.name))
        except StoreTrouble as trouble:
            return record, draft.name, trouble.what


@needs_root
@pytest.mark.parametrize("disk", range(DISKS))
def test_a_full_disk_loses_no_thanks_and_the_next_save_works_once_there_is_space(
    tmp_path: Path, disk: int
) -> None:
    kept: Kept = []
    with mounted(tmp_path / "disk", "size=2m") as place:
        home = place / "home"
        with opened(home) as store:
            desk = desk_over(store)
            for _ in range(FILLINGS):
                fill(place, leaving=random.choice(GAPS))
                record, name, why = sign_until_refused(desk, kept)
                assert why == "The disk is full."
                (place / "ballast").unlink()
                kept.append((desk.keep(record).record_id, name))
        found = insist_that_all_is_there(home, tmp_path / "signatures.csv", kept)
    assert found == len(kept)
    say(f"{FILLINGS} times full: {len(kept)} acknowledged, 0 lost, 0 twice")


@pytest.fixture
def card(tmp_path: Path) -> Iterator["Card"]:
    """A memory card of its own."""
    card = Card(tmp_path / "image", tmp_path / "card")
    card.put_in()
    yield card
    card.pull()


class Card:
    """A file system that its kernel turns read-only at the first error, as it does with a card that fails."""

    def __init__(self, image: Path, place: Path) -> None:
        self.place = place
        self._image = image
        place.mkdir()
        with image.open("wb") as file:
            file.truncate(4 << 20)
        run("mkfs.ext4", "-q", "-O", "^has_journal", str(image))

    def put_in(self) -> None:
        run("mount", "-o", "loop,errors=remount-ro", str(self._image), str(self.place))

    def pull(self) -> None:
        """Take it out; whatever still has a file of it open keeps it busy."""
        run("umount", str(self.place))

    def fail(self) -> None:
        """Make the kernel find an error (Documentation/ABI/testing/sysfs-fs-ext4)."""
        device = os.path.realpath(f"/sys/dev/block/{os.major(self._device)}:{os.minor(self._device)}")
        trigger = Path("/sys/fs/ext4") / Path(device).name / "trigger_fs_error"
        trigger.write_text("1\n", encoding="ascii")

    def repair(self) -> None:
        # Its exit code 1 says that errors were corrected.
        run("e2fsck", "-fy", str(self._image), good=(0, 1))

    @property
    def _device(self) -> int:
        return self.place.stat().st_dev


def run(*command: str, good: tuple[int, ...] = (0,)) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        refuse_to_skip_in_ci(str(error))
    if done.returncode not in good:
        refuse_to_skip_in_ci(done.stderr)


@needs_root
def test_a_card_that_turned_read_only_is_told_and_all_thanks_are_on_it_once_it_is_repaired(
    card: Card, tmp_path: Path
) -> None:
    home = card.place / "home"
    kept: Kept = []
    with opened(home) as store:
        desk = desk_over(store)
        for number in range(10):
            record = desk.prepare(visitor(number), "en")
            kept.append((desk.keep(record).record_id, f"Visitor {number}"))
        card.fail()
        record, _, why = sign_until_refused(desk, kept)
        # So SQLite says of any write that fails; and such a card is not to be trusted again.
        assert why == "The disk does not read or write reliably."
        with pytest.raises(StoreTrouble):
            desk.keep(record)
        assert len(kept) == 10
    card.pull()
    card.repair()
    card.put_in()
    assert insist_that_all_is_there(home, tmp_path / "signatures.csv", kept) == 10


@pytest.mark.parametrize("error", [errno.EROFS, errno.EIO, errno.ENOSPC], ids=errno.errorcode.get)
def test_a_disk_that_refuses_for_a_while_is_told_and_written_to_again_without_a_restart(
    kiosks: Kiosks, tmp_path: Path, error: int
) -> None:
    insist_on_strace()
    home = tmp_path / "home"
    kiosk = kiosks.start(Order(str(home), visitors=40))
    with watched(
        kiosk.pid, tmp_path / "trace", f"inject=pwrite64:error={errno.errorcode[error]}:when=150..200"
    ):
        kiosk.begin()
        kiosk.listen(lambda: bool(kiosk.refused))
        thanked_before = len(kiosk.acknowledged)
        assert kiosk.wait() == 0
    assert 0 < thanked_before < len(kiosk.acknowledged) < 40
    assert kiosk.acknowledged[-1][1] == "Visitor 39"
    insist_that_all_is_there(home, tmp_path / "signatures.csv", kiosk.acknowledged)
