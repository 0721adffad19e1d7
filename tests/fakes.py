"""Stand-ins for the parts that touch the world, each proven by the same exam as the real thing."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.errors import Bug, RecordTrouble, StoreTrouble
from kiosk.records import Condition, Counts, Kind, Receipt, SealedRecord, SecondMedium
from kiosk.sealing import read_header


class MemoryStore:
    """A RecordStore that forgets.

    trouble: while it is set, append() raises it and keeps nothing; unwell: the same for condition().
    """

    def __init__(self, *, campaign_id: bytes, key_id: bytes, targets: Sequence[str] = ()) -> None:
        self.trouble: StoreTrouble | None = None
        self.closed = False
        self._campaign_id = campaign_id
        self._key_id = key_id
        self._kept: dict[bytes, SealedRecord] = {}
        self._states: dict[str, dict[bytes, str]] = {target: {} for target in ("export", *targets)}
        self.device_id = b"a tablet's name."
        self.second_medium = SecondMedium.NONE
        self.aside: tuple[str, ...] = ()
        self.restored = 0
        self.unwell: StoreTrouble | None = None

    def append(self, record: SealedRecord) -> Receipt:
        self._refuse_strangers(record)
        self._insist_on_open()
        if self.trouble is not None:
            raise self.trouble
        if self._kept.setdefault(record.record_id, record) != record:
            raise Bug("the record id is taken by another record")
        for states in self._states.values():
            states.setdefault(record.record_id, "held")
        return Receipt(record.record_id, list(self._kept).index(record.record_id) + 1)

    def find(self, record_id: bytes) -> SealedRecord | None:
        self._insist_on_open()
        return self._kept.get(record_id)

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        self._insist_on_open()
        yield from enumerate(tuple(self._kept.values()), 1)

    def reading(self) -> "WholeReading":
        return WholeReading(self)

    def first_broken_link(self) -> int | None:
        self._insist_on_open()
        return None

    def arrived(self) -> int:
        self._insist_on_open()
        return len(self._kept)

    def counts(self, *, event: int | None = None, after: int = 0) -> Counts:
        self._insist_on_open()
        chosen = [
            record for record in list(self._kept.values())[after:] if event is None or record.event == event
        ]
        kinds = [record.kind for record in chosen]
        return Counts(
            signatures=kinds.count(Kind.SIGNATURE),
            corrections=kinds.count(Kind.CORRECTION),
            withdrawals=kinds.count(Kind.WITHDRAWAL),
            waiting={
                target: sum(states[record.record_id] != "delivered" for record in chosen)
                for target, states in self._states.items()
            },
        )

    def waiting(self, target: str) -> set[bytes]:
        self._insist_on_open()
        return {
            record_id for record_id, state in self._states.get(target, {}).items() if state != "delivered"
        }

    def release(self) -> None:
        self._insist_on_open()
        for states in self._states.values():
            states.update({record_id: "due" for record_id, state in states.items() if state == "held"})

    def delivered(self, target: str, record_ids: Iterable[bytes]) -> None:
        self._insist_on_open()
        states = self._states.get(target, {})
        reached = set(record_ids)
        if not reached <= states.keys():
            raise Bug("a record was delivered that this store does not hold for that target")
        states.update(dict.fromkeys(reached, "delivered"))

    def condition(self) -> Condition:
        self._insist_on_open()
        if self.unwell is not None:
            raise self.unwell
        return Condition(self.second_medium, self.restored, self.aside)

    def close(self) -> None:
        self.closed = True

    def states(self, target: str = "export") -> list[str]:
        """held, due or delivered, in order of arrival."""
        return [self._states[target][record_id] for record_id in self._kept]

    def _insist_on_open(self) -> None:
        if self.closed:
            raise Bug("the store was closed")

    def _refuse_strangers(self, record: SealedRecord) -> None:
        try:
            header = read_header(record.envelope)
        except RecordTrouble:
            raise Bug("what was to be kept is no whole envelope") from None
        ours = (self._campaign_id, self._key_id, record.record_id)
        if (header.campaign_id, header.key_id, header.record_id) != ours:
            raise Bug("the envelope belongs to another campaign, key or record")


class WholeReading:
    """A reading of a store whose chain never breaks."""

    broken_at = None

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def __iter__(self) -> Iterator[tuple[int, SealedRecord]]:
        return self._store.records()
