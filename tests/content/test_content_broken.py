"""Whole packs with one fault each, kept as an organizer would have them on disk."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli import app
from tests.content.packs import PACK, PACKS, SOURCES, en, es

BROKEN = PACKS / "broken"
FACTS, MAP = "facts/all.toml", "maps/towns.svg"
ONE_EN, ONE_ES = en("one"), es("one")

TABLE = {
    "belief-under-another-label": (ONE_EN, 3, 'a card of the kind "belief" is labeled "Our view"'),
    "card-missing": (PACK, 24, "cards/two/en.md is missing"),
    "card-of-no-chapter": (PACK, 5, "nothing shows cards/two/en.md"),
    "card-of-no-language": (PACK, 5, "nothing shows cards/one/fr.md"),
    "chapter-missing": (PACK, 23, 'the key "second" is missing'),
    "comparison-of-two-models": (ONE_EN, 10, '"Place" is not a section of the form "comparison"'),
    "date-relative": (ONE_EN, 9, '"This year" will be wrong a year later'),
    "default-is-no-language": (PACK, 3, '"es" is not one of the languages'),
    "fact-left-out-and-carried": (FACTS, 6, 'a card carries "one"'),
    "fact-on-no-card": (FACTS, 8, 'no card carries "two"'),
    "fact-twice": ("facts/more.toml", 1, 'there are two facts "one"'),
    "fact-unknown": (ONE_EN, 5, 'there is no fact "two" in facts/'),
    "fact-with-a-date-in-words": (FACTS, 4, '"as_of" is not a date like 2026-11-24'),
    "fact-with-a-mistyped-item": (FACTS, 6, '"14" is not an item'),
    "fact-with-an-unknown-source": (FACTS, 3, 'the source "TWO" is not in sources.toml'),
    "fact-with-low-confidence": (FACTS, 5, '"L" is not a confidence'),
    "fact-without-a-date": (FACTS, 1, 'the key "as_of" is missing'),
    "fact-without-source": (FACTS, 3, '"sources" is not a list like'),
    "form-unknown": (ONE_EN, 5, '"poster" is not a form'),
    "keys-never-end": (ONE_EN, 1, "the +++ line that ends the keys is missing"),
    "level-four": (ONE_EN, 6, "there is no level 4"),
    "link": (ONE_EN, 11, '"link" is not allowed here'),
    "map-not-drawn": (ONE_EN, 6, "maps/towns.svg is missing"),
    "map-that-is-none": (MAP, 1, "this is not a map"),
    "map-with-a-path-that-is-none": (MAP, 1, "this is not a map"),
    "map-with-an-unknown-place": (ONE_EN, 7, 'the map has no place "village"'),
    "models-out-of-order": (PACK, 16, "the models of the topic learn do not rise from least to most power"),
    "not-toml": (ONE_EN, 3, "this is not valid TOML"),
    "not-utf8": (ONE_EN, 11, "this is not UTF-8 text"),
    "panel-too-long": (ONE_EN, 9, "102 words stand here together; 60 are the most"),
    "picture-not-svg": ("pictures/learn.svg", 2, "this is not an SVG drawing"),
    "picture-of-nothing": (PACK, 5, "nothing shows pictures/sunset.svg"),
    "quiz-without-a-right-answer": (ONE_EN, 10, '"How many agreements?" is not a section of the form "quiz"'),
    "reviewed-by-nobody": (ONE_EN, 2, 'the key "reviewed_by" is missing'),
    "sentence-too-long": (ONE_EN, 9, "a sentence has more than 20 words"),
    "source-without-an-address": (SOURCES, 4, '"A book" is not a web address'),
    "text-hard-to-read": (PACK, 1, "the chapter first in en is hard to read"),
    "text-missing": (ONE_EN, 9, "the card has no text"),
    "timeline-without-dates": (ONE_EN, 10, 'a card of the form "timeline" begins with a heading'),
    "title-too-long": (ONE_EN, 2, "the title has more than 8 words"),
    "translation-not-stamped": (ONE_ES, 2, "this translation was never stamped"),
    "translation-with-a-key-of-the-original": (ONE_ES, 5, 'the key "kind" is not known here'),
    "translation-with-a-mistyped-stamp": (ONE_ES, 2, '"12 agreements" is not a stamp'),
    "translation-with-a-number-of-its-own": (ONE_ES, 8, "the numbers differ"),
    "translation-with-another-answer": (ONE_ES, 10, "the answer in bold differs"),
    "translation-with-another-kind-of-block": (ONE_ES, 10, '"say" stands where "point" should'),
    "translation-without-a-block": (ONE_ES, 8, "blocks: 1 stand where 2 should"),
    "translation-without-the-term": (ONE_ES, 2, 'en.md speaks of "agreement", this card does not'),
    "word-to-avoid": (ONE_EN, 9, '"contract" is not what we call it'),
    "words-to-say-too-long": (ONE_EN, 9, "more than 15 words to say are too many to remember"),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_broken_pack_is_refused_with_its_one_fault_by_file_and_line(name: str) -> None:
    file, line, words = TABLE[name]
    result = CliRunner().invoke(app, ["content", "check", "--folder", str(BROKEN / name)])
    assert result.exit_code == 2
    assert result.stdout.endswith(" cards read: 1 problem\n")
    what, cure = result.stderr.splitlines()
    assert what.startswith(f"{name}/{file}, line {line}: ")
    assert words in what
    assert cure.startswith("    ")


def test_a_pack_that_lacks_a_whole_file_is_refused_with_its_name(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["content", "check", "--folder", str(BROKEN / "sources-missing")])
    assert result.exit_code == 2
    assert result.stderr.startswith("sources-missing/sources.toml cannot be read.\n")
    assert result.stdout == "0 cards read: 1 problem\n"


def test_every_broken_pack_is_in_the_table_and_there_are_enough() -> None:
    kept = {folder.name for folder in BROKEN.iterdir()}
    assert kept == {*TABLE, "sources-missing"}
    assert len(kept) >= 40
