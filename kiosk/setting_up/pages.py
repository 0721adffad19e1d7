"""The five steps of set-up, the pages they are made of, and which of them a way of holding the key asks for."""

from enum import StrEnum


class Devices(StrEnum):
    """Where the organizer's key is."""

    ONE = "one"
    """On this tablet, locked by the passphrase."""
    TWO = "two"
    """On the organizer's laptop; the tablet holds the public key only."""


class Page(StrEnum):
    """One screen of set-up."""

    LANGUAGE = "language"
    DEVICES = "devices"
    ORGANIZATION = "organization"
    FILE = "file"
    """A campaign file from a stick: a draft for one device, the public campaign for two."""
    FINGERPRINT = "fingerprint"
    PIN = "pin"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a screen
    SCREEN = "screen"
    EVENT = "event"
    TEXTS = "texts"
    SHEET = "sheet"
    REHEARSAL = "rehearsal"
    READY = "ready"


STEPS: tuple[tuple[Page, ...], ...] = (
    (Page.LANGUAGE,),
    (Page.DEVICES, Page.ORGANIZATION, Page.FILE, Page.FINGERPRINT),
    (Page.PIN, Page.PASSPHRASE),
    (Page.SCREEN, Page.EVENT),
    (Page.TEXTS, Page.SHEET, Page.REHEARSAL, Page.READY),
)
"""The pages of each step, in order."""

_ONE_ONLY = {Page.PASSPHRASE, Page.SHEET}
_FOUNDED_HERE = {Page.DEVICES, Page.ORGANIZATION, Page.FILE, Page.PASSPHRASE}


def step_of(page: Page) -> int:
    """Return the step that *page* belongs to, counted from 1."""
    return next(number for number, pages in enumerate(STEPS, 1) if page in pages)


def pages_for(devices: Devices | None, *, founded: bool, from_file: bool) -> tuple[Page, ...]:
    """Return the pages to go through, in order.

    devices: None until it is chosen; founded: a campaign lies in the data folder already;
    from_file: on one device, whether the campaign comes from a file instead of being typed.
    """
    left_out = set(_FOUNDED_HERE) if founded else set()
    if devices is Devices.TWO:
        left_out |= _ONE_ONLY | {Page.ORGANIZATION}
    else:
        left_out |= {Page.FINGERPRINT, Page.ORGANIZATION if from_file else Page.FILE}
    return tuple(page for pages in STEPS for page in pages if page not in left_out)
