"""The ten traps of the facts, the wrong side: what is easily said wrong is said nowhere, in no wording."""

import re

import pytest

from tests.shipped_pack import where

NOT_FALSE = r"(?!(false|fake|papeles falsos)\b)"
NEVER_TOLD = r"(?<!never )(?<!not )(?<!n't )(?<!no )(?<!nunca )\b"
# What no text may say, by number of the trap. Sentences end at a full stop: [^.\n] does not look beyond it.
WRONG = {
    1: (
        r"(this|last|past) (year|month|fall|summer)|(just|recently|newly|lately) (\w+ )?(back|brought|reviv|return|again)"
        r"|(este|pasado|último) (año|mes)|año pasado|hace poco|acaba(n|ba)? de|(back|again|revived) (now|lately|recently)"
    ),
    2: (
        r"(because|due to|owing to|as a result of|on account of|over|for) [^.\n]*(abuse|profiling|Arpaio|racis)"
        r"|(abuse|profiling|Arpaio|racism)[^.\n]* (led|forced|pushed|made|caused|put an end|brought an end)"
        r"|(porque|debido a|a causa de|por culpa de|por los?|por las?|por sus|por) [^.\n]*(abuso|Arpaio|racis|discrimina)"
        r"|(abuso|discriminación|Arpaio)[^.\n]* (llev|obligó|obligaron|hizo que|hicieron que|causó|causaron)"
    ),
    3: (
        r"(can't|cannot|can not|may not|must not|never|not allowed to|no right to|no power to) ([\w']+ ){0,3}"
        r"(come in|enter|get in|go in|force)"
        r"|(needs?|must have|requires?) (a |an )?((judge's|judicial|court) )?(warrant|order)[^.\n]*(enter|come in|home|house)"
        r"|only (with|if|when)[^.\n]*(judge|judicial|court)[^.\n]*(enter|come in|let)|safe (at|in|inside) (your )?(home|house)"
        r"|(enter|come in)[^.\n]* only (with|if|when)|illegal (for ICE )?to (enter|come in)"
        r"|\b(no|nunca) (puede|pueden|podrá|podrán|debe|deben|tienen? derecho a|tienen? permiso para) (\w+ ){0,3}entrar"
        r"|(necesitan?|deben? tener) (una )?orden [^.\n]*(entrar|casa)|solo (puede|pueden|entra|entran|con|si)[^.\n]* entrar"
        r"|entrar? solo (con|si)|a salvo en (su )?casa"
    ),
    4: (
        r"(never|not|n't|no) (have|need|need to|required|obliged|forced|duty)( to)? (answer|say|speak|talk|tell|give)"
        r"|(need not|needn't) (answer|say|speak|talk|tell|give)|silent about (everything|anything|all|your name)"
        r"|name and (your )?(date of birth|birth date|birthday)"
        r"|(no|nunca) (tiene|tienen|hay|está obligad[oa]|necesita|debe)( que| a)? (contestar|responder|decir|dar|hablar)"
        r"|silencio (sobre|en) (todo|su nombre)|nombre y (su )?fecha de nacimiento"
    ),
    5: (
        NEVER_TOLD
        + r"(claim|say|tell \w+|pretend|swear)( that)? (to be|you are|you're|you were)[^.\n]*(citizen|born|legal)"
        r"|"
        + NEVER_TOLD
        + r"(use|show|carry|borrow|give|bring) (\w+ )?(false|fake|made-up|someone else's|another)"
        r"|" + NEVER_TOLD + r"(lie|make up|invent) (about|to|a )"
        r"|"
        + NEVER_TOLD
        + r"(diga|dígal\w*|finja|jure)( \w+)? que (tiene ciudadanía|es ciudadan|nació|tiene papeles)"
        r"|"
        + NEVER_TOLD
        + r"(use|muestre|lleve|dé|enseñe|preste) (\w+ )?(\w+ )?(falsos?|falsas?|inventad\w+|de otra persona)"
        r"|" + NEVER_TOLD + r"(mienta|invente) (sobre|a|un)\b"
    ),
    6: (
        r"(don't|do not|never|need not|needn't|no need to|not have to|avoid) (show|carry|carrying|hand over|give|bring) "
        + NOT_FALSE
        + r"(\w+ ){0,3}(papers?|documents?|anything|ID|green card)"
        r"|leave (your|the|all) (papers|documents|green card)[^.\n]*(home|behind)"
        r"|\b(no|nunca) (muestre|enseñe|entregue|lleve|cargue|tiene que (mostrar|llevar|enseñar)|necesita (mostrar|llevar)) "
        + NOT_FALSE
        + r"(\w+ ){0,2}(nada|papel|papeles|documentos?|tarjeta|identificación)"
        r"|deje (sus|los) (papeles|documentos)[^.\n]*casa"
    ),
    7: (
        r"(border patrol|CBP)\b[^.\n]*(can't|cannot|can not|may not|must not|has no|have no|isn't|is not|not allowed|never)"
        r"|(no|without|safe from|free of) (the )?(border patrol|CBP)|100[ -]?(air )?mil|border zone|zona fronteriza"
        r"|Utah (is|lies) (\w+ )?(outside|beyond|out of reach)|only (at|near|along) the border"
        r"|patrulla fronteriza\b[^.\n]*\b(no (puede|tiene|debe|actúa|trabaja)|nunca)|no hay patrulla|solo (en|cerca de) la frontera"
    ),
    8: (
        r"\b(there are|there're|ICE (now )?has|it is|has signed)\b[^.\n]{0,25}\d[\d,]*( \w+)? (agreements|agencies|sheriffs)"
        r"|\b(hay|existen|ICE (ya )?tiene|Utah tiene|suman)\b[^.\n]{0,25}\d[\d.,]* (acuerdos|agencias|alguaciles)"
        r"|(as of|up to) (now|today)|a la fecha|hasta hoy|al día de hoy"
    ),
    9: (
        r"sanctuary|santuario|\b(no|nothing in) (\w+ )?law (\w+ )?(makes|forces|requires|obliges)|nobody can make|free to refuse"
        r"|(cities|counties|towns|sheriffs|agencies|police|utah) (may|can|are free to) (refuse|limit|ban|forbid|say no)"
        r"|utah law (\w+ )?(makes no one|leaves|lets)|ninguna ley|nadie puede obligar|la ley de utah no obliga"
        r"|(ciudades|condados|agencias|alguaciles|policía) (puede|pueden) (negarse|limitar|prohibir|rechazar)"
    ),
    10: (
        r"\b16\b (\w+ ){0,2}(agenc|sheriff|departm|count|condado|alguacil)|\b12\b (\w+ ){0,2}(agreement|acuerdo)"
        r"|(2,654|1,843|1,274|\b135)\b (\w+ ){0,2}(agenc|sheriff|departm|alguacil|policía)|1,557\b (\w+ ){0,2}(agreement|acuerdo)"
        r"|each (agency|sheriff) has one|cada (agencia|alguacil) tiene uno"
    ),
}
EXAMPLES = {
    1: [
        "ICE brought it back this year.",
        "It was just revived.",
        "Volvió este año.",
        "ICE acaba de traerlo.",
    ],
    2: [
        "It ended because of abuses.",
        "Racial profiling led ICE to drop it.",
        "ICE stopped it over racial profiling.",
        "Terminó por los abusos.",
        "Los abusos hicieron que ICE lo parara.",
    ],
    3: [
        "ICE can't come in without a judge's warrant.",
        "They cannot legally enter your home.",
        "ICE needs a judicial warrant to enter your home.",
        "Officers may come in only if a judge signed.",
        "ICE no puede entrar sin orden judicial.",
        "Necesitan una orden judicial para entrar.",
    ],
    4: [
        "You never have to answer.",
        "You don't have to give your name.",
        "You need not say anything.",
        "Stay silent about everything.",
        "You must give your name and date of birth.",
        "Usted no tiene que contestar.",
        "Nunca tiene que decir su nombre.",
    ],
    5: [
        "Tell them you are a citizen.",
        "Say that you were born here.",
        "Show a false ID.",
        "Lie about your name.",
        "Diga que tiene ciudadanía.",
        "Muestre papeles falsos.",
        "Mienta sobre su nombre.",
    ],
    6: [
        "Don't show any papers.",
        "Do not carry your documents.",
        "You do not have to show anything.",
        "Leave your papers at home.",
        "No muestre nada.",
        "No lleve sus papeles.",
        "No tiene que mostrar documentos.",
    ],
    7: [
        "Border Patrol can't work here.",
        "There is no Border Patrol in Utah.",
        "Utah is outside the zone.",
        "La Patrulla Fronteriza no puede actuar aquí.",
        "No hay Patrulla Fronteriza en Utah.",
    ],
    8: [
        "There are 2,654 agreements.",
        "ICE now has more than 2,600 agreements.",
        "Hay 2,654 acuerdos.",
        "Utah tiene 16 acuerdos.",
    ],
    9: [
        "Utah cities can refuse to help ICE.",
        "Your town may be a sanctuary.",
        "No law makes police help.",
        "Las ciudades pueden negarse.",
        "Ninguna ley obliga a la policía.",
    ],
    10: [
        "16 agencies in Utah have signed.",
        "Utah has 12 agreements.",
        "2,654 agencies",
        "Hay 16 agencias en Utah.",
        "12 acuerdos",
    ],
}


def test_all_ten_traps_are_watched_each_in_at_least_three_wordings() -> None:
    assert list(WRONG) == list(EXAMPLES) == list(range(1, 11))
    assert min(map(len, EXAMPLES.values())) >= 3


@pytest.mark.parametrize("trap", WRONG, ids=lambda trap: f"trap-{trap}")
def test_the_wrong_sentence_of_a_trap_is_nowhere(trap: int) -> None:
    assert where(WRONG[trap]) == []


@pytest.mark.parametrize(
    ("trap", "said"),
    [
        pytest.param(trap, said, id=f"trap-{trap}-{said}")
        for trap, saids in EXAMPLES.items()
        for said in saids
    ],
)
def test_the_wrong_sentence_of_a_trap_is_seen_in_other_words(trap: int, said: str) -> None:
    assert re.search(WRONG[trap], said, re.IGNORECASE)
