"""The stand-ins sit the exam of the real thing."""

import pytest

from kiosk.errors import StoreTrouble
from kiosk.records import RecordStore
from tests.contracts.store import CAMPAIGN, KEY_ID, TARGETS, StoreContract, sealed
from tests.fakes import MemoryStore


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> RecordStore:
        return MemoryStore(campaign_id=CAMPAIGN, key_id=KEY_ID, targets=TARGETS)


def test_the_memory_store_refuses_on_demand_and_recovers() -> None:
    store = MemoryStore(campaign_id=CAMPAIGN, key_id=KEY_ID)
    store.trouble = StoreTrouble("The disk is full.", "Free some space.")
    record = sealed()
    with pytest.raises(StoreTrouble):
        store.append(record)
    store.trouble = None
    assert store.append(record).sequence == 1


def test_the_memory_store_tells_held_from_due_from_delivered() -> None:
    store = MemoryStore(campaign_id=CAMPAIGN, key_id=KEY_ID)
    first, second = sealed(), sealed()
    store.append(first)
    store.release()
    store.append(second)
    assert store.states() == ["due", "held"]
    store.delivered("export", [first.record_id])
    assert store.states() == ["delivered", "held"]
