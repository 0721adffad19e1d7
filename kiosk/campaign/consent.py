"""Reads the consent wording and fills its placeholders: {ORG} becomes the organization's name, and so on."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from kiosk.campaign.nouns import Consent, Organization, Words
from kiosk.campaign.table import Table

# A lone brace is taken too: it is a placeholder somebody mistyped.
_PLACEHOLDER = re.compile(r"\{[^{}\s]*\}?|\}")
_SET_BY = {
    "{ORG}": "organization.name",
    "{CONTACT}": "organization.contact",
    "{URL}": "organization.privacy_page",
    "{TERMS}": "organization.terms_page",
    "{N}": "consent.texts_per_month",
    "{SEEN_BY}": "organization.seen_by",
    "{RETENTION}": "organization.retention",
}
_NOTICE_MUST_SAY = {"{SEEN_BY}": "who sees the names", "{RETENTION}": "how long the names are kept"}


def read_consent(table: Table, organization: Organization, languages: tuple[str, ...]) -> Consent:
    """Take the table [consent]. Raises CampaignTrouble.

    Without a contact and a privacy page the boxes for e-mail and texts are None: there would be no way
    back for whoever ticked them.
    """
    per_month = table.maybe("texts_per_month", lambda key: table.number(key, 1, 100))
    values = {language: _values(organization, per_month, language) for language in languages}

    def filled(words: Table, language: str) -> str:
        return _fill(words, language, values[language])

    def notice(words: Table, language: str) -> str:
        _insist_that_notice_is_whole(words, language)
        return filled(words, language)

    def box(key: str) -> Words | None:
        if organization.contact is None or organization.privacy_page is None:
            return None
        return table.per_language(key, filled, languages)

    return Consent(
        age=table.per_language("age", filled, languages),
        notice=table.per_language("notice", notice, languages),
        email=table.maybe("email", box),
        texts=table.maybe("texts", box),
        texts_per_month=per_month,
    )


def _values(organization: Organization, per_month: int | None, language: str) -> Mapping[str, str | None]:
    return MappingProxyType(
        {
            "{ORG}": organization.name,
            "{CONTACT}": organization.contact,
            "{URL}": organization.privacy_page,
            "{TERMS}": organization.terms_page,
            "{N}": None if per_month is None else str(per_month),
            "{SEEN_BY}": organization.seen_by[language],
            "{RETENTION}": organization.retention[language],
        }
    )


def _fill(words: Table, language: str, values: Mapping[str, str | None]) -> str:
    def value(found: re.Match[str]) -> str:
        name = found[0]
        if name not in values:
            raise words.trouble(
                language, f"has {name}, which stands for nothing.", f"Known are {', '.join(values)}."
            )
        filling = values[name]
        if filling is None:
            cure = f"Set that key, or take {name} out of the text."
            raise words.trouble(language, f"has {name}, but `{_SET_BY[name]}` is not set.", cure)
        return filling

    return _PLACEHOLDER.sub(value, words.text(language, at_most=600))


def _insist_that_notice_is_whole(words: Table, language: str) -> None:
    text = words.text(language, at_most=600)
    for placeholder, said in _NOTICE_MUST_SAY.items():
        if placeholder not in text:
            raise words.trouble(language, f"does not say {said}.", f"Put {placeholder} into the text.")
