"""A pack is read whole, and every fault in it is named with file and line."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import BlockKind, CardKind, Pack, Source, Status, load_pack
from kiosk.errors import ContentTrouble

SMALL = Path(__file__).parent / "content" / "small"

PACK, SOURCES = "pack.toml", "sources.toml"
DOOR_EN, DOOR_ES, SCALE_EN = "cards/door/en.md", "cards/door/es.md", "cards/scale/en.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the small pack that may be broken."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def small() -> Pack:
    return load_pack(SMALL)


def refusal(folder: Path) -> str:
    with pytest.raises(ContentTrouble) as caught:
        load_pack(folder)
    assert caught.value.cure.endswith(".")
    return caught.value.what


def test_the_pack_says_what_it_is(small: Pack) -> None:
    assert (small.id, small.version, small.default) == ("small", "7", "en")


def test_languages_and_topics_stand_in_the_order_of_the_lists(small: Pack) -> None:
    assert [language.code for language in small.languages] == ["es", "en"]
    assert small.languages[0].name == "Español"
    assert small.languages[0].question == "¿Pueden?"
    assert small.languages[0].start == "Empezar en español"
    assert [topic.id for topic in small.topics] == ["learn", "rights"]


def test_a_topic_is_found_by_its_id(small: Pack) -> None:
    topic = small.topic("rights")
    assert topic.cards == ("door",)
    assert topic.words["es"].title == "Conozca sus derechos"
    assert topic.words["es"].subtitle == "Qué decir"
    assert topic.words["en"].disclaimer == "Not legal advice."
    with pytest.raises(KeyError):
        small.topic("nowhere")


def test_a_card_is_found_by_its_id_and_language(small: Pack) -> None:
    card = small.card("door", "es")
    assert (card.id, card.language, card.title) == ("door", "es", "En la puerta de 287(g)")
    assert (card.kicker, card.kind, card.level) == ("En casa", CardKind.RIGHTS, None)
    assert (card.as_of, card.status) == (date(2026, 1, 31), Status.DRAFT)
    with pytest.raises(KeyError):
        small.card("door", "fr")


def test_a_card_carries_its_sources_in_its_own_order(small: Pack) -> None:
    one = Source("ONE", "One", "First", "https://example.org/one", date(2026, 11, 24))
    assert [source.key for source in small.card("door", "en").sources] == ["TWO", "ONE"]
    assert small.card("door", "en").sources[1] == one


def test_a_review_by_a_person_is_accepted_with_its_date_and_role(small: Pack) -> None:
    card = small.card("scale", "en")
    assert (card.level, card.status) == (3, Status.LEGAL_OK)


def test_the_text_becomes_blocks_by_kind_with_their_lines(small: Pack) -> None:
    blocks = small.card("door", "en").blocks
    assert [(block.kind, block.text, block.line) for block in blocks] == [
        (BlockKind.SAY, "I do not agree.", 10),
        (BlockKind.HEADING, "What to do", 12),
        (BlockKind.TEXT, "Keep the door closed & locked for > 1 and < 1,000 days.", 14),
        (BlockKind.POINT, "Stay calm.", 17),
        (BlockKind.POINT, "Ask for a lawyer.", 18),
    ]


def test_bold_is_carried_and_what_styled_text_would_read_as_markup_is_escaped(small: Pack) -> None:
    styled = small.card("door", "en").blocks[2].styled
    assert styled == "Keep the door <b>closed &amp; locked</b> for &gt; 1 and &lt; 1,000 days."


def test_line_ends_and_a_byte_order_mark_of_another_system_change_nothing(folder: Path, small: Pack) -> None:
    for path in (folder / PACK, folder / DOOR_EN, folder / DOOR_ES):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_pack(folder) == small


# Faults: each is one change to the small pack; then the file, the line and some of the words ------

SECOND = 'publisher = "Second"\nurl = "'
SECOND_LONG = 'publisher = """\nurl = "no key"\n"""\nurl = "'

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
    (PACK, '["learn", "rights"]', '["learn"]', 32, 'the key "rights" is not known'),
    (PACK, '[topic.learn]\ncards = ["scale"]', "[topic.learn]", 19, 'the key "cards" is missing'),
    (PACK, '["scale"]', '["../scale"]', 20, '"../scale" in "cards" cannot be a name'),
    (PACK, '["scale"]', '["scale", "lost"]', 20, "cards/lost/en.md is missing"),
    (PACK, '["scale"]', '["door"]', 5, "no topic shows cards/scale/en.md"),
    (PACK, 'title = "Los modelos"\n', "", 27, 'the key "title" is missing'),
    (PACK, 'subtitle = "3 modelos"', 'subtitel = "3 modelos"', 29, 'the key "subtitel" is not known'),
    (PACK, 'name = "English"', 'name = "English"\nflag = "us"', 9, 'the key "flag" is not known'),
    # sources.toml
    (SOURCES, "2026-11-24", '"2026-11-24"', 7, '"accessed" is not a date'),
    (SOURCES, "2026-11-24", "2026-11-24T10:00:00Z", 7, '"accessed" is not a date'),
    (SOURCES, "https://example.org/two", "example.org/two", 12, "is not a web address"),
    (SOURCES, f"{SECOND}https://", SECOND_LONG, 14, "is not a web address"),
    (SOURCES, 'publisher = "Second"\n', "", 9, 'the key "publisher" is missing'),
    # the keys of a card
    (DOOR_EN, "+++\ntitle", "title", 1, "a card begins with a +++ line"),
    (DOOR_EN, '"fact-checked"\n+++', '"fact-checked"', 1, "the +++ line that ends the keys is missing"),
    (DOOR_EN, 'title = "At', "title = At", 2, "not valid TOML"),
    (DOOR_EN, '"fact-checked"', '"""fact-checked', 7, "not valid TOML"),
    (DOOR_EN, 'title = "At the door of 287(g)"\n', "", 2, 'the key "title" is missing'),
    (DOOR_EN, 'kicker = "At home"', 'kicker = "At home"\ncolour = 3', 4, 'the key "colour" is not known'),
    (DOOR_EN, '"rights"', '"rumor"', 4, '"rumor" is not a kind'),
    (DOOR_EN, "2026-01-31", "2026-13-40", 5, "not valid TOML"),
    (DOOR_EN, '["TWO", "ONE"]', '["TWO", "TEN"]', 6, 'the source "TEN" is not in sources.toml'),
    (DOOR_EN, '"fact-checked"', '"fact-checked"\ntranslation_of = "es"', 8, '"translation_of" is not known'),
    (DOOR_EN, '"fact-checked"', '"published"', 2, 'the key "reviewed_on" is missing'),
    (SCALE_EN, 'reviewed_by = "lawyer"\n', "", 2, 'the key "reviewed_by" is missing'),
    (SCALE_EN, "level = 3", "level = 4", 5, "there is no level 4"),
    (SCALE_EN, "level = 3", "level = true", 5, '"level" is not a whole number'),
    # the text of a card
    (DOOR_EN, "> I do not agree.", "# Loud", 10, '"heading" is not allowed'),
    (DOOR_EN, "> I do not agree.", "1. First", 10, '"ordered list" is not allowed'),
    (DOOR_EN, "> I do not agree.", "> - I do not agree.", 10, '"bullet list" is not allowed'),
    (DOOR_EN, "> I do not agree.", "```\ncode\n```", 10, '"fence" is not allowed'),
    (DOOR_EN, "> I do not agree.", "---", 10, '"hr" is not allowed'),
    (DOOR_EN, "> I do not agree.", "<div>no</div>", 10, '"html block" is not allowed'),
    (DOOR_EN, "> I do not agree.", "[a]: https://example.org", 10, '"link" is not allowed'),
    (DOOR_EN, "closed & locked", "[closed](x)", 15, '"link" is not allowed'),
    (DOOR_EN, "closed & locked", "![closed](x)", 15, '"image" is not allowed'),
    (DOOR_EN, "closed & locked", "<u>closed</u>", 15, '"html inline" is not allowed'),
    (DOOR_EN, "Keep the door", "Keep *the* door", 14, '"em" is not allowed'),
    (DOOR_EN, "Keep the door", "Keep the door\\", 14, '"hardbreak" is not allowed'),
    (SCALE_EN, "They work in the community.\n", "", 13, "the card has no text"),
    # a translation beside its original
    (DOOR_ES, 'translation_of = "en"\n', "", 2, 'the key "translation_of" is missing'),
    (DOOR_ES, 'translation_of = "en"', 'translation_of = "es"', 8, "was not written in that language"),
    (DOOR_ES, "2026-01-31", "2026-01-30", 5, '"as_of" differs from en.md'),
    (DOOR_ES, '["TWO", "ONE"]', '["TWO"]', 6, '"sources" differs from en.md'),
    (DOOR_ES, '"rights"', '"law"', 4, '"kind" differs from en.md'),
    (DOOR_ES, "as_of", "level = 1\nas_of", 5, '"level" differs from en.md'),
    (DOOR_ES, "287(g)", "278(g)", 2, "the numbers in title and kicker differ"),
    (DOOR_ES, "1.000", "10.000", 15, "the numbers differ"),
    (DOOR_ES, "> No doy", "No doy", 11, '"text" stands where "say" should'),
    (DOOR_ES, "- Pida un abogado o una abogada.\n", "", 18, "4 blocks stand where 5 should"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}: {fault[4]}")
def test_a_fault_is_named_with_file_and_line(folder: Path, fault: tuple[str, str, str, int, str]) -> None:
    name, right, wrong, line, words = fault
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    what = refusal(folder)
    assert what.startswith(f"small/{name}, line {line}: ")
    assert words in what


def test_a_card_without_its_translation_is_named_where_it_is_listed(folder: Path) -> None:
    (folder / DOOR_ES).unlink()
    assert refusal(folder) == f"small/pack.toml, line 33: {DOOR_ES} is missing."


@pytest.mark.parametrize(
    "name", ["cards/forgotten/en.md", "cards/door/fr.md", "cards/door/en.txt", "cards/stray.md"]
)
def test_a_file_that_nobody_would_see_is_named(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).touch()
    assert refusal(folder) == f"small/pack.toml, line 5: no topic shows {name}."


def test_a_missing_table_of_sources_is_named(folder: Path) -> None:
    (folder / SOURCES).unlink()
    assert refusal(folder) == "small/sources.toml cannot be read."


def test_a_file_that_is_not_utf8_is_named_with_its_line(folder: Path) -> None:
    path = folder / DOOR_ES
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert refusal(folder) == f"small/{DOOR_ES}, line 13: this is not UTF-8 text."
