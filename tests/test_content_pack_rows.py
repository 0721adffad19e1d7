"""Every row of the project's table of facts that is rated H or M is a fact of the pack, and no other is."""

import re
from collections.abc import Iterable

import pytest

from kiosk.content import Fact
from tests.shipped_pack import PACK, cards_with, text

# One letter for each row, in order: its rating. "-" is a row that may not be published: rated L, MEM or not at all.
ROWS = {
    "A1": "HHHHHHHM",
    "A3": "HMMH-H",
    "A4": "HHHHHHHHHH",
    "A5": "HHHMHHMHHHMMMM",
    "A6": "HHH",
    "A7": "HHH-HHHMH",
    "A8": "HHHHHHHHHHHHH",
    "A9": "MHHHM-HMHH",
    "B1": "HHHHHH",
    "B2": "HHMHHMHHMH-HH",
    "B3": "HMMHHH",
    "B4": "HHHHHHHHHMM",
    "B5": "HHHM",
    "B6": "HHHH-HMHM",
    "B7": "HHMHHHHHHM",
    "B8": "HH",
    "B9": "HHHHH",
    "B10": "HHM--H",
    "B11": "HHHM",
}
# A row with two claims, one of them rated by itself.
SECOND_CLAIMS = {"A3-3-tfm-formats": "H", "A9-2-booking": "M"}
# Table A2: each of its 13 rows says something of each of the 3 models.
MODELS = ("wso", "jem", "tfm")
AXES = (
    "who",
    "where",
    "question",
    "arrest",
    "papers",
    "hold",
    "supervision",
    "citizen",
    "complaints",
    "interpreter",
    "pays",
    "ends",
    "end-date",
)
# What stands below tables A2, A7 and A8 as notes.
NOTES = {
    "A2-note-model-decides": "H",
    "A2-note-lite": "M",
    "A2-note-no-rights": "H",
    "A2-note-ice-words": "H",
    "A2-note-force-multiplier": "H",
    "A2-note-cells-text": "H",
    "A2-note-cells": "M",
    "A2-note-utah-county-vote": "H",
    "A2-note-riverton": "M",
    "A2-note-washington-text": "H",
    "A2-note-other-utah": "M",
    "A7-note-ice-view": "H",
    "A7-note-sheriffs": "H",
    "A8-note-task-force-five": "H",
    "A8-note-12-16": "H",
    "A8-note-none-pending": "H",
    "A8-note-not-working": "M",
    "A8-note-no-plan": "M",
    "A8-note-weber-arrests": "M",
}
RATED = {
    f"{table}-{number}": rating
    for table, ratings in ROWS.items()
    for number, rating in enumerate(ratings, 1)
    if rating != "-"
}
COLUMNS = {f"A2-{model}-{axis}" for model in MODELS for axis in AXES}
# Who has signed in Utah (table A8): the card, and the agency with its day of signing in both languages.
SIGNED = [
    ("utah-task-force", "Washington: March 21, 2025", "Washington: 21 de marzo de 2025"),
    ("utah-task-force", "Tooele and Weber: July 2, 2025", "Tooele y Weber: 2 de julio de 2025"),
    ("utah-task-force", "Utah County: July 24, 2025", "Condado de Utah: 24 de julio de 2025"),
    ("utah-task-force", "August 28, 2025", "28 de agosto de 2025"),
    ("utah-jails", "All were signed in 2025", "2025"),
    ("utah-jails", "Washington, March 21", "Washington, 21 de marzo"),
    ("utah-jails", "Sevier, November 4", "Sevier, 4 de noviembre"),
    ("utah-jails", "State prison agency, May 13", "13 de mayo"),
    ("utah-jails", "Tooele, June 25", "Tooele, 25 de junio"),
    ("utah-jails", "Beaver, July 11", "Beaver, 11 de julio"),
    ("utah-jails", "Kane and Utah County, July 24", "Kane y condado de Utah, 24 de julio"),
    ("utah-jails", "Cache and Wasatch, August 4", "Cache y Wasatch, 4 de agosto"),
    ("utah-jails", "Sanpete, November 20", "Sanpete, 20 de noviembre"),
]


def row_of(fact_id: str) -> str:
    """Give table and row that an id begins with, "" if it is a note or of table A2."""
    found = re.match(r"([AB]\d+-\d+)-.", fact_id)
    return found[1] if found else ""


def missing(fact_ids: Iterable[str]) -> set[str]:
    """Name the rows, columns and notes without a fact."""
    ids = set(fact_ids)
    return (set(RATED) - {row_of(each) for each in ids}) | ((COLUMNS | NOTES.keys()) - ids)


def strangers(fact_ids: Iterable[str]) -> set[str]:
    """Name the facts that no row allows."""
    ids = {each for each in fact_ids if row_of(each) not in RATED}
    return ids - COLUMNS - NOTES.keys()


def every_fact() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fact", PACK.facts.values(), ids=lambda fact: fact.id)


def test_every_row_that_may_be_published_has_a_fact() -> None:
    assert missing(PACK.facts) == set()


@pytest.mark.parametrize(
    ("lost", "row"),
    [
        ("A9-3-no-stop-for-status", "A9-3"),
        ("B11-2-power", "B11-2"),
        ("A2-tfm-question", "A2-tfm-question"),
        ("A8-note-12-16", "A8-note-12-16"),
    ],
)
def test_a_fact_that_is_deleted_is_missed(lost: str, row: str) -> None:
    assert missing(PACK.facts.keys() - {lost}) == {row}


def test_no_fact_stands_on_a_row_that_may_not_be_published() -> None:
    assert strangers(PACK.facts) == set()


def test_a_fact_from_memory_or_from_a_weak_source_is_seen() -> None:
    planted = {"A6-5-start-up-money", "B6-10-no-bond", "A7-4-cost", "A2-wso-cost", "A8-note-rumor", "C1-1-x"}
    assert strangers({*PACK.facts, *planted}) == planted


@every_fact()
def test_a_fact_is_rated_as_its_row_is(fact: Fact) -> None:
    rated = {**RATED, **dict.fromkeys(COLUMNS, "H"), **NOTES, **SECOND_CLAIMS}
    assert fact.confidence.value == rated.get(fact.id, rated.get(row_of(fact.id)))


@every_fact()
def test_a_fact_is_carried_by_a_card_or_left_out_for_a_reason(fact: Fact) -> None:
    carried = cards_with(fact)
    assert bool(carried) == (fact.left_out is None)
    assert carried or len((fact.left_out or "").split()) >= 5


@pytest.mark.parametrize("row", SIGNED, ids=lambda row: row[1])
def test_each_utah_agreement_stands_on_its_card_with_its_day(row: tuple[str, str, str]) -> None:
    card_id, english, spanish = row
    assert english in text(card_id, "en")
    assert spanish in text(card_id, "es")


def test_the_map_shows_each_agency_at_its_model_with_the_most_power() -> None:
    task_force = ("washington", "tooele", "weber", "utah", "riverton")
    warrants = ("beaver", "kane", "cache", "wasatch", "sanpete")
    expected = {**dict.fromkeys(task_force, 3), "sevier": 2, **dict.fromkeys(warrants, 1)}
    assert PACK.card("utah-map", "en").places == expected
