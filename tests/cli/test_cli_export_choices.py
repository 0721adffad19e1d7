"""Which signatures an export holds, in which form, and how a sealed one is carried from tablet to laptop."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from kiosk.campaign import Campaign, Event, load_campaign
from kiosk.exporting.bundle import read_bundle
from kiosk.keys import Cost, SecretKey, lock
from kiosk.sealing import open_envelope, seal
from kiosk.settings import Settings
from kiosk.tablet import Tablet, write_tablet
from tests.cli.tablet import SECRET, WHOLE, Kiosk, everything_in, opened, sign
from tests.founding.drafts import PASSPHRASE

MARCH = Event(8, "March", "Capitol", None, None)


@pytest.fixture
def carried(settings: Settings, real: Campaign, tmp_path: Path, kiosk: Kiosk) -> Path:
    """A sealed export of a tablet that three people signed on; then the device is a laptop without records."""
    sign(real, settings)
    out = tmp_path / "tablet-1.okbundle"
    assert kiosk("export", str(out), "--sealed").exit_code == 0
    for file in settings.home.glob("signatures.*"):
        file.unlink()
    return out


def rows_in(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def test_each_form_is_written(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    for form, name in (("csv", "out.csv"), ("safe-csv", "safe.csv"), ("xlsx", "out.xlsx")):
        result = kiosk("export", str(tmp_path / name), "--format", form, "--passphrase-file", passphrase)
        assert (result.exit_code, result.stdout[:15]) == (0, "2 of 2 verified")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx", read_only=True)
    headings = next(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    assert list(headings) == rows_in(tmp_path / "out.csv")[0]
    assert (tmp_path / "safe.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_one_event_and_what_is_new_can_be_chosen(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    write_tablet(settings, Tablet(events=(MARCH,)))
    first, second, third, out = (tmp_path / f"{name}.csv" for name in ("first", "second", "third", "out"))
    words = ("export", str(out), "--passphrase-file", passphrase)
    new = ("--new", "--passphrase-file", passphrase)
    assert kiosk("export", str(first), *new).stdout.startswith("2 of 2 verified")
    sign(replace(real, event=MARCH), settings)
    assert kiosk("export", str(second), *new).stdout.startswith("2 of 2 verified")
    assert {"March", "Capitol"} <= set(rows_in(second)[1])
    nothing = kiosk("export", str(third), *new)
    assert nothing.exit_code == 0
    assert nothing.stdout.split("\n")[:2] == [
        "0 of 0 verified: each row was read back from the disk as written",
        "Nothing new: everything was exported before, opened or sealed. Without --new all of it is written.",
    ]
    assert kiosk(*words, "--event", "7").stdout.startswith("2 of 2 verified")
    assert "March" not in rows_in(out)[1]
    assert kiosk(*words, "--event", "march").stdout.startswith("2 of 2 verified")
    assert "March" in rows_in(out)[1]
    unknown = kiosk(*words, "--event", "April")
    assert (unknown.exit_code, unknown.stderr) == (
        2,
        "No event is called “April”.\nThese are known: 7 “Test market”, 8 “March”.\n",
    )
    assert kiosk(*words).stdout.startswith("4 of 4 verified")


def test_what_is_new_never_takes_the_place_of_what_was_exported_before(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    out = tmp_path / "out.csv"
    words = ("export", str(out), "--new", "--passphrase-file", passphrase)
    assert kiosk(*words).exit_code == 0
    before = everything_in(tmp_path)
    again = kiosk(*words[:3], typed="")
    assert (again.exit_code, again.stderr) == (
        2,
        f"{out} is there already.\nChoose another name, or move that file away.\n",
    )
    assert everything_in(tmp_path) == before


def test_what_was_carried_out_sealed_is_told_as_not_new(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    assert kiosk("export", str(tmp_path / "out.okbundle"), "--sealed").exit_code == 0
    words = ("export", str(tmp_path / "out.csv"), "--passphrase-file", passphrase)
    assert "\nNothing new: everything was exported before, opened or sealed." in kiosk(*words, "--new").stdout
    assert "Nothing new" not in kiosk(*words).stdout


def test_a_number_that_two_tablets_gave_to_different_events_is_refused(
    kiosk: Kiosk, settings: Settings, carried: Path, tmp_path: Path, passphrase: str
) -> None:
    campaign = load_campaign(settings.campaign_file)
    church = Event(7, "Sunday church", "Provo", None, None)
    write_tablet(settings, Tablet(events=(church,)))
    sign(replace(campaign, event=church), settings)
    out = tmp_path / "out.csv"
    words = ("export", str(out), "--from", str(carried), "--passphrase-file", passphrase)
    refused = kiosk(*words, "--event", "7")
    assert refused.exit_code == 2
    assert refused.stderr == (
        "Event 7 is “Sunday church” on one device and “Test market” on another.\n"
        "Name the event instead of its number.\n"
    )
    assert not out.exists()
    assert kiosk(*words, "--event", "Sunday church").stdout.startswith("2 of 2 verified")
    assert {row[11] for row in rows_in(out)[1:]} == {"Sunday church"}


def test_a_program_is_told_the_same(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    out = tmp_path / "out.csv"
    told = json.loads(kiosk("export", str(out), "--json", "--passphrase-file", passphrase).stdout)
    assert (told["rows"], told["verified"], told["withdrawn"], told["path"]) == (2, 2, 1, str(out))
    bundle = tmp_path / "out.okbundle"
    told = json.loads(kiosk("export", str(bundle), "--sealed", "--json").stdout)
    assert (told["records"], told["verified"], told["path"]) == (5, 5, str(bundle))


def test_what_a_tablet_carried_out_is_opened_on_the_laptop_once(
    kiosk: Kiosk, settings: Settings, carried: Path, tmp_path: Path, passphrase: str
) -> None:
    out = tmp_path / "out.csv"
    copy = tmp_path / "copy.okbundle"
    copy.write_bytes(carried.read_bytes())
    words = ["--from", str(carried), "--from", str(copy), "--from", str(carried)]
    result = kiosk("export", str(out), "--passphrase-file", passphrase, *words)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("2 of 2 verified")
    assert "Records: 5, each" in result.stdout
    assert len(rows_in(out)) == 3


def test_a_sealed_export_says_what_it_holds_and_needs_no_key(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    sign(real, settings)
    settings.key_file.unlink()
    out = tmp_path / "tablet-1.okbundle"
    result = kiosk("export", str(out), "--sealed")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "5 of 5 verified: each sealed envelope was read back from the disk as written\n"
        "Records: 5, each one sealed envelope; signatures, corrections and withdrawals\n"
        f"File: {out}\n"
    )
    assert result.stdout.endswith("kiosk export OUT --from tablet-1.okbundle\n")
    assert b"Ana" not in out.read_bytes()
    assert "Not yet exported: 0 of" in kiosk("status").stdout


@pytest.mark.parametrize(
    "choice", [("--event", "7"), ("--new",), ("--format", "csv"), ("--from", "x"), ("--key", "x")]
)
def test_a_sealed_export_is_whole(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, choice: tuple[str, ...]
) -> None:
    sign(real, settings)
    result = kiosk("export", str(tmp_path / "out.okbundle"), "--sealed", *choice)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{choice[0]} cannot be used with --sealed.\n" in result.stderr
    assert not (tmp_path / "out.okbundle").exists()


def test_what_another_campaign_carried_out_is_refused_by_name(
    kiosk: Kiosk, settings: Settings, carried: Path, tmp_path: Path, passphrase: str
) -> None:
    text = WHOLE.read_text(encoding="utf-8").replace("0011223344", "ff11223344").replace("test-c", "other-c")
    settings.campaign_file.write_text(text, encoding="utf-8")
    result = kiosk(
        "export", str(tmp_path / "out.csv"), "--from", str(carried), "--passphrase-file", passphrase
    )
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("tablet-1.okbundle was carried out of another campaign: test-campaign.\n")
    assert not (tmp_path / "out.csv").exists()


def test_what_needs_another_key_is_refused_before_the_passphrase_is_asked(
    kiosk: Kiosk, settings: Settings, carried: Path, tmp_path: Path
) -> None:
    mine, theirs = SECRET.public, SecretKey.generate().public
    text = WHOLE.read_text(encoding="utf-8")
    assert mine.text in text
    settings.campaign_file.write_text(text.replace(mine.text, theirs.text), encoding="utf-8")
    result = kiosk("export", str(tmp_path / "out.csv"), "--from", str(carried), typed="")
    assert result.exit_code == 2
    assert result.stderr == (
        f"tablet-1.okbundle needs key {mine.short_id}; the key of this campaign is {theirs.short_id}.\n"
        f"Leave it out, or open it where key {mine.short_id} is.\n"
    )


def test_a_second_key_file_opens_them_too(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    sign(real, settings)
    settings.key_file.unlink()
    second = tmp_path / "second.key"
    words = ("export", str(tmp_path / "out.csv"), "--key", str(second))
    missing = kiosk(*words, typed=f"{PASSPHRASE}\n")
    assert (missing.exit_code, missing.stderr.split("\n")[0]) == (
        2,
        f"{second} cannot be read: No such file or directory.",
    )
    second.write_bytes(lock(SECRET, PASSPHRASE, Cost.SMALL))
    assert "2 of 2 verified" in kiosk(*words, typed=f"{PASSPHRASE}\n").stdout


def test_a_record_found_in_two_forms_is_told(
    kiosk: Kiosk, settings: Settings, carried: Path, tmp_path: Path, passphrase: str
) -> None:
    campaign = load_campaign(settings.campaign_file)
    _, record = next(read_bundle(carried).records())
    opened_one = open_envelope(record.envelope, secret=SECRET)
    again = seal(
        opened_one.plaintext,
        to=campaign.public_key,
        campaign_id=campaign.id,
        record_id=record.record_id,
        schema=opened_one.schema,
    )
    with opened(campaign, settings, practice=False) as store:
        store.append(replace(record, envelope=again))
    out = str(tmp_path / "out.csv")
    result = kiosk("export", out, "--from", str(carried), "--passphrase-file", passphrase)
    assert (result.exit_code, result.stdout[:15]) == (2, "2 of 2 verified")
    assert result.stderr.startswith("1 record is told differently by two copies: another form, ")


def test_nothing_but_the_export_is_written(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path, passphrase: str
) -> None:
    sign(real, settings)
    before = everything_in(tmp_path).keys()
    kiosk("export", str(tmp_path / "out.csv"), "--passphrase-file", passphrase)
    new = {name for name in everything_in(tmp_path).keys() - before if not name.startswith("data/")}
    assert new == {"out.csv", "out.csv.manifest.json"}


def test_an_open_kiosk_is_told_before_the_passphrase_is_asked(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    sign(real, settings)
    with opened(real, settings, practice=False):
        result = kiosk("export", "out.csv", typed="")
    assert (result.exit_code, "already open" in result.stderr) == (2, True)
