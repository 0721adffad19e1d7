# ruff: noqa: RUF001 - curly quotes and special hyphens are the cases here

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.readability import english, spanish
from kiosk.readability.spanish import SPANISH_STOPS
from kiosk.readability.words import STOPS, sentences, tally, words

# Syllables as dictionaries part the words. What the kiosk says must be right, each word of it.
ENGLISH_OF_THE_KIOSK = {
    1: """
        a I ask asked block birth by calm came closed court court's does don't door fear film force form give ICE ICE's
        ICE’s JEM WSO TFM U.S a.m 287(g) I-205 I-200 2,654 9:30 9th judge law means name need owned please right rights
        run safe says search serve should sign signed signs staff stayed stop talk task trained used view voice we're
        wheel would you your
    """,
    2: """
        about abuse address agree agreed allows appeals arrest before began believe birthplace calmly cannot carry
        changes city contact counties county cruel decides deport didn't directs duty entry every filming giving human
        issued itself judge's judge’s lawful lawyer lawyers license likely local mistakes model movement neighbors
        office only order paper people person police power powers public racial release released renew resist sevier
        sheriff sheriff's sheriffs silent signing someone something statement statewide status system taken themselves
        under unless using utah valid voter wanted warrant warrants within 100-mile 287(g)-style
    """,
    3: """
        agencies agency agency's agreement agreements anyone another area citizen consulate created criminal detainer
        detention disagrees enforcement everyday everyone everything federal government history insurance languages
        office's officer officers opening passengers petition police's policies profiling recording removal signature
        together tooele uintah understand violate washington whatever
    """,
    4: """
        authority authorities citizenship community constitution deportation deportations everybody identify immigration
        interference interpreter january material noncitizen noncitizens registration supervisor unlawfully voluntary
    """,
    5: "administrative constitutional discrimination individual opportunity",
    6: "unconstitutional responsibility",
}
SPANISH_OF_THE_KIOSK = {
    1: "a con cruel da del dos el hay hui huir ICE EE UU JEM 287(g) I-205 2.654 juez la ley mi no quien si un vio y",
    2: """
        abrir actual ahí alguien aquí así aún caja cárcel ciudad corte creer cuando cuida deben después día diario dice
        dieron dónde entrar firma firmar firme fuerza guardar guardia hablar hable hacer inglés jueza leer legal leyes
        llame miedo muestre nadie niega nombre nunca orden país papel pida puede puerta quiero razón riesgo salir seguir
        según siga sheriff tiene tienen utah vive
    """,
    3: """
        aduanas ahora acuerdo acuerdos agencia agente alguacil aguacil arresto búsqueda condado decide derecho derechos
        dirección empezó entiende estado errores federal gobierno hágalo judicial licencia límites órdenes permiso
        persona petición preguntar prohibir público registro seguro silencio siguiente válido vergüenza volante
    """,
    4: """
        abogada abogado aéreo alguaciles apelación averigua averigüe comunidad consulado deportación detenidas
        formulario inmigración memorando migratorio nacimiento pasajeros policía prohibido seguridad todavía vehículo
        voluntario
    """,
    5: "ciudadanía consentimiento deportaciones discriminación interferencia operativo",
    6: "administrativa administrativas",
}

# Common words of every shape, easy and odd; here 95 of 100 are enough.
ENGLISH_AT_LARGE = {
    1: """
        aisle breathe change cheese clothes could eight eye eyes friend house jumped league month once one piece plague
        quite school scheme smile strength tongue watched weren't
    """,
    2: """
        acne against asthma awesome being bias breakfast business children careful chaos circle client create diet eighteen fluid forehead
        forest freedom fuel hatred idle iron kitchen lion milestone minute ninety ocean poem prison quiet racist react riot
        rhythm ruin safety singles someday studied suing table toward trial unique useful whereas widow yellow
    """,
    3: """
        advertise animal annual apartment argument audience banana beautiful bicycle charity consequence continue curious
        department determine different disaster easier elephant employee engineer evidence factory family finale furniture general
        graduate hospital idea infrared influence interest medicine medium museum musician nobody nuclear obvious piano
        poetry policeman potato previous quality racism radio regardless reliance reunite serious several studying
        suddenly telephone theater theorem tomorrow triangle vehicle video violence umbrella visitor
    """,
    4: """
        academy activity actually America appreciate available biology calculator category cooperate dictionary economy
        education evaluate eventual experience february geography geologist independent initiate intelligent librarian
        machinery metropolis necessary operation particular politician population psychology reality secretary situation
        society television temperature territory usually variety watermelon
    """,
    5: """
        abbreviation association cafeteria capitalism examination imagination immediately international mathematician
        negotiation organization radioactive refrigerator university vocabulary
    """,
    6: "autobiography naturalization",
}
SPANISH_AT_LARGE = {
    1: "bien buey cien dios fue guion hoy luz muy pie rey seis sol soy tren veis ya",
    2: """
        agua aire baile baúl bueno búho caer caimán canción causa cielo cuatro gracias guerra hielo jaula juicio lengua
        león limpiáis lluvia maíz nueve oír peine puente queso quince rehén reina reír ruido siete suave tía tío treinta
        veinte viaje viuda
    """,
    3: """
        abuela aceite alcohol anciano antiguo ayuda bahía bilingüe cigüeña comíais construido cuídate desagüe estudia
        familia guitarra héroe hormiga iglesia izquierda memoria miércoles oeste oído paciencia paraguas pingüino prohíbe
        quisiera reúne siguieron teatro uruguay vacío veintiuno
    """,
    4: """
        almohada biología cooperar energía europeo lingüística melodía murciélago necesario paranoia televisor zanahoria
    """,
    5: "aeropuerto geografía oceánico refrigerador universidad",
    6: "responsabilidad",
}

