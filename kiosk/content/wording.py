"""The house rules of writing: how long a text may be, how plain it must be, and which words are not used."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.content.forms import sections_of
from kiosk.content.glossary import Term
from kiosk.content.nouns import Block, BlockKind, Card, Form, Pack
from kiosk.errors import ContentTrouble
from kiosk.readability import english, spanish
from kiosk.readability.spanish import SPANISH_STOPS
from kiosk.readability.words import STOPS, sentences, words

# What people read standing up: a panel in about 15 seconds, a headline in two.
WORDS_IN_A_TITLE = 8
WORDS_IN_A_SENTENCE = 20
WORDS_TO_SAY = 15
# Below this a measure says more about chance than about the text.
WORDS_TO_MEASURE = 60

_BY_SECTION = (Form.COMPARISON, Form.POWERS, Form.TIMELINE, Form.QUIZ)
_FRAGMENTS = (Form.COMPARISON, Form.POWERS, Form.QUIZ)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is asked of a text in one language.

    panel: words on a panel, at most; stops: what ends a sentence; measure: of the readability of texts;
    good: whether it is plain enough; relative: dates that are wrong a year later.
    """

    panel: int
    stops: str
    measure: Callable[[Sequence[str]], float]
    good: Callable[[float], bool]
    wanted: str
    relative: re.Pattern[str]


LIMITS = {
    "en": Limits(
        panel=60,
        stops=STOPS,
        measure=english.grade,
        good=lambda grade: grade <= 7,  # noqa: PLR2004  the limit itself
        wanted="a Flesch-Kincaid grade of at most 7",
        relative=re.compile(
            r"\b(this|last|next) (year|month|week)\b|\b(now|today|yesterday|recent(ly)?|currently|so far|new(ly)?)\b",
            re.IGNORECASE,
        ),
    ),
    "es": Limits(
        panel=75,
        stops=SPANISH_STOPS,
        measure=spanish.ease,
        good=lambda ease: ease >= 70,  # noqa: PLR2004  the limit itself
        wanted="an INFLESZ of at least 70",
        relative=re.compile(
            r"\b(este|pasado|próximo) (año|mes)\b|\b(ahora|hoy|ayer|reciente(mente)?|actualmente|hasta la fecha)\b",
            re.IGNORECASE,
        ),
    ),
}
"""By language code. A language without limits is not held to any."""


def wording_troubles(pack: Pack, glossary: Sequence[Term]) -> list[ContentTrouble]:
    """Return every break of the house rules, cards first, then chapters and the pack as a whole."""
    troubles = [
        trouble
        for (card_id, language), card in pack.cards.items()
        if card.language == language
        for trouble in _card(card, pack.card(card_id, pack.default), glossary)
    ]
    return [*troubles, *_measured(pack)]


def measured_texts(card: Card) -> list[str]:
    """Return the sentences of a card: what is said or told; neither headings nor bare answers."""
    kinds = {BlockKind.TEXT, BlockKind.SAY} | (set() if card.form in _FRAGMENTS else {BlockKind.POINT})
    return [block.text for block in card.blocks if block.kind in kinds]


def _card(card: Card, original: Card, glossary: Sequence[Term]) -> Iterator[ContentTrouble]:
    # Title and kicker stand in the front matter, right below its first line.
    whole = [(2, card.title), (2, card.kicker), *((block.line, block.text) for block in card.blocks)]
    yield from _terms(card, whole, original, glossary)
    limits = LIMITS.get(card.language)
    if limits is None:
        return
    if len(words(card.title)) > WORDS_IN_A_TITLE:
        yield _trouble(card, 2, f"the title has more than {WORDS_IN_A_TITLE} words.")
    for block in card.blocks:
        yield from _block(card, block, limits)
    for line, count in _panels(card):
        if count > limits.panel:
            yield _trouble(card, line, f"{count} words stand here together; {limits.panel} are the most.")
    for line, text in whole:
        if found := limits.relative.search(text):
            yield _trouble(
                card, line, f'"{found[0]}" will be wrong a year later.', "Write the year, like: in 2026."
            )


def _block(card: Card, block: Block, limits: Limits) -> Iterator[ContentTrouble]:
    for sentence in sentences(block.text, limits.stops):
        if len(words(sentence)) > WORDS_IN_A_SENTENCE:
            yield _trouble(card, block.line, f"a sentence has more than {WORDS_IN_A_SENTENCE} words.")
    if block.kind is BlockKind.SAY and len(words(block.text)) > WORDS_TO_SAY:
        yield _trouble(card, block.line, f"more than {WORDS_TO_SAY} words to say are too many to remember.")


def _panels(card: Card) -> Iterator[tuple[int, int]]:
    """Yield line and number of words of all that is read at once."""
    if card.form not in _BY_SECTION:
        yield card.blocks[0].line, sum(len(words(block.text)) for block in card.blocks)
        return
    for section in sections_of(card.blocks):
        texts = [section.heading, *section.points, *([section.text] if section.text else [])]
        yield section.heading.line, sum(len(words(block.text)) for block in texts)


def _terms(
    card: Card, whole: Sequence[tuple[int, str]], original: Card, glossary: Sequence[Term]
) -> Iterator[ContentTrouble]:
    text = "\n".join(words for _, words in whole)
    written = "\n".join([original.title, original.kicker, *(block.text for block in original.blocks)])
    for term in glossary:
        forms = " or ".join(f'"{form}"' for form in term.forms.get(card.language, ()))
        for line, said in whole:
            for found in term.avoided_in(said, card.language):
                yield _trouble(card, line, f'"{found}" is not what we call it.', f"Write {forms}.")
        told = forms and term.stands_in(written, original.language)
        if told and not term.stands_in(text, card.language):
            what = (
                f'{original.language}.md speaks of "{term.forms[original.language][0]}", this card does not.'
            )
            yield _trouble(card, 2, what, f"Write {forms}.")


def _measured(pack: Pack) -> Iterator[ContentTrouble]:
    for language in pack.languages:
        limits = LIMITS.get(language.code)
        if limits is None:
            continue
        everything: list[str] = []
        for chapter in (chapter for topic in pack.topics for chapter in topic.chapters):
            cards = [pack.card(card_id, language.code) for card_id in chapter.cards]
            texts = [
                text for card in cards if card.language == language.code for text in measured_texts(card)
            ]
            everything += texts
            yield from _plain(pack, f"the chapter {chapter.id} in {language.code}", texts, limits)
        yield from _plain(pack, f"the pack in {language.code}", everything, limits)


def _plain(pack: Pack, what: str, texts: Sequence[str], limits: Limits) -> Iterator[ContentTrouble]:
    if sum(len(words(text)) for text in texts) < WORDS_TO_MEASURE:
        return
    value = limits.measure(texts)
    if not limits.good(value):
        yield ContentTrouble(
            f"{pack.folder.name}/pack.toml, line 1: {what} is hard to read ({value:.1f}); {limits.wanted} is wanted.",
            "Use shorter sentences and shorter words.",
        )


def _trouble(
    card: Card, line: int, what: str, cure: str = "Say it in fewer or plainer words."
) -> ContentTrouble:
    return ContentTrouble(f"{card.file}, line {line}: {what}", cure)
