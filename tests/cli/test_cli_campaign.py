"""How an organizer makes a campaign, looks at it, and brings it to a tablet."""

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from kiosk.campaign import Campaign, Review, load_campaign
from kiosk.cli.sheets import today
from kiosk.fingerprint import fingerprint
from kiosk.founding import Founded, sample_draft
from kiosk.keys import unlock
from kiosk.recovery import to_words
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, everything_in, opened, sign
from tests.founding.drafts import DRAFT, PASSPHRASE

ANSWERS = (
    "Friends of Utah\n"
    "friends.test\nhttps://friends.test\n"
    "https://friends.test/sign\nhttps://friends.test/privacy\n"
    "https://friends.test/privacy\nhello@friends.test\nFarmers' market\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "my draft.toml"
    file.write_text(DRAFT, encoding="utf-8")
    return file


@pytest.fixture
def words(tmp_path: Path) -> str:
    """A file with a strong passphrase."""
    file = tmp_path / "words"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return str(file)


@pytest.fixture
def disk(settings: Settings) -> Iterator[Settings]:
    """A data folder on a disk of its own, too small for a key and a campaign."""
    settings.home.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(settings.home)], check=True)
    yield settings
    subprocess.run(["umount", str(settings.home)], check=True)


# New ---------------------------------------------------------------------------------------------


