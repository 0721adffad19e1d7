"""Nothing of the text that the content began with is lost: its 29 items, each on a card, in both languages."""

import re
import tomllib
from typing import NamedTuple

import pytest

from kiosk.content import CardKind
from kiosk.settings import assets
from tests.shipped_pack import CARDS, CODES, PACK, says, text, visible, where


class Said(NamedTuple):
    """An item of the source text, the card that carries it, and words of that card in both languages."""

    item: str
    card: str
    en: str
    es: str


FACTS = [
    Said("S1", "three-models", "There are 3 models", "Hay 3 modelos"),
    Said(
        "S1",
        "three-models",
        "Warrant Service Officer … Jail Enforcement … Task Force",
        "Warrant Service Officer … Jail Enforcement … Task Force",
    ),
    Said(
        "S2",
        "three-models",
        "Warrant Service Officer. Limited power",
        "Warrant Service Officer … Poder limitado",
    ),
    Said(
        "S3",
        "warrant-service-officer",
        "Arrest a named person for ICE",
        "arrestan … persona cuyo nombre está en la orden",
    ),
    Said("S3", "warrant-service-officer", "Only inside the agency's own jail", "Solo dentro de la cárcel"),
    Said("S3", "warrant-service-officer", "ICE's own warrant", "La orden de ICE"),
    Said("S3", "warrant-service-officer-rules", "ICE trains and certifies", "ICE … entrena y certifica"),
    Said(
        "S4",
        "warrant-service-officer-lite",
        "The federal government created this model in 2019",
        "El gobierno federal … 2019",
    ),
    Said("S5", "warrant-service-officer-lite", "sometimes called 287(g)-lite", "llaman 287(g)-lite"),
    Said(
        "S6",
        "warrant-service-officer-lite",
        "in the past … less time … fewer tasks",
        "en el pasado … menos tiempo … menos tareas",
    ),
    Said("S7", "three-models", "More power. Only in the agency's jail", "Más poder. Solo en la cárcel"),
    Said("S8", "jail-enforcement", "Start deportation cases", "casos de deportación"),
    Said("S8", "jail-enforcement", "believe to be noncitizens", "no tienen ciudadanía"),
    Said("S9", "jail-enforcement", "ask about status … held there", "estatus … detenidas"),
    Said("S9", "jail-enforcement-rules", "directs only their immigration work", "su trabajo de inmigración"),
    Said("S11", "cells", "a separate paid deal", "contrato pagado"),
    Said("S11", "cells", "hold people for ICE", "retienen a personas para ICE"),
    Said("S12", "three-models", "The most power. In the community", "El mayor poder. En la comunidad"),
    Said("S13", "task-force-past", "ICE calls this model a force multiplier", "ICE … force multiplier"),
    Said("S14", "task-force", "Arrest for immigration reasons", "arrestan por inmigración"),
    Said("S14", "task-force", "on everyday police duty", "el trabajo diario de la policía"),
    Said(
        "S16",
        "task-force-past",
        "In 2012, under President Obama … not renew",
        "En 2012 … Obama … no … renovar",
    ),
    Said(
        "S17",
        "task-force-past",
        "civil rights abuses … racial profiling … Joe Arpaio in Maricopa County, Arizona",
        "abusos de derechos civiles … perfil racial … Joe Arpaio … Maricopa, Arizona",
    ),
    Said("S17", "maricopa", "used race in stops", "usó la raza"),
    Said("S18", "task-force-past", "In 2025 ICE brought it back", "En 2025 ICE"),
    Said("S18", "timeline", "February 2025 … The Task Force Model is back", "Febrero de 2025 … Vuelve"),
    Said(
        "S19",
        "timeline",
        "1996 … IIRIRA adds 287(g) to federal immigration law",
        "1996 … IIRIRA añade 287(g)",
    ),
    Said(
        "S20",
        "what-is-287g",
        "lets local police do some of the work of ICE",
        "policía local … trabajo de ICE",
    ),
    Said("S20", "what-is-287g", "Police do not normally have this power", "la policía no tiene este poder"),
    Said(
        "S23",
        "what-is-287g",
        "voluntary. Federal law makes no agency sign",
        "voluntario para las agencias. La ley federal no obliga",
    ),
    Said("S25", "what-is-287g", "A state, a county or a city may sign", "un estado, un condado o una ciudad"),
    Said("S26", "three-models", "The model decides what officers may do", "El modelo decide"),
    Said(
        "S27",
        "everyone",
        "The Constitution protects every person here, citizen or not, whatever their status",
        "La Constitución protege a cada persona … con o sin ciudadanía",
    ),
    Said(
        "S27",
        "everyone",
        "Learn your rights … the people you love",
        "Conozca sus derechos … la gente que quiere",
    ),
    Said("S28", "act", "Stop ICE Takeover is a petition about Utah", "Que ICE no tome el control … Utah"),
    Said("S28", "act", "It is ongoing", "Sigue abierta"),
    Said("S28", "act", "First step: put your name to it", "Primer paso: firme con su nombre"),
    Said("S29", "act", "updates … further, more direct steps", "avisos … más directos"),
]
OPINIONS = [
    Said("S10", "we-believe", "puts immigration work first", "pone el trabajo de inmigración primero"),
    Said("S10", "we-believe", "not ready for … mistakes and abuse", "no está listo … errores y abusos"),
    Said("S11", "we-believe-money", "No county should earn money", "Ningún condado debe ganar dinero"),
    Said(
        "S15",
        "we-believe",
        "all but turns police into ICE … collusion",
        "convierte a la policía en ICE … complicidad",
    ),
    Said("S21", "we-believe", "make local officers part of ICE", "a la policía local parte de ICE"),
    Said(
        "S21",
        "we-believe",
        "deportations, racial profiling and fear",
        "deportaciones … perfil racial … miedo",
    ),
    Said("S22", "we-believe-money", "programs that make our towns safe", "programas que den seguridad"),
    Said("S22", "we-believe-money", "not pay for the Trump administration's", "No debe pagar … Trump"),
    Said("S22", "we-believe-money", "add to our towns and our economy", "la comunidad y a la economía"),
    Said("S24", "we-believe", "stands with a cruel federal system", "sistema federal cruel"),
]
# Words that judge, each from an opinion above; no other kind of card may use them.
JUDGING = (
    r"collu(sion|de)|complicidad|colusión|cruel|profit|lucr[oa]|ganar dinero|earn money|\bTrump\b|should (not )?pay"
    r"|not ready for|no está listo|turn(s|ed)? (the )?police into|part of ICE|(?<!la )parte de ICE|racist|racista"
    r"|feeds? deportation|immigration work first|trabajo de inmigración primero|debe(n)? pagar"
)