Rows = dict[int, str]
Counter = Callable[[str], int]
Formula = Callable[[Sequence[str]], float]

LETTERS = "abcdefghijklmnñopqrstuvwxyzáéíóúü"
either = pytest.mark.parametrize(
    "syllables", [english.syllables, spanish.syllables], ids=["english", "spanish"]
)
formulas = pytest.mark.parametrize("measure", [english.grade, spanish.ease])
some_texts = st.lists(st.text(st.sampled_from("aeioubcd .!?\n"), max_size=40).map("so {}".format), min_size=1)


def wrong(rows: Rows, syllables: Counter) -> list[str]:
    return [word for count, row in rows.items() for word in row.split() if syllables(word) != count]


def size(rows: Rows) -> int:
    return len({word for row in rows.values() for word in row.split()})


# Syllables --------------------------------------------------------------------------------------


@either
def test_each_word_of_the_kiosk_is_counted_right(syllables: Counter) -> None:
    rows, fewest = (
        (ENGLISH_OF_THE_KIOSK, 120) if syllables is english.syllables else (SPANISH_OF_THE_KIOSK, 100)
    )
    assert size(rows) >= fewest
    assert wrong(rows, syllables) == []


@either
def test_of_words_at_large_19_in_20_are_counted_right(syllables: Counter) -> None:
    rows, fewest = (ENGLISH_AT_LARGE, 200) if syllables is english.syllables else (SPANISH_AT_LARGE, 100)
    assert size(rows) >= fewest
    assert len(wrong(rows, syllables)) <= size(rows) * 0.05


def test_a_word_counted_wrong_is_seen() -> None:
    assert wrong({1: "law", 2: "judge"}, english.syllables) == ["judge"]


@either
def test_accents_typed_in_two_parts_count_as_in_one(syllables: Counter) -> None:
    assert syllables("Mari\u0301a") == syllables("María") == 3


@either
@given(word=st.text(LETTERS, min_size=1))
def test_a_word_has_a_syllable_and_a_capital_does_not_matter(syllables: Counter, word: str) -> None:
    assert syllables(word.capitalize()) == syllables(word) >= 1


@either
@given(word=st.text(LETTERS, min_size=5))
def test_more_than_four_capitals_are_read_as_a_word(syllables: Counter, word: str) -> None:
    assert syllables(word.upper()) == syllables(word)


@either
@given(word=st.text())
def test_no_text_is_without_a_count(syllables: Counter, word: str) -> None:
    assert syllables(word) >= 1


# Sentences and words ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stay calm. Do not run!  Why? So…", ["Stay calm.", "Do not run!", "Why?", "So…"]),
        ("Paragraph one\n\nparagraph\ntwo", ["Paragraph one", "paragraph two"]),
        ("## Your rights\nStay calm", ["Your rights", "Stay calm"]),
        ("Do:\n- ask\n- **look**\n1. call\n> No judge", ["Do:", "ask", "**look**", "call", "No judge"]),
        ("The U.S. Code, Salt Lake Co. and J. Doe", ["The U.S. Code, Salt Lake Co. and J. Doe"]),
        ("Come at 9 a.m. Monday or 3.5 hours later.", ["Come at 9 a.m. Monday or 3.5 hours later."]),
        ("You and I. They too.", ["You and I.", "They too."]),
        ("No. 5 is art. 4. No. Art. Yes.", ["No. 5 is art. 4.", "No.", "Art.", "Yes."]),
        ("“Stop!” she said. (Ask first.) «No.» Go.", ["“Stop!” she said.", "(Ask first.)", "«No.»", "Go."]),
        ("Call 911, etc. and wait... then go.", ["Call 911, etc. and wait... then go."]),
        ("See locator.ice.gov. Then call. https://ice.gov/x. – …", ["See locator.ice.gov.", "Then call."]),
        ("First; second: third.", ["First; second: third."]),
        ("Since 2025. 12 agencies signed.", ["Since 2025.", "12 agencies signed."]),
        (" \n\n - \n", []),
    ],
)
def test_sentences_end_where_a_reader_rests(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diga esto: no firmo; no hablo.", ["Diga esto:", "no firmo;", "no hablo."]),
        ("En EE. UU. a las 9:30 a. m. Sra. Paz.", ["En EE. UU. a las 9:30 a. m. Sra. Paz."]),
        ("¿Quién es? ¡No abra! «Sí.» Ya.", ["¿Quién es?", "¡No abra!", "«Sí.»", "Ya."]),
    ],
)
def test_in_spanish_colon_and_semicolon_end_a_sentence_too(text: str, expected: list[str]) -> None:
    assert sentences(text, SPANISH_STOPS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stop,” (he) said – **now**—_please_!", ["Stop", "he", "said", "now", "please"]),
        (
            "287(g) I-205 persona(s) 1357(g)(9) ICE’s",
            ["287(g)", "I-205", "persona(s)", "1357(g)(9)", "ICE’s"],
        ),
        ("the officers' know-your-rights card", ["the", "officers", "know-your-rights", "card"]),
        ("$1,000.50 50% 9:30 5/18/2026 U.S. a.m.", ["1,000.50", "50", "9:30", "5/18/2026", "U.S", "a.m"]),
        ("and/or abogado/a", ["and", "or", "abogado", "a"]),
        ("see locator.ice.gov, https://ice.gov/a?b=1. ok", ["see", "ok"]),
        ("write a.b@example.org or example.org/utah/ now.", ["write", "or", "now"]),
        ("call 801-555-0123, (801) 555-0123, 1-888-351‑4024 or +52 55 1234 5678", ["call", "or"]),
        ("May 12, 2025-01-31 76-8-301", ["May", "12", "2025-01-31", "76-8-301"]),
        ("a <b>bold</b> word", ["a", "bold", "word"]),
        ("- … – ¿?", []),
    ],
)
def test_words_are_what_is_read_aloud(text: str, expected: list[str]) -> None:
    assert words(text) == expected


