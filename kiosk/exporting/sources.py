"""Where the records of an export come from: the store of this device, or anything else that can name them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from kiosk.campaign import Event
from kiosk.records import RecordStore, SealedRecord


class Source(Protocol):
    """Somewhere records come from: the store of a tablet, or a bundle."""

    @property
    def name(self) -> str:
        """How to speak of it."""
        ...

    @property
    def device_id(self) -> bytes:
        """Whose records these are."""
        ...

    @property
    def is_first_hand(self) -> bool:
        """Whether it is the store of this device itself, so that nobody can have set its records in another order."""
        ...

    @property
    def arrived(self) -> int:
        """The highest sequence that its device ever gave."""
        ...

    @property
    def events(self) -> Mapping[int, Event]:
        """What is known of the device's events, by number."""
        ...

    @property
    def wording(self) -> Mapping[str, str]:
        """The exact words behind digests, as far as it knows them."""
        ...

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        """Yield each record with its sequence. Raises StoreTrouble or RecordTrouble if the source fails."""
        ...


class StoreSource:
    """The store of this device as a Source."""

    is_first_hand = True

    def __init__(
        self,
        store: RecordStore,
        events: Iterable[Event],
        wording: Mapping[str, str] | None = None,
        name: str = "this device",
    ) -> None:
        self.name = name
        self.device_id = store.device_id
        self.arrived = store.arrived()
        self.events = {event.number: event for event in events}
        self.wording = wording or {}
        self._reading = store.reading()

    @property
    def broken_at(self) -> int | None:
        """The sequence at which the chain of the store breaks, if it does; known once all records were read."""
        return self._reading.broken_at

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        """Yield each record with its sequence, in order of arrival. Raises StoreTrouble."""
        return iter(self._reading)
