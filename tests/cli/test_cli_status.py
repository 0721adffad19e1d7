"""What `kiosk status` tells, on real stores."""

import json
import subprocess
from contextlib import suppress
from dataclasses import replace

import pytest

from kiosk.campaign import Campaign, Event
from kiosk.practice import practice_campaign
from kiosk.settings import Settings
from kiosk.tablet import Table, Tablet, TabletKeeper, write_tablet
from tests.cli.tablet import Kiosk, everything_in, in_a_process, opened, sign


def test_status_where_nobody_has_practiced_says_so_and_makes_nothing(
    kiosk: Kiosk, settings: Settings
) -> None:
    result = kiosk("status")
    assert result.exit_code == 0
    assert result.stdout.startswith("Mode: practice, because no campaign is set up")
    assert result.stdout.endswith("Nobody has practiced here yet.\n")
    assert not settings.home.exists()


def test_status_counts_practice_apart(kiosk: Kiosk, settings: Settings) -> None:
    campaign, place = practice_campaign(settings)
    sign(campaign, place, practice=True)
    result = kiosk("status")
    assert "Mode: practice" in result.stdout
    assert "Records: 5, each one sealed envelope\n" in result.stdout
    assert "Nobody has practiced" not in result.stdout
    assert "Key: " not in result.stdout


@pytest.mark.parametrize("words", [("status",), ("export", "out.csv")])
def test_a_practice_that_lost_its_key_is_told_so(
    kiosk: Kiosk, settings: Settings, words: tuple[str, ...]
) -> None:
    campaign, place = practice_campaign(settings)
    sign(campaign, place, practice=True)
    place.key_file.unlink()
    result = kiosk(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("The practice key is gone or damaged")
    assert "another campaign" not in result.stderr


def test_status_of_a_new_campaign_makes_nothing(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    before = everything_in(settings.home)
    assert "Records: 0, each" in kiosk("status").stdout
    assert everything_in(settings.home) == before


def test_status_says_what_it_counts(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    sign(real, settings)
    assert kiosk("status").stdout == (
        "Mode: real\n"
        "Campaign: test-campaign (Test Organization)\n"
        f"Key: {real.public_key.short_id}; its recovery sheet was not tried on this device\n"
        "Table: open\n"
        "Event: 7 (Test market, Test square)\n"
        "Records: 5, each one sealed envelope\n"
        "Signatures: 3 of these records\n"
        "  7 (Test market, Test square): 3\n"
        "Corrections and withdrawals of signatures: 1 and 1 of these records\n"
        "Not yet exported: 5 of these records\n"
        "  7 (Test market, Test square): 5\n"
        "Second copies: beside the records\n"
    )


def test_status_counts_each_event_apart(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    sign(real, settings)
    with opened(real, settings, practice=False) as store:
        store.delivered("export", store.waiting("export"))
    library, march = Event(8, "Library", "Main street", None, None), Event(9, "March", "Capitol", None, None)
    write_tablet(settings, Tablet(events=(library, march)))
    TabletKeeper(settings).set_table(Table.LOCKED)
    sign(replace(real, event=march), settings)
    told = kiosk("status").stdout
    assert "Table: locked\nEvent: 9 (March, Capitol)\n" in told
    # The library had no records, so nothing is told of it.
    assert (
        "Signatures: 6 of these records\n  7 (Test market, Test square): 3\n  9 (March, Capitol): 3\n" in told
    )
    assert (
        "Not yet exported: 5 of these records\n  7 (Test market, Test square): 0\n  9 (March, Capitol): 5\n"
        in told
    )


def test_status_tells_what_was_damaged_and_what_the_second_copy_gave_back(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    sign(real, settings)
    settings.database.write_bytes(b"no database")
    assert kiosk("status").stdout.endswith(
        "Second copies: beside the records\n"
        "Records that the second copy just gave back: 5\n"
        "Damaged and moved aside: signatures.damaged-1.db\n"
    )
    told = json.loads(kiosk("status", "--json").stdout)
    assert (told["records"], told["records_restored"]) == (5, 0)
    assert told["damaged_files"] == ["signatures.damaged-1.db"]


def test_a_set_up_that_was_begun_is_told(kiosk: Kiosk, settings: Settings) -> None:
    settings.setup.mkdir(parents=True)
    assert (
        "Set-up was begun on this tablet: open the kiosk to go on where it stopped.\n"
        in kiosk("status").stdout
    )


def test_the_name_of_an_event_does_nothing_to_a_terminal(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    write_tablet(settings, Tablet(events=(Event(9, "\x1b[2J\x9bMarch\r", "Capitol\x7f", None, None),)))
    assert "Event: 9 ([2JMarch , Capitol)\n" in kiosk("status").stdout
    told = kiosk("status", "--json").stdout
    assert told.replace("\n", "").isprintable()
    assert json.loads(told)["event"]["name"] == "\x1b[2J\x9bMarch\r"


def test_status_for_programs_says_the_same(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    sign(real, settings)
    assert json.loads(kiosk("status", "--json").stdout) == {
        "mode": "real",
        "campaign": {"slug": "test-campaign", "name": "Test Organization"},
        "key": real.public_key.short_id,
        "key_rehearsed": False,
        "table": "open",
        "event": {"number": 7, "name": "Test market", "place": "Test square"},
        "records": 5,
        "signature_records": 3,
        "correction_records": 1,
        "withdrawal_records": 1,
        "records_not_yet_exported": 5,
        "second_copies": "none",
        "records_restored": 0,
        "damaged_files": [],
        "set_up_begun": False,
        "events": [
            {
                "number": 7,
                "name": "Test market",
                "place": "Test square",
                "signature_records": 3,
                "records_not_yet_exported": 5,
            }
        ],
    }


@pytest.mark.parametrize("words", [("status",), ("export", "out.csv")])
def test_while_the_kiosk_is_open_the_others_wait_outside(
    settings: Settings, real: Campaign, words: tuple[str, ...]
) -> None:
    sign(real, settings)
    with opened(real, settings, practice=False):
        result = in_a_process(settings, *words)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "The kiosk is already open on this tablet.\nClose it and try again.\n"


def test_a_full_disk_is_still_counted_and_a_read_only_one_told_plainly(
    kiosk: Kiosk, settings: Settings, real: Campaign
) -> None:
    files = everything_in(settings.home)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(settings.home)], check=True)
    try:
        for name, data in files.items():
            (settings.home / name).write_bytes(data)
        sign(real, settings)
        with suppress(OSError), (settings.home / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(4096))
        full = kiosk("status")
        (settings.home / "filler").unlink()
        subprocess.run(["mount", "-o", "remount,ro", str(settings.home)], check=True)
        read_only = kiosk("status")
    finally:
        subprocess.run(["umount", str(settings.home)], check=True)
    assert full.exit_code == 0
    assert "Records: 5, each" in full.stdout
    assert read_only.exit_code == 2
    assert read_only.stderr.split("\n")[:2] == [
        "The data folder cannot be written to.",
        "Copy the whole folder to a disk that can be written to, and name the copy in KIOSK_HOME.",
    ]


def test_a_file_in_place_of_the_data_folder_is_not_taken_for_an_empty_one(
    kiosk: Kiosk, settings: Settings
) -> None:
    settings.home.write_text("not a folder", encoding="utf-8")
    result = kiosk("status")
    assert result.exit_code == 2
    assert "is not a folder.\nName a folder in KIOSK_HOME." in result.stderr