# Whole texts, worked out by hand ----------------------------------------------------------------


CALM = ["Stay calm. Ask for a lawyer.", "You do not need to sign."]
ARREST = ["Immigration officers may arrest a person only with an administrative warrant."]
NAMES = ["The U.S. has 287(g) rules. ICE's form is I-205.", "locator.ice.gov"]
ADVICE = ["Pida un abogado: no firme nada.", "Usted tiene derechos."]


@pytest.mark.parametrize(
    ("measure", "texts", "counts", "expected"),
    [
        # 2 + 4 + 6 words, 2 + 5 + 6 syllables: 0.39 * 12/3 + 11.8 * 13/12 - 15.59
        (english.grade, CALM, (3, 12, 13, 6), -1.246667),
        # 4 3 1 2 1 2 2 1 1 5 2 syllables: 0.39 * 11/1 + 11.8 * 24/11 - 15.59
        (english.grade, ARREST, (1, 11, 24, 11), 14.445455),
        # 5 + 4 words of one syllable: 0.39 * 9/2 + 11.8 * 9/9 - 15.59
        (english.grade, NAMES, (2, 9, 9, 5), -2.035),
        # 3 words each, 7 + 5 + 7 syllables: 206.835 - 62.3 * 19/9 - 9/3
        (spanish.ease, ADVICE, (3, 9, 19, 3), 72.312778),
        # 1 1 2 1 3 1 1 1 3 syllables: 206.835 - 62.3 * 14/9 - 9/1
        (spanish.ease, ["EE. UU. tiene un acuerdo 287(g) con el alguacil."], (1, 9, 14, 9), 100.923889),
        # 1 2 6 1 2 1 2 syllables: 206.835 - 62.3 * 15/7 - 7/1
        (spanish.ease, ["La orden administrativa no deja que entren."], (1, 7, 15, 7), 66.335),
    ],
)
def test_texts_measure_what_was_worked_out_by_hand(
    measure: Formula, texts: list[str], counts: tuple[int, ...], expected: float
) -> None:
    of_english = measure is english.grade
    found = tally(texts, english.syllables) if of_english else tally(texts, spanish.syllables, SPANISH_STOPS)
    assert (found.sentences, found.words, found.syllables, found.longest) == counts
    assert measure(texts) == pytest.approx(expected, abs=1e-6)


@formulas
@pytest.mark.parametrize("texts", [[], [""], ["…", "locator.ice.gov"]])
def test_where_there_is_no_word_there_is_nothing_to_measure(measure: Formula, texts: list[str]) -> None:
    with pytest.raises(ValueError, match="no word"):
        measure(texts)


@formulas
@given(texts=some_texts)
def test_the_order_of_texts_does_not_matter(measure: Formula, texts: list[str]) -> None:
    assert measure(texts) == measure(texts[::-1])


@pytest.mark.parametrize("stops", [STOPS, SPANISH_STOPS])
@given(one=some_texts, other=some_texts)
def test_two_texts_together_lie_between_the_two(stops: str, one: list[str], other: list[str]) -> None:
    first, second, both = (tally(texts, len, stops) for texts in (one, other, one + other))
    shorter, longer = sorted([first.words_per_sentence, second.words_per_sentence])
    assert shorter - 1e-9 <= both.words_per_sentence <= longer + 1e-9
    assert both.longest == max(first.longest, second.longest)
    assert both.words == first.words + second.words


@given(st.text(), st.text())
def test_a_blank_line_parts_texts_as_two_texts_are_parted(one: str, other: str) -> None:
    assert sentences(f"{one}\n\n{other}") == sentences(one) + sentences(other)
