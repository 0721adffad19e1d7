"""Reads a campaign file, strictly, into a Campaign."""

import base64
import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType

from kiosk.campaign.consent import read_consent
from kiosk.campaign.nouns import (
    HIGHEST_EVENT,
    HIGHEST_GOAL,
    LONGEST_EVENT_WORDS,
    Campaign,
    Consent,
    Event,
    Identity,
    LegalHelp,
    Manners,
    Organization,
    Petition,
    Review,
    Words,
)
from kiosk.campaign.source import CampaignFile
from kiosk.campaign.table import Table
from kiosk.errors import KeyTrouble
from kiosk.keys import LONGEST_TEXT, PublicKey

VERSION = 1
"""The version of the campaign file's form that this program reads."""

_ID = re.compile(r"[0-9a-fA-F]{32}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")

# A key file (keys.py): 98 bytes that begin with "OKKEY1" and a line break, in base64.
_KEY_FILE = re.compile(r"T0tLRVkxDQ[A-Za-z0-9+/]{121}=")

_LONGEST_PRINTED_ADDRESS = 40
_MOST_DOMAINS = 5


def load_campaign(path: Path, *, identity: Identity | None = None) -> Campaign:
    """Read the campaign file at *path*. Raises CampaignTrouble.

    identity: given in practice, where the shipped sample has none of its own; then nobody has to answer
    for the unreviewed texts either.
    """
    return read_campaign(CampaignFile.at(path), identity=identity)


def read_campaign(file: CampaignFile, *, identity: Identity | None = None) -> Campaign:
    """Read a campaign file that is in memory, as load_campaign does. Raises CampaignTrouble."""
    root = Table(file, (), file.values)
    _insist_on_version(root)
    root.only(("version", *_names_of(Campaign)))
    languages = _languages(root)
    organization = _organization(_table(root, "organization", Organization), languages)
    who = identity or Identity(_id(root), _public_key(root))
    return Campaign(
        id=who.id,
        slug=root.name("slug"),
        public_key=who.public_key,
        unreviewed_texts=None if identity else Review(root.choice("unreviewed_texts", tuple(Review))),
        languages=languages,
        default_language=root.choice("default_language", languages),
        organization=organization,
        petition=_petition(_table(root, "petition", Petition), languages),
        consent=read_consent(_table(root, "consent", Consent), organization, languages),
        event=_event(_table(root, "event", Event)),
        legal_help=tuple(_legal_help(table, languages) for table in root.tables("legal_help")),
        links=_links(root.table("links"), languages),
        kiosk=_manners(_table(root, "kiosk", Manners)),
        pin_reset=root.maybe("pin_reset", lambda key: _key_file(root, key)),
    )


def _insist_on_version(root: Table) -> None:
    version = root.number("version", 1, 999_999)
    if version != VERSION:
        cure = f"This program reads version {VERSION}: update the program, or write the file anew."
        raise root.trouble("version", f"is {version}.", cure)


def _names_of(noun: type) -> tuple[str, ...]:
    # The fields of the noun are the keys of its table: they cannot drift apart.
    return tuple(field.name for field in fields(noun))


def _table(root: Table, key: str, noun: type) -> Table:
    table = root.table(key)
    table.only(_names_of(noun))
    return table


def _id(root: Table) -> bytes:
    text = root.text("id")
    if not _ID.fullmatch(text):
        raise root.trouble(
            "id", "is not 32 hexadecimal digits.", "Copy it whole from where the campaign was made."
        )
    return bytes.fromhex(text)


def _public_key(root: Table) -> PublicKey:
    text = root.text("public_key", at_most=LONGEST_TEXT)
    try:
        return PublicKey.from_text(text)
    except KeyTrouble as error:
        raise root.trouble("public_key", f"cannot be used. {error.what}", error.cure) from None


