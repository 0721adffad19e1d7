"""The content pack: topics and cards in every language of the kiosk, read whole and checked at start."""

from kiosk.content.nouns import (
    Block,
    BlockKind,
    Card,
    CardKind,
    Language,
    Pack,
    Source,
    Status,
    Topic,
    TopicWords,
)
from kiosk.content.reader import load_pack

__all__ = [
    "Block",
    "BlockKind",
    "Card",
    "CardKind",
    "Language",
    "Pack",
    "Source",
    "Status",
    "Topic",
    "TopicWords",
    "load_pack",
]
