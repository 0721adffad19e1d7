"""The ground that the window stands on, in practice and at a real event."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import app
from kiosk.app import laid, run, screenshots
from kiosk.clock import StoppedClock
from kiosk.errors import CampaignTrouble, ContentTrouble, StoreTrouble, Trouble
from kiosk.keys import Cost, SecretKey
from kiosk.petition import Draft
from kiosk.pin import PinLock
from kiosk.practice import PRACTICE
from kiosk.sealing import open_envelope
from kiosk.settings import Settings, assets
from kiosk.storage import open_store
from kiosk.tablet import Tablet, write_tablet
from kiosk.ui.loop import SET_UP
from kiosk.ui.window import DEFAULT_INCHES, Parts

PACKS = Path(__file__).parent / "content_packs"
CLOCK = StoppedClock(datetime(2026, 11, 24, 18, tzinfo=UTC))
ANA = Draft(name="Ana", zip="84101", of_age=True)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "home")


@pytest.fixture
def secret() -> SecretKey:
    return SecretKey.generate()


def set_up_campaign(settings: Settings, secret: SecretKey) -> None:
    """Put a real campaign where an organizer would."""
    settings.home.mkdir(parents=True, exist_ok=True)
    top = f'id = "{"5a" * 16}"\npublic_key = "{secret.public.text}"\nunreviewed_texts = "use-as-they-are"\n'
    sample = (assets() / "campaigns" / "utah.toml").read_text("utf-8")
    settings.campaign_file.write_text(top + sample, "utf-8")


def test_without_a_campaign_everything_is_practice(settings: Settings) -> None:
    with laid(settings, CLOCK) as parts:
        assert parts.practice is not None
        assert (parts.practice.passphrase, parts.practice.pin) == ("practice", "287287")
        assert parts.ready
        parts.desk.keep(parts.desk.prepare(ANA, "en"))
    assert settings.practice.database.exists()
    assert not settings.database.exists()


def test_with_a_campaign_nothing_is_practice(settings: Settings, secret: SecretKey) -> None:
    set_up_campaign(settings, secret)
    with laid(settings, CLOCK) as parts:
        assert parts.practice is None
        record = parts.desk.prepare(ANA, "en")
        parts.desk.keep(record)
    assert not settings.practice.home.exists()
    key_id = secret.public.key_id
    with open_store(settings.database, campaign_id=b"\x5a" * 16, key_id=key_id, practice=False) as store:
        assert store.counts().signatures == 1
    assert b'"Ana"' in open_envelope(record.envelope, secret=secret).plaintext


def test_a_real_tablet_whose_sheet_nobody_tried_may_not_serve_visitors(
    settings: Settings, secret: SecretKey
) -> None:
    set_up_campaign(settings, secret)
    PinLock(settings.pin_file, CLOCK, Cost.SMALL).choose("493817")
    with laid(settings, CLOCK) as parts:
        assert not parts.ready
    write_tablet(settings, Tablet(rehearsed=secret.public.key_id.hex()))
    with laid(settings, CLOCK) as parts:
        assert parts.ready


def test_what_was_measured_and_chosen_at_set_up_holds(settings: Settings, secret: SecretKey) -> None:
    set_up_campaign(settings, secret)
    with laid(settings, CLOCK) as parts:
        assert (parts.inches, parts.language) == (DEFAULT_INCHES, "en")
    write_tablet(settings, Tablet(language="es", screen_inches=11.5))
    with laid(settings, CLOCK) as parts:
        assert (parts.inches, parts.language) == (11.5, "es")
    write_tablet(settings, Tablet(language="fr"))
    with laid(settings, CLOCK) as parts:
        assert parts.language == "en"


def test_after_set_up_the_kiosk_opens_anew_on_the_campaign(
    settings: Settings, secret: SecretKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bool] = []

    def stay(parts: Parts, *_: object) -> int:
        opened.append(parts.practice is None)
        set_up_campaign(settings, secret)
        return SET_UP if len(opened) == 1 else 0

    monkeypatch.setattr(app, "stay_open", stay)
    monkeypatch.setattr(app, "insist_on_a_screen", lambda: None)
    assert run(settings) == 0
    assert opened == [False, True]


def test_a_campaign_set_up_after_practice_starts_with_an_empty_store(
    settings: Settings, secret: SecretKey
) -> None:
    with laid(settings, CLOCK) as parts:
        parts.desk.keep(parts.desk.prepare(ANA, "en"))
    practiced = settings.practice.database.read_bytes()
    set_up_campaign(settings, secret)
    with laid(settings, CLOCK) as parts:
        assert parts.practice is None
    assert settings.practice.database.read_bytes() == practiced


def test_a_practice_store_is_refused_at_a_real_event(settings: Settings, secret: SecretKey) -> None:
    with laid(settings, CLOCK) as parts:
        parts.desk.keep(parts.desk.prepare(ANA, "en"))
    set_up_campaign(settings, secret)
    settings.practice.database.rename(settings.database)
    with pytest.raises(StoreTrouble), laid(settings, CLOCK):
        pass


def test_a_real_store_is_refused_in_practice(settings: Settings, secret: SecretKey) -> None:
    with laid(settings, CLOCK):
        pass
    set_up_campaign(settings, secret)
    with laid(settings, CLOCK) as parts:
        parts.desk.keep(parts.desk.prepare(ANA, "en"))
    settings.campaign_file.unlink()
    settings.database.replace(settings.practice.database)
    with pytest.raises(StoreTrouble), laid(settings, CLOCK):
        pass


def test_a_broken_campaign_never_turns_into_practice(settings: Settings, secret: SecretKey) -> None:
    set_up_campaign(settings, secret)
    text = settings.campaign_file.read_text("utf-8")
    settings.campaign_file.write_text(text.replace(secret.public.text, secret.text), "utf-8")
    with (
        pytest.raises(CampaignTrouble, match="line 2: `public_key` is the SECRET key"),
        laid(settings, CLOCK),
    ):
        pass
    assert not settings.practice.home.exists()


def test_the_store_is_let_go_of_when_the_kiosk_fails(settings: Settings) -> None:
    with pytest.raises(ZeroDivisionError), laid(settings, CLOCK):
        raise ZeroDivisionError
    with laid(settings, CLOCK):
        pass


def test_the_shipped_content_is_shown_until_the_organizer_has_their_own(settings: Settings) -> None:
    with laid(settings, CLOCK) as parts:
        assert (parts.pack.id, parts.pack.folder) == ("utah", assets() / "content" / "utah")
    settings.content.symlink_to(PACKS / "small")
    with laid(settings, CLOCK) as parts:
        assert (parts.pack.id, parts.pack.folder) == ("small", settings.content)


@pytest.mark.parametrize("own", ["not a folder", "broken"])
def test_content_of_their_own_that_is_broken_is_refused_and_never_replaced(
    settings: Settings, own: str
) -> None:
    settings.home.mkdir()
    if own == "broken":
        settings.content.symlink_to(PACKS / "broken" / "level-four")
    else:
        settings.content.write_text(own, "utf-8")
    with pytest.raises(ContentTrouble, match=r"^content/"), laid(settings, CLOCK):
        pass
    assert not settings.practice.home.exists()


def least_in(code: str, settings: Settings) -> None:
    """Give the kiosk the least pack as its content, in another language than English."""
    shutil.copytree(PACKS / "least", settings.content)
    for name in ("pack.toml", "glossary.toml"):
        path = settings.content / name
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"\ben\b", code, text), "utf-8")
    (settings.content / "cards" / "one" / "en.md").rename(settings.content / "cards" / "one" / f"{code}.md")


def test_a_campaign_in_a_language_that_the_content_has_not_is_refused(
    settings: Settings, secret: SecretKey
) -> None:
    set_up_campaign(settings, secret)
    settings.content.symlink_to(PACKS / "least")
    with pytest.raises(CampaignTrouble, match="`languages` has es"), laid(settings, CLOCK):
        pass
    assert not settings.database.exists()


@pytest.mark.parametrize("code", ["en", "es"])
def test_practice_speaks_the_one_language_of_the_content(settings: Settings, code: str) -> None:
    least_in(code, settings)
    with laid(settings, CLOCK) as parts:
        assert (parts.campaign.languages, parts.campaign.default_language) == ((code,), code)
        parts.desk.keep(parts.desk.prepare(ANA, code))


@pytest.mark.parametrize("pack", ["small", None])
def test_practice_speaks_every_language_that_campaign_and_content_share(
    settings: Settings, pack: str | None
) -> None:
    if pack:
        settings.home.mkdir()
        settings.content.symlink_to(PACKS / pack)
    with laid(settings, CLOCK) as parts:
        assert set(parts.campaign.languages) == {"en", "es"}
        assert parts.campaign.default_language == "en"


def test_practice_with_content_in_none_of_its_languages_is_refused(settings: Settings) -> None:
    least_in("fr", settings)
    with (
        pytest.raises(CampaignTrouble, match="has en, but the content of the kiosk has only fr"),
        laid(settings, CLOCK),
    ):
        pass
    assert not settings.practice.database.exists()


def test_a_card_may_have_a_link_of_its_own(settings: Settings, secret: SecretKey) -> None:
    set_up_campaign(settings, secret)
    with settings.campaign_file.open("a", encoding="utf-8") as file:
        file.write('\n[links]\nlaw = "https://example.org/r1"\n')
        file.write('door = { en = "https://example.org/en", es = "https://example.org/es" }\n')
    settings.content.symlink_to(PACKS / "small")
    with laid(settings, CLOCK) as parts:
        assert parts.campaign.link("law", "es") == "https://example.org/r1"
        assert parts.campaign.link("door", "es") == "https://example.org/es"
        assert parts.campaign.link("help", "es") == "https://example.org/utah"


def test_a_link_from_a_card_that_is_none_is_refused(settings: Settings, secret: SecretKey) -> None:
    set_up_campaign(settings, secret)
    with settings.campaign_file.open("a", encoding="utf-8") as file:
        file.write('\n[links]\nno-such-card = "https://example.org/x"\n')
    with pytest.raises(CampaignTrouble, match=r"`links\.no-such-card`"), laid(settings, CLOCK):
        pass


def test_the_window_stands_on_the_laid_ground_and_logs_beside_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, Path, tuple[int, int] | None]] = []

    def stay_open(parts: Parts, log_file: Path, size: tuple[int, int] | None) -> int:
        seen.append((settings.practice.database.exists(), log_file, size))
        return 3

    monkeypatch.setattr("kiosk.app.stay_open", stay_open)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run(settings, (800, 600)) == 3
    assert seen == [(True, settings.log_file, (800, 600))]


def test_without_a_screen_nothing_is_written(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Trouble, match="make screenshots"):
        run(settings)
    assert not settings.home.exists()


def test_pictures_are_painted_on_practice_data_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, Path, str, bool]] = []

    def paint(parts: Parts, clock: StoppedClock, folder: Path, *, only: str, everything: bool) -> int:
        seen.append((parts.practice, folder, only, everything))
        return 7

    monkeypatch.setattr("kiosk.app.paint_gallery", paint)
    assert screenshots(tmp_path, only="home", everything=True) == 7
    assert seen == [(PRACTICE, tmp_path, "home", True)]
