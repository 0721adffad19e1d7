"""A campaign of another suite from its making to its export."""

from pathlib import Path

import pytest

from kiosk.campaign import load_campaign
from kiosk.keys import unlock
from kiosk.recovery import to_words
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, everything_in, sign
from tests.founding.drafts import DRAFT, PASSPHRASE


@pytest.fixture
def how(tmp_path: Path) -> tuple[str, ...]:
    draft, words = tmp_path / "draft.toml", tmp_path / "words"
    draft.write_text(DRAFT, encoding="utf-8")
    words.write_text(PASSPHRASE, encoding="utf-8")
    sheet = ("--sheet", str(tmp_path / "recovery.pdf"))
    return (str(draft), *sheet, "--texts", "reviewed", "--passphrase-file", str(words))


def test_a_campaign_of_x_wing_is_made_rehearsed_signed_and_exported(
    kiosk: Kiosk, settings: Settings, how: tuple[str, ...], tmp_path: Path
) -> None:
    assert kiosk("campaign", "new", *how, "--suite", "x-wing").exit_code == 0
    campaign = load_campaign(settings.campaign_file)
    secret = unlock(settings.key_file.read_bytes(), PASSPHRASE)
    assert campaign.public_key == secret.public
    assert campaign.public_key.suite == 2
    assert kiosk("key", "rehearse", typed=" ".join(to_words(secret)) + "\n").exit_code == 0
    sign(campaign, settings)
    out, bundle = tmp_path / "signatures.csv", tmp_path / "sealed.okbundle"
    assert kiosk("export", str(bundle), "--sealed").exit_code == 0
    assert kiosk("export", str(out), "--from", str(bundle), "--passphrase-file", how[-1]).exit_code == 0
    assert out.read_text(encoding="utf-8").count("Ana García") == 2


def test_without_being_asked_a_campaign_is_of_suite_1(
    kiosk: Kiosk, settings: Settings, how: tuple[str, ...]
) -> None:
    assert kiosk("campaign", "new", *how).exit_code == 0
    assert load_campaign(settings.campaign_file).public_key.suite == 1


def test_a_suite_that_does_not_exist_is_told_before_anything_is_written(
    kiosk: Kiosk, settings: Settings, how: tuple[str, ...], tmp_path: Path
) -> None:
    before = everything_in(tmp_path)
    result = kiosk("campaign", "new", *how, "--suite", "rot13")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no suite named rot13." in result.stderr
    assert "Choose x25519 or x-wing." in result.stderr
    assert everything_in(tmp_path) == before
    assert not settings.home.exists()


def test_help_tells_what_it_costs(kiosk: Kiosk) -> None:
    told = " ".join(kiosk("campaign", "new", "--help").stdout.replace("│", " ").split())
    assert "3.2 KB instead of 2.2 KB" in told
    assert "1,964 letters instead of 69" in told
