"""The exam that every RecordStore passes: the real one and the one that tests use."""

import secrets
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.errors import Bug
from kiosk.keys import SecretKey
from kiosk.records import Condition, Counts, Kind, Receipt, RecordStore, SealedRecord, SecondMedium
from kiosk.sealing import seal

CAMPAIGN = bytes(range(16))
SECRET = SecretKey(1, bytes(range(32)))
KEY_ID = SECRET.public.key_id
TARGETS = ("hub",)


def sealed(
    kind: Kind = Kind.SIGNATURE,
    *,
    record_id: bytes | None = None,
    campaign_id: bytes = CAMPAIGN,
    secret: SecretKey = SECRET,
) -> SealedRecord:
    """A record as the signing desk makes it, with nothing in it."""
    record_id = secrets.token_bytes(16) if record_id is None else record_id
    envelope = seal(b"", to=secret.public, campaign_id=campaign_id, record_id=record_id, schema=1)
    return SealedRecord(record_id, kind, event=1, envelope=envelope)


class StoreContract:
    """Subclass it with a fixture `store`: empty, of CAMPAIGN, KEY_ID and TARGETS."""

    @pytest.fixture
    def store(self) -> Iterator[RecordStore]:
        raise NotImplementedError

    def test_a_new_store_is_empty(self, store: RecordStore) -> None:
        assert list(store.records()) == []
        assert store.counts() == Counts(0, 0, 0, {"export": 0, "hub": 0})

    def test_a_new_store_is_in_good_condition(self, store: RecordStore) -> None:
        assert store.condition() == Condition(SecondMedium.NONE, restored=0, set_aside=())
        assert store.second_medium is SecondMedium.NONE

    def test_records_are_numbered_from_one_in_order_of_arrival(self, store: RecordStore) -> None:
        arrived = [sealed() for _ in range(3)]
        receipts = [store.append(record) for record in arrived]
        assert receipts == [Receipt(record.record_id, n) for n, record in enumerate(arrived, 1)]
        assert list(store.records()) == list(enumerate(arrived, 1))

    def test_the_chain_over_what_arrived_is_whole(self, store: RecordStore) -> None:
        assert store.first_broken_link() is None
        for _ in range(3):
            store.append(sealed())
        assert store.first_broken_link() is None

    def test_one_reading_gives_the_records_and_tells_of_the_chain(self, store: RecordStore) -> None:
        for _ in range(3):
            store.append(sealed())
        reading = store.reading()
        assert list(reading) == list(reading) == list(store.records())
        assert reading.broken_at is None

    def test_a_record_is_found_as_it_was_given(self, store: RecordStore) -> None:
        record = replace(sealed(Kind.CORRECTION), event=7)
        store.append(record)
        assert store.find(record.record_id) == record

    def test_an_unknown_id_finds_nothing(self, store: RecordStore) -> None:
        store.append(sealed())
        assert store.find(bytes(16)) is None

    def test_the_same_record_again_is_the_same_success(self, store: RecordStore) -> None:
        first, second = sealed(), sealed()
        receipt = store.append(first)
        store.append(second)
        assert store.append(first) == receipt
        assert list(store.records()) == [(1, first), (2, second)]

    def test_appending_again_does_not_hold_back_what_was_delivered(self, store: RecordStore) -> None:
        record = sealed()
        store.append(record)
        store.delivered("export", [record.record_id])
        store.append(record)
        assert store.counts().waiting["export"] == 0

    def test_the_same_id_with_other_bytes_is_a_bug(self, store: RecordStore) -> None:
        record = sealed()
        store.append(record)
        with pytest.raises(Bug):
            store.append(sealed(record_id=record.record_id))
        assert list(store.records()) == [(1, record)]

    def test_the_same_envelope_under_another_kind_is_a_bug(self, store: RecordStore) -> None:
        record = sealed()
        store.append(record)
        with pytest.raises(Bug):
            store.append(replace(record, kind=Kind.WITHDRAWAL))

    @pytest.mark.parametrize(
        "stranger",
        [
            pytest.param(sealed(campaign_id=bytes(16)), id="another campaign"),
            pytest.param(sealed(secret=SecretKey(1, bytes(32))), id="another key"),
            pytest.param(replace(sealed(), record_id=bytes(16)), id="another record"),
            pytest.param(replace(sealed(), envelope=b"name, zip, e-mail"), id="no envelope"),
        ],
    )
    def test_an_envelope_that_is_not_the_store_s_is_a_bug(
        self, store: RecordStore, stranger: SealedRecord
    ) -> None:
        with pytest.raises(Bug):
            store.append(stranger)
        assert list(store.records()) == []

    def test_each_kind_is_counted_apart(self, store: RecordStore) -> None:
        for kind in (*[Kind.SIGNATURE] * 3, *[Kind.CORRECTION] * 2, Kind.WITHDRAWAL):
            store.append(sealed(kind))
        counts = store.counts()
        assert counts == Counts(3, 2, 1, {"export": 6, "hub": 6})
        assert counts.records == 6

    def test_one_event_can_be_counted_apart_and_so_can_what_came_later(self, store: RecordStore) -> None:
        one, two, three = (replace(sealed(), event=event) for event in (1, 2, 2))
        for record in (one, two, three):
            store.append(record)
        store.delivered("export", [two.record_id])
        assert store.counts(event=2) == Counts(2, 0, 0, {"export": 1, "hub": 2})
        assert store.counts(after=2) == Counts(1, 0, 0, {"export": 1, "hub": 1})
        assert store.counts(event=1, after=1).records == 0

    def test_what_waits_for_a_target_is_told_by_its_ids(self, store: RecordStore) -> None:
        one, two = sealed(), sealed()
        store.append(one)
        store.append(two)
        store.delivered("export", [one.record_id])
        assert store.waiting("export") == {two.record_id}
        assert store.waiting("hub") == {one.record_id, two.record_id}
        assert store.waiting("nowhere") == set()

    def test_the_tablet_has_a_name_and_knows_how_many_came(self, store: RecordStore) -> None:
        assert len(store.device_id) == 16
        assert store.arrived() == 0
        store.append(sealed())
        assert store.arrived() == 1

    def test_what_reached_one_target_still_waits_for_the_other(self, store: RecordStore) -> None:
        one, two = sealed(), sealed()
        store.append(one)
        store.append(two)
        store.release()
        store.delivered("hub", iter([one.record_id, one.record_id]))
        store.delivered("hub", [one.record_id])
        assert store.counts().waiting == {"export": 2, "hub": 1}

    def test_delivering_nothing_changes_nothing(self, store: RecordStore) -> None:
        store.append(sealed())
        store.delivered("export", [])
        assert store.counts().waiting == {"export": 1, "hub": 1}

    def test_a_delivery_of_an_unknown_record_is_a_bug_and_notes_nothing(self, store: RecordStore) -> None:
        record = sealed()
        store.append(record)
        with pytest.raises(Bug):
            store.delivered("export", [record.record_id, bytes(16)])
        assert store.counts().waiting["export"] == 1

    def test_a_delivery_to_an_unknown_target_is_a_bug(self, store: RecordStore) -> None:
        record = sealed()
        store.append(record)
        with pytest.raises(Bug):
            store.delivered("nowhere", [record.record_id])

    def test_releasing_twice_is_harmless(self, store: RecordStore) -> None:
        store.append(sealed())
        store.release()
        store.release()
        assert store.counts().waiting == {"export": 1, "hub": 1}

    def test_records_that_arrive_while_reading_do_not_disturb_it(self, store: RecordStore) -> None:
        arrived = [sealed() for _ in range(3)]
        for record in arrived:
            store.append(record)
        reading = store.records()
        read = [next(reading)]
        store.append(sealed())
        read.extend(reading)
        assert read[:3] == list(enumerate(arrived, 1))

    def test_closing_twice_is_harmless(self, store: RecordStore) -> None:
        store.close()
        store.close()

    def test_a_closed_store_keeps_nothing(self, store: RecordStore) -> None:
        store.close()
        with pytest.raises(Bug):
            store.append(sealed())
