import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.clock import BUILT, StoppedClock
from kiosk.errors import Bug, StoreTrouble
from kiosk.keys import SecretKey
from kiosk.petition import Draft
from kiosk.records import Kind, Receipt, RecordStore, SealedRecord
from kiosk.sealing import open_envelope, read_header
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.statement import SCHEMA, Consent, Given, Statement, digest_of
from kiosk.storage import open_store
from tests.fakes import MemoryStore

SECRET = SecretKey.generate()
CAMPAIGN = load_campaign(
    assets() / "campaigns" / "utah.toml", identity=Identity(b"campaign" * 2, SECRET.public)
)
NOW = datetime(2026, 11, 24, 17, 3, 42, 123456, tzinfo=UTC)
ANA = Draft(" Mari\u0301a\u200b\tGarcía ", "84101", "maria @example.org", "801 555 0100", True, False, True)  # noqa: FBT003 in the order of the form


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RecordStore]:
    with open_store(
        tmp_path / "signatures.db", campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id, practice=False
    ) as store:
        yield store


@pytest.fixture
def desk(store: RecordStore) -> SigningDesk:
    return SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "2026.11.1")


def said(record: SealedRecord) -> Statement:
    opened = open_envelope(record.envelope, secret=SECRET)
    assert (opened.campaign_id, opened.record_id, opened.schema) == (CAMPAIGN.id, record.record_id, SCHEMA)
    return Statement.from_bytes(opened.plaintext)


def given_in(record: SealedRecord) -> Given:
    given = said(record).given
    assert given is not None
    return given


def test_a_draft_is_sealed_clean_with_all_that_surrounds_it(desk: SigningDesk) -> None:
    record = desk.prepare(ANA, "es")
    words = CAMPAIGN.wording("es")
    assert set(words) == {"petition", "notice", "age", "email", "texts"}
    assert said(record) == Statement(
        kind="signature",
        names=None,
        given=Given(
            name="María García",
            zip="84101",
            wording={key: digest_of(text) for key, text in words.items()},
            email="maria@example.org",
            phone="801 555 0100",
            consent=Consent(email=True, texts=False),
        ),
        language="es",
        signed=NOW.replace(second=0, microsecond=0),
        clock_ok=True,
        app=__version__,
        pack="2026.11.1",
        event=CAMPAIGN.event_number,
    )
    assert (record.kind, record.event) == (Kind.SIGNATURE, CAMPAIGN.event_number)


def test_a_box_whose_field_is_empty_was_not_shown_and_not_asked(desk: SigningDesk) -> None:
    given = given_in(desk.prepare(replace(ANA, email=" ", phone="", text_updates=True), "en"))
    assert given.consent == Consent(email=None, texts=None)
    assert set(given.wording) == {"petition", "notice", "age"}


def test_a_box_that_the_campaign_has_no_words_for_was_never_agreed_to(store: RecordStore) -> None:
    hidden = replace(CAMPAIGN, consent=replace(CAMPAIGN.consent, texts=None))
    desk = SigningDesk(store, hidden, StoppedClock(NOW), "1")
    given = given_in(desk.prepare(replace(ANA, text_updates=True), "en"))
    assert given.consent == Consent(email=True, texts=None)
    assert set(given.wording) == {"petition", "notice", "age", "email"}
    assert given.phone == ANA.phone


