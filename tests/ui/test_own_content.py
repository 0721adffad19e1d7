"""An organizer's own content: what was edited is seen, and what is not translated yet is shown as what it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.content import copy_content
from kiosk.settings import Settings
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.reading import ReadingViewModel
from tests.ui.conftest import Kiosk

SAID = "No judge, no OK."
NOTICE = "Esta página cambió. Su traducción no está lista: aquí está en inglés."


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Edit the first block of a card, as an organizer would with a text editor."""
    settings = Settings(tmp_path / "home")
    path = copy_content(settings) / "cards" / "door" / "en.md"
    lines = path.read_text("utf-8").split("\n")
    said = next(number for number, line in enumerate(lines) if line.startswith("> "))
    lines[said] = f"> {SAID}"
    path.write_text("\n".join(lines), "utf-8")
    return settings


def test_an_edited_card_is_seen_and_its_old_translation_is_not(kiosk: Kiosk) -> None:
    kiosk.attract.start("es").open_topic("rights").open("door")
    kiosk.glass.wait_for_text(f"“{SAID}”")
    assert NOTICE in kiosk.glass.texts()


def test_in_the_language_it_was_written_in_nothing_is_amiss(kiosk: Kiosk) -> None:
    kiosk.attract.start("en").open_topic("rights").open("door")
    kiosk.glass.wait_for_text(f"“{SAID}”")
    assert kiosk.window.card.property("untranslated") is False


def test_a_stamp_brings_the_translation_back(settings: Settings, request: pytest.FixtureRequest) -> None:
    result = CliRunner().invoke(app, ["content", "stamp", "door"], env={"KIOSK_HOME": str(settings.home)})
    assert result.exit_code == 0, result.output
    kiosk: Kiosk = request.getfixturevalue("kiosk")
    cards = kiosk.attract.start("es").open_topic("rights").open("door")
    assert cards.title == kiosk.parts.pack.card("door", "es").title
    assert NOTICE not in kiosk.glass.texts()


def test_a_card_is_taken_away_by_the_address_of_its_language(kiosk: Kiosk) -> None:
    reading = ReadingViewModel(kiosk.parts.pack)
    addresses = {"en": "https://example.org/door", "es": "https://example.org/puerta"}
    campaign = replace(kiosk.parts.campaign, links={"door": addresses})
    card = CardViewModel(reading, kiosk.parts.pack, campaign, kiosk.clock)
    reading.open("rights")
    site = campaign.organization
    assert (card.property("link"), card.property("linkPrint")) == (site.site, site.site_print)
    reading.openChapter("door")
    for language, address in addresses.items():
        reading.speak(language)
        assert card.property("link") == address
        assert card.property("linkPrint") == address.removeprefix("https://")


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_a_number_the_help_card_says_so(
    kiosk: Kiosk, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk.window.card, "_campaign", replace(kiosk.parts.campaign, legal_help=()))
    cards = kiosk.attract.start(language).open_topic("rights").open("help")
    notice = {
        "en": "No number is listed for this event. Ask a volunteer.",
        "es": "No hay ningún número para este evento. Pregunte a quien atiende la mesa.",
    }[language]
    while cards.can_go_on:
        cards.next()
    assert notice in kiosk.glass.texts()
    assert kiosk.glass.find("phone") is None
