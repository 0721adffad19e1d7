"""The house rules of writing, as `kiosk content check` holds them."""

from pathlib import Path

import pytest

from kiosk.content import stamp_translations
from kiosk.content.wording import LIMITS, WORDS_IN_A_SENTENCE, WORDS_IN_A_TITLE, WORDS_TO_SAY
from tests.content.packs import GLOSSARY, PACK, change, checked, complaints, en, es

LAW_EN = "You may stay silent. Say so out loud."
LAW_ES = "Usted puede guardar silencio. Dígalo en voz alta."


def say(folder: Path, text: str, text_es: str | None = None) -> None:
    """Put other words on the card of the law, and stamp them."""
    change(folder, en("law"), LAW_EN, text)
    if text_es is not None:
        change(folder, es("law"), LAW_ES, text_es)
    stamp_translations(folder, ("law",))


def words(count: int, word: str = "go") -> str:
    return " ".join([word] * count).capitalize()


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_title_has_so_many_words_and_no_more(folder: Path, code: str) -> None:
    name = f"cards/help/{code}.md"
    title = {"en": "Who can help", "es": "Quién ayuda"}[code]
    change(folder, name, title, words(WORDS_IN_A_TITLE))
    stamp_translations(folder, ("help",))
    assert complaints(folder) == []
    change(folder, name, words(WORDS_IN_A_TITLE), words(WORDS_IN_A_TITLE + 1))
    stamp_translations(folder, ("help",))
    assert complaints(folder) == [f"small/{name}, line 2: the title has more than 8 words."]


def test_a_sentence_has_so_many_words_and_no_more(folder: Path) -> None:
    most = words(WORDS_IN_A_SENTENCE)
    say(folder, f"{most}. {most}.", f"{most}. {most}.")
    assert complaints(folder) == []
    change(folder, es("law"), most, f"{most} a")
    assert complaints(folder) == [f"small/{es('law')}, line 8: a sentence has more than 20 words."]


def test_a_semicolon_ends_a_sentence_in_spanish_only(folder: Path) -> None:
    said = f"{words(15)}; {words(15)}."
    say(folder, said, said)
    assert complaints(folder) == [f"small/{en('law')}, line 9: a sentence has more than 20 words."]


def test_words_to_say_are_so_many_and_no_more(folder: Path) -> None:
    say(folder, f"> {words(WORDS_TO_SAY)}", f"> {words(WORDS_TO_SAY + 1)}")
    assert complaints(folder) == [
        f"small/{es('law')}, line 8: more than 15 words to say are too many to remember."
    ]


