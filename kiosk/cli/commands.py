"""The command line: its one root, and the commands that show something."""

import re
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__, qr
from kiosk.campaign import ADDRESS_RULE, Campaign, is_web_address, load_campaign
from kiosk.cli.anchor_commands import anchor
from kiosk.cli.campaign_commands import campaign
from kiosk.cli.content_commands import content
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.export_commands import export
from kiosk.cli.key_commands import key
from kiosk.cli.outputs import insist_on_place, write_out
from kiosk.cli.rescue_commands import rescue
from kiosk.cli.status_commands import status
from kiosk.cli.withdraw_commands import withdraw
from kiosk.errors import Trouble
from kiosk.memory import leave_no_core
from kiosk.practice import in_practice, sample_campaign
from kiosk.settings import Settings

app = typer.Typer(name="kiosk", add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
app.command()(status)
app.command()(export)
app.command()(withdraw)
app.command()(rescue)
app.command()(anchor)
app.add_typer(campaign)
app.add_typer(key)
app.add_typer(content)


def main() -> None:
    """Run the command line and leave the process."""
    leave_no_core()
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
        write_out(out, qr.svg(text).encode())
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


def _campaign(settings: Settings) -> Campaign:
    return sample_campaign() if in_practice(settings) else load_campaign(settings.campaign_file)
