"""What the cards rest on: how old it is, whether it may have changed, and the table of it all."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import (
    Block,
    BlockKind,
    Form,
    Pack,
    Place,
    PlaceMap,
    check_pack,
    load_pack,
    overview,
    sections_of,
)
from kiosk.content.forms import check_form
from kiosk.content.toml_file import File
from kiosk.errors import ContentTrouble
from tests.content.packs import MODELS, TODAY, change, checked, complaints, en

LAST = date(2999, 12, 31)


def test_a_card_held_on_the_earliest_day_of_its_facts(small: Pack) -> None:
    for code in ("en", "es"):
        assert small.card("compare", code).as_of == date(2025, 2, 14)
        assert small.card("door", code).as_of == date(2026, 1, 31)
        assert small.card("law", code).as_of == date(2026, 11, 24)


def test_a_card_names_the_sources_of_its_facts_in_their_order_and_each_once(small: Pack) -> None:
    def keys(card_id: str) -> list[str]:
        return [source.key for source in small.card(card_id, "es").sources]

    assert keys("law") == ["TWO", "ONE"]
    assert keys("compare") == ["ONE", "TWO"]
    assert keys("powers") == ["ONE", "TWO"]
    assert keys("door") == ["TWO", "ONE"]


def test_a_fact_may_be_shown_up_to_its_last_day(small: Pack) -> None:
    for card_id in ("places", "compare"):
        card = small.card(card_id, "es")
        assert not card.expired(LAST - timedelta(1))
        assert not card.expired(LAST)
    assert not small.facts["jail"].expired(LAST)
    old = small.facts["old"]
    assert not old.expired(date(2024, 6, 30))
    assert old.expired(date(2024, 7, 1))
    assert not small.card("law", "en").expired(date.max)


def test_a_card_may_have_changed_when_one_of_its_facts_may(folder: Path) -> None:
    change(folder, MODELS, "2999-12-31", "2026-12-31")
    pack = load_pack(folder)
    for card_id in ("compare", "powers", "places"):
        assert not pack.card(card_id, "es").expired(date(2026, 12, 31))
        assert pack.card(card_id, "es").expired(date(2027, 1, 1))
    assert not pack.card("scale", "es").expired(date(2027, 1, 1))


def test_the_check_tells_which_fact_is_due_once_its_last_day_is_over(folder: Path) -> None:
    change(folder, MODELS, "2999-12-31", "2026-11-23")
    assert check_pack(folder, date(2026, 11, 23)).notices == ()
    report = check_pack(folder, TODAY)
    assert report.troubles == ()
    assert report.notices == (
        'The fact "jail" was to be checked by 2026-11-23: its cards say that it may have changed.',
    )


def test_a_fact_that_no_card_carries_may_grow_old_in_silence(small: Pack) -> None:
    assert small.facts["old"].expired(TODAY)
    assert checked(small.folder).notices == ()


def test_facts_that_no_card_carries_and_needless_reasons_are_all_told(folder: Path) -> None:
    change(folder, MODELS, 'left_out = "Agreements do not end any more."\n', "")
    change(folder, MODELS, 'items = ["S1", "S22"]', 'left_out = "Why not."')
    assert complaints(folder) == [
        f'small/{MODELS}, line 6: a card carries "street".',
        f'small/{MODELS}, line 16: no card carries "old".',
    ]


# Maps --------------------------------------------------------------------------------------------


def test_a_map_has_a_size_and_its_places_as_paths(small: Pack) -> None:
    assert small.maps == {
        "square": PlaceMap(
            200.0,
            100.0,
            (
                Place("square", "M0 0H100V100H0 Z", 50.0, 50.5),
                Place(
                    "town",
                    "M 140.0 50.0 a 10.0 10.0 0 1 0 20.0 0 a 10.0 10.0 0 1 0 -20.0 0 Z",
                    150.0,
                    50.0,
                ),
            ),
        )
    }


def test_a_map_card_names_its_map_and_the_level_of_each_place_in_every_language(small: Pack) -> None:
    for code in ("en", "es"):
        card = small.card("places", code)
        assert (card.map, card.places) == ("square", {"square": 3, "town": 1})
    assert (small.card("law", "es").map, small.card("law", "es").places) == (None, {})


def test_a_map_may_say_how_it_is_encoded(folder: Path, small: Pack) -> None:
    change(folder, "maps/square.svg", "<svg", '<?xml version="1.0" encoding="UTF-8"?>\n<svg')
    assert load_pack(folder) == small


# The table ---------------------------------------------------------------------------------------


def test_the_table_has_a_line_for_each_card_with_all_it_rests_on(small: Pack) -> None:
    head, rule, *rows = overview(small).split("\n")
    assert head == "| chapter | card | facts | sources | as of | status | status in es |"
    assert rule == "| --- | --- | --- | --- | --- | --- | --- |"
    assert rows[0] == "| models | scale | street | ONE | 2025-02-14 | legal-ok | draft |"
    assert rows[-3] == "| home | door | door, silence | TWO, ONE | 2026-01-31 | fact-checked | draft |"
    ids = [card_id for topic in small.topics for card_id in topic.cards]
    assert [row.split(" | ")[1] for row in rows] == ids


def test_the_table_shows_for_a_stale_translation_what_is_shown_instead(folder: Path) -> None:
    change(folder, en("door"), "Stay calm", "Be calm")
    door = next(row for row in overview(load_pack(folder)).split("\n") if " door |" in row)
    assert door.endswith("| fact-checked | fact-checked |")


# Sections ----------------------------------------------------------------------------------------

some_blocks = st.lists(
    st.builds(
        lambda kind, styled: Block(kind, styled, styled, 1),
        st.sampled_from(BlockKind),
        st.sampled_from(["one", "<b>two</b>"]),
    ),
    min_size=1,
    max_size=10,
)
HEADING, POINT, TEXT = (
    Block(kind, kind.value, kind.value, 1) for kind in (BlockKind.HEADING, BlockKind.POINT, BlockKind.TEXT)
)
RIGHT = Block(BlockKind.POINT, "right", "<b>right</b>", 1)
SECTIONS = {
    Form.MODEL: [[HEADING, TEXT]],
    Form.COMPARISON: [[HEADING, POINT, POINT, RIGHT]],
    Form.POWERS: [[HEADING, POINT, RIGHT, RIGHT, TEXT]],
    Form.TIMELINE: [[HEADING, TEXT]],
    Form.QUIZ: [[HEADING, POINT, RIGHT, TEXT], [HEADING, RIGHT, POINT, POINT, TEXT]],
}


def laid_end_to_end(blocks: list[Block]) -> list[Block]:
    """Return the blocks of all sections, as screens would read them."""
    return [
        block
        for section in sections_of(blocks)
        for block in (section.heading, *section.points, *([section.text] if section.text else []))
    ]


@pytest.mark.parametrize("form", SECTIONS)
@given(data=st.data())
def test_every_block_of_a_card_with_sections_is_in_one_of_them(form: Form, data: st.DataObject) -> None:
    sections = data.draw(st.lists(st.sampled_from(SECTIONS[form]), min_size=1, max_size=4))
    blocks = [block for section in sections for block in section]
    check_form(File("card", ()), form, blocks)
    assert laid_end_to_end(blocks) == blocks
    assert len(sections_of(blocks)) == len(sections)


@pytest.mark.parametrize("form", SECTIONS)
@given(blocks=some_blocks)
def test_a_form_refuses_whatever_its_sections_would_lose(form: Form, blocks: list[Block]) -> None:
    try:
        check_form(File("card", ()), form, blocks)
    except ContentTrouble:
        return
    assert laid_end_to_end(blocks) == blocks


@pytest.mark.parametrize("form", sorted(set(Form) - SECTIONS.keys()))
@given(blocks=some_blocks)
def test_a_form_without_sections_takes_any_blocks(form: Form, blocks: list[Block]) -> None:
    check_form(File("card", ()), form, blocks)


@given(blocks=some_blocks)
def test_sections_begin_at_headings_and_keep_points_in_order(blocks: list[Block]) -> None:
    sections = sections_of(blocks)
    first = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING), len(blocks))
    assert [section.heading for section in sections] == [
        block for block in blocks if block.kind is BlockKind.HEADING
    ]
    assert [point for section in sections for point in section.points] == [
        block for block in blocks[first:] if block.kind is BlockKind.POINT
    ]