def test_a_panel_has_so_many_words_and_no_more(folder: Path) -> None:
    points = f"- {words(15)}\n" * (LIMITS["en"].panel // 15)
    points_es = f"- {words(15)}\n" * (LIMITS["es"].panel // 15 - 1)
    say(folder, points, points_es)
    assert complaints(folder) == []
    change(folder, es("law"), "- ", f"- {words(15)}. ")
    assert complaints(folder) == []
    change(folder, es("law"), "- ", "- Go ")
    change(folder, en("law"), "- ", "- Go ")
    stamp_translations(folder, ("law",))
    assert complaints(folder) == [
        f"small/{en('law')}, line 9: 61 words stand here together; 60 are the most.",
        f"small/{es('law')}, line 8: 76 words stand here together; 75 are the most.",
    ]


@pytest.mark.parametrize(
    ("card", "line", "right", "wrong"),
    [
        ("compare", 10, "- The **jail**", f"- {words(20)}. {words(20)}. {words(20)}."),
        ("powers", 10, "A woman is in jail.", f"{words(20)}. {words(20)}. Go go go."),
        ("years", 14, "There were", f"{words(20)}. {words(20)}. {words(20)}. There were"),
        ("guess", 10, "- In the jail", f"- {words(20)}. {words(20)}. {words(20)}."),
    ],
)
def test_what_has_sections_is_measured_section_by_section(
    folder: Path, card: str, line: int, right: str, wrong: str
) -> None:
    change(folder, en(card), right, wrong)
    (what,) = complaints(folder)
    assert what.startswith(f"small/{en(card)}, line {line}: ")
    assert what.endswith("words stand here together; 60 are the most.")


def test_a_model_is_measured_as_a_whole(folder: Path) -> None:
    change(folder, en("scale"), "They may ask", f"{words(19)}. {words(19)}. {words(19)}. They may ask")
    (what,) = complaints(folder)
    assert what.startswith(f"small/{en('scale')}, line 13: ")


@pytest.mark.parametrize(
    ("said", "said_es"),
    [
        ("It came back this year.", None),
        ("Recently signed.", None),
        ("So far so good.", None),
        ("It is new.", None),
        ("Next week it ends.", None),
        (LAW_EN, "Volvió este año."),
        (LAW_EN, "Ahora son más."),
        (LAW_EN, "Hasta la fecha, dos."),
        (LAW_EN, "El próximo mes."),
    ],
)
def test_a_relative_date_is_seen(folder: Path, said: str, said_es: str | None) -> None:
    say(folder, said, said_es or LAW_ES.replace(".", ""))
    relative = [what for what in complaints(folder) if "will be wrong a year later" in what]
    place = f"{es('law')}, line 8" if said_es else f"{en('law')}, line 9"
    assert [what.partition(": ")[0] for what in relative] == [f"small/{place}"]


def test_a_relative_date_is_told_at_every_line_where_it_stands(folder: Path) -> None:
    change(folder, en("help"), 'title = "', 'title = "Now: ')
    change(folder, en("help"), 'kicker = "', 'kicker = "Today: ')
    say(folder, "It is new.\n\n- Yes.\n- Since yesterday.", "Es.\n\n- Eso.\n- Ayer.")
    assert complaints(folder) == [
        f'small/{en("law")}, line 9: "new" will be wrong a year later.',
        f'small/{en("law")}, line 12: "yesterday" will be wrong a year later.',
        f'small/{es("law")}, line 11: "Ayer" will be wrong a year later.',
        f'small/{en("help")}, line 2: "Now" will be wrong a year later.',
        f'small/{en("help")}, line 2: "Today" will be wrong a year later.',
    ]


@pytest.mark.parametrize("said", ["He knows.", "Renew it.", "In 2025.", "Todaymore.", "The year this was."])
def test_a_word_that_only_looks_like_a_relative_date_is_not_one(folder: Path, said: str) -> None:
    say(folder, said, said)
    assert complaints(folder) == []


# The words of the glossary -----------------------------------------------------------------------


@pytest.mark.parametrize("said", ["A contract.", "CONTRACT", "The **contract**", "con-contract"])
def test_a_word_to_avoid_is_seen(folder: Path, said: str) -> None:
    say(folder, said, "Un acuerdo.")
    assert complaints(folder) == [f'small/{en("law")}, line 9: "contract" is not what we call it.']
    assert checked(folder).troubles[0].cure == 'Write "agreement" or "agreements".'


def test_every_word_to_avoid_is_told_by_itself(folder: Path) -> None:
    say(folder, "An agreement.", "Un acuerdo, no un convenio ni un contrato.")
    assert complaints(folder) == [
        f'small/{es("law")}, line 8: "convenio" is not what we call it.',
        f'small/{es("law")}, line 8: "contrato" is not what we call it.',
    ]


def test_a_word_to_avoid_is_told_at_every_line_where_it_stands(folder: Path) -> None:
    change(folder, en("law"), 'title = "You', 'title = "Contract: you')
    say(folder, "A contract.\n\n- An agreement.\n- A contract.", "Un acuerdo.\n\n- Sí.\n- No.")
    assert complaints(folder) == [
        f'small/{en("law")}, line {line}: "contract" is not what we call it.' for line in (2, 9, 12)
    ]


def test_a_part_of_another_word_is_not_a_word_to_avoid(folder: Path) -> None:
    say(folder, "Contractors, contracts.", "Contratos.")
    assert complaints(folder) == []


def test_a_term_of_the_original_is_missed_in_the_translation(folder: Path) -> None:
    say(folder, "Read the Agreements.", "Lea los papeles.")
    assert complaints(folder) == [
        f'small/{es("law")}, line 2: en.md speaks of "agreement", this card does not.'
    ]


@pytest.mark.parametrize("where", ["title", "text"])
def test_a_term_may_stand_anywhere_on_the_card_in_any_of_its_forms(folder: Path, where: str) -> None:
    say(folder, "Read the agreement.", "Lea los acuerdos." if where == "text" else "Lea eso.")
    if where == "title":
        change(folder, es("law"), "Puede guardar silencio", "Dos acuerdos")
    assert complaints(folder) == []


def test_a_translation_may_use_a_term_that_the_original_has_not(folder: Path) -> None:
    say(folder, LAW_EN, "Lea el acuerdo.")
    assert complaints(folder) == []


def test_a_term_without_the_language_asks_nothing_of_it(folder: Path) -> None:
    say(folder, "Take the wheel.", "Tome el volante.")
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "complaint"),
    [
        ('en = ["wheel"]', "en = []", 3, '"en" is not a list like ["one", "two"].'),
        ('en = ["wheel"]', 'en = ["wheel"]\nfr = ["roue"]', 4, 'the key "fr" is not known here.'),
        ('en = ["contract"]', 'fr = ["contrat"]', 10, 'the key "fr" is not known here.'),
        (
            "[agreement.avoid]",
            "avoid = 3\n[other]",
            9,
            '"avoid" is not a table with a heading in [brackets].',
        ),
    ],
)
def test_a_fault_in_the_glossary_is_named_with_its_line(
    folder: Path, right: str, wrong: str, line: int, complaint: str
) -> None:
    change(folder, GLOSSARY, right, wrong)
    assert complaints(folder) == [f"small/{GLOSSARY}, line {line}: {complaint}"]


