"""docs/open_envelope.py opens what the kiosk sealed, in a process where the kiosk cannot be imported."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.clock import StoppedClock
from kiosk.exporting.bundle import write_bundle
from kiosk.exporting.header import Header
from kiosk.keys import Cost, SecretKey, lock
from kiosk.petition import Draft
from kiosk.records import SealedRecord
from kiosk.settings import assets
from kiosk.signing import SigningDesk
from kiosk.storage import open_store
from kiosk.suites import SUITES
from tests.envelopes import CAMPAIGN, GOLDEN, RECORD, SECRETS, checked, flipped, sealed

SCRIPT = Path(__file__).resolve().parent.parent / "docs" / "open_envelope.py"
PASSPHRASE = "corazón azul  grande"
NOW = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)

each_suite = pytest.mark.parametrize("suite", SUITES)


class Alone:
    """A folder with a copy of the script, which sees nothing of this checkout."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copy(SCRIPT, folder)
        # -I leaves PYTHONPATH and the folder of the script out; this takes away an installed kiosk as well.
        (folder / "run.py").write_text(
            "import runpy, sys\n"
            "sys.modules['kiosk'] = None\n"
            "sys.argv = sys.argv[1:]\n"
            "runpy.run_path(sys.argv[0], run_name='__main__')\n",
            encoding="utf-8",
        )

    def file(self, name: str, data: bytes) -> str:
        (self.folder / name).write_bytes(data)
        return name

    def __call__(self, key: str, *files: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-I", "-X", "utf8", "run.py", "open_envelope.py", key, *files],
            cwd=self.folder,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def records(self, key: str, *files: str, typed: str = "") -> list[dict[str, object]]:
        done = self(key, *files, typed=typed)
        assert (done.returncode, done.stderr) == (0, "")
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def alone(tmp_path: Path) -> Alone:
    return Alone(tmp_path)


def campaign_of(secret: SecretKey) -> Campaign:
    return load_campaign(assets() / "campaigns" / "utah.toml", identity=Identity(CAMPAIGN, secret.public))


def signed(suite: int, database: Path) -> list[SealedRecord]:
    """Three signatures kept in a store."""
    campaign = campaign_of(SECRETS[suite])
    key_id = campaign.public_key.key_id
    with open_store(database, campaign_id=campaign.id, key_id=key_id, practice=False) as store:
        desk = SigningDesk(store, campaign, StoppedClock(NOW), "2026.11.24")
        records = [
            desk.prepare(Draft(f"Lucía {name}", "84101", of_age=True), "es") for name in ("A", "B", "C")
        ]
        for record in records:
            desk.keep(record)
    return records


def names(records: list[dict[str, object]]) -> list[str]:
    return sorted(record["statement"]["name"] for record in records)  # type: ignore[index] # JSON


@each_suite
def test_a_golden_envelope_becomes_one_line(suite: int, alone: Alone) -> None:
    key = alone.file(
        "key.txt", f"  {SECRETS[suite].text[:30].upper()}\n{SECRETS[suite].text[30:]}\n".encode()
    )
    assert alone.records(key, alone.file("one", GOLDEN[suite])) == [
        {
            "campaign": CAMPAIGN.hex(),
            "record": RECORD.hex(),
            "schema": 1,
            "statement": {"name": "Lucía Ñandú", "zip": "84101"},
        }
    ]


@each_suite
def test_bundle_journal_and_database_open_with_key_file_and_passphrase(suite: int, alone: Alone) -> None:
    records = signed(suite, alone.folder / "signatures.db")
    key = alone.file("campaign.key", lock(SECRETS[suite], PASSPHRASE, Cost.SMALL))
    bundle, journal, database = "a.okbundle", "signatures.okjournal", "signatures.db"
    header = Header(CAMPAIGN, SECRETS[suite].public.key_id, bytes(16), "utah", NOW.date(), 3, 3, {}, {})
    with (alone.folder / bundle).open("wb") as file:
        write_bundle(file, header, enumerate(records, 1))
    typed = "corazo\u0301n azul\tgrande \n"
    for name in (bundle, journal, database):
        assert names(alone.records(key, name, typed=typed)) == ["Lucía A", "Lucía B", "Lucía C"]
    assert len(alone.records(key, bundle, journal, database, typed=typed)) == 3


def test_what_does_not_open_is_told_and_stops_nothing(alone: Alone) -> None:
    altered = checked(flipped(GOLDEN[1][:-16], 70 * 8))
    foreign, no_json = sealed(to=SecretKey(1, bytes(32))), sealed(b"no JSON")
    damaged = flipped(GOLDEN[1], 70 * 8)
    file = alone.file("mixed", b"".join((damaged, altered, foreign, no_json, GOLDEN[1])))
    done = alone(alone.file("key.txt", SECRETS[1].text.encode()), file)
    assert done.returncode == 0
    assert names([json.loads(line) for line in done.stdout.splitlines()]) == ["Lucía Ñandú"]
    assert done.stderr == f"{RECORD.hex()} needs another key, or was altered\n" * 3


def test_what_is_no_signature_is_printed_as_it_is(alone: Alone) -> None:
    file = alone.file("tablet.rehearsal", sealed(b"three plain words", schema=0xFFFF))
    (record,) = alone.records(alone.file("key.txt", SECRETS[1].text.encode()), file)
    assert (record["schema"], record["statement"]) == (0xFFFF, "three plain words")


@each_suite
def test_a_terminal_that_knows_no_accents_loses_no_name(suite: int, alone: Alone) -> None:
    key = alone.file("key.txt", SECRETS[suite].text.encode())
    done = alone(key, alone.file("one", GOLDEN[suite]))
    assert done.stdout.isascii()
    assert "Lucía" in json.loads(done.stdout)["statement"]["name"]


def test_a_wrong_passphrase_and_a_wrong_letter_are_told(alone: Alone) -> None:
    one = alone.file("one", GOLDEN[1])
    locked = alone.file("campaign.key", lock(SECRETS[1], PASSPHRASE, Cost.SMALL))
    assert alone(locked, one, typed="wrong\n").stderr == "That passphrase does not open this key.\n"
    garbled = alone.file("key.txt", SECRETS[1].text.replace("a", "b", 1).encode())
    assert alone(garbled, one).stderr == "This is no ksec1 text, or a letter is wrong.\n"


def test_it_is_short_and_the_kiosk_is_out_of_its_reach(alone: Alone) -> None:
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) < 100
    (alone.folder / "open_envelope.py").write_text("import kiosk\n", encoding="utf-8")
    assert "ModuleNotFoundError" in alone("").stderr


def test_the_organizers_page_tells_of_it() -> None:
    assert SCRIPT.name in SCRIPT.with_name("organizer.md").read_text(encoding="utf-8")
