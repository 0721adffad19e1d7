"""A visitor's signing, fixing and taking back, when the disk fails before or after it has written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.campaign import Identity, load_campaign
from kiosk.clock import StoppedClock
from kiosk.errors import Bug, StoreTrouble
from kiosk.exporting.resolving import Declaration, resolve
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import Receipt, SealedRecord
from kiosk.sealing import open_envelope
from kiosk.settings import assets
from kiosk.signer import Signer
from kiosk.signing import SigningDesk
from kiosk.statement import Statement
from tests.fakes import MemoryStore

SECRET = SecretKey.generate()
CAMPAIGN = load_campaign(
    assets() / "campaigns" / "utah.toml", identity=Identity(b"campaign" * 2, SECRET.public)
)
ANA = Draft(name="Ana", zip="84101", of_age=True)
MARA = replace(ANA, name="Mara")
TROUBLE = StoreTrouble("The disk is full.", "Make room.")


class Store(MemoryStore):
    """Fails before it has written, after it has written, or when it is asked."""

    fails = ""

    def __init__(self) -> None:
        super().__init__(campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id)
        self.came: dict[bytes, SealedRecord] = {}

    def append(self, record: SealedRecord) -> Receipt:
        if self.fails == "before":
            raise TROUBLE
        receipt = super().append(record)
        self.came[record.record_id] = record
        if self.fails == "after":
            raise TROUBLE
        return receipt

    def find(self, record_id: bytes) -> SealedRecord | None:
        if self.fails == "asked":
            raise TROUBLE
        return super().find(record_id)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def signer(store: Store) -> Signer:
    clock = StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))
    return Signer(SigningDesk(store, CAMPAIGN, clock, "1"))


@contextmanager
def failing(store: Store, how: str) -> Iterator[None]:
    store.fails = how
    with pytest.raises(StoreTrouble):
        yield
    store.fails = ""


def standing(store: Store) -> list[str]:
    """Return the names that an export would hold."""
    said = []
    for sequence, record in enumerate(store.came.values(), 1):
        statement = Statement.from_bytes(open_envelope(record.envelope, secret=SECRET).plaintext)
        said.append(Declaration(sequence, record.record_id, CAMPAIGN.id, statement))
    return [each.given.name for each in resolve(said).standing]


def test_one_signature_is_one_record(store: Store, signer: Signer) -> None:
    assert signer.sign(ANA, "en").sequence == 1
    assert standing(store) == ["Ana"]


@pytest.mark.parametrize("how", ["before", "after"])
def test_the_same_form_tried_again_is_kept_once(store: Store, signer: Signer, how: str) -> None:
    with failing(store, how):
        signer.sign(ANA, "en")
    signer.sign(ANA, "en")
    assert standing(store) == ["Ana"]
    assert store.counts().records == 1


@pytest.mark.parametrize("how", ["before", "after"])
def test_a_changed_form_tried_again_is_kept_as_it_stands_now(store: Store, signer: Signer, how: str) -> None:
    with failing(store, how):
        signer.sign(ANA, "en")
    signer.sign(MARA, "en")
    assert standing(store) == ["Mara"]


@pytest.mark.parametrize("how", ["before", "after"])
def test_a_changed_form_is_never_mistaken_for_the_first_when_the_store_cannot_be_asked(
    store: Store, signer: Signer, how: str
) -> None:
    with failing(store, how):
        signer.sign(ANA, "en")
    with failing(store, "asked"):
        signer.sign(MARA, "en")
    signer.sign(MARA, "en")
    assert standing(store) == ["Mara"]


def test_a_form_tried_again_in_another_language_says_that_language(store: Store, signer: Signer) -> None:
    with failing(store, "before"):
        signer.sign(ANA, "en")
    signer.sign(ANA, "es")
    [record] = store.came.values()
    assert b'"lang":"es"' in open_envelope(record.envelope, secret=SECRET).plaintext


@pytest.mark.parametrize("how", ["", "before", "after"])
def test_fixes_replace_one_another(store: Store, signer: Signer, how: str) -> None:
    signer.sign(ANA, "en")
    if how:
        with failing(store, how):
            signer.sign(MARA, "en")
    signer.sign(replace(ANA, name="Lea"), "en")
    assert standing(store) == ["Lea"]


@pytest.mark.parametrize("how", ["before", "after"])
def test_a_removal_tried_again_is_one_withdrawal(store: Store, signer: Signer, how: str) -> None:
    signer.sign(ANA, "en")
    with failing(store, how):
        signer.remove("en")
    signer.remove("en")
    assert standing(store) == []
    assert store.counts().withdrawals == 1


@pytest.mark.parametrize("how", ["before", "after"])
def test_who_fixes_after_a_failed_removal_has_signed(store: Store, signer: Signer, how: str) -> None:
    signer.sign(ANA, "en")
    with failing(store, how):
        signer.remove("en")
    signer.sign(MARA, "en")
    assert standing(store) == ["Mara"]


@pytest.mark.parametrize("how", ["before", "after"])
def test_who_removes_after_a_failed_fix_has_not_signed(store: Store, signer: Signer, how: str) -> None:
    signer.sign(ANA, "en")
    with failing(store, how):
        signer.sign(MARA, "en")
    signer.remove("en")
    assert standing(store) == []


def test_nothing_can_be_taken_back_before_it_was_given(signer: Signer) -> None:
    with pytest.raises(Bug):
        signer.remove("en")