# How plain it is ---------------------------------------------------------------------------------

HARD = "Organizational responsibilities necessitate considerable administrative deliberation."
HARD_ES = "Las responsabilidades administrativas necesitan deliberaciones considerables."


def test_a_chapter_of_hard_words_is_named(folder: Path) -> None:
    say(folder, "\n\n".join([HARD] * 8), "\n\n".join([HARD_ES] * 8))
    hard = [what for what in complaints(folder) if "hard to read" in what]
    assert hard[0].startswith("small/pack.toml, line 1: the chapter home in es is hard to read (")
    assert hard[0].endswith("; an INFLESZ of at least 70 is wanted.")
    assert [what.partition(" is hard")[0].rpartition("1: ")[2] for what in hard] == [
        "the chapter home in es",
        "the pack in es",
        "the chapter home in en",
        "the pack in en",
    ]


def test_few_words_are_not_measured_but_many_chapters_of_few_are(folder: Path) -> None:
    for card_id, said in (("scale", "They may ask"), ("view", "We believe"), ("door", "Keep the door")):
        change(folder, en(card_id), said, f"{HARD} {HARD} {said}")
    hard = [what for what in complaints(folder) if "hard to read" in what]
    assert [what.partition(" is hard")[0].rpartition("1: ")[2] for what in hard] == ["the pack in en"]


def test_headings_and_answers_are_not_measured(folder: Path) -> None:
    for card_id in ("guess", "powers", "compare"):
        change(folder, en(card_id), "## ", f"## {HARD} {HARD} {HARD}")
    assert [what for what in complaints(folder) if "hard to read" in what] == []


def test_a_language_without_rules_is_held_to_none(least: Path) -> None:
    for name, right, wrong in (
        (PACK, '["en"]', '["xx"]'),
        (PACK, 'default = "en"', 'default = "xx"'),
        (PACK, "[language.en]", "[language.xx]"),
        (PACK, "[topic.learn.en]", "[topic.learn.xx]"),
        (PACK, "[chapter.first.en]", "[chapter.first.xx]"),
        (GLOSSARY, "en = [", "xx = ["),
        (GLOSSARY, 'en = ["contract"]', 'xx = ["contract"]'),
    ):
        change(least, name, right, wrong)
    (least / en("one")).rename(least / "cards" / "one" / "xx.md")
    change(least, "cards/one/xx.md", "- Ask", f"- This year {words(70)} {HARD} Ask")
    assert complaints(least) == []
