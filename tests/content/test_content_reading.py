"""What a pack says arrives where it belongs."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content import (
    Block,
    BlockKind,
    CardKind,
    Confidence,
    Form,
    Language,
    Pack,
    Source,
    Status,
    load_pack,
    sections_of,
)
from tests.content.packs import LEAST, PACK, change, checked, en, es


def test_the_pack_says_what_it_is(small: Pack) -> None:
    assert (small.id, small.version, small.default) == ("small", "7", "en")
    assert small.pictures == {"attract", "learn", "home"}
    assert small.stale == {}


def test_a_good_pack_passes_the_check_without_a_word() -> None:
    for folder, cards in ((LEAST.parent / "small", 20), (LEAST, 1)):
        report = checked(folder)
        assert (report.cards, report.troubles, report.notices) == (cards, (), ())


def test_a_pack_may_have_one_language_and_neither_map_nor_picture() -> None:
    pack = load_pack(LEAST)
    assert ([each.code for each in pack.languages], pack.maps, pack.pictures) == (["en"], {}, frozenset())


def test_languages_and_topics_stand_in_the_order_of_the_lists(small: Pack) -> None:
    assert [language.code for language in small.languages] == ["es", "en"]
    assert small.languages[0] == Language(
        "es", "Español", "¿Pueden?", "Empezar en español", "Teléfono", "La ley", "Nuestra opinión"
    )
    assert [topic.id for topic in small.topics] == ["learn", "rights"]


def test_a_topic_has_chapters_and_a_chapter_has_cards(small: Pack) -> None:
    topic = small.topic("learn")
    assert [chapter.id for chapter in topic.chapters] == ["models", "past"]
    assert topic.chapters[0].cards == ("scale", "compare", "powers")
    assert topic.chapters[0].titles == {"en": "What they may do", "es": "Qué pueden hacer"}
    assert topic.cards == ("scale", "compare", "powers", "years", "places", "guess", "view")


def test_a_topic_is_found_by_its_id(small: Pack) -> None:
    topic = small.topic("rights")
    assert topic.words["es"].title == "Conozca sus derechos"
    assert topic.words["es"].subtitle == "Qué decir"
    assert topic.words["en"].disclaimer == "Not legal advice."
    with pytest.raises(KeyError):
        small.topic("nowhere")


def test_a_card_is_found_by_its_id_and_language(small: Pack) -> None:
    card = small.card("door", "es")
    assert (card.id, card.language, card.title) == ("door", "es", "En la puerta de 287(g)")
    assert (card.kicker, card.kind, card.form, card.level) == (
        "En casa",
        CardKind.RIGHTS,
        Form.PANEL,
        None,
    )
    assert card.status is Status.DRAFT
    assert small.card("door", "en").status is Status.FACT_CHECKED
    with pytest.raises(KeyError):
        small.card("door", "fr")


def test_a_card_has_the_form_it_claims_and_its_translation_has_the_same(small: Pack) -> None:
    forms = {
        "scale": Form.MODEL,
        "compare": Form.COMPARISON,
        "powers": Form.POWERS,
        "years": Form.TIMELINE,
        "places": Form.MAP,
        "guess": Form.QUIZ,
        "help": Form.HELP,
    }
    assert set(forms.values()) | {Form.PANEL} == set(Form)
    for card_id, form in forms.items():
        assert {small.card(card_id, code).form for code in ("en", "es")} == {form}


def test_a_review_by_a_person_is_accepted_with_its_date_and_role(small: Pack) -> None:
    card = small.card("scale", "en")
    assert (card.level, card.status) == (3, Status.LEGAL_OK)


def test_the_text_becomes_blocks_by_kind_with_their_lines(small: Pack) -> None:
    blocks = small.card("door", "en").blocks
    assert [(block.kind, block.text, block.line) for block in blocks] == [
        (BlockKind.SAY, "I do not agree.", 9),
        (BlockKind.HEADING, "What to do", 11),
        (BlockKind.TEXT, "Keep the door closed & locked for > 1 and < 1,000 days.", 13),
        (BlockKind.POINT, "Stay calm.", 16),
        (BlockKind.POINT, "Ask for a lawyer.", 17),
    ]


def test_bold_is_carried_and_what_styled_text_would_read_as_markup_is_escaped(small: Pack) -> None:
    styled = small.card("door", "en").blocks[2].styled
    assert styled == "Keep the door <b>closed &amp; locked</b> for &gt; 1 and &lt; 1,000 days."


def test_a_backslash_and_an_entity_are_read_as_the_sign_they_stand_for(folder: Path) -> None:
    change(folder, en("law"), "Say so out loud.", r"Say \*so\* &amp; out loud.")
    assert load_pack(folder).card("law", "en").blocks[0].text == "You may stay silent. Say *so* & out loud."


def test_a_line_of_plus_signs_in_the_text_is_text(folder: Path) -> None:
    change(folder, en("law"), "Say so out loud.", "Say so.\n\n+++")
    assert load_pack(folder).card("law", "en").blocks[-1] == Block(BlockKind.TEXT, "+++", "+++", 0)


def test_the_right_answer_is_the_one_that_begins_in_bold(small: Pack) -> None:
    where, count = sections_of(small.card("guess", "es").blocks)
    assert [point.marked for point in where.points] == [False, True]
    assert count.heading.text == "¿Cuántos modelos hay?"
    assert [point.text for point in count.points] == ["2 modelos", "3 modelos", "4 modelos"]
    assert count.text is not None
    assert count.text.text == "Hay 3 modelos."


def test_bold_further_on_does_not_mark_an_answer(folder: Path) -> None:
    change(folder, en("law"), "Say so out loud.", "Say **so**.\n\n**Say** so.")
    assert [block.marked for block in load_pack(folder).card("law", "en").blocks] == [False, True]


def test_a_section_may_be_without_a_paragraph(small: Pack) -> None:
    assert [section.text for section in sections_of(small.card("compare", "en").blocks)] == [None, None]


def test_a_card_rests_on_facts_and_facts_on_sources(small: Pack) -> None:
    fact = small.facts["street"]
    assert fact.claim == "Under one model officers work in the community."
    assert fact.sources == (Source("ONE", "One", "First", "https://example.org/one", date(2026, 11, 24)),)
    assert (fact.as_of, fact.expires) == (date(2025, 2, 14), None)
    assert (fact.confidence, fact.items, fact.left_out) == (Confidence.HIGH, ("S1", "S22"), None)
    assert small.facts["jail"].confidence is Confidence.MEDIUM
    assert small.facts["old"].left_out == "Agreements do not end any more."
    assert [fact.id for fact in small.card("compare", "es").facts] == ["street", "jail"]


def test_facts_of_every_file_are_read(small: Pack) -> None:
    assert list(small.facts) == ["street", "jail", "old", "door", "silence"]


def test_line_ends_and_a_byte_order_mark_of_another_system_change_nothing(folder: Path, small: Pack) -> None:
    for path in (path for path in folder.rglob("*") if path.is_file()):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_pack(folder) == small


def test_the_original_may_be_any_of_the_languages(folder: Path, small: Pack) -> None:
    # The same pack the other way round: what is of the original moves into the Spanish file.
    change(folder, PACK, 'default = "en"', 'default = "es"')
    for card_id, code in small.cards:
        if code == "en":
            swap_roles(folder, card_id)
    pack = load_pack(folder)
    assert pack.default == "es"
    assert pack.card("guess", "es").blocks == small.card("guess", "es").blocks
    assert set(pack.stale) == {(card_id, "en") for card_id, code in small.cards if code == "en"}


def swap_roles(folder: Path, card_id: str) -> None:
    """Make the Spanish card the original, and stamp the English one with what never was."""
    original, translation = folder / en(card_id), folder / es(card_id)
    of_each = ("title", "kicker", "status", "reviewed_on", "reviewed_by")
    _, front, body = original.read_text("utf-8").split("+++\n", 2)
    keys, _, places = front.partition("\n[places]")
    own = [line for line in keys.splitlines() if line.startswith(of_each)]
    shared = [line for line in keys.splitlines() if line and not line.startswith(of_each)]
    original.write_text("\n".join(["+++", f'blocks = ["{"0" * 12}"]', *own, f"+++\n{body}"]), "utf-8")
    _, front, body = translation.read_text("utf-8").split("+++\n", 2)
    own = [line for line in front.splitlines() if line.startswith(of_each)]
    table = [f"[places]{places}".rstrip()] if places else []
    translation.write_text("\n".join(["+++", *own, *shared, *table, f"+++\n{body}"]), "utf-8")
