"""The ten traps of the facts, the right side: the fact itself stands on its card, in both languages."""

import re
from typing import NamedTuple

import pytest

from tests.shipped_pack import CODES, PACK, cards_with, says, text, visible

# Every card that counts who has signed.
COUNTING = ("how-many", "utah", "utah-map", "utah-task-force", "utah-jails", "quiz")
DAY = {"en": r"[A-Z][a-z]+ \d{1,2}, 2026", "es": r"\d{1,2} de [a-z]+ de 2026"}


class Right(NamedTuple):
    """The right fact of a trap: the card it stands on, and its words in both languages."""

    trap: int
    card: str
    en: str
    es: str


RIGHT = [
    Right(1, "task-force-past", "In 2025 ICE brought it back", "En 2025 ICE"),
    Right(2, "task-force-past", "Its stated reason: other programs worked better", "razón: otros programas"),
    Right(
        2,
        "task-force-past",
        "That came after civil rights abuses",
        "después de que … abusos de derechos civiles",
    ),
    Right(
        3,
        "memo",
        "May 12, 2025 … may force entry with an I-205",
        "12 de mayo de 2025 … por la fuerza … I-205",
    ),
    Right(3, "memo", "final removal order … knock first", "orden final de deportación"),
    Right(
        3, "memo", "January 2026, a Minnesota federal judge", "enero de 2026, un juez federal en Minnesota"
    ),
    Right(3, "memo", "The memo was not decided", "No decidió sobre el memorando"),
    Right(
        3,
        "memo",
        "No outcome was found by November 24, 2026",
        "24 de noviembre de 2026 no se halló resultado",
    ),
    Right(3, "paper", "memo says an I-205 can be enough", "El memorando de ICE de 2025 … I-205"),
    Right(3, "door", "Do not open. Do not agree. Do not resist", "No abra. No dé permiso. No se resista"),
    Right(3, "door-entered", "Do not resist", "No se resista"),
    Right(4, "everyone", "name or date of birth", "nombre o fecha de nacimiento"),
    Right(
        4, "street", "name or date of birth can be a crime", "nombre o fecha de nacimiento puede ser delito"
    ),
    Right(4, "car", "name or date of birth", "nombre o fecha de nacimiento"),
    Right(5, "never-lie", "Never lie. Never show false papers", "Nunca mienta. Nunca muestre papeles falsos"),
    Right(
        5,
        "never-lie",
        "Never claim to be a citizen if you are not",
        "Nunca diga que tiene ciudadanía de EE. UU. si no",
    ),
    Right(5, "citizen-claim", "only if it is true", "solo si es verdad"),
    Right(
        6, "street-papers", "18 or older must carry the papers issued to them", "18 años o más, debe llevar"
    ),
    Right(
        6, "street-papers", "Show valid papers when an immigration officer asks", "Muestre papeles válidos"
    ),
    Right(
        7,
        "street-ice",
        "ICE and Border Patrol can both act in Utah",
        "Patrulla Fronteriza pueden actuar en Utah",
    ),
    Right(8, "how-many", "January 22, 2025: 135 agreements", "22 de enero de 2025: 135 acuerdos"),
    Right(8, "how-many", "October 9, 2026: 2,654", "9 de octubre de 2026: 2,654"),
    Right(8, "how-many", "See ICE's current list", "la lista actual de ICE"),
    Right(8, "utah", "See ICE's current list", "la lista actual de ICE"),
    Right(
        9,
        "what-is-287g",
        "voluntary. Federal law makes no agency sign",
        "voluntario para las agencias. La ley federal no obliga",
    ),
    Right(9, "quiz", "Utah law has its own rules", "La ley de Utah tiene sus propias reglas"),
    Right(9, "without-agreement", "agencies may not make rules that limit", "las agencias no pueden"),
    Right(9, "utah-law", "agencies may not make rules that limit", "las agencias no pueden limitar"),
    Right(10, "utah", "May 18, 2026, ICE's list had 12 agencies", "18 de mayo de 2026 … tenía 12 agencias"),
    Right(
        10,
        "utah",
        "They had 16 agreements. Some agencies had two",
        "16 acuerdos. Algunas agencias tenían dos",
    ),
    Right(10, "how-many", "1,843, with about 1,557 agencies", "1,843, con unas 1,557 agencias"),
]


def test_all_ten_traps_have_their_right_fact() -> None:
    assert {row.trap for row in RIGHT} == set(range(1, 11))


@pytest.mark.parametrize("row", RIGHT, ids=lambda row: f"trap-{row.trap}-{row.card}")
def test_the_right_fact_of_a_trap_stands_on_its_card_in_both_languages(row: Right) -> None:
    assert says(text(row.card, "en"), row.en), f"{row.card}/en.md no longer says: {row.en}"
    assert says(text(row.card, "es"), row.es), f"{row.card}/es.md no longer says: {row.es}"


@pytest.mark.parametrize("code", CODES)
def test_trap_4_what_the_street_card_says_of_silence_follows_the_duty_to_give_a_name(code: str) -> None:
    body = [block.text for block in PACK.card("street", code).blocks]
    duty = next(i for i, said in enumerate(body) if re.search("date of birth|fecha de nacimiento", said))
    silence = next(i for i, said in enumerate(body) if re.search("stay silent|guardar silencio", said))
    assert duty < silence


def test_trap_8_every_card_that_rests_on_a_list_of_ice_is_known_to_count() -> None:
    listed = [fact for fact in PACK.facts.values() if re.match(r"A5-|A8-\d", fact.id)]
    assert {card_id for fact in listed for card_id in cards_with(fact)} <= set(COUNTING)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("card_id", COUNTING)
def test_trap_8_a_card_that_counts_gives_the_day_of_its_count(card_id: str, code: str) -> None:
    assert re.search(DAY[code], text(card_id, code))


@pytest.mark.parametrize("code", CODES)
def test_trap_8_each_number_of_the_card_of_numbers_stands_beside_its_day(code: str) -> None:
    points = [block.text for block in PACK.card("how-many", code).blocks if block.kind == "point"]
    assert len(points) == 4
    assert [said for said in points if not re.match(DAY[code].replace("2026", "202[56]:"), said)] == []


def test_trap_9_voluntary_is_said_only_where_federal_law_is_named() -> None:
    said = {name: body for name, body in visible().items() if re.search(r"voluntar", body, re.IGNORECASE)}
    assert {name.split()[0] for name in said} == {"what-is-287g", "quiz", "act"}
    assert all(re.search(r"federal law|ley federal", body, re.IGNORECASE) for body in said.values())
