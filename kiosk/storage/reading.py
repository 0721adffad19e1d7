"""One reading of all records from first to last, which checks the chain on its way: each row is fetched once."""

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from kiosk.chain import Entry, next_link
from kiosk.records import Kind, SealedRecord
from kiosk.storage.schema import records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection

PAGE = 256
"""Records read at a time, so that a long export does not hold back an append."""

_KINDS = {str(kind): kind for kind in Kind}
_NEXT = (
    select(
        records.c.seq,
        records.c.record_id,
        records.c.kind,
        records.c.event,
        records.c.envelope,
        records.c.chain,
    )
    .where(records.c.seq > bindparam("last"))
    .order_by(records.c.seq)
    .limit(bindparam("page"))
)


class StoreReading:
    """A Reading (kiosk/records.py) of the pages that *page_after* fetches."""

    def __init__(
        self,
        page_after: "Callable[[int], Sequence[Entry]]",
        arrived: "Callable[[], int]",
        first_link: bytes,
    ) -> None:
        self.broken_at: int | None = None
        self._page_after = page_after
        self._arrived = arrived
        self._first_link = first_link

    def __iter__(self) -> "Iterator[tuple[int, SealedRecord]]":
        self.broken_at = None
        link, expected, last = self._first_link, 1, 0
        while page := self._page_after(last):
            for last, record, chain in page:
                if self.broken_at is None:
                    link = next_link(link, expected, record.envelope)
                    if (last, chain) == (expected, link):
                        expected += 1
                    else:
                        self.broken_at = expected
                yield last, record
        if self.broken_at is None and expected <= self._arrived():
            self.broken_at = expected


def page_after(connection: "Connection", last: int) -> list[Entry]:
    """Return the next entries after the sequence *last*, none at the end."""
    return [
        Entry(sequence, SealedRecord(record_id, _KINDS[kind], event, envelope), link)
        for sequence, record_id, kind, event, envelope, link in connection.execute(
            _NEXT, {"last": last, "page": PAGE}
        )
    ]
