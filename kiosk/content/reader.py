"""Reads a content pack whole, and refuses it with file and line if anything is amiss."""

from pathlib import Path

from kiosk.content.card_file import CardReader, card_name
from kiosk.content.evidence import Evidence, read_sources
from kiosk.content.glossary import read_glossary
from kiosk.content.nouns import Card, Chapter, Language, Pack, Topic, TopicWords
from kiosk.content.svg_file import check_picture, read_map
from kiosk.content.toml_file import Table, read_table
from kiosk.errors import ContentTrouble

_WORDS = ("name", "question", "start", "phone", "law", "belief")
_OWN_PICTURES = ("attract", "sign")


def load_pack(folder: Path) -> Pack:
    """Read and check the pack in *folder*. Raises ContentTrouble, which names file and line."""
    pack, troubles = PackReader(folder).read()
    if troubles:
        raise troubles[0]
    return pack


class PackReader:
    """Reads the pack in a folder; what is amiss with one card hides no other."""

    def __init__(self, folder: Path) -> None:
        """Read all but the cards. Raises ContentTrouble."""
        # The absolute path, because complaints begin with its name and "." has none.
        folder = folder.absolute()
        self._folder = folder
        self._file = read_table(folder, "pack.toml")
        self._file.only("id", "version", "default", "languages", "topics", "language", "topic", "chapter")
        self._id, self._version = self._file.text("id"), self._file.text("version")
        self._codes = self._file.names("languages")
        self.default = self._file.text("default")
        if self.default not in self._codes:
            what = f'"{self.default}" is not one of the languages.'
            raise self._file.trouble("default", what, f"Known are: {', '.join(self._codes)}.")
        self._languages = _languages(self._file, self._codes)
        self._topics = _topics(self._file, self._codes)
        self._evidence = Evidence(folder, read_sources(folder))
        self.glossary = read_glossary(folder, self._codes)
        self._maps = {
            path.stem: read_map(folder, path.stem) for path in sorted((folder / "maps").glob("*.svg"))
        }
        self._pictures = frozenset(path.stem for path in (folder / "pictures").glob("*.svg"))
        for name in sorted(self._pictures):
            check_picture(folder, name)
        self.cards = CardReader(
            folder, self._evidence, self._maps, {each.code: each for each in self._languages}
        )

    def read(self) -> tuple[Pack, list[ContentTrouble]]:
        """Read the cards; return the pack as far as it could be read, and what is amiss."""
        found: dict[tuple[str, str], Card] = {}
        stale: dict[tuple[str, str], tuple[int, ...]] = {}
        troubles = self._misplaced()
        # A card whose original cannot be read is left alone: what is amiss with it is told once.
        wanted = [
            (card_id, code) for card_id in self.card_ids for code in (self.default, *self.translated_into)
        ]
        for card_id, code in [] if troubles else wanted:
            try:
                if code == self.default:
                    found[card_id, code] = self.cards.original(card_id, code)
                elif (card_id, self.default) in found:
                    found[card_id, code], changed = self.cards.translation(found[card_id, self.default], code)
                    stale |= {(card_id, code): changed} if changed else {}
            except ContentTrouble as trouble:
                troubles.append(trouble)
        if not troubles:
            troubles = self._models_out_of_order(found)
        if not troubles:
            troubles = self._evidence.not_carried(fact for card in found.values() for fact in card.facts)
        return self._pack(found, stale), troubles

    @property
    def card_ids(self) -> list[str]:
        """The ids of all cards, in order."""
        return [card_id for topic in self._topics for card_id in topic.cards]

    @property
    def translated_into(self) -> list[str]:
        """The codes of the languages that are translations."""
        return [code for code in self._codes if code != self.default]

    def _pack(
        self, cards: dict[tuple[str, str], Card], stale: dict[tuple[str, str], tuple[int, ...]]
    ) -> Pack:
        return Pack(
            id=self._id,
            version=self._version,
            default=self.default,
            languages=self._languages,
            topics=self._topics,
            facts=self._evidence.facts,
            cards=cards,
            stale=stale,
            maps=self._maps,
            pictures=self._pictures,
            folder=self._folder,
        )

    def _models_out_of_order(self, cards: dict[tuple[str, str], Card]) -> list[ContentTrouble]:
        """Return what is amiss with the models: the chapters of a topic that begin with one rise in power."""
        troubles: list[ContentTrouble] = []
        for topic in self._topics:
            levels = [cards[chapter.cards[0], self.default].level or 0 for chapter in topic.chapters]
            found = [level for level in levels if level]
            if found != sorted(set(found)):
                what = f"the models of the topic {topic.id} do not rise from least to most power."
                cure = (
                    "Put the chapter that begins with level 1 before that with level 2, and so on, each once."
                )
                troubles.append(self._file.table("topic").table(topic.id).trouble("chapters", what, cure))
        return troubles

    def _misplaced(self) -> list[ContentTrouble]:
        """Return what is amiss with the files: one that is missing, and one that nobody would ever see."""
        chapters = [chapter for topic in self._topics for chapter in topic.chapters]
        found = {path.relative_to(self._folder).as_posix() for path in (self._folder / "cards").rglob("*.md")}
        listed: set[str] = set()
        troubles: list[ContentTrouble] = []
        for chapter in chapters:
            table = self._file.table("chapter").table(chapter.id)
            wanted = {card_name(card_id, code) for card_id in chapter.cards for code in self._codes}
            cure = "Write the card, or take it off the list."
            troubles += [
                table.trouble("cards", f"{name} is missing.", cure) for name in sorted(wanted - found)
            ]
            listed |= wanted
        shown = {*_OWN_PICTURES, *(topic.id for topic in self._topics), *(each.id for each in chapters)}
        lost = sorted(found - listed) + [f"pictures/{name}.svg" for name in sorted(self._pictures - shown)]
        cure = "List it in pack.toml, or take the file away."
        return troubles + [self._file.trouble("topics", f"nothing shows {name}.", cure) for name in lost]


def _languages(pack: Table, codes: tuple[str, ...]) -> tuple[Language, ...]:
    tables = pack.table("language")
    tables.only(*codes)
    return tuple(_language(code, tables.table(code)) for code in codes)


def _language(code: str, table: Table) -> Language:
    table.only(*_WORDS)
    return Language(code, *(table.text(key) for key in _WORDS))


def _topics(pack: Table, codes: tuple[str, ...]) -> tuple[Topic, ...]:
    names = pack.names("topics")
    tables = pack.table("topic")
    tables.only(*names)
    chapters = pack.table("chapter")
    topics = tuple(_topic(name, tables.table(name), chapters, codes) for name in names)
    chapters.only(*(chapter.id for topic in topics for chapter in topic.chapters))
    return topics


def _topic(name: str, table: Table, chapters: Table, codes: tuple[str, ...]) -> Topic:
    table.only("chapters", *codes)
    words = {code: _topic_words(table.table(code)) for code in codes}
    return Topic(name, tuple(_chapter(each, chapters, codes) for each in table.names("chapters")), words)


def _chapter(name: str, chapters: Table, codes: tuple[str, ...]) -> Chapter:
    table = chapters.table(name)
    table.only("cards", *codes)
    return Chapter(name, table.names("cards"), {code: _chapter_title(table.table(code)) for code in codes})


def _chapter_title(table: Table) -> str:
    table.only("title")
    return table.text("title")


def _topic_words(table: Table) -> TopicWords:
    table.only("title", "subtitle", "disclaimer")
    return TopicWords(table.text("title"), table.text("subtitle"), table.text("disclaimer"))
