"""What no card may tell: what nobody has checked, a phone number, an amount, and whose voice it is not."""

import re

import pytest

from kiosk.content import CardKind, Confidence
from tests.shipped_pack import CARDS, CODES, PACK, text, visible, whole

# What is known from memory, from a weak source or not at all: rows rated MEM or L, and "What could not be verified".
UNCHECKED = {
    "the fine for carrying no papers": r"\$100\b|\$5,000|\bfined?\b|\bmulta",
    "grants for equipment": r"7,500|100,000|start-up money|equipment|vehicles|vehículos",
    "what Maricopa cost": r"300 (million|millones)|taxpayer|contribuyente",
    "when Maricopa lost its street powers": r"October (of )?2009|octubre de 2009",
    "how long an employer has": r"(3|three|tres) (business|working) days|(3|tres) días hábiles",
    "papers that give up a right, by name": r"voluntary departure|salida voluntaria|stipulated|estipulad",
    "laws that a lawyer must explain": r"Laken|Riley|no[- ]bond|expedited|acelerad|deportación rápida|expulsión rápida",
    "fingerprints": r"finger ?print|huella",
    "the driving privilege card": r"privilege card|tarjeta de privilegio|permiso de conducir",
    "minors and lawyers": r"\bminors?\b|menores de edad",
    "arriving by air": r"international flight|vuelo internacional",
    "a buffer zone": r"buffer|zona de amortiguamiento|\b(8|14|25|30) feet",
    "the 100-mile zone": r"100.?(air )?(mile|milla)",
    "a longer hold in one jail": r"72.?(hours|horas)",
    "a law that frees or forces": r"Trust Act|ley de confianza",
    "bills without a known end": r"\bHB ?(571|88)\b|\bSB ?136\b",
    "training of the first model today": r"one week|una semana",
}
PLANTED = [
    "The fine is up to $100.",
    "Puede haber una multa de $5,000.",
    "$7,500 for each officer",
    "It cost over $300 million.",
    "in October 2009",
    "within 3 business days",
    "a paper for voluntary departure",
    "salida voluntaria",
    "The Laken Riley Act",
    "Sus huellas van a una base de datos.",
    "a driving privilege card",
    "hasta 72 horas",
    "the 100-mile zone",
]
PHONE = re.compile(
    r"\b1[- .]8\d\d\b|\(?\b\d{3}\)?[- .]{1,2}\d{3}[- .]\d{4}\b|\b\d{3}-\d{4}\b|\b\d{10,11}\b|4ICE|\b911\b|\btel:",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"\$[\d.,]*\d|\b\d[\d.,]* (dollars|dólares)", re.IGNORECASE)
# Each named at most as the author of a finding or report, on the one card that tells of it.
NAMED = {"ACLU": {"rights-report"}, "KUER": {"cells"}, "FOX 13": {"utah-voices"}}
ORGANIZATIONS = (
    r"ACLU|KUER|FOX ?13|KSL|KPCW|KPBS|KQED|Tribune|Univision|Telemundo|NILC|ILRC|SPLC|LULAC|UNIDOS|MALDEF|FWD\.us"
    r"|American Immigration Council|National Immigration|Immigrant Legal|Immigrant Advocacy|U-?IAC|Comunidades Unidas"
    r"|RAICES|Catholic|Refugee|Planned Parenthood|Deportation Data|Relevant Research|Justice ?4 ?All|287g-?watch"
)
OUR_VOICE = re.compile(
    r"\b(we|our|ours|us)\b|\b(nosotr[oa]s|nuestr\w+|creemos|decimos|pedimos|leímos|vimos)\b", re.IGNORECASE
)


@pytest.mark.parametrize("what", UNCHECKED)
def test_nothing_that_nobody_has_checked_stands_on_a_card(what: str) -> None:
    wanted = re.compile(UNCHECKED[what], re.IGNORECASE)
    assert [name for name, said in visible().items() if wanted.search(said)] == []