def test_a_draft_becomes_a_campaign_with_its_key_and_its_sheet(
    kiosk: Kiosk, settings: Settings, draft: Path, words: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "recovery.pdf"
    how = ("--sheet", str(sheet), "--texts", "reviewed", "--passphrase-file", words)
    result = kiosk("campaign", "new", str(draft), *how)
    assert result.exit_code == 0
    campaign = load_campaign(settings.campaign_file)
    secret = unlock(settings.key_file.read_bytes(), PASSPHRASE)
    assert campaign.public_key == secret.public
    assert campaign.unreviewed_texts is Review.REVIEWED
    assert re.search(
        r"No lawyer has read these texts:\n  \d+ cards, which rest on \d+ facts\n", result.stderr
    )
    assert re.search(r"No native speaker has read these texts:\n  \d+ cards in Español\n", result.stderr)
    assert f"Key: {secret.public.short_id}\n" in result.stdout
    assert f"Fingerprint: {fingerprint(settings.campaign_file.read_bytes())}\n" in result.stdout
    for secret_text in (PASSPHRASE, secret.text, " ".join(to_words(secret)[:2])):
        assert secret_text not in result.output
    printed = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    assert "Friends of Utah" in printed
    assert all(word in printed for word in to_words(secret))
    assert sheet.stat().st_mode & 0o777 == 0o600


def test_without_a_draft_everything_is_asked_and_no_weak_passphrase_taken(
    kiosk: Kiosk, settings: Settings, tmp_path: Path
) -> None:
    typed = ANSWERS + f"3\n2\npractice\n{PASSPHRASE}\nsomething else\n{PASSPHRASE}\n{PASSPHRASE}\n"
    result = kiosk("campaign", "new", "--sheet", str(tmp_path / "recovery.pdf"), typed=typed)
    assert result.exit_code == 0
    campaign = load_campaign(settings.campaign_file)
    assert (campaign.organization.name, campaign.event.name) == ("Friends of Utah", "Farmers' market")
    assert campaign.unreviewed_texts is Review.AS_THEY_ARE
    assert unlock(settings.key_file.read_bytes(), PASSPHRASE).public == campaign.public_key
    assert "This is not a web address that the kiosk can show." in result.stderr
    offered = re.search(r"let a machine draw it:\n\n    ([a-z-]+(?: [a-z-]+){5})\n\n", result.stderr)
    assert offered is not None
    assert result.stderr.count("Strength: ") == 3
    assert "This passphrase is too easy to guess.\n" in result.stderr
    assert "These two are not the same." in result.stderr
    assert PASSPHRASE not in result.output
    # A log of what was printed holds nothing of the passphrase, nor the words that were offered.
    assert not [told for told in (offered[1], "Strength", "these texts") if told in result.stdout]


def test_a_draft_with_placeholders_is_told_line_by_line_before_anything_is_asked(
    kiosk: Kiosk, settings: Settings, draft: Path, tmp_path: Path
) -> None:
    draft.write_text(sample_draft(), encoding="utf-8")
    result = kiosk("campaign", "new", str(draft), "--sheet", str(tmp_path / "recovery.pdf"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        "my draft.toml, line 9: `organization.name` is still the example's name.\n    Write who you are.\n"
    )
    assert result.stderr.count("my draft.toml, line ") == 10
    assert not settings.home.exists()
    assert not (tmp_path / "recovery.pdf").exists()


def test_a_weak_passphrase_in_a_file_makes_no_campaign(
    kiosk: Kiosk, settings: Settings, draft: Path, tmp_path: Path
) -> None:
    weak = tmp_path / "weak"
    weak.write_text("Summer2026!", encoding="utf-8")
    result = kiosk(
        "campaign",
        "new",
        str(draft),
        "--sheet",
        str(tmp_path / "recovery.pdf"),
        "--texts",
        "use-as-they-are",
        "--passphrase-file",
        str(weak),
    )
    assert (result.exit_code, "too easy to guess" in result.stderr) == (2, True)
    assert "Summer" not in result.output
    assert not settings.home.exists()
    assert not (tmp_path / "recovery.pdf").exists()


def test_no_campaign_is_made_over_another(
    kiosk: Kiosk, settings: Settings, real: Campaign, draft: Path, tmp_path: Path
) -> None:
    before = everything_in(settings.home)
    result = kiosk("campaign", "new", str(draft), "--sheet", str(tmp_path / "recovery.pdf"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"There is a campaign in {settings.home} already.\n")
    assert everything_in(settings.home) == before


def test_a_sheet_lies_outside_of_the_data_folder_and_over_no_other(
    kiosk: Kiosk, settings: Settings, draft: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "recovery.pdf"
    taken.write_bytes(b"the sheet of another campaign")
    for sheet, told in (
        (settings.home / "recovery.pdf", "lies in the data folder"),
        (taken, "is there already"),
    ):
        result = kiosk("campaign", "new", str(draft), "--sheet", str(sheet))
        assert (result.exit_code, told in result.stderr) == (2, True)
    assert taken.read_bytes() == b"the sheet of another campaign"
    assert not settings.home.exists()


def test_on_a_full_disk_there_is_neither_a_campaign_nor_a_sheet(
    kiosk: Kiosk, disk: Settings, draft: Path, words: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "recovery.pdf"
    how = ("--sheet", str(sheet), "--texts", "reviewed", "--passphrase-file", words)
    result = kiosk("campaign", "new", str(draft), *how)
    assert (result.exit_code, "No space left" in result.stderr) == (2, True)
    assert not sheet.exists()
    assert everything_in(disk.home) == {}


# Draft and check ---------------------------------------------------------------------------------


def test_the_sample_is_written_to_be_edited(kiosk: Kiosk, settings: Settings, tmp_path: Path) -> None:
    out = tmp_path / "mine.toml"
    assert kiosk("campaign", "draft", str(out)).exit_code == 0
    assert out.read_text(encoding="utf-8") == sample_draft()
    again = kiosk("campaign", "draft", str(out))
    assert (again.exit_code, again.stderr.split("\n")[0]) == (2, f"{out} is there already.")
    checked = kiosk("campaign", "check", str(out))
    assert checked.exit_code == 2
    assert "A draft: it gets its key and its fingerprint from kiosk campaign new\n" in checked.stdout
    assert checked.stdout.endswith("Still the example's: 10 values\n")
    assert checked.stderr.count("mine.toml, line ") == 10


def test_a_campaign_is_checked_where_it_is_set_up(kiosk: Kiosk, settings: Settings, founded: Founded) -> None:
    called = today() - timedelta(days=12)
    help_line = f"""
[[legal_help]]
name = "Help"
phone = "801-555-0234"
hours.en = "Mondays"
hours.es = "Los lunes"
last_called_on = {called}

[[legal_help]]
name = "More help"
phone = "801-555-0235"
hours.en = "Mondays"
hours.es = "Los lunes"
last_called_on = {today() - timedelta(days=1)}
"""
    settings.home.mkdir()
    settings.campaign_file.write_text(founded.campaign_text + help_line, encoding="utf-8")
    result = kiosk("campaign", "check")
    assert (result.exit_code, result.stderr) == (0, "")
    six_words = fingerprint(settings.campaign_file.read_bytes())
    assert result.stdout == (
        "Campaign: friends-of-utah (Friends of Utah)\n"
        "Languages: en, es; en comes first\n"
        f"Key: {founded.campaign.public_key.short_id}\n"
        f"Fingerprint: {six_words}\n"
        "Unreviewed texts: used as they are, unreviewed\n"
        "Legal help: Help, 801-555-0234: last called 12 days ago\n"
        "Legal help: More help, 801-555-0235: last called 1 day ago\n"
        "Still the example's: 0 values\n"
    )
    assert json.loads(kiosk("campaign", "check", "--json").stdout) == {
        "draft": False,
        "slug": "friends-of-utah",
        "name": "Friends of Utah",
        "languages": ["en", "es"],
        "key": founded.campaign.public_key.short_id,
        "fingerprint": six_words,
        "unreviewed_texts": "use-as-they-are",
        "legal_help": [
            {"name": "Help", "days_since_called": 12},
            {"name": "More help", "days_since_called": 1},
        ],
        "placeholders": [],
    }


def test_one_placeholder_is_told_for_programs_too(kiosk: Kiosk, draft: Path) -> None:
    draft.write_text(DRAFT.replace("friends.test/sign", "example.org/sign"), encoding="utf-8")
    result = kiosk("campaign", "check", str(draft), "--json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["draft"], told["key"], told["fingerprint"]) == (2, True, None, None)
    assert [text.split(": ", 1)[1] for text in told["placeholders"]] == [
        "`petition.page` still holds an address of the example."
    ]
    assert kiosk("campaign", "check", str(draft)).stdout.endswith("Still the example's: 1 value\n")


def test_where_no_campaign_is_set_up_there_is_none_to_check(kiosk: Kiosk, settings: Settings) -> None:
    result = kiosk("campaign", "check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"No campaign is set up in {settings.home}.\n")


# Import ------------------------------------------------------------------------------------------


def test_a_campaign_file_is_brought_to_a_tablet_and_its_fingerprint_told(
    kiosk: Kiosk, settings: Settings, founded: Founded, tmp_path: Path
) -> None:
    carried = tmp_path / "campaign.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    for _ in ("new here", "the same again"):
        result = kiosk("campaign", "import", str(carried))
        assert (result.exit_code, result.stderr) == (0, "")
        assert f"Fingerprint: {fingerprint(carried.read_bytes())}\n" in result.stdout
    assert everything_in(settings.home) == {"campaign.toml": carried.read_bytes()}
    with opened(founded.campaign, settings, practice=False):
        result = kiosk("campaign", "import", str(carried))
    assert (result.exit_code, "already open" in result.stderr) == (2, True)
    assert kiosk("campaign", "import", str(carried)).exit_code == 0


def test_signatures_of_another_campaign_keep_a_campaign_out(
    kiosk: Kiosk, settings: Settings, real: Campaign, founded: Founded, tmp_path: Path
) -> None:
    sign(real, settings)
    settings.campaign_file.unlink()
    before = everything_in(settings.home)
    carried = tmp_path / "campaign.toml"
    carried.write_text(founded.campaign_text, encoding="utf-8")
    result = kiosk("campaign", "import", str(carried))
    assert (result.exit_code, "another campaign" in result.stderr) == (2, True)
    assert everything_in(settings.home).keys() == before.keys()
