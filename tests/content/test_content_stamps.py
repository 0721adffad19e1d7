"""A translation follows its original, or the original is shown in its place."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Block, BlockKind, Pack, load_pack, stamp_translations
from kiosk.content.stamps import DIGITS, changed_lines, stamps_of
from kiosk.errors import ContentTrouble
from tests.cli.tablet import everything_in
from tests.content.packs import SMALL, change, checked, complaints, en, es, refusal

CALM = ("- Stay calm.", "- Stay very calm.")


def stale_lines(folder: Path, card_id: str) -> tuple[int, ...]:
    """Return the lines that a translation is behind by; it must be so if and only if the original is shown."""
    pack = load_pack(folder)
    shown = pack.card(card_id, "es")
    lines = pack.stale.get((card_id, "es"), ())
    assert (shown.language == "en") is bool(lines)
    if lines:
        assert shown == pack.card(card_id, "en")
    return lines


def test_a_changed_block_puts_the_original_in_the_place_of_the_translation(folder: Path) -> None:
    change(folder, en("door"), *CALM)
    pack = load_pack(folder)
    assert pack.card("door", "es") == pack.card("door", "en")
    assert pack.card("door", "es").file == f"small/{en('door')}"
    assert dict(pack.stale) == {("door", "es"): (16,)}
    assert pack.card("law", "es").language == "es"


def test_the_check_tells_which_card_is_behind_and_where_it_changed(folder: Path) -> None:
    change(folder, en("door"), *CALM)
    change(folder, en("door"), "I do not agree.", "I do not agree to this.")
    report = checked(folder)
    assert report.troubles == ()
    assert report.notices == (
        "small/cards/door/es.md is behind en.md (see line 9, 16 there): the kiosk shows en.md.",
    )


@pytest.mark.parametrize(
    ("right", "wrong", "lines"),
    [
        ('title = "At the door', 'title = "Near the door', (1,)),
        ('kicker = "At home"', 'kicker = "Home"', (1,)),
        ("> I do not agree.", "I do not agree.", (9,)),
        ("**closed & locked**", "closed & locked", (13,)),
        ("locked** for", "locked** For", (13,)),
        ("- Ask for a lawyer.\n", "", (1,)),
        ("- Ask for a lawyer.", "- Ask for a lawyer.\n- Wait.", (18,)),
        ("- Stay calm.\n- Ask for a lawyer.", "- Ask for a lawyer.\n- Stay calm.", (1,)),
        ("- Stay calm.", "- Stay calm.\n- Stay calm.", (1,)),
    ],
)
def test_whatever_a_visitor_would_see_changed_makes_the_translation_stale(
    folder: Path, right: str, wrong: str, lines: tuple[int, ...]
) -> None:
    change(folder, en("door"), right, wrong)
    assert stale_lines(folder, "door") == lines


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Keep the door\n**closed", "Keep   the\ndoor **closed"),
        ("- Stay calm.\n", "-   Stay calm.  \n"),
        ("+++\n\n> I", "+++\n\n\n\n> I"),
        ('title = "At the door', 'title = "  At  the\\tdoor'),
        ('status = "fact-checked"', 'status = "draft"'),
        ('kind = "rights"', 'kind = "action"'),
    ],
)
def test_white_space_and_what_is_not_translated_make_nothing_stale(
    folder: Path, right: str, wrong: str
) -> None:
    change(folder, en("door"), right, wrong)
    assert stale_lines(folder, "door") == ()


def test_the_way_an_accent_is_typed_makes_nothing_stale(folder: Path) -> None:
    change(folder, en("law"), "Say so", "Señor, dígalo: say so")
    stamp_translations(folder, ("law",))
    path = folder / en("law")
    text = path.read_text("utf-8")
    path.write_text(unicodedata.normalize("NFD", text), "utf-8")
    assert path.read_text("utf-8") != text
    assert stale_lines(folder, "law") == ()


def test_a_changed_translation_is_not_stale(folder: Path) -> None:
    change(folder, es("door"), "Mantenga la calma.", "Tenga calma.")
    assert stale_lines(folder, "door") == ()
    assert load_pack(folder).card("door", "es").blocks[3].text == "Tenga calma."


def test_a_stale_translation_may_say_less_until_it_is_stamped(folder: Path) -> None:
    change(folder, en("door"), "- Ask for a lawyer.", "- Ask for 2 lawyers.\n- Wait.")
    assert stale_lines(folder, "door") == (17, 18)
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("> No doy", "# No doy"),
        ("1.000", "2.000"),
        ('status = "draft"', 'status = "perfect"'),
        ('kicker = "En casa"\n', 'kind = "law"\n'),
    ],
)
def test_a_stale_translation_is_not_read_beyond_its_stamps(folder: Path, right: str, wrong: str) -> None:
    change(folder, en("door"), *CALM)
    change(folder, es("door"), right, wrong)
    assert stale_lines(folder, "door") == (16,)
    assert complaints(folder) == []


def test_a_card_that_is_law_from_now_on_needs_no_label_in_a_stale_translation(folder: Path) -> None:
    change(folder, en("door"), 'kind = "rights"', 'kind = "law"')
    change(folder, en("door"), 'kicker = "At home"', 'kicker = "The law"')
    assert stale_lines(folder, "door") == (1,)
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('title = "', "title = ", "line 3: this is not valid TOML"),
        ('blocks = ["', 'blocks = ["no stamp", "', 'line 2: "no stamp" is not a stamp'),
    ],
)
def test_the_keys_of_a_stale_translation_must_still_be_readable(
    folder: Path, right: str, wrong: str, words: str
) -> None:
    change(folder, en("door"), *CALM)
    change(folder, es("door"), right, wrong)
    assert refusal(folder).startswith(f"small/{es('door')}, {words}")


def test_a_stale_card_is_not_held_to_the_rules_of_the_language_it_is_shown_in(folder: Path) -> None:
    change(folder, en("years"), "A law makes each agreement possible.", "Each contrato is possible.")
    change(folder, en("years"), "agreements", "agreements and agreements")
    assert stale_lines(folder, "years") == (12, 16)
    assert complaints(folder) == []


def test_stamping_makes_a_translation_current_again(folder: Path) -> None:
    change(folder, en("door"), *CALM)
    before = everything_in(folder)
    assert stamp_translations(folder, ("door",)) == [es("door")]
    assert stale_lines(folder, "door") == ()
    after = everything_in(folder)
    assert {name for name in after if after[name] != before[name]} == {es("door")}
    changed = zip(before[es("door")].splitlines(), after[es("door")].splitlines(), strict=True)
    assert [old[:8] for old, new in changed if old != new] == [b"blocks ="]


@pytest.mark.parametrize("cards", [("door",), ("law", "door", "door"), ()])
def test_stamping_what_is_current_changes_not_one_byte(folder: Path, cards: tuple[str, ...]) -> None:
    before = everything_in(folder)
    stamp_translations(folder, cards)
    stamp_translations(folder, cards)
    assert everything_in(folder) == before == everything_in(SMALL)


def test_no_card_named_stamps_them_all_and_nothing_but_translations(folder: Path) -> None:
    for path in folder.rglob("es.md"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("blocks")), "utf-8")
    assert "was never stamped" in refusal(folder)
    stamped = stamp_translations(folder, ())
    assert sorted(stamped) == sorted(name for name in everything_in(folder) if name.endswith("es.md"))
    assert everything_in(folder) == everything_in(SMALL)


def test_stamps_over_several_lines_are_replaced_whole(folder: Path) -> None:
    before = everything_in(folder)
    change(folder, es("door"), 'blocks = ["', 'blocks = [\n  "0123456789ab",\n  "')
    stamp_translations(folder, ("door",))
    assert everything_in(folder) == before


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("1.000", "2.000", "line 12: the numbers differ"),
        ("- Mantenga la calma.\n", "", "line 15: blocks: 4 stand where 5 should"),
        ("> No doy", "- No doy", 'line 8: "point" stands where "say" should'),
        ("287(g)", "(g)", "line 3: the numbers in title and kicker differ"),
        ("> No doy", "# No doy", 'line 8: "heading" is not allowed here'),
    ],
)
def test_a_translation_that_says_less_or_more_is_not_stamped_and_nothing_is_written(
    folder: Path, right: str, wrong: str, words: str
) -> None:
    change(folder, en("scale"), "community", "whole community")
    change(folder, en("door"), *CALM)
    change(folder, es("door"), right, wrong)
    before = everything_in(folder)
    with pytest.raises(ContentTrouble) as refused:
        stamp_translations(folder, ("scale", "door"))
    assert refused.value.what == f"small/{es('door')}, {words}."
    assert everything_in(folder) == before


@pytest.mark.parametrize("card", ["dor", "../cards/door", ""])
def test_a_card_that_is_not_there_is_named_and_nothing_is_written(folder: Path, card: str) -> None:
    change(folder, en("door"), *CALM)
    before = everything_in(folder)
    with pytest.raises(ContentTrouble) as refused:
        stamp_translations(folder, ("door", card))
    assert refused.value.what == f'There is no card "{card}" in small/pack.toml.'
    assert refused.value.cure.startswith("Known are: compare, door, ")
    assert everything_in(folder) == before


# Laws --------------------------------------------------------------------------------------------

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
some_blocks = st.lists(
    st.builds(Block, st.sampled_from(BlockKind), texts, texts, st.integers(2, 99)), min_size=1, max_size=6
)
spaces = st.text(" \t\n\u00a0\u2003", min_size=1, max_size=4)


def with_blocks(small: Pack, blocks: list[Block], title: str = "Title") -> tuple[str, ...]:
    return stamps_of(replace(small.card("door", "en"), title=title, blocks=tuple(blocks)))


@given(blocks=some_blocks, title=texts)
def test_there_is_a_stamp_for_the_head_and_one_for_each_block(
    small: Pack, blocks: list[Block], title: str
) -> None:
    card = replace(small.card("door", "en"), title=title, blocks=tuple(blocks))
    stamps = stamps_of(card)
    assert len(stamps) == len(blocks) + 1
    assert all(len(stamp) == DIGITS and set(stamp) <= set("0123456789abcdef") for stamp in stamps)
    assert changed_lines(card, stamps) == ()


@given(words=st.lists(st.text("aeñ<b>&;", min_size=1, max_size=5), min_size=1, max_size=5), space=spaces)
def test_white_space_never_changes_a_stamp(small: Pack, words: list[str], space: str) -> None:
    plain = [Block(BlockKind.TEXT, "", " ".join(words), 9)]
    spaced = [Block(BlockKind.TEXT, "", space + space.join(words) + space, 12)]
    assert with_blocks(small, plain) == with_blocks(small, spaced)
    assert with_blocks(small, plain, " ".join(words)) == with_blocks(small, plain, space.join(words))


@given(blocks=some_blocks)
def test_no_way_to_type_a_letter_changes_a_stamp(small: Pack, blocks: list[Block]) -> None:
    apart = [replace(block, styled=unicodedata.normalize("NFD", block.styled)) for block in blocks]
    assert with_blocks(small, apart) == with_blocks(small, blocks)


@given(before=some_blocks, after=some_blocks)
def test_a_change_is_told_by_lines_that_can_be_found_and_only_by_those(
    small: Pack, before: list[Block], after: list[Block]
) -> None:
    stamps = with_blocks(small, before)
    card = replace(small.card("door", "en"), title="Title", blocks=tuple(after))
    lines = changed_lines(card, stamps)
    assert bool(lines) is (stamps_of(card) != stamps)
    assert set(lines) <= {1, *(block.line for block in after)}
    new = {block.line for block in after if with_blocks(small, [block])[1] not in stamps}
    assert set(lines) == new or (new, lines) == (set(), (1,))
