"""How many signed today and in the last hour, told without noting when anybody signed."""

from collections import deque
from contextlib import suppress
from datetime import date

from kiosk.clock import Clock
from kiosk.errors import StoreTrouble
from kiosk.records import Kind, Receipt, RecordStore, SealedRecord
from kiosk.tablet import TabletKeeper

HOUR = 3600
"""Seconds."""


class Tally:
    """Counts signatures. The last hour lives in memory only; of the day only where it began is kept.

    One thread calls it: the one that keeps records.
    """

    def __init__(self, store: RecordStore, keeper: TabletKeeper, clock: Clock) -> None:
        """Raise StoreTrouble if the store cannot be asked."""
        self._store = store
        self._keeper = keeper
        self._clock = clock
        self._lately: deque[float] = deque()
        self._last = store.arrived()
        self._day, self._day_begins_after = keeper.tablet.day, keeper.tablet.day_begins_after
        self._begin_day_after(self._last)

    def kept(self, record: SealedRecord, receipt: Receipt) -> None:
        """Count a record that is on the disk now; the same one again counts no second time."""
        if receipt.sequence <= self._last:
            return
        self._begin_day_after(self._last)
        self._last = receipt.sequence
        if record.kind is Kind.SIGNATURE:
            self._lately.append(self._clock.monotonic())

    def today(self) -> int:
        """Return how many signatures were kept today, those taken back since among them. Raises StoreTrouble."""
        self._begin_day_after(self._last)
        return self._store.counts(after=self._day_begins_after).signatures

    def last_hour(self) -> int:
        """Return how many were kept in the last hour, as far as the kiosk has been running."""
        while self._lately and self._lately[0] <= self._clock.monotonic() - HOUR:
            self._lately.popleft()
        return len(self._lately)

    def _begin_day_after(self, sequence: int) -> None:
        if self._day == self._date():
            return
        self._day, self._day_begins_after = self._date(), sequence
        # A full disk must never stop a signature.
        with suppress(StoreTrouble):
            self._keeper.change(day=self._day, day_begins_after=sequence)

    def _date(self) -> date:
        return self._clock.now().astimezone().date()