@pytest.mark.parametrize("zone", ["America/Denver", "UTC", "Asia/Kathmandu"])
def test_the_time_is_kept_to_the_minute_with_the_date_of_the_table(
    desk: SigningDesk, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    late = SigningDesk(MemoryStore(campaign_id=CAMPAIGN.id, key_id=b""), CAMPAIGN, StoppedClock(NOW), "1")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        statement = said(late.prepare(ANA, "en"))
    time.tzset()
    assert statement.signed == NOW.replace(second=0, microsecond=0)
    offset = {"America/Denver": -420, "UTC": 0, "Asia/Kathmandu": 345}[zone]
    assert statement.signed.utcoffset() == timedelta(minutes=offset)
    assert statement.signed_on == date(2026, 11, 24)


@pytest.mark.parametrize(("now", "clock_ok"), [(BUILT, True), (BUILT - timedelta(seconds=1), False)])
def test_a_clock_from_before_the_program_was_built_is_told(
    store: RecordStore, now: datetime, *, clock_ok: bool
) -> None:
    assert said(SigningDesk(store, CAMPAIGN, StoppedClock(now), "1").prepare(ANA, "en")).clock_ok is clock_ok


def test_a_draft_with_problems_is_our_own_mistake_and_not_quoted(desk: SigningDesk) -> None:
    with pytest.raises(Bug, match="zip-malformed, age-unconfirmed") as refusal:
        desk.prepare(replace(ANA, zip="8x", of_age=False), "en")
    assert "8x" not in str(refusal.value)
    assert "Garc" not in str(refusal.value)


def test_a_campaign_that_requires_an_address_gets_one(store: RecordStore) -> None:
    strict = replace(CAMPAIGN, petition=replace(CAMPAIGN.petition, email_required=True))
    with pytest.raises(Bug, match="email-missing"):
        SigningDesk(store, strict, StoppedClock(NOW), "1").prepare(replace(ANA, email=""), "en")


def test_what_is_kept_is_acknowledged_once_however_often_it_is_tried(
    desk: SigningDesk, store: RecordStore
) -> None:
    record = desk.prepare(ANA, "en")
    assert store.find(record.record_id) is None
    assert desk.keep(record) == desk.keep(record) == Receipt(record.record_id, 1)
    assert list(store.records()) == [(1, record)]


def test_two_signatures_of_one_person_share_no_id_and_no_byte_pattern(desk: SigningDesk) -> None:
    one, two = desk.prepare(ANA, "en"), desk.prepare(ANA, "en")
    assert one.record_id != two.record_id
    assert one.envelope[64:] != two.envelope[64:]
    assert len(one.envelope) == len(two.envelope)


def test_an_id_tells_no_time(desk: SigningDesk) -> None:
    assert {desk.prepare(ANA, "en").record_id[6] >> 4 for _ in range(8)} == {4}


@pytest.mark.parametrize("by_receipt", [True, False], ids=["by receipt", "by id"])
def test_a_correction_holds_everything_anew_and_names_what_it_replaces(
    desk: SigningDesk, *, by_receipt: bool
) -> None:
    receipt = desk.keep(desk.prepare(ANA, "en"))
    correction = desk.correct(receipt if by_receipt else receipt.record_id, replace(ANA, name="Mara"), "es")
    assert (correction.kind, said(correction).kind) == (Kind.CORRECTION, "correction")
    assert said(correction).names == receipt.record_id
    assert given_in(correction).name == "Mara"
    assert desk.keep(correction).sequence == 2


def test_a_withdrawal_names_the_signature_and_nothing_else(desk: SigningDesk) -> None:
    receipt = desk.keep(desk.prepare(ANA, "en"))
    withdrawal = desk.withdraw(receipt, "en")
    assert (withdrawal.kind, said(withdrawal).kind) == (Kind.WITHDRAWAL, "withdrawal")
    assert said(withdrawal).names == receipt.record_id
    assert said(withdrawal).given is None
    assert desk.keep(withdrawal).sequence == 2


def test_a_store_in_trouble_keeps_nothing_and_the_same_record_can_be_kept_later() -> None:
    store = MemoryStore(campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id)
    desk = SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "1")
    record = desk.prepare(ANA, "en")
    store.trouble = StoreTrouble("The disk is full.", "Free some space.")
    with pytest.raises(StoreTrouble):
        desk.keep(record)
    store.trouble = None
    assert desk.keep(record) == Receipt(record.record_id, 1)


def test_records_are_held_until_the_thank_you_has_ended() -> None:
    store = MemoryStore(campaign_id=CAMPAIGN.id, key_id=SECRET.public.key_id)
    desk = SigningDesk(store, CAMPAIGN, StoppedClock(NOW), "1")
    desk.keep(desk.prepare(ANA, "en"))
    assert store.states() == ["held"]
    desk.release()
    assert store.states() == ["due"]


def test_another_thread_may_keep_what_this_one_prepared(desk: SigningDesk) -> None:
    record = desk.prepare(ANA, "en")
    receipts: list[Receipt] = []
    thread = threading.Thread(target=lambda: receipts.append(desk.keep(record)))
    thread.start()
    thread.join()
    assert receipts == [Receipt(record.record_id, 1)]


def test_a_name_of_two_hundred_of_anything_is_sealed(desk: SigningDesk) -> None:
    crowd = "👨🏿‍👩🏿‍👧🏿‍👦🏿" * 200
    assert given_in(desk.prepare(replace(ANA, name=crowd), "en")).name == crowd


def test_nothing_that_was_typed_stands_in_clear(desk: SigningDesk, tmp_path: Path) -> None:
    record = desk.prepare(ANA, "es")
    desk.keep(record)
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert not [word for word in (b"Garc", b"84101", b"example.org", b"555 0100") if word in content]
    assert read_header(record.envelope).record_id == record.record_id


def test_the_desk_of_another_campaign_cannot_keep_here(store: RecordStore) -> None:
    other: Campaign = replace(CAMPAIGN, id=b"another campaign")
    with pytest.raises(Bug):
        (desk := SigningDesk(store, other, StoppedClock(NOW), "1")).keep(desk.prepare(ANA, "en"))
