"""The content pack: topics, chapters and cards in every language of the kiosk, and the facts they rest on."""

from kiosk.content.checking import Report, check_pack, stamp_translations
from kiosk.content.folder import content_folder, copy_content, shipped_content
from kiosk.content.forms import sections_of
from kiosk.content.nouns import (
    LEVELS,
    Block,
    BlockKind,
    Card,
    CardKind,
    Chapter,
    Confidence,
    Fact,
    Form,
    Language,
    Pack,
    Place,
    PlaceMap,
    Section,
    Source,
    Status,
    Topic,
    TopicWords,
)
from kiosk.content.overview import overview
from kiosk.content.reader import load_pack

__all__ = [
    "LEVELS",
    "Block",
    "BlockKind",
    "Card",
    "CardKind",
    "Chapter",
    "Confidence",
    "Fact",
    "Form",
    "Language",
    "Pack",
    "Place",
    "PlaceMap",
    "Report",
    "Section",
    "Source",
    "Status",
    "Topic",
    "TopicWords",
    "check_pack",
    "content_folder",
    "copy_content",
    "load_pack",
    "overview",
    "sections_of",
    "shipped_content",
    "stamp_translations",
]