@pytest.mark.parametrize("said", PLANTED)
def test_what_nobody_has_checked_is_seen(said: str) -> None:
    assert any(re.search(pattern, said, re.IGNORECASE) for pattern in UNCHECKED.values())


def test_every_fact_is_rated_high_or_medium() -> None:
    assert {fact.confidence for fact in PACK.facts.values()} == {Confidence.HIGH, Confidence.MEDIUM}
    assert {rating.value for rating in Confidence} == {"H", "M"}


def test_no_card_prints_a_phone_number() -> None:
    assert [name for name, said in visible().items() if PHONE.search(said)] == []


@pytest.mark.parametrize(
    "said", ["1-888-351-4024", "(801) 555-0100", "801.555.0100", "1-833-4ICE-OPR", "8015550100"]
)
def test_a_phone_number_is_seen(said: str) -> None:
    assert PHONE.search(f"Call {said} any time.")


@pytest.mark.parametrize("code", CODES)
def test_the_only_amounts_are_the_two_that_were_published_and_each_stands_with_its_year(code: str) -> None:
    found = {
        (card.id, amount[0])
        for card in CARDS
        if card.language == code
        for amount in AMOUNT.finditer(whole(card))
    }
    assert found == {("who-pays", "$1,000"), ("cells", "$73.10")}
    assert "2025" in text("who-pays", code)
    assert "2025" in text("cells", code)


def test_a_real_organization_is_named_only_as_the_author_of_what_it_found() -> None:
    found: dict[str, set[str]] = {}
    for card in CARDS:
        for name in re.findall(ORGANIZATIONS, whole(card), re.IGNORECASE):
            found.setdefault(name, set()).add(card.id)
    assert found == NAMED


def test_no_door_chapter_or_label_names_a_real_organization() -> None:
    cards = {f"{card.id} in {card.language}" for card in CARDS}
    others = [said for name, said in visible().items() if name not in cards]
    assert [said for said in others if re.search(ORGANIZATIONS, said)] == []


@pytest.mark.parametrize(
    ("card_id", "english", "spanish"),
    [
        (
            "rights-report",
            "the ACLU, a rights group, wrote",
            "la ACLU, un grupo de derechos civiles, escribió",
        ),
        ("rights-report", "the group's own findings", "conclusiones de ese grupo"),
        ("cells", "KUER reported on September 16, 2025", "KUER informó el 16 de septiembre de 2025"),
        ("utah-voices", "FOX 13 reported", "informó FOX 13"),
        ("paper", "rights groups say", "dicen grupos de derechos"),
        ("oversight", "a later summary says", "según un resumen posterior"),
        ("jail", "A July 30, 2025 report said", "Noticia del 30 de julio de 2025"),
        ("utah-law", "Reported: since May 7, 2025", "Prensa: desde el 7 de mayo de 2025"),
        ("utah-work", "What reporters wrote in 2025", "Lo que dijo la prensa en 2025"),
        ("training", "reported in August 2026", "agosto de 2026"),
        ("ice-says", "ICE says", "ICE dice"),
    ],
)
def test_what_one_source_says_is_told_as_what_it_says(card_id: str, english: str, spanish: str) -> None:
    assert english in text(card_id, "en")
    assert spanish in text(card_id, "es")


def test_the_organization_speaks_for_itself_on_belief_cards_only() -> None:
    """A fact has no "we": what was read, found or seen was not so by whoever sets the table up."""
    speaking = {card.id for card in CARDS if OUR_VOICE.search(whole(card))}
    beliefs = {card.id for card in CARDS if card.kind is CardKind.BELIEF}
    assert speaking == beliefs


@pytest.mark.parametrize("said", ["We read one.", "Leímos uno.", "our towns", "Creemos que sí."])
def test_a_voice_of_our_own_is_heard(said: str) -> None:
    assert OUR_VOICE.search(said)
