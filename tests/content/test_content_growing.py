"""The shipped content grows by a card and a language, and no code is touched."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content import CardKind, Pack, load_pack, overview, shipped_content, stamp_translations
from kiosk.content.card_file import card_name
from tests.content.packs import PACK, change, checked, copy_of

FACT = """\
[ours-bell]
claim = "The tower of the city has 2 bells."
sources = ["STAT"]
as_of = 2026-11-24
confidence = "M"
items = ["S999"]
"""
CARD = """\
+++
title = "The 2 bells"
kicker = "In the tower"
kind = "fact"
facts = ["ours-bell"]
status = "draft"
+++

The tower of the city has **2** bells.
"""
KEPT = re.compile(r"^(title|kicker|status|reviewed_on|reviewed_by) =")
LANGUAGE = """
[language.pt]
name = "Português"
question = "A polícia local pode trabalhar para o ICE?"
start = "Começar em português"
phone = "Assine no seu telefone"
law = "O que diz a lei"
belief = "Em que acreditamos"
"""
LABELS = {CardKind.LAW: "O que diz a lei", CardKind.BELIEF: "Em que acreditamos"}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the shipped content with a card more, in three languages."""
    folder = copy_of(shipped_content(), tmp_path_factory.mktemp("grown"))
    for code in ("en", "es"):
        path = folder / card_name("ours", code)
        path.parent.mkdir(exist_ok=True)
        path.write_text(CARD if code == "en" else "".join(translated(CARD, CardKind.FACT)), "utf-8")
    (folder / "facts" / "ours.toml").write_text(FACT, "utf-8")
    change(folder, PACK, "[chapter.act]\ncards = [", '[chapter.act]\ncards = ["ours", ')
    stamp_translations(folder, ("ours",))
    add_portuguese(folder)
    stamp_translations(folder, ())
    return folder


def add_portuguese(folder: Path) -> None:
    """Add a language to every list, table and card. Its texts stay English: no rule is held against it."""
    pack = load_pack(folder)
    change(folder, PACK, 'languages = ["en", "es"]', 'languages = ["en", "es", "pt"]')
    with (folder / PACK).open("a", encoding="utf-8") as file:
        file.write(LANGUAGE)
        for topic in pack.topics:
            said = topic.words["en"]
            file.write(f"\n[topic.{topic.id}.pt]\ntitle = {quoted(said.title)}\n")
            file.write(f"subtitle = {quoted(said.subtitle)}\ndisclaimer = {quoted(said.disclaimer)}\n")
            for chapter in topic.chapters:
                file.write(f"\n[chapter.{chapter.id}.pt]\ntitle = {quoted(chapter.titles['en'])}\n")
    for card_id, code in pack.cards:
        if code == "en":
            text = (folder / card_name(card_id, "en")).read_text("utf-8")
            kind = pack.card(card_id, "en").kind
            (folder / card_name(card_id, "pt")).write_text("".join(translated(text, kind)), "utf-8")


def quoted(words: str) -> str:
    """Write a TOML text; what JSON escapes, TOML escapes alike."""
    return json.dumps(words, ensure_ascii=False)


def translated(text: str, kind: CardKind) -> Iterator[str]:
    """Yield the lines of a translation that says the same: only keys of its own, its own labels."""
    _, front, body = text.split("+++\n", 2)
    yield "+++\n"
    for line in front.splitlines(keepends=True):
        if line.startswith("kicker") and kind in LABELS:
            yield f'kicker = "{LABELS[kind]}"\n'
        elif KEPT.match(line):
            yield line
    yield f"+++\n{body}"


@pytest.fixture(scope="module")
def pack(grown: Path) -> Pack:
    return load_pack(grown)


def test_a_card_and_a_language_are_added_without_code(grown: Path, pack: Pack) -> None:
    report = checked(grown)
    assert report.troubles == ()
    assert report.cards == len(pack.cards) == 3 * (len(load_pack(shipped_content()).cards) // 2 + 1)
    assert not [notice for notice in report.notices if "pt.md" in notice]
    assert [language.code for language in pack.languages] == ["en", "es", "pt"]


def test_the_new_language_is_on_every_card_topic_and_chapter(pack: Pack) -> None:
    for topic in pack.topics:
        assert topic.words["pt"].title
        for chapter in topic.chapters:
            assert chapter.titles["pt"]
            for card_id in chapter.cards:
                assert pack.card(card_id, "pt").language == "pt"
    assert {pack.card(card_id, "pt").kicker for card_id, _ in pack.cards} >= set(LABELS.values())


def test_the_new_card_stands_in_its_chapter_and_in_the_table(pack: Pack) -> None:
    (chapter,) = (each for topic in pack.topics for each in topic.chapters if each.id == "act")
    assert chapter.cards[0] == "ours"
    for code in ("en", "es", "pt"):
        assert pack.card("ours", code).blocks[0].styled == "The tower of the city has <b>2</b> bells."
    assert "| act | ours | ours-bell | STAT | 2026-11-24 | draft | draft | draft |" in overview(pack)


def test_the_new_fact_is_held_to_the_same_rules(grown: Path, tmp_path: Path) -> None:
    folder = copy_of(grown, tmp_path)
    change(folder, card_name("ours", "en"), "**2** bells", "**2** big bells")
    change(folder, card_name("ours", "es"), "**2** bells", "**3** bells")
    assert load_pack(folder).card("ours", "pt").language == "en"
    assert [notice.partition(" is")[0] for notice in checked(folder).notices if "ours" in notice] == [
        "utah/cards/ours/es.md",
        "utah/cards/ours/pt.md",
    ]
