"""Decides where the second copy of a record goes: to the second medium while it is there, else beside the database."""

from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.records import SecondMedium
from kiosk.storage.journal import ForeignJournalError, Journal
from kiosk.storage.naming import journal_on, set_aside
from kiosk.storage.troubles import from_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.chain import Entry
    from kiosk.storage.identity import Identity


class Copies:
    """The journals of one tablet. Whoever calls sees to it that calls do not overlap.

    A medium may be pulled at any time; once it is back it gets what it missed, and what went beside the database
    meanwhile stays there.
    """

    def __init__(
        self,
        identity: "Identity",
        beside: "Path",
        second: "Path | None",
        reconcile: "Callable[[Journal], None]",
    ) -> None:
        """second: a folder on another disk; reconcile: makes database and journal alike, may raise OSError."""
        self._identity = identity
        self._path = beside
        self._folder = second
        self._reconcile = reconcile
        self._beside: Journal | None = None
        self._second: Journal | None = None

    @property
    def second_medium(self) -> SecondMedium:
        """Whether the second medium took what it was last given."""
        if self._folder is None:
            return SecondMedium.NONE
        return SecondMedium.MISSING if self._second is None else SecondMedium.PRESENT

    def catch_up(self) -> None:
        """Complete every copy that can be reached. Raises StoreTrouble if the one beside the database cannot."""
        self._look_for_second()
        self._beside_database()

    def keep(self, entry: "Entry") -> None:
        """Put the second copy of *entry* on a disk. Raises StoreTrouble if no disk takes it."""
        self._look_for_second()
        if self._second is not None:
            try:
                return self._append(self._second, entry)
            except OSError:
                self._second = None
        try:
            self._append(self._beside_database(), entry)
        except OSError as error:
            self._beside = None
            raise from_disk(error) from None

    def _look_for_second(self) -> None:
        if self._folder is None or self._second is not None or not self._is_there(self._folder):
            return
        with suppress(OSError):
            self._second = self._taken_up(journal_on(self._folder, self._identity.device_id))

    def _is_there(self, folder: "Path") -> bool:
        """Tell whether it lies on another disk: an empty mount point is only a folder of this one."""
        with suppress(OSError):
            return folder.stat().st_dev != self._path.parent.stat().st_dev
        return False

    def _beside_database(self) -> Journal:
        if self._beside is None:
            try:
                self._beside = self._taken_up(self._path)
            except OSError as error:
                raise from_disk(error) from None
        return self._beside

    def _taken_up(self, path: "Path") -> Journal:
        """Return the journal at *path*, complete. Raises OSError."""
        try:
            journal = Journal(path, self._identity)
        except ForeignJournalError:
            set_aside(path)
            journal = Journal(path, self._identity)
        self._reconcile(journal)
        return journal

    def _append(self, journal: Journal, entry: "Entry") -> None:
        if entry.sequence > journal.last + 1:
            self._reconcile(journal)
        elif entry.sequence == journal.last + 1:
            journal.append([entry])