def by_item(rows: list[Said]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=lambda row: f"{row.item}-{row.card}")


def test_all_29_items_of_the_source_text_are_looked_for() -> None:
    assert {row.item for row in FACTS + OPINIONS} == {f"S{number}" for number in range(1, 30)}
    assert {row.item for row in OPINIONS} - {row.item for row in FACTS} == {"S10", "S15", "S21", "S22", "S24"}


@by_item(FACTS + OPINIONS)
def test_an_item_of_the_source_text_stands_on_its_card_in_both_languages(row: Said) -> None:
    assert says(text(row.card, "en"), row.en), f"{row.card}/en.md no longer says: {row.en}"
    assert says(text(row.card, "es"), row.es), f"{row.card}/es.md no longer says: {row.es}"


@by_item(FACTS)
def test_what_is_a_fact_stands_on_a_card_that_is_no_belief(row: Said) -> None:
    assert PACK.card(row.card, "en").kind is not CardKind.BELIEF


@by_item(OPINIONS)
def test_what_is_an_opinion_stands_on_belief_cards_only(row: Said) -> None:
    beliefs = {f"{card.id} in {card.language}" for card in CARDS if card.kind is CardKind.BELIEF}
    found = {name for name, said in visible().items() if says(said, row.en) or says(said, row.es)}
    assert found
    assert found <= beliefs


def test_words_that_judge_stand_on_belief_cards_only() -> None:
    beliefs = {f"{card.id} in {card.language}" for card in CARDS if card.kind is CardKind.BELIEF}
    assert set(where(JUDGING)) == beliefs


@pytest.mark.parametrize(
    "said",
    [
        "That is collusion.",
        "La policía pasa a ser parte de ICE.",
        "Counties earn money from detention.",
        "It turns police into ICE.",
    ],
)
def test_a_word_that_judges_is_seen(said: str) -> None:
    assert re.search(JUDGING, said, re.IGNORECASE)


def test_an_opinion_is_claimed_by_no_fact_and_every_other_item_by_one() -> None:
    claimed = {item for fact in PACK.facts.values() for item in fact.items}
    opinions = {"S10", "S15", "S21", "S22", "S24"}
    # S28 and S29 are calls to act, no facts.
    assert claimed == {f"S{number}" for number in range(1, 28)} - opinions


def test_card_and_petition_screen_call_the_petition_by_one_name() -> None:
    campaign = tomllib.loads((assets() / "campaigns" / "utah.toml").read_text(encoding="utf-8"))
    title = campaign["petition"]["title"]
    assert title["en"] == "Stop ICE Takeover"
    assert PACK.card("act", "en").title == title["en"]
    for code in CODES:
        assert title["en"] in text("act", code)
    assert title["es"] in text("act", "es")
    assert where("toma de control") == []


def test_a_gap_stands_for_words_that_do_not_matter_and_a_word_that_is_missing_is_seen() -> None:
    assert says("ICE trains\nand certifies them.", "ice trains … them")
    assert not says("ICE trains them.", "ICE trains … certifies")
    assert not says("them: ICE trains", "ICE trains … them")
