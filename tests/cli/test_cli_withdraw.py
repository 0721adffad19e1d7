"""How somebody is removed who asks for it, and stays removed."""

from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.campaign import Campaign
from kiosk.petition import Draft
from kiosk.records import Kind, SealedRecord
from kiosk.sealing import seal
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.statement import SCHEMA, Given, Statement
from tests.cli.tablet import CLOCK, DRAFT, Kiosk, opened

OTHER = Draft(name="Ben Ito", zip="00501", email="ben.ito@gmail.com", of_age=True)


@pytest.fixture
def signed(settings: Settings, real: Campaign) -> Campaign:
    """Ana has signed twice, Ben once."""
    with opened(real, settings, practice=False) as store:
        desk = SigningDesk(store, real, CLOCK, "1")
        for draft in (DRAFT, OTHER, DRAFT):
            desk.keep(desk.prepare(draft, "en"))
        desk.release()
    return real


def names_in(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return ["Ana García"] * text.count("Ana García") + ["Ben Ito"] * text.count("Ben Ito")


def test_a_signature_is_found_by_name_and_taken_back_for_good(
    kiosk: Kiosk, settings: Settings, signed: Campaign, tmp_path: Path, passphrase: str
) -> None:
    result = kiosk("withdraw", "--passphrase-file", passphrase, typed="ben\n1\n")
    assert result.exit_code == 0
    # Names are part of the question: a log of what was printed holds none.
    assert "1  Ben Ito, ZIP 00501, signed on 2026-11-24, event 7 (Test market)\n" in result.stderr
    assert "Ben Ito" not in result.stdout
    assert result.stdout.endswith(
        "1 signature taken back.\n"
        "Exports from this data folder leave that out from now on, whatever the tablets carry in later.\n"
    )
    out = tmp_path / "out.csv"
    assert kiosk("export", str(out), "--passphrase-file", passphrase).exit_code == 0
    assert names_in(out) == ["Ana García", "Ana García"]
    again = kiosk("withdraw", "--passphrase-file", passphrase, typed="Ben Ito\n")
    assert again.exit_code == 2
    assert "No standing signature has that name or e-mail address.\n" in again.stderr


def test_several_can_be_chosen_and_what_was_exported_is_to_be_struck(
    kiosk: Kiosk, settings: Settings, signed: Campaign, tmp_path: Path, passphrase: str
) -> None:
    out = tmp_path / "out.csv"
    kiosk("export", str(out), "--passphrase-file", passphrase)
    result = kiosk(
        "withdraw", "--passphrase-file", passphrase, typed=" \n ANA.GARCIA@gmail.com\n3\nboth\n2, 1\n"
    )
    assert result.exit_code == 0
    assert "2 signatures taken back.\n" in result.stdout
    told = result.stdout.split("Strike these rows from the files that you exported earlier:\n")[1].split()
    text = out.read_text(encoding="utf-8")
    assert len(set(told)) == 2
    assert all(signature_id in text for signature_id in told)
    report = kiosk("export", str(out), "--passphrase-file", passphrase)
    assert names_in(out) == ["Ben Ito"]
    assert all(f"\n  {signature_id}\n" in report.stdout for signature_id in told)


def test_what_a_stranger_sealed_does_nothing_to_the_terminal(
    kiosk: Kiosk, settings: Settings, signed: Campaign, passphrase: str
) -> None:
    given = Given("Mallory \x1b[2K\r\x1b]0;x\x07\n2  Ben\u202e Ito", "84101\x9b31m", {})
    statement = Statement("signature", None, given, "en", CLOCK.now(), True, "1", "1", 7)  # noqa: FBT003 in their order
    record_id = b"stranger's record"[:16]
    envelope = seal(
        statement.to_bytes(),
        to=signed.public_key,
        campaign_id=signed.id,
        record_id=record_id,
        schema=SCHEMA,
    )
    with opened(signed, settings, practice=False) as store:
        store.append(SealedRecord(record_id, Kind.SIGNATURE, 7, envelope))
    result = kiosk("withdraw", "--passphrase-file", passphrase, typed="mallory\n\n")
    assert result.exit_code == 0
    assert "1  Mallory [2K ]0;x 2 Ben Ito, ZIP 8410131m, signed on " in result.stderr
    assert not set("\x1b\x07\r\x9b\u202e") & set(result.output)


def test_nobody_is_removed_by_an_empty_answer(
    kiosk: Kiosk, settings: Settings, signed: Campaign, passphrase: str
) -> None:
    result = kiosk("withdraw", "--passphrase-file", passphrase, typed="Ana\n\n")
    assert (result.exit_code, result.stdout.split("\n")[-2]) == (0, "0 signatures taken back.")
    assert "Records: 3, each" in kiosk("status").stdout


def test_where_nobody_signed_nobody_can_be_removed(kiosk: Kiosk, settings: Settings) -> None:
    result = kiosk("withdraw")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("There is nothing to take back: nobody has signed yet.\n")


def test_on_the_laptop_it_is_taken_back_whatever_the_tablets_carry_in_later(
    kiosk: Kiosk, settings: Settings, signed: Campaign, tmp_path: Path, passphrase: str
) -> None:
    bundle, out = tmp_path / "tablet.okbundle", tmp_path / "out.csv"
    kiosk("export", str(bundle), "--sealed")
    for file in settings.home.glob("signatures.*"):
        with suppress(FileNotFoundError):
            file.unlink()
    taken = kiosk("withdraw", "--from", str(bundle), "--passphrase-file", passphrase, typed="Ben Ito\n1\n")
    assert taken.exit_code == 0
    result = kiosk("export", str(out), "--from", str(bundle), "--passphrase-file", passphrase)
    assert (result.exit_code, names_in(out)) == (0, ["Ana García", "Ana García"])
