"""The size of an envelope tells nothing of who signed, and lets it be found whole in a database."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.cleaning import clean, graphemes
from kiosk.clock import StoppedClock
from kiosk.petition import Draft
from kiosk.sealing import open_envelope
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.statement import Statement
from kiosk.storage import open_store
from kiosk.suites import SUITES
from tests.envelopes import CAMPAIGN, RECORD, SECRETS
from tests.fakes import MemoryStore

NOW = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)

SIZE = {1: 2_176, 2: 3_264}
"""Bytes of an envelope whose padded plaintext has 2,048."""

GRAPHEME_BYTES = 12
"""UTF-8 of a letter of three bytes with three marks: a conjunct of two consonants with its vowel."""

SCRIPTS = {
    "Latin": (0x41, 0x24F),
    "Vietnamese": (0x1EA0, 0x1EF9),
    "Greek": (0x370, 0x3FF),
    "Cyrillic": (0x400, 0x4FF),
    "Armenian": (0x531, 0x587),
    "Hebrew": (0x591, 0x5F4),
    "Arabic": (0x610, 0x6D3),
    "Syriac": (0x710, 0x74A),
    "Devanagari": (0x900, 0x97F),
    "Bengali": (0x980, 0x9FE),
    "Gurmukhi": (0xA01, 0xA76),
    "Gujarati": (0xA81, 0xAF1),
    "Tamil": (0xB82, 0xBD7),
    "Telugu": (0xC00, 0xC63),
    "Malayalam": (0xD00, 0xD63),
    "Sinhala": (0xD81, 0xDF3),
    "Thai": (0xE01, 0xE4E),
    "Lao": (0xE81, 0xEDF),
    "Tibetan": (0xF40, 0xFBC),
    "Burmese": (0x1000, 0x109D),
    "Georgian": (0x10A0, 0x10FF),
    "Ethiopic": (0x1200, 0x135A),
    "Cherokee": (0x13A0, 0x13FD),
    "Khmer": (0x1780, 0x17D3),
    "Mongolian": (0x1820, 0x18AA),
    "Kana": (0x3041, 0x30FF),
    "Han": (0x4E00, 0x9FFF),
    "Hangul": (0xAC00, 0xD7A3),
    "Adlam": (0x1E900, 0x1E94B),
    "Emoji": (0x1F600, 0x1F64F),
}


def campaign_of(suite: int) -> Campaign:
    identity = Identity(CAMPAIGN, SECRETS[suite].public)
    return load_campaign(assets() / "campaigns" / "utah.toml", identity=identity)


def desk_of(suite: int) -> SigningDesk:
    campaign = campaign_of(suite)
    store = MemoryStore(campaign_id=campaign.id, key_id=campaign.public_key.key_id)
    return SigningDesk(store, campaign, StoppedClock(NOW), "2026.11.24")


DESKS = {suite: desk_of(suite) for suite in SUITES}


def small_graphemes(script: str) -> st.SearchStrategy[str]:
    """One letter and up to three marks, as they are kept."""
    first, last = SCRIPTS[script]
    letters = st.characters(min_codepoint=first, max_codepoint=last, categories=["L", "S"])
    marks = [mark for mark in map(chr, range(first, last + 1)) if regex.match(r"\p{M}", mark)]
    several = st.text(st.sampled_from(marks or ["\u0301"]), max_size=3)
    return st.builds(str.__add__, letters, several).map(clean).filter(is_small)


def is_small(text: str) -> bool:
    return graphemes(text) == 1 and len(text.encode()) <= GRAPHEME_BYTES


names = (
    st.sampled_from(sorted(SCRIPTS))
    .flatmap(lambda script: st.lists(small_graphemes(script), min_size=1, max_size=100))
    .map("".join)
)
hosts = ".".join(["m" * 60, "a" * 60, "i" * 60, "l" * 8])
emails = st.integers(0, 62).map(lambda length: f"{'e' * length}@{hosts}" if length else "")
phones = st.sampled_from(["", "8015550100", "+1 (801) 555-0100"])


def size_of(suite: int, name: str, email: str = "", phone: str = "") -> int:
    """The size of the envelope of a correction, the longest statement, with every box ticked."""
    draft = Draft(name, "84101-1234", email, phone, email_updates=True, text_updates=True, of_age=True)
    return len(DESKS[suite].correct(RECORD, draft, "es").envelope)


@settings(deadline=None, max_examples=300)
@given(name=names, email=emails, phone=phones)
def test_names_of_1_to_100_graphemes_in_any_script_leave_one_size(name: str, email: str, phone: str) -> None:
    assert 1 <= graphemes(name) <= 100
    assert {suite: size_of(suite, name, email, phone) for suite in SUITES} == SIZE


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_longest_name_of_each_script_leaves_that_size_beside_the_longest_address(script: str) -> None:
    first, last = SCRIPTS[script]
    letters = map(chr, range(first, last + 1))
    longest = max((c for c in letters if regex.match(r"\p{L}|\p{S}", c)), key=lambda c: len(c.encode()))
    name = (longest + "\u0e31" * ((GRAPHEME_BYTES - len(longest.encode())) // 3)) * 100
    longest_email = f"{'e' * 62}@{hosts}"
    assert (graphemes(name), len(longest_email)) == (100, 254)
    assert {suite: size_of(suite, name, longest_email, "+1 (801) 555-0100") for suite in SUITES} == SIZE


@pytest.mark.parametrize("grapheme", ["\u0915\u094d\u0937\u094d\u092e\u094d\u092f", "👩‍👩‍👧‍👦"])
def test_a_hundred_conjuncts_of_four_consonants_or_families_take_the_next_size(grapheme: str) -> None:
    """DECISIONS 20 says why: a larger smallest bucket would no longer fit a page of the database."""
    assert graphemes(grapheme * 100) == 100
    assert {suite: size_of(suite, grapheme * 100) for suite in SUITES} == {
        suite: size + 2_048 for suite, size in SIZE.items()
    }


@pytest.mark.parametrize("suite", SUITES)
def test_an_envelope_lies_whole_in_a_page_of_the_database(suite: int, tmp_path: Path) -> None:
    """So it is found there when every table around it is destroyed."""
    campaign, file = campaign_of(suite), tmp_path / "signatures.db"
    with open_store(
        file, campaign_id=campaign.id, key_id=campaign.public_key.key_id, practice=False
    ) as store:
        desk = SigningDesk(store, campaign, StoppedClock(NOW), "2026.11.24")
        record = desk.prepare(Draft("Ana García", "84101", of_age=True), "es")
        desk.keep(record)
    found = file.read_bytes().find(record.envelope)
    assert found >= 0
    assert found // 4_096 == (found + len(record.envelope) - 1) // 4_096


def test_what_is_measured_here_is_what_is_sealed() -> None:
    draft = Draft("Ana García", "84101", of_age=True)
    opened = open_envelope(DESKS[2].prepare(draft, "es").envelope, secret=SECRETS[2])
    assert Statement.from_bytes(opened.plaintext).given is not None
