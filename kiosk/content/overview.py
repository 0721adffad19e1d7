"""Writes the table of all cards: what each rests on, as of which day, and how far it was checked."""

from collections.abc import Iterator

from kiosk.content.nouns import Pack


def overview(pack: Pack) -> str:
    """Return the table as Markdown, in the pack's default language, one line for each card."""
    return "\n".join(_lines(pack))


def _lines(pack: Pack) -> Iterator[str]:
    others = [language.code for language in pack.languages if language.code != pack.default]
    heads = [
        "chapter",
        "card",
        "facts",
        "sources",
        "as of",
        "status",
        *(f"status in {code}" for code in others),
    ]
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for chapter in (chapter for topic in pack.topics for chapter in topic.chapters):
        for card_id in chapter.cards:
            card = pack.card(card_id, pack.default)
            facts = ", ".join(fact.id for fact in card.facts)
            sources = ", ".join(source.key for source in card.sources)
            statuses = [pack.card(card_id, code).status.value for code in (pack.default, *others)]
            yield _row([chapter.id, card_id, facts, sources, card.as_of.isoformat(), *statuses])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
