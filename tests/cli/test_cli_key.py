"""What the organizer does with the key: print it, try the paper, give it to a second person."""

from pathlib import Path

import pypdfium2
import pytest

from kiosk.campaign import Campaign
from kiosk.keys import SecretKey, unlock
from kiosk.recovery import to_words
from kiosk.rehearsal import begin, is_answer
from kiosk.settings import Settings
from kiosk.tablet import read_tablet
from tests.cli.tablet import SECRET, Kiosk, everything_in, opened
from tests.founding.drafts import PASSPHRASE

OTHER = SecretKey(1, bytes(range(2, 34)))


def from_paper(secret: SecretKey) -> str:
    """Give what a person types who reads the sheet column by column, numbers and all."""
    numbered = [f"{number}. {word}" for number, word in enumerate(to_words(secret), 1)]
    return "".join(" ".join(numbered[at : at + 7]) + "\n" for at in (0, 7, 14))


@pytest.fixture
def second(tmp_path: Path) -> str:
    """A file with the passphrase of a second person."""
    file = tmp_path / "second"
    file.write_text(PASSPHRASE, encoding="utf-8")
    return str(file)


# The sheet ---------------------------------------------------------------------------------------


def test_the_sheet_is_written_again(kiosk: Kiosk, real: Campaign, tmp_path: Path, passphrase: str) -> None:
    out = tmp_path / "recovery.pdf"
    result = kiosk("key", "recovery", str(out), "--passphrase-file", passphrase)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"{out} is the recovery sheet of key {real.public_key.short_id}. Print it, then delete the file.\n"
    )
    printed = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded()
    assert all(word in printed for word in (*to_words(SECRET), "Test Organization"))
    again = kiosk("key", "recovery", str(out), "--passphrase-file", passphrase)
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)


