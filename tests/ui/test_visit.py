"""From the attract screen to the thank-you screen, by touch, in both languages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from tests.ui.conftest import Kiosk, exported

SIZES = {"landscape": QSize(1280, 800), "portrait": QSize(800, 1280)}


@pytest.fixture(params=list(SIZES))
def tablet(request: pytest.FixtureRequest) -> QSize:
    return SIZES[request.param]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_visitor_signs_in_four_taps_and_36_keys(kiosk: Kiosk, language: str) -> None:
    form = kiosk.attract.start(language).sign()
    form.type("Ana García").next().type("84101").next().type("ana.garcia").press("@gmail.com").done()
    assert form.text_of("name") == "Ana García"
    form.touch("ofAge").sign_now()
    assert kiosk.glass.taps <= 4
    assert kiosk.glass.keys <= 36


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_typed_is_what_is_exported(kiosk: Kiosk, language: str, tmp_path: Path) -> None:
    form = kiosk.attract.start(language).sign()
    form.type("Ana García").next().type("84101").next().type("ana.garcia").press("@gmail.com").done()
    form.touch("emailUpdates").touch("ofAge").sign_now().done()
    kiosk.close()
    [row] = exported(kiosk.settings, tmp_path)
    assert (row["name"], row["zip"], row["email"], row["phone"]) == (
        "Ana García",
        "84101",
        "ana.garcia@gmail.com",
        "",
    )
    assert (row["email_consent"], row["text_consent"], row["language"]) == ("yes", "not asked", language)
