"""The command that takes the signatures out: opened with the passphrase, or sealed as they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign import Campaign
from kiosk.cli.exits import TROUBLE, plainly, settings_of_this_process
from kiosk.cli.export_words import export_json, export_text, export_troubles
from kiosk.cli.folder import at_work, existing, secret_key
from kiosk.cli.outputs import insist_on_new_place, insist_on_place
from kiosk.cli.sheets import today
from kiosk.cli.watching import watched
from kiosk.errors import ExportTrouble, Trouble
from kiosk.exporting import (
    Bundle,
    Choice,
    ExportReport,
    Form,
    SealedReport,
    Target,
    export_opened,
    export_sealed,
    insist_that_they_belong,
    read_bundle,
)
from kiosk.settings import Settings

Bundles = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        metavar="BUNDLE",
        help="A sealed export of a tablet; may be given many times.",
        show_default=False,
    ),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key", help="A key file of your own; without it, the one in the data folder.", show_default=False
    ),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(help="A file that holds the passphrase. Without it the passphrase is asked for."),
]


@plainly
def export(
    out: Annotated[Path, typer.Argument(help="The file to write.", show_default=False)],
    *,
    form: Annotated[
        Form | None,
        typer.Option(
            "--format", help="csv, safe-csv (for spreadsheet programs) or xlsx.", show_default="csv"
        ),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(help="Only the signatures of the event with this number or name.", show_default=False),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Only what was not exported before, into a new file.")
    ] = False,
    sealed: Annotated[
        bool, typer.Option("--sealed", help="Everything, unopened, for the device that holds the key.")
    ] = False,
    bundles: Bundles = None,
    key: KeyFile = None,
    passphrase_file: PassphraseFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Open the sealed records and write the standing signatures to a file; or carry the records out sealed.

    Example: kiosk export signatures.xlsx --format xlsx --from tablet-1.okbundle --from tablet-2.okbundle
    """
    settings = settings_of_this_process()
    (insist_on_new_place if new else insist_on_place)(out, settings)
    campaign, place = _campaign(settings, bundles)
    if sealed:
        choices = {"--format": form, "--event": event, "--new": new, "--from": bundles, "--key": key}
        _insist_that_sealed_is_whole([name for name, chosen in choices.items() if chosen])
        _tell(_carry_out(campaign, place, out), as_json=as_json)
        return
    carried = read_bundles(bundles, campaign)
    with at_work(campaign, place) as ground:
        secret = secret_key(campaign, place, passphrase_file, key)
        with watched() as progress:
            report = export_opened(
                ground.store,
                secret,
                Target(out),
                campaign=campaign,
                events=ground.events,
                made_on=today(),
                form=form or Form.CSV,
                choice=Choice(_event(event), only_new=new),
                bundles=carried,
                progress=progress,
            )
    _tell(report, as_json=as_json)


def read_bundles(paths: Sequence[Path] | None, campaign: Campaign) -> list[Bundle]:
    """Return the bundles at these paths, each file once. Raises RecordTrouble, for those that do not belong here too."""
    bundles = [read_bundle(path) for path in dict.fromkeys(path.absolute() for path in paths or ())]
    insist_that_they_belong(bundles, campaign)
    return bundles


def _campaign(settings: Settings, bundles: Sequence[Path] | None) -> tuple[Campaign, Settings]:
    """Return the campaign and its place. Raises Trouble, where nothing could be exported too."""
    found = existing(settings)
    if found is None or not (bundles or found[1].database.exists()):
        raise ExportTrouble(
            "There is nothing to export: nobody has signed yet.",
            "Open the kiosk with: kiosk run. Or name the sealed exports of your tablets with --from.",
        )
    return found


def _event(typed: str | None) -> int | str | None:
    """Return the number that was typed; else it is a name."""
    return int(typed) if typed and typed.isdecimal() else typed


def _insist_that_sealed_is_whole(chosen: Sequence[str]) -> None:
    if chosen:
        raise Trouble(
            f"A sealed export holds every record of this device as it is; {chosen[0]} cannot be used with --sealed.",
            "Choose when you open it: kiosk export OUT --from BUNDLE",
        )


def _carry_out(campaign: Campaign, place: Settings, out: Path) -> SealedReport:
    with at_work(campaign, place) as ground, watched() as progress:
        return export_sealed(
            ground.store,
            Target(out),
            campaign=campaign,
            events=ground.events,
            made_on=today(),
            progress=progress,
        )


def _tell(report: ExportReport | SealedReport, *, as_json: bool) -> None:
    """Print what was exported, and end the command as troubled if somebody must know more."""
    typer.echo(export_json(report) if as_json else export_text(report))
    troubles = export_troubles(report)
    if troubles:
        typer.echo("\n".join(troubles), err=True)
        raise typer.Exit(TROUBLE)
