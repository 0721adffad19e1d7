"""Reads a content pack whole, and refuses it with file and line if anything is amiss."""

from datetime import date
from pathlib import Path

from kiosk.content.card_file import read_card, read_translation
from kiosk.content.nouns import Card, Language, Pack, Source, Topic, TopicWords
from kiosk.content.toml_file import Table, read_table


def load_pack(folder: Path) -> Pack:
    """Read and check the pack in *folder*. Raises ContentTrouble, which names file and line."""
    pack = read_table(folder, "pack.toml")
    pack.only("id", "version", "default", "languages", "topics", "language", "topic")
    pack_id, version = pack.text("id"), pack.text("version")
    codes = pack.names("languages")
    default = pack.text("default")
    if default not in codes:
        raise pack.trouble(
            "default", f'"{default}" is not one of the languages.', f"Known are: {', '.join(codes)}."
        )
    languages = _languages(pack, codes)
    topics = _topics(pack, codes)
    sources = _sources(folder)
    _check_files(folder, pack, topics, codes)
    cards: dict[tuple[str, str], Card] = {}
    for card_id in [card_id for topic in topics for card_id in topic.cards]:
        original = read_card(folder, card_id, default, sources)
        cards[card_id, default] = original
        for code in codes:
            if code != default:
                cards[card_id, code] = read_translation(folder, original, code, sources)
    return Pack(pack_id, version, default, languages, topics, cards)


def _languages(pack: Table, codes: tuple[str, ...]) -> tuple[Language, ...]:
    tables = pack.table("language")
    tables.only(*codes)
    return tuple(_language(code, tables.table(code)) for code in codes)


def _language(code: str, table: Table) -> Language:
    table.only("name", "question", "start", "phone")
    return Language(
        code, table.text("name"), table.text("question"), table.text("start"), table.text("phone")
    )


def _topics(pack: Table, codes: tuple[str, ...]) -> tuple[Topic, ...]:
    names = pack.names("topics")
    tables = pack.table("topic")
    tables.only(*names)
    return tuple(_topic(name, tables.table(name), codes) for name in names)


def _topic(name: str, table: Table, codes: tuple[str, ...]) -> Topic:
    table.only("cards", *codes)
    return Topic(name, table.names("cards"), {code: _topic_words(table.table(code)) for code in codes})


def _topic_words(table: Table) -> TopicWords:
    table.only("title", "subtitle", "disclaimer")
    return TopicWords(table.text("title"), table.text("subtitle"), table.text("disclaimer"))


def _sources(folder: Path) -> dict[str, Source]:
    file = read_table(folder, "sources.toml")
    return {key: _source(key, file.table(key)) for key in file.values}


def _source(key: str, table: Table) -> Source:
    table.only("title", "publisher", "url", "accessed")
    url = table.text("url")
    if not url.startswith("https://"):
        raise table.trouble("url", f'"{url}" is not a web address.', "Begin it with https://.")
    return Source(key, table.text("title"), table.text("publisher"), url, table.take("accessed", date))


def _check_files(folder: Path, pack: Table, topics: tuple[Topic, ...], codes: tuple[str, ...]) -> None:
    """Refuse a card without its file, and a file that nobody would ever see. Raises ContentTrouble."""
    files = [path for path in (folder / "cards").rglob("*") if path.is_file()]
    found = {path.relative_to(folder).as_posix() for path in files}
    listed: set[str] = set()
    for topic in topics:
        wanted = {f"cards/{card_id}/{code}.md" for card_id in topic.cards for code in codes}
        for name in sorted(wanted - found):
            table = pack.table("topic").table(topic.id)
            raise table.trouble("cards", f"{name} is missing.", "Write the card, or take it off the list.")
        listed |= wanted
    for name in sorted(found - listed):
        raise pack.trouble(
            "topics", f"no topic shows {name}.", "List the card in a topic, or take the file away."
        )
