"""The command line: what each command asks and does with the floors below."""

import re
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__, qr
from kiosk.campaign import ADDRESS_RULE, Campaign, is_web_address, load_campaign
from kiosk.cli.content_commands import content
from kiosk.cli.exits import TROUBLE, plainly, settings_of_this_process, unwinding
from kiosk.cli.outputs import insist_on_place, write_text
from kiosk.cli.words import export_text, export_troubles, status_json, status_text
from kiosk.errors import ExportTrouble, KeyTrouble, StoreTrouble, Trouble
from kiosk.exporting import TARGET, export_csv
from kiosk.keys import SecretKey, unlock
from kiosk.practice import existing_practice, in_practice, sample_campaign
from kiosk.records import Counts, RecordStore
from kiosk.settings import Settings
from kiosk.storage import open_store

app = typer.Typer(name="kiosk", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.add_typer(content)


class Format(StrEnum):
    """The forms of an export."""

    CSV = "csv"


def main() -> None:
    """Run the command line and leave the process."""
    app()


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the value of the option
    if wanted:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
@plainly
def start(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - _show_version answers it
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version.")
    ] = False,
) -> None:
    """Explain 287(g), teach rights, collect petition signatures offline.

    Without a command the kiosk opens. KIOSK_HOME names the data folder.

    Example: KIOSK_HOME=/media/stick kiosk
    """
    if context.invoked_subcommand is None:
        _run(None)


@app.command()
@plainly
def run(
    *,
    window: Annotated[
        str | None,
        typer.Option(help="Open a window of WIDTHxHEIGHT pixels, not the whole screen.", show_default=False),
    ] = None,
) -> None:
    """Open the kiosk on the screen. Without a campaign it opens in practice mode.

    Example: kiosk run --window 1280x800
    """
    _run(_size(window) if window else None)


@app.command()
@plainly
def status(
    *, as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False
) -> None:
    """Tell the mode, the campaign, and how many records are kept.

    Example: kiosk status --json
    """
    settings = settings_of_this_process()
    mode = "practice" if in_practice(settings) else "real"
    campaign, place = _existing(settings) or (sample_campaign(), settings.practice)
    counts = _counts(campaign, place, practice=mode == "practice")
    typer.echo(status_json(mode, campaign, counts) if as_json else status_text(mode, campaign, counts))


@app.command()
@plainly
def export(
    out: Annotated[Path, typer.Argument(help="The file to write.", show_default=False)],
    *,
    form: Annotated[Format, typer.Option("--format", help="The form of the file.")] = Format.CSV,  # noqa: ARG001 - there is one yet
    passphrase_file: Annotated[
        Path | None,
        typer.Option(help="A file that holds the passphrase. Without it the passphrase is asked for."),
    ] = None,
) -> None:
    """Open the sealed records and write the standing signatures to a file.

    Example: kiosk export signatures.csv --format csv
    """
    settings = settings_of_this_process()
    insist_on_place(out, settings)
    found = _existing(settings)
    if found is None or not found[1].database.exists():
        raise ExportTrouble(
            "There is nothing to export: nobody has signed yet.", "Open the kiosk with: kiosk run"
        )
    campaign, place = found
    with unwinding(), _opened(campaign, place, practice=in_practice(settings)) as store:
        report = export_csv(store, _secret(campaign, place, passphrase_file), out)
    typer.echo(export_text(report))
    troubles = export_troubles(report)
    if troubles:
        typer.echo("\n".join(troubles), err=True)
        raise typer.Exit(TROUBLE)


@app.command("qr")
@plainly
def show_qr(
    address: Annotated[
        str | None, typer.Argument(help="A web address; without it, the campaign's site.")
    ] = None,
    *,
    out: Annotated[Path | None, typer.Option(help="Write an SVG file instead, for a poster.")] = None,
) -> None:
    """Print a QR code and its address.

    Example: kiosk qr --out poster.svg
    """
    settings = settings_of_this_process()
    text = address or _campaign(settings).organization.site
    if not is_web_address(text):
        raise Trouble("This is not a web address that the kiosk can show.", ADDRESS_RULE)
    if out is None:
        typer.echo(f"{qr.to_terminal(text)}\n{text}")
    else:
        insist_on_place(out, settings)
        write_text(out, qr.svg(text))
        typer.echo(f"{out} opens {text}")


@app.command()
@plainly
def screenshots(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to fill.", show_default=False)],
    *,
    only: Annotated[
        str, typer.Option(help="Screens whose names are like this, for instance 'card-*'.")
    ] = "*",
    everything: Annotated[bool, typer.Option("--all", help="In every theme and size, too.")] = False,
) -> None:
    """Take pictures of every screen in both languages and orientations. Needs no display.

    Example: kiosk screenshots pictures --all
    """
    from kiosk.app import screenshots as take  # noqa: PLC0415 - Qt is loaded by what shows a window

    take(folder, only=only, everything=everything)


def _run(size: tuple[int, int] | None) -> None:
    from kiosk.app import run as open_kiosk  # noqa: PLC0415 - Qt is loaded by what shows a window

    raise typer.Exit(open_kiosk(settings_of_this_process(), size))


def _size(window: str) -> tuple[int, int]:
    shape = re.fullmatch(r"([1-9]\d{2,4})x([1-9]\d{2,4})", window)
    if shape is None:
        raise Trouble("That is not the size of a window.", "Write it in pixels, like 1280x800.")
    return int(shape[1]), int(shape[2])


def _existing(settings: Settings) -> tuple[Campaign, Settings] | None:
    """Return the campaign and its place; None where nobody has practiced yet. Writes nothing."""
    if settings.home.exists() and not settings.home.is_dir():
        raise StoreTrouble(f"{settings.home} is not a folder.", "Name a folder in KIOSK_HOME.")
    if in_practice(settings):
        return existing_practice(settings)
    return load_campaign(settings.campaign_file), settings


def _campaign(settings: Settings) -> Campaign:
    return sample_campaign() if in_practice(settings) else load_campaign(settings.campaign_file)


def _opened(campaign: Campaign, place: Settings, *, practice: bool) -> closing[RecordStore]:
    return closing(
        open_store(
            place.database,
            campaign_id=campaign.id,
            key_id=campaign.public_key.key_id,
            practice=practice,
            targets=campaign.targets,
        )
    )


def _counts(campaign: Campaign, place: Settings, *, practice: bool) -> Counts:
    # Opening would make the file, and asking must not.
    if not place.database.exists():
        return Counts(signatures=0, corrections=0, withdrawals=0, waiting={TARGET: 0})
    with _opened(campaign, place, practice=practice) as store:
        return store.counts()


def _secret(campaign: Campaign, place: Settings, passphrase_file: Path | None) -> SecretKey:
    try:
        locked = place.key_file.read_bytes()
    except OSError as error:
        raise KeyTrouble(
            f"The organizer's key is not on this tablet: {place.key_file} cannot be read.",
            "Export on the device that holds the key.",
        ) from error
    secret = unlock(locked, _passphrase(passphrase_file))
    if secret.public != campaign.public_key:
        raise KeyTrouble(
            f"The key file opens key {secret.public.short_id}, and this campaign seals to {campaign.public_key.short_id}.",
            f"Put the key file of this campaign at {place.key_file}.",
        )
    return secret


def _passphrase(file: Path | None) -> str:
    if file is None:
        return str(typer.prompt("Passphrase", hide_input=True))
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyTrouble(
            f"{file} cannot be read as text.", "Name the file that holds the passphrase."
        ) from error
