"""The draft of a campaign file: what the organizer must have written into it before it can be a campaign."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping

from kiosk.campaign import Campaign, CampaignFile, Identity, read_campaign
from kiosk.cleaning import clean
from kiosk.errors import CampaignTrouble
from kiosk.keys import SecretKey
from kiosk.settings import assets
from kiosk.toml_lines import Key

SET_BY_FOUNDING = ("id", "public_key", "unreviewed_texts", "pin_reset")
"""The keys that a draft has not yet."""

NAME = "campaign.toml"
"""What complaints call a draft that lies in no file."""

# RFC 2606 sets these names aside for examples, and North America the numbers 555-0100 to 555-0199 for fiction.
_PLACEHOLDERS = (
    (
        re.compile(r"(?<![a-z0-9-])example\.(org|com|net)(?![\w-]|\.\w)", re.IGNORECASE),
        "still holds an address of the example.",
        "Write your own, or remove the key if docs/campaign.md says that it is not needed.",
    ),
    (
        re.compile(r"(?<!\d)555[-. ]?01\d\d(?!\d)"),
        "is a made-up telephone number.",
        "Write a number that one of you has called, or remove that [[legal_help]] with all its lines.",
    ),
    (
        re.compile(r"Sample help line", re.IGNORECASE),
        "is the help line of the example, where nobody answers.",
        "Write who answers, or remove that [[legal_help]] with all its lines.",
    ),
    (re.compile(r"Your organization", re.IGNORECASE), "is still the example's name.", "Write who you are."),
    (re.compile(r"Practice table", re.IGNORECASE), "is still the example's.", "Name your first event."),
)


def sample_draft() -> str:
    """Return the shipped sample: a draft that is whole but for its placeholders."""
    text = (assets() / "campaigns" / "utah.toml").read_text(encoding="utf-8")
    return _headed("`kiosk campaign check` tells what is still the example's.", text)


def fill_in(
    sample: str,
    *,
    organization: str,
    site: str,
    contact: str,
    privacy_page: str,
    page: str,
    event: str = "First event",
) -> str:
    """Return the *sample* as the draft of a small organization that says only this.

    site, privacy_page, page: web addresses, the last of the petition; contact: where to ask for removal.
    Legal help and the box for text messages go: they need numbers and terms that only the organization has.
    """
    said: dict[Key, str] = {
        ("slug",): _slug(organization),
        ("organization", "name"): clean(organization),
        ("organization", "site"): clean(site),
        ("organization", "contact"): clean(contact),
        ("organization", "privacy_page"): clean(privacy_page),
        ("petition", "page"): clean(page),
        ("event", "name"): clean(event),
    }
    gone: set[Key] = {
        ("organization", "site_print"),
        ("organization", "terms_page"),
        ("consent", "texts_per_month"),
        ("consent", "texts"),
        ("event", "goal"),
        ("legal_help",),
    }
    file = CampaignFile(NAME, sample)
    kept = _kept_lines(file, said, gone)
    return _headed(f"The campaign of {clean(organization)}.", "\n".join([*kept, ""]))


def unedited_placeholders(text: str, name: str = NAME) -> list[CampaignTrouble]:
    """Return a complaint for each value of a campaign file or draft that is still the example's.

    Raises CampaignTrouble if it is no TOML.
    """
    file = CampaignFile(name, text)
    return [
        file.trouble(key, f"`{_spelled(key)}` {what}", cure)
        for key, value in _texts(file.values)
        for pattern, what, cure in _PLACEHOLDERS
        if pattern.search(value)
    ]


def is_draft(text: str, name: str = NAME) -> bool:
    """Tell whether nothing in the file says that it was founded. Raises CampaignTrouble if it is no TOML."""
    return CampaignFile(name, text).values.keys().isdisjoint(SET_BY_FOUNDING)


def read_draft(text: str, name: str = NAME) -> Campaign:
    """Return the campaign that the draft *text* would make, under a key that nobody has. Raises CampaignTrouble."""
    file = CampaignFile(name, text)
    for key in SET_BY_FOUNDING:
        if key in file.values:
            raise file.trouble(
                (key,),
                f"`{key}` stands here already, and a new campaign gets its own.",
                "Remove that line. If this is a campaign that was made before, use: kiosk campaign import",
            )
    return read_campaign(file, identity=Identity(bytes(16), SecretKey.generate().public))


def insist_on_draft(text: str, name: str = NAME) -> Campaign:
    """Return what read_draft returns, and refuse every placeholder. Raises CampaignTrouble."""
    for trouble in unedited_placeholders(text, name):
        raise trouble
    return read_draft(text, name)


def _headed(says: str, text: str) -> str:
    """Return *text* with another comment above its first empty line: the sample's own says that it is the sample."""
    body = text.partition("\n\n")[2]
    return f"# {says} docs/campaign.md explains every key.\n\n{body}"


def _kept_lines(file: CampaignFile, said: Mapping[Key, str], gone: set[Key]) -> list[str]:
    """Return the lines without those of the keys in *gone*, and with what is *said*; each key has one line."""
    said_at = {file.lines[key]: f"{key[-1]} = {_quoted(value)}" for key, value in said.items()}
    gone_at = {line for key, line in file.lines.items() if key[:1] in gone or key[:2] in gone}
    lines = enumerate(file.text.rstrip("\n").split("\n"), 1)
    kept = [said_at.get(number, line) for number, line in lines if number not in gone_at]
    while not kept[-1]:
        kept.pop()
    return kept


def _quoted(value: str) -> str:
    # JSON's escapes are TOML's too, and a cleaned value has none of the characters on which they differ.
    return json.dumps(value, ensure_ascii=False)


def _slug(name: str) -> str:
    """Return a short name of small letters, digits and hyphens, as the campaign file wants it."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:40].strip("-") or "campaign"


def _texts(value: object, key: Key = ()) -> Iterator[tuple[Key, str]]:
    match value:
        case str():
            yield key, value
        case dict():
            for name, below in value.items():
                yield from _texts(below, (*key, name))
        case list():
            for place, below in enumerate(value):
                yield from _texts(below, (*key, place))


def _spelled(key: Key) -> str:
    return ".".join(part for part in key if isinstance(part, str))
