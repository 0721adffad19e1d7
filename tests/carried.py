"""Sealed records as bundles carry them, each made from a few words, and what comes of opening them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from kiosk.campaign import Event
from kiosk.exporting.gathering import Gathering, gather
from kiosk.keys import SecretKey
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.statement import SCHEMA, SIGNATURE, WITHDRAWAL, Given, Statement

SECRET = SecretKey.generate()
CAMPAIGN = b"campaign" * 2
A, B = b"tablet number a.", b"tablet number b."
HOME = Event(1, "Market", "Park", date(2026, 11, 24), None)


def an_id(number: int) -> bytes:
    return number.to_bytes(16, "big")


def record(
    number: int,
    kind: str = SIGNATURE,
    names: int | None = None,
    *,
    name: str = "Ana",
    campaign: bytes = CAMPAIGN,
) -> SealedRecord:
    statement = Statement(
        kind=kind,
        names=None if names is None else an_id(names),
        given=None if kind == WITHDRAWAL else Given(name, "84101", {}),
        language="en",
        signed=datetime(2026, 11, 24, 17, number, tzinfo=UTC),
        clock_ok=True,
        app="0.1.0",
        pack="1",
        event=1,
    )
    envelope = seal(
        statement.to_bytes(), to=SECRET.public, campaign_id=campaign, record_id=an_id(number), schema=SCHEMA
    )
    return SealedRecord(an_id(number), Kind(kind), 1, envelope)


def damaged(whole: SealedRecord) -> SealedRecord:
    return replace(whole, envelope=whole.envelope[:-1])


@dataclass
class Carried:
    """A source as a bundle is."""

    device_id: bytes
    held: list[tuple[int, SealedRecord]]
    arrived: int = 0
    events: Mapping[int, Event] = field(default_factory=dict)
    wording: Mapping[str, str] = field(default_factory=dict)
    name: str = "a bundle"
    is_first_hand: bool = False

    def records(self) -> Iterator[tuple[int, SealedRecord]]:
        return iter(self.held)


def opened(*sources: Carried) -> Gathering:
    return gather(sources, SECRET, campaign_id=CAMPAIGN)


def names(gathering: Gathering) -> list[str]:
    return sorted(one.given.name for one in gathering.resolution().standing)