def _key_file(root: Table, key: str) -> bytes:
    text = root.text(key)
    if not _KEY_FILE.fullmatch(text):
        cure = "Copy it whole from where the campaign was made, or take the line out."
        raise root.trouble(key, "is not what `kiosk campaign new` wrote there.", cure)
    return base64.b64decode(text)


def _languages(root: Table) -> tuple[str, ...]:
    languages = root.names("languages")
    if not all(map(_LANGUAGE.fullmatch, languages)):
        raise root.trouble("languages", "is not a list of language codes.", 'Write codes like ["en", "es"].')
    return languages


def _words(table: Table, key: str, languages: tuple[str, ...], at_most: int = 200) -> Words:
    return table.per_language(key, lambda words, language: words.text(language, at_most), languages)


def _organization(table: Table, languages: tuple[str, ...]) -> Organization:
    site = table.address("site")
    short = site.removeprefix("https://").rstrip("/")
    printed = table.text("site_print") if "site_print" in table else short
    if len(printed) > _LONGEST_PRINTED_ADDRESS:
        cure = f"Write a short address under [organization], at most {_LONGEST_PRINTED_ADDRESS} characters."
        raise table.trouble("site_print", "is too long to read from the screen.", cure)
    return Organization(
        name=table.text("name", 80),
        site=site,
        site_print=printed,
        contact=table.maybe("contact", table.text),
        privacy_page=table.maybe("privacy_page", table.address),
        terms_page=table.maybe("terms_page", table.address),
        seen_by=_words(table, "seen_by", languages),
        retention=_words(table, "retention", languages),
    )


def _petition(table: Table, languages: tuple[str, ...]) -> Petition:
    return Petition(
        page=table.address("page"),
        email_required=table.flag("email_required") if "email_required" in table else False,
        title=_words(table, "title", languages, 60),
        addressed_to=_words(table, "addressed_to", languages),
        ask=_words(table, "ask", languages, 400),
        text=table.per_language("text", lambda words, language: words.texts(language, 1000), languages),
    )


def _legal_help(table: Table, languages: tuple[str, ...]) -> LegalHelp:
    table.only(_names_of(LegalHelp))
    return LegalHelp(
        name=table.text("name", 80),
        phone=table.text("phone", 40),
        hours=_words(table, "hours", languages, 80),
        last_called_on=table.day("last_called_on"),
    )


def _event(table: Table) -> Event:
    return Event(
        number=table.number("number", 1, HIGHEST_EVENT),
        name=table.text("name", LONGEST_EVENT_WORDS),
        place=table.text("place", LONGEST_EVENT_WORDS),
        date=table.maybe("date", table.day),
        goal=table.maybe("goal", lambda key: table.number(key, 1, HIGHEST_GOAL)),
    )


def _links(table: Table, languages: tuple[str, ...]) -> Mapping[str, Words]:
    return MappingProxyType({table.as_name(card): table.addresses(card, languages) for card in table})


def _manners(table: Table) -> Manners:
    usual = Manners()
    return Manners(
        idle_seconds=table.number("idle_seconds", 30, 300) if "idle_seconds" in table else usual.idle_seconds,
        warning_seconds=table.number("warning_seconds", 20, 60)
        if "warning_seconds" in table
        else usual.warning_seconds,
        email_domains=_domains(table) if "email_domains" in table else usual.email_domains,
        screen_inches=table.maybe("screen_inches", lambda key: table.measure(key, 7, 32)),
    )


def _domains(table: Table) -> tuple[str, ...]:
    domains = table.names("email_domains")
    if len(domains) > _MOST_DOMAINS:
        raise table.trouble(
            "email_domains", f"names {len(domains)} domains.", f"There is room for {_MOST_DOMAINS}."
        )
    if not all(map(_DOMAIN.fullmatch, domains)):
        raise table.trouble(
            "email_domains", "is not a list of domains.", 'Write them without @: ["gmail.com"].'
        )
    return domains
