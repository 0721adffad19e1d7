"""The commands around the campaign's key: its recovery sheet, its rehearsal, a second custodian."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign import Campaign
from kiosk.cli import hidden
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.folder import insist_on_own_records, real_campaign, secret_key
from kiosk.cli.outputs import insist_on_new_place, write_out
from kiosk.cli.sheets import sheet_of
from kiosk.errors import KeyTrouble, RecordTrouble
from kiosk.fingerprint import fingerprint
from kiosk.keys import SecretKey, lock
from kiosk.rehearsal import begin, open_rehearsal
from kiosk.settings import Settings
from kiosk.tablet import read_tablet, write_tablet

key = typer.Typer(name="key", help="Look after the key that opens the signatures.", no_args_is_help=True)

PassphraseFile = Annotated[
    Path | None,
    typer.Option(help="A file that holds the passphrase. Without it the passphrase is asked for."),
]


@key.command()
@plainly
def recovery(
    out: Annotated[Path, typer.Argument(help="The PDF to write.", show_default=False)],
    *,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write the recovery sheet again. Whoever has it can open every signature of the campaign.

    Example: kiosk key recovery recovery.pdf
    """
    settings = settings_of_this_process()
    campaign = real_campaign(settings)
    insist_on_new_place(out, settings)
    secret = secret_key(campaign, settings, passphrase_file)
    write_out(out, sheet_of(campaign, secret, fingerprint(settings.campaign_file.read_bytes())))
    typer.echo(
        f"{out} is the recovery sheet of key {secret.public.short_id}. Print it, then delete the file."
    )


@key.command()
@plainly
def rehearse(
    file: Annotated[
        Path | None,
        typer.Argument(help="The .rehearsal file that a tablet wrote; without it one is sealed here."),
    ] = None,
) -> None:
    """Try the recovery sheet: its words must open a test record before a signature depends on them.

    Example: kiosk key rehearse tablet.rehearsal
    """
    settings = settings_of_this_process()
    campaign = real_campaign(settings)
    envelope = _envelope_in(file) if file else None
    if envelope is None:
        _insist_on_key(settings)
    secret = _secret_on_sheet(campaign)
    if envelope is None:
        open_rehearsal(begin(campaign.public_key, campaign.id).envelope, secret)
        _note_rehearsed(campaign, settings)
        typer.echo(f"The sheet opens what is sealed to key {secret.public.short_id}. Put it away safely.")
        return
    answer = open_rehearsal(envelope, secret)
    typer.echo(f"The sheet opens what the tablet sealed. Type these three words there:\n\n    {answer}\n")


@key.command()
@plainly
def add(
    out: Annotated[Path, typer.Argument(help="The key file to write.", show_default=False)],
    *,
    from_sheet: Annotated[
        bool, typer.Option("--from-sheet", help="Type the words of the recovery sheet, not the passphrase.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: Annotated[
        Path | None, typer.Option(help="A file that holds the second passphrase; without it you are asked.")
    ] = None,
) -> None:
    """Lock the key once more with another passphrase: for a second person, or because the first is forgotten.

    Example: kiosk key add second.key
    """
    settings = settings_of_this_process()
    campaign = real_campaign(settings)
    insist_on_new_place(out, settings)
    secret = _secret_on_sheet(campaign) if from_sheet else secret_key(campaign, settings, passphrase_file)
    write_out(out, lock(secret, hidden.new_passphrase(new_passphrase_file)))
    typer.echo(
        f"{out} holds key {secret.public.short_id} for the new passphrase: kiosk export OUT --key {out}"
    )


def _insist_on_key(settings: Settings) -> None:
    """Refuse to ask for the words where only the public key belongs: a tablet may be stolen. Raises KeyTrouble."""
    if not settings.key_file.exists():
        raise KeyTrouble(
            "This device does not hold the key, so the words of the sheet must not be typed on it.",
            "Let its set-up write a .rehearsal file, and on the device with the key type: kiosk key rehearse FILE",
        )


def _secret_on_sheet(campaign: Campaign) -> SecretKey:
    secret = hidden.words_of_sheet()
    if secret.public != campaign.public_key:
        raise KeyTrouble(
            f"These are the words of key {secret.public.short_id}, and this campaign seals to {campaign.public_key.short_id}.",
            "Look for the sheet of this campaign.",
        )
    return secret


def _envelope_in(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise RecordTrouble(
            f"{file} cannot be read: {error.strerror}.", "Name the file that the tablet wrote."
        ) from error


def _note_rehearsed(campaign: Campaign, settings: Settings) -> None:
    # A kiosk that is open would write its own knowledge over ours.
    insist_on_own_records(campaign, settings)
    write_tablet(settings, replace(read_tablet(settings), rehearsed=campaign.public_key.key_id.hex()))
