"""The command that takes the sealed records out of damaged files, without the key."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign import Campaign
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.folder import existing
from kiosk.cli.outputs import insist_on_place
from kiosk.cli.rescue_words import rescue_json, rescue_text
from kiosk.cli.sheets import today
from kiosk.cli.watching import watched
from kiosk.errors import Trouble
from kiosk.rescuing import rescue as carve_out
from kiosk.settings import Settings


@plainly
def rescue(
    out: Annotated[Path, typer.Argument(help="The bundle to write; it must be new.", show_default=False)],
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="Damaged signatures files, what lies beside them, sealed exports, images of disks.",
            show_default=False,
        ),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Find every whole sealed record in damaged files, and carry them out. Needs no key; only reads the files.

    Example: kiosk rescue rescued.okbundle signatures.db signatures.db-wal
    """
    settings = settings_of_this_process()
    insist_on_place(out, settings)
    with watched("Bytes") as progress:
        report = carve_out(files, out, campaign=_campaign(settings), made_on=today(), progress=progress)
    typer.echo(rescue_json(report) if as_json else rescue_text(report))


def _campaign(settings: Settings) -> Campaign | None:
    """Return the campaign of this device, if it can be read: what is rescued does not hang on it."""
    with suppress(Trouble):
        found = existing(settings)
        return None if found is None else found[0]
    return None