def test_a_sheet_in_another_language_is_in_english(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    text = settings.campaign_file.read_text(encoding="utf-8").replace('"es"', '"pt"')
    for key in (".es = ", " es = "):
        text = text.replace(key, key.replace("es", "pt"))
    text = text.replace("\nes = ", "\npt = ").replace('default_language = "en"', 'default_language = "pt"')
    settings.campaign_file.write_text(text, encoding="utf-8")
    sheets = [tmp_path / "pt.pdf", tmp_path / "en.pdf"]
    assert kiosk("key", "recovery", str(sheets[0]), "--passphrase-file", passphrase).exit_code == 0
    settings.campaign_file.write_text(text.replace('e = "pt"', 'e = "en"'), encoding="utf-8")
    assert kiosk("key", "recovery", str(sheets[1]), "--passphrase-file", passphrase).exit_code == 0
    first, second = (
        pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded().split("\n")[0] for sheet in sheets
    )
    assert first == second


def test_practice_has_no_sheet(kiosk: Kiosk, settings: Settings, tmp_path: Path) -> None:
    for words in (("recovery", "out.pdf"), ("rehearse",), ("add", "out.key")):
        result = kiosk("key", *words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"No campaign is set up in {settings.home}.\n")


# The rehearsal -----------------------------------------------------------------------------------


def test_the_words_of_the_sheet_open_a_test_record_and_that_is_noted(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    assert "its recovery sheet was not tried on this device\n" in kiosk("status").stdout
    result = kiosk("key", "rehearse", typed=from_paper(SECRET))
    assert result.exit_code == 0
    assert result.stdout.strip() == (
        f"The sheet opens what is sealed to key {real.public_key.short_id}. Put it away safely."
    )
    assert "Type the words from the sheet, column by column." in result.stderr
    assert to_words(SECRET)[0] not in result.output
    assert read_tablet(settings).rehearsed == real.public_key.key_id.hex()
    assert "its recovery sheet was tried on this device\n" in kiosk("status").stdout


@pytest.mark.parametrize("typed", [SECRET.text, " ".join(to_words(SECRET)).upper()])
def test_the_whole_sheet_may_be_given_at_once(kiosk: Kiosk, real: Campaign, typed: str) -> None:
    assert kiosk("key", "rehearse", typed=f"{typed}\n").exit_code == 0


def test_a_slip_is_named_and_the_words_are_asked_for_again(kiosk: Kiosk, real: Campaign) -> None:
    slip = from_paper(SECRET).replace(f"9. {to_words(SECRET)[8]}", "9. abcus")
    short = from_paper(SECRET).replace(f"9. {to_words(SECRET)[8]}", "9.")
    result = kiosk("key", "rehearse", typed=slip + short + from_paper(SECRET))
    assert result.exit_code == 0
    assert "has 21 words, and here are 20." in result.stderr
    assert "Word 9, “abcus”, is not on the list." in result.stderr
    assert "Words 1 to 7" in result.stderr
    assert kiosk("key", "rehearse", typed=slip).exit_code == 1


def test_the_sheet_of_another_campaign_is_told_by_its_key(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    result = kiosk("key", "rehearse", typed=from_paper(OTHER))
    assert result.exit_code == 2
    ours, other = real.public_key.short_id, OTHER.public.short_id
    assert f"These are the words of key {other}, and this campaign seals to {ours}.\n" in result.stderr
    assert not settings.tablet_file.exists()


def test_a_tablet_without_the_key_never_asks_for_the_words(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    settings.key_file.unlink()
    result = kiosk("key", "rehearse", typed=from_paper(SECRET))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        "This device does not hold the key, so the words of the sheet must not be"
    )


def test_while_the_kiosk_is_open_nothing_is_noted(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    with opened(real, settings, practice=False):
        result = kiosk("key", "rehearse", typed=from_paper(SECRET))
    assert (result.exit_code, "already open" in result.stderr) == (2, True)
    assert not settings.tablet_file.exists()


def test_what_a_tablet_sealed_is_opened_and_its_three_words_told(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    rehearsal = begin(real.public_key, real.id)
    file = tmp_path / "tablet.rehearsal"
    file.write_bytes(rehearsal.envelope)
    before = everything_in(settings.home)
    result = kiosk("key", "rehearse", str(file), typed=from_paper(SECRET))
    assert result.exit_code == 0
    assert is_answer(result.stdout.rstrip("\n").split("\n")[-1], rehearsal.answer_digest)
    assert everything_in(settings.home) == before


def test_a_rehearsal_that_is_none_is_told(kiosk: Kiosk, real: Campaign, tmp_path: Path) -> None:
    missing = kiosk("key", "rehearse", str(tmp_path / "missing"))
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert missing.stderr.startswith(f"{tmp_path / 'missing'} cannot be read: No such file or directory.\n")
    foreign = tmp_path / "foreign.rehearsal"
    foreign.write_bytes(begin(OTHER.public, real.id).envelope)
    result = kiosk("key", "rehearse", str(foreign), typed=from_paper(SECRET))
    assert (result.exit_code, f"needs key {OTHER.public.short_id}" in result.stderr) == (2, True)


# A second custodian ------------------------------------------------------------------------------


def test_a_second_person_has_the_same_key_under_another_passphrase(
    kiosk: Kiosk, real: Campaign, tmp_path: Path, passphrase: str, second: str
) -> None:
    out = tmp_path / "second.key"
    words = ("key", "add", str(out), "--passphrase-file", passphrase, "--new-passphrase-file", second)
    result = kiosk(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"{out} holds key {real.public_key.short_id} for the new passphrase: kiosk export OUT --key {out}\n"
    )
    assert unlock(out.read_bytes(), PASSPHRASE) == SECRET
    assert out.stat().st_mode & 0o777 == 0o600
    again = kiosk(*words)
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)


def test_a_second_passphrase_must_be_strong_too(
    kiosk: Kiosk, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    out = tmp_path / "second.key"
    # The first passphrase of these tests is weak.
    words = ("key", "add", str(out), "--passphrase-file", passphrase, "--new-passphrase-file", passphrase)
    result = kiosk(*words)
    assert (result.exit_code, "too easy to guess" in result.stderr) == (2, True)
    assert not out.exists()


def test_who_forgot_the_passphrase_makes_a_key_file_from_the_sheet(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, second: str
) -> None:
    settings.key_file.unlink()
    out = tmp_path / "new.key"
    words = ("key", "add", str(out), "--from-sheet", "--new-passphrase-file", second)
    assert kiosk(*words, typed=from_paper(OTHER)).exit_code == 2
    assert not out.exists()
    assert kiosk(*words, typed=from_paper(SECRET)).exit_code == 0
    assert unlock(out.read_bytes(), PASSPHRASE) == SECRET
