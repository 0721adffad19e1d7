"""A campaign as the rest of the kiosk sees it: who speaks, what is asked, and in which exact words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.keys import PublicKey

Words = Mapping[str, str]
"""One text per language code."""

MINIMUM_AGE = 13
"""Years. Younger people cannot sign; that is what `consent.age` says."""

LONGEST_ADDRESS = 120
"""Characters of a web address: its QR code stays at 49 modules or fewer, which phones read at arm's length."""

ADDRESS_RULE = f"Write it in full, with https:// and at most {LONGEST_ADDRESS} plain characters."

FEWEST_PHONE_DIGITS = 7

# RFC 3986, without user names and passwords before the host.
_ADDRESS = re.compile(
    r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?([/?#][a-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?", re.IGNORECASE
)
_MAILBOX = re.compile(r"[^@\s]@[^@\s.]+(\.[^@\s.]+)+")


def is_web_address(text: str) -> bool:
    """Tell whether *text* can be a campaign's web address: https, and short enough for a QR code."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def is_contact(text: str) -> bool:
    """Tell whether *text* can be where people ask to be removed: an e-mail address or a phone number, no web page."""
    return (
        _MAILBOX.search(text) is not None or sum(letter.isdigit() for letter in text) >= FEWEST_PHONE_DIGITS
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one campaign from another: 16 random bytes, and the key that its records are sealed to."""

    id: bytes
    public_key: PublicKey


class Review(StrEnum):
    """The organizer's answer about the texts that no lawyer and no native speaker has read."""

    REVIEWED = "reviewed"
    AS_THEY_ARE = "use-as-they-are"


@dataclass(frozen=True, slots=True)
class Organization:
    """Who speaks, and where they can be found. `site_print` is the address as a person types it."""

    name: str
    site: str
    site_print: str
    contact: str | None
    privacy_page: str | None
    terms_page: str | None
    seen_by: Words
    retention: Words


@dataclass(frozen=True, slots=True)
class Petition:
    """What is asked, of whom. `page` is the petition's own web address; `text` is a list of paragraphs."""

    page: str
    email_required: bool
    title: Words
    addressed_to: Words
    ask: Words
    text: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Consent:
    """The words a visitor agrees to, all placeholders filled. A box without words is not shown."""

    age: Words
    notice: Words
    email: Words | None
    texts: Words | None
    texts_per_month: int | None


@dataclass(frozen=True, slots=True)
class LegalHelp:
    """A number that visitors may call, and the day somebody last called it to see that it answers."""

    name: str
    phone: str
    hours: Words
    last_called_on: date


@dataclass(frozen=True, slots=True)
class Event:
    """Where the table stands. Each record carries the number, in clear. `goal` counts signatures."""

    number: int
    name: str
    place: str
    date: date | None
    goal: int | None


HIGHEST_EVENT = 65_535
HIGHEST_GOAL = 1_000_000
LONGEST_EVENT_WORDS = 80
"""Bounds of an event: its number, its goal in signatures, the characters of its name and place."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How the kiosk behaves: seconds without a touch, e-mail keys, the diagonal of its screen."""

    idle_seconds: int = 60
    warning_seconds: int = 30
    email_domains: tuple[str, ...] = ("gmail.com", "yahoo.com", "hotmail.com", "icloud.com", "outlook.com")
    screen_inches: float | None = None


@dataclass(frozen=True, slots=True)
class Campaign:
    """The whole campaign file, checked.

    `id` is 16 bytes; `unreviewed_texts` is None in the shipped sample alone, which nobody answers for.
    `pin_reset` is a throw-away key, locked by the organizer's passphrase: whoever can open it may choose a new
    staff PIN, on a tablet that holds no key of the campaign.
    """

    id: bytes
    slug: str
    public_key: PublicKey
    unreviewed_texts: Review | None
    languages: tuple[str, ...]
    default_language: str
    organization: Organization
    petition: Petition
    consent: Consent
    event: Event
    legal_help: tuple[LegalHelp, ...] = ()
    links: Mapping[str, Words] = field(default_factory=dict)
    kiosk: Manners = field(default_factory=Manners)
    pin_reset: bytes | None = field(default=None, repr=False)

    @property
    def identity(self) -> Identity:
        """What tells this campaign from another."""
        return Identity(self.id, self.public_key)

    @property
    def event_number(self) -> int:
        """The number that stands in clear beside each record."""
        return self.event.number

    @property
    def email_required(self) -> bool:
        """Whether a signature needs an e-mail address."""
        return self.petition.email_required

    @property
    def targets(self) -> tuple[str, ...]:
        """The names of the servers that records are sent to: none yet."""
        return ()

    def link(self, card_id: str, language: str) -> str:
        """Return the address to take away from a card; a card without its own falls back to the site."""
        return self.links[card_id][language] if card_id in self.links else self.organization.site

    def wording(self, language: str) -> dict[str, str]:
        """Return the exact words shown, by petition, notice, age, email and texts; hidden boxes are absent."""
        petition, consent = self.petition, self.consent
        whole = (
            petition.title[language],
            petition.addressed_to[language],
            petition.ask[language],
            *petition.text[language],
        )
        shown = {"notice": consent.notice, "age": consent.age, "email": consent.email, "texts": consent.texts}
        return {
            "petition": "\n\n".join(whole),
            **{key: words[language] for key, words in shown.items() if words is not None},
        }
