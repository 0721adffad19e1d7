"""Every fault in a pack is named with file and line: each is one change to the small pack."""

import re
from pathlib import Path

import pytest

from kiosk.content import load_pack
from tests.content.packs import (
    DRAWING,
    MODELS,
    PACK,
    SOURCES,
    change,
    complaints,
    en,
    es,
    refusal,
)

DOOR_EN, DOOR_ES, SCALE_EN, PLACES_EN = en("door"), es("door"), en("scale"), en("places")
SECOND = 'publisher = "Second"\nurl = "'
SECOND_LONG = 'publisher = """\nurl = "no key"\n"""\nurl = "'
WARRANT = "> I do not agree."

# The file, what is right, what is wrong, the line of the complaint, and some of its words.
FAULTS = [
    # pack.toml
    (PACK, 'id = "small"', 'id = "small', 1, "not valid TOML"),
    (PACK, 'id = "small"', 'color = "red"\nid = "small"', 1, 'the key "color" is not known'),
    (PACK, 'version = "7"\n', "", 1, 'the key "version" is missing'),
    (PACK, 'version = "7"', "version = 7", 2, '"version" is not a text'),
    (PACK, 'version = "7"', 'version = " "', 2, '"version" is empty'),
    (PACK, 'default = "en"', 'default = "fr"', 3, '"fr" is not one of the languages'),
    (PACK, '["es", "en"]', '["es", "en", "fr"]', 7, 'the key "fr" is missing'),
    (PACK, '["es", "en"]', '["es", "en", "es"]', 4, "names something twice"),
    (PACK, '["es", "en"]', "[]", 4, '"languages" is not a list like'),
    (PACK, '["es", "en"]', '["es", "en", 3]', 4, '"languages" is not a list like'),
    (PACK, 'name = "English"', 'name = "English"\nflag = "us"', 9, 'the key "flag" is not known'),
    (PACK, 'law = "La ley"\n', "", 15, 'the key "law" is missing'),
    (PACK, '["learn", "rights"]', '["learn"]', 54, 'the key "rights" is not known'),
    (PACK, '["learn", "rights"]', '["learn", "rights", "lost"]', 23, 'the key "lost" is missing'),
    (PACK, '[topic.learn]\nchapters = ["models", "past"]', "[topic.learn]", 23, '"chapters" is missing'),
    (PACK, '["models", "past"]', '["models", "past", "lost"]', 36, 'the key "lost" is missing'),
    (PACK, '["models", "past"]', '["models"]', 45, 'the key "past" is not known'),
    (PACK, '["models", "past"]', '["models", "past", "models"]', 24, "names something twice"),
    (PACK, '["scale", ', '["../scale", ', 37, '"../scale" in "cards" cannot be a name'),
    (PACK, '["scale", ', '["scale", "lost", ', 37, "cards/lost/en.md is missing"),
    (PACK, '["scale", ', '["door", ', 5, "nothing shows cards/scale/en.md"),
    (PACK, 'title = "Los modelos"\n', "", 31, 'the key "title" is missing'),
    (PACK, 'subtitle = "3 modelos"', 'subtitel = "3 modelos"', 33, 'the key "subtitel" is not known'),
    (PACK, 'title = "Qué pasó"', 'title = "Qué pasó"\nsubtitle = "3"', 53, '"subtitle" is not known'),
    (PACK, '[chapter.past.es]\ntitle = "Qué pasó"\n', "", 45, 'the key "es" is missing'),
    (PACK, "[chapter.home]", "[chapter.home]\npicture = 3", 70, 'the key "picture" is not known'),
    # sources.toml
    (SOURCES, "2026-11-24", '"2026-11-24"', 7, '"accessed" is not a date'),
    (SOURCES, "2026-11-24", "2026-11-24T10:00:00Z", 7, '"accessed" is not a date'),
    (SOURCES, "https://example.org/two", "example.org/two", 12, "is not a web address"),
    (SOURCES, f"{SECOND}https://", SECOND_LONG, 14, "is not a web address"),
    (SOURCES, 'publisher = "Second"\n', "", 9, 'the key "publisher" is missing'),
    (SOURCES, "[ONE]\n", 'ONE = "One"\n[THREE]\n', 3, '"ONE" is not a table'),
    # facts
    (MODELS, "[street]", "[jail]\n[street]", 9, "not valid TOML"),
    (MODELS, 'claim = "Under one', 'color = 3\nclaim = "Under one', 2, 'the key "color" is not known'),
    (MODELS, '"S22"', '"22"', 6, '"22" is not an item'),
    (MODELS, '"S22"', '"S1"', 6, '"items" names something twice'),
    (MODELS, '"M"', '"maybe"', 12, '"maybe" is not a confidence'),
    (MODELS, "2999-12-31", "2999", 13, '"expires" is not a date'),
    (MODELS, '"Agreements do not end any more."', '""', 21, '"left_out" is empty'),
    (MODELS, 'sources = ["ONE", "TWO"]\n', "", 8, 'the key "sources" is missing'),
    (MODELS, '["ONE", "TWO"]', '["ONE", "TEN"]', 10, 'the source "TEN" is not in sources.toml'),
    # the keys of a card
    (DOOR_EN, "+++\ntitle", "title", 1, "a card begins with a +++ line"),
    (DOOR_EN, '"fact-checked"\n+++', '"fact-checked"', 1, "the +++ line that ends the keys is missing"),
    (DOOR_EN, 'title = "At', "title = At", 2, "not valid TOML"),
    (DOOR_EN, '"fact-checked"', '"""fact-checked', 6, "not valid TOML"),
    (DOOR_EN, 'title = "At the door of 287(g)"\n', "", 2, 'the key "title" is missing'),
    (DOOR_EN, 'kicker = "At home"', 'kicker = "At home"\ncolour = 3', 4, 'the key "colour" is not known'),
    (DOOR_EN, '"rights"', '"rumor"', 4, '"rumor" is not a kind'),
    (DOOR_EN, 'kind = "rights"', 'kind = "rights"\nform = "poster"', 5, '"poster" is not a form'),
    (DOOR_EN, '["door", "silence"]', '["door", "noise"]', 5, 'there is no fact "noise" in facts/'),
    (DOOR_EN, '["door", "silence"]', '["door", "door"]', 5, '"facts" names something twice'),
    (DOOR_EN, '"fact-checked"', '"fact-checked"\nblocks = ["0"]', 7, 'the key "blocks" is not known'),
    (DOOR_EN, '"fact-checked"', '"published"', 2, 'the key "reviewed_on" is missing'),
    (DOOR_EN, '"fact-checked"', '"fact-checked"\nmap = "square"', 7, "only a card of the form"),
    (DOOR_EN, '"fact-checked"', '"fact-checked"\nplaces = { town = 1 }', 7, "only a card of the form"),
    (SCALE_EN, 'reviewed_by = "lawyer"\n', "", 2, 'the key "reviewed_by" is missing'),
    (SCALE_EN, "2026-11-20", '"last week"', 9, '"reviewed_on" is not a date'),
    (SCALE_EN, "level = 3", "level = 4", 6, "there is no level 4"),
    (SCALE_EN, "level = 3", "level = true", 6, '"level" is not a whole number'),
    (SCALE_EN, "level = 3\n", "", 2, 'the key "level" is missing'),
    (en("law"), '"The law"', '"A law"', 3, 'a card of the kind "law" is labeled "The law"'),
    (es("view"), '"Nuestra opinión"', '"Opinión"', 4, 'of the kind "belief" is labeled "Nuestra opinión"'),
    (PLACES_EN, 'map = "square"\n', "", 2, 'the key "map" is missing'),
    (PLACES_EN, 'map = "square"', 'map = "circle"', 6, "maps/circle.svg is missing"),
    (PLACES_EN, "[places]\nsquare = 3\ntown = 1\n", "", 2, 'the key "places" is missing'),
    (PLACES_EN, "town = 1", "village = 1", 12, 'the map has no place "village"'),
    (PLACES_EN, "town = 1", "town = 0", 12, "there is no level 0"),
    # the text of a card
    (DOOR_EN, WARRANT, "# Loud", 9, '"heading" is not allowed'),
    (DOOR_EN, WARRANT, "1. First", 9, '"ordered list" is not allowed'),
    (DOOR_EN, WARRANT, "> - I do not agree.", 9, '"bullet list" is not allowed'),
    (DOOR_EN, WARRANT, "```\ncode\n```", 9, '"fence" is not allowed'),
    (DOOR_EN, WARRANT, "---", 9, '"hr" is not allowed'),
    (DOOR_EN, WARRANT, "<div>no</div>", 9, '"html block" is not allowed'),
    (DOOR_EN, WARRANT, "[a]: https://example.org", 9, '"link" is not allowed'),
    (DOOR_EN, "closed & locked", "[closed](x)", 14, '"link" is not allowed'),
    (DOOR_EN, "closed & locked", "![closed](x)", 14, '"image" is not allowed'),
    (DOOR_EN, "closed & locked", "<u>closed</u>", 14, '"html inline" is not allowed'),
    (DOOR_EN, "Keep the door", "Keep *the* door", 13, '"em" is not allowed'),
    (DOOR_EN, "Keep the door", "Keep the door\\", 13, '"hardbreak" is not allowed'),
    (en("view"), "We believe that each town should leave its agreement.\n", "", 9, "the card has no text"),
    # the form of a card
    (SCALE_EN, "## Where\n", "", 14, 'a card of the form "model" begins with a heading'),
    (SCALE_EN, "They may ask people in the street.\n", "", 17, '"Who" is not a section of the form "model"'),
    (en("compare"), "- 8 hours\n", "", 16, '"Training" is not a section of the form "comparison"'),
    (
        en("powers"),
        "A car is stopped. Only model 3 works on the street.",
        "",
        18,
        '"Work on the street" is not',
    ),
    (en("years"), "**135** agreements.", "**135**.\n\n- Agreements", 14, '"February 2025" is not'),
    (en("guess"), "- **In the street**\n", "", 10, '"Where do they work under model 3?" is not'),
    (en("guess"), "**3 models**", "3 models", 17, '"How many models are there?" is not'),
    (en("guess"), "- 2 models", "- **2 models**", 17, '"How many models are there?" is not'),
    (en("guess"), "- 4 models", "- 4 models\n- 5 models", 17, '"How many models are there?" is not'),
    # a translation beside its original
    (DOOR_ES, 'blocks = ["', 'blocks = ["0123456789AB", "', 2, '"0123456789AB" is not a stamp'),
    (DOOR_ES, 'kicker = "En casa"', 'kicker = "En casa"\nkind = "law"', 5, 'the key "kind" is not known'),
    (DOOR_ES, 'kicker = "En casa"\n', "", 2, 'the key "kicker" is missing'),
    (DOOR_ES, '"draft"', '"language-ok"', 2, 'the key "reviewed_on" is missing'),
    (DOOR_ES, "287(g)", "278(g)", 3, "the numbers in title and kicker differ"),
    (DOOR_ES, "1.000", "10.000", 12, "the numbers differ"),
    (DOOR_ES, "> No doy", "No doy", 8, '"text" stands where "say" should'),
    (DOOR_ES, "- Pida un abogado o una abogada.\n", "", 15, "blocks: 4 stand where 5 should"),
    (DOOR_ES, "o una abogada.\n", "o una abogada.\n\nAhí.\n", 18, "blocks: 6 stand where 5 should"),
    (es("powers"), "- **Sí**, en", "- Sí, en", 11, "the answer in bold differs"),
    (es("guess"), "**3 modelos**", "3 modelos", 18, "the answer in bold differs"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}: {fault[4]}")
def test_a_fault_is_named_with_file_and_line(folder: Path, fault: tuple[str, str, str, int, str]) -> None:
    name, right, wrong, line, words = fault
    change(folder, name, right, wrong)
    what = refusal(folder)
    assert what.startswith(f"small/{name}, line {line}: ")
    assert words in what


def test_a_card_without_its_translation_is_named_where_it_is_listed(folder: Path) -> None:
    (folder / DOOR_ES).unlink()
    assert refusal(folder) == f"small/pack.toml, line 70: {DOOR_ES} is missing."


@pytest.mark.parametrize(
    "name",
    [
        "cards/forgotten/en.md",
        "cards/door/fr.md",
        "cards/stray.md",
        "pictures/door.svg",
        "pictures/English.svg",
    ],
)
def test_a_file_that_nobody_would_see_is_named(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(DRAWING, encoding="utf-8")
    assert refusal(folder) == f"small/pack.toml, line 5: nothing shows {name}."


@pytest.mark.parametrize("name", ["sign", "attract", "rights", "past"])
def test_a_picture_is_of_a_topic_a_chapter_or_a_screen_of_its_own(folder: Path, name: str) -> None:
    (folder / "pictures" / f"{name}.svg").write_text(DRAWING, encoding="utf-8")
    assert name in load_pack(folder).pictures


@pytest.mark.parametrize("name", [PACK, SOURCES, "glossary.toml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refusal(folder) == f"small/{name} cannot be read."


def test_a_pack_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "nowhere/pack.toml cannot be read."


def test_a_file_that_is_not_utf8_is_named_with_its_line(folder: Path) -> None:
    path = folder / DOOR_ES
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert refusal(folder) == f"small/{DOOR_ES}, line 10: this is not UTF-8 text."


def test_every_fault_is_told_at_once_and_one_card_hides_no_other(folder: Path) -> None:
    change(folder, DOOR_EN, '"rights"', '"rumor"')
    change(folder, es("law"), "Puede", "1 Puede")
    change(folder, SCALE_EN, "level = 3", "level = 9")
    assert [re.match(r"small/(\S+),", what)[1] for what in complaints(folder)] == [  # type: ignore[index]
        SCALE_EN,
        DOOR_EN,
        es("law"),
    ]
    assert refusal(folder).startswith(f"small/{SCALE_EN}, line 6: ")


def test_a_card_that_cannot_be_read_is_not_blamed_on_its_facts_too(folder: Path) -> None:
    change(folder, DOOR_EN, '"rights"', '"rumor"')
    assert len(complaints(folder)) == 1
