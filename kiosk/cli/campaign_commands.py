"""The commands around a campaign: draft it, make it, check it, bring it to a tablet."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.campaign import CampaignFile, Review, read_campaign
from kiosk.cli import asking, hidden
from kiosk.cli.campaign_words import (
    admitted_text,
    check_json,
    check_text,
    founded_text,
    resumed_text,
    unreviewed_text,
)
from kiosk.cli.exits import TROUBLE, plainly, settings_of_this_process, tell
from kiosk.cli.folder import insist_on_own_records, real_campaign
from kiosk.cli.outputs import insist_on_new_place, write_out
from kiosk.cli.sheets import sheet_of, today
from kiosk.content import content_folder, load_pack
from kiosk.errors import CampaignTrouble
from kiosk.fingerprint import fingerprint
from kiosk.founding import (
    Founded,
    admit,
    fill_in,
    found,
    insist_on_room,
    is_draft,
    is_in_place,
    put_in_place,
    read_draft,
    resume,
    sample_draft,
    unedited_placeholders,
    unreviewed_texts,
)
from kiosk.settings import Settings
from kiosk.suites import SUITES, X25519, suite_named

campaign = typer.Typer(
    name="campaign", help="Make a campaign, check it, bring it to a tablet.", no_args_is_help=True
)


@campaign.command()
@plainly
def draft(
    out: Annotated[Path, typer.Argument(help="The file to write.", show_default=False)],
) -> None:
    """Write the sample campaign to a file, to be edited and then made a campaign of your own.

    Example: kiosk campaign draft my-campaign.toml
    """
    insist_on_new_place(out, settings_of_this_process())
    write_out(out, sample_draft().encode())
    typer.echo(f"{out} is yours to edit. Look at what is still missing with: kiosk campaign check {out}")


@campaign.command()
@plainly
def new(
    draft: Annotated[
        Path | None,
        typer.Argument(help="Your edited draft; without it you are asked six questions.", show_default=False),
    ] = None,
    *,
    sheet: Annotated[Path, typer.Option(help="The recovery sheet to write, a PDF.", show_default=False)],
    texts: Annotated[
        Review | None,
        typer.Option(help="Your answer about the unreviewed texts; without it you are asked."),
    ] = None,
    passphrase_file: Annotated[
        Path | None, typer.Option(help="A file that holds the passphrase to be; without it you are asked.")
    ] = None,
    suite: Annotated[
        str,
        typer.Option(
            metavar="|".join(each.name for each in SUITES.values()),
            help="How signatures are sealed: x-wing should outlast quantum computers too, and costs envelopes of "
            "some 3.2 KB instead of 2.2 KB and a public key of 1,964 letters instead of 69.",
        ),
    ] = X25519.name,
) -> None:
    """Make a campaign with a key of its own: the key lies here, and only here can signatures be opened.

    If it was stopped right before its end, type the same again: it finishes that campaign.

    Example: kiosk campaign new my-campaign.toml --sheet recovery.pdf
    """
    settings = settings_of_this_process()
    sealed_by = suite_named(suite)
    resumed = resume(settings)
    if resumed is not None:
        typer.echo(resumed_text(resumed, fingerprint(settings.campaign_file.read_bytes()), settings))
        return
    insist_on_room(settings)
    insist_on_new_place(sheet, settings)
    text, name = _draft(draft)
    _tell_placeholders(unedited_placeholders(text, name))
    read_draft(text, name)
    typer.echo(unreviewed_text(unreviewed_texts(load_pack(content_folder(settings)))) + "\n", err=True)
    review = texts or asking.review()
    founded = found(text, hidden.new_passphrase(passphrase_file), review, name=name, suite=sealed_by)
    _write(founded, sheet, settings)
    typer.echo(founded_text(founded, settings, sheet))


@campaign.command()
@plainly
def check(
    file: Annotated[
        Path | None, typer.Argument(help="A campaign or a draft; without it, the campaign here.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Read a campaign file strictly, and tell what is still the example's.

    Example: kiosk campaign check my-campaign.toml
    """
    settings = settings_of_this_process()
    if file is None:
        real_campaign(settings)
    path = file or settings.campaign_file
    source = CampaignFile.at(path)
    drafted = is_draft(source.text, source.name)
    read = read_draft(source.text, source.name) if drafted else read_campaign(source)
    placeholders = unedited_placeholders(source.text, source.name)
    told = check_json if as_json else check_text
    words = "" if drafted else fingerprint(path.read_bytes())
    typer.echo(told(read, words, placeholders, today()))
    _tell_placeholders(placeholders)


@campaign.command("import")
@plainly
def bring(
    file: Annotated[Path, typer.Argument(help="The campaign file.", show_default=False)],
) -> None:
    """Put a campaign file into the data folder of this tablet. Nothing of another campaign is written over.

    Example: kiosk campaign import campaign.toml
    """
    settings = settings_of_this_process()
    insist_on_own_records(read_campaign(CampaignFile.at(file)), settings)
    admitted = admit(file, settings)
    typer.echo(admitted_text(admitted, fingerprint(settings.campaign_file.read_bytes()), settings))


def _draft(file: Path | None) -> tuple[str, str]:
    """Return the text of the draft and what complaints call it."""
    if file is not None:
        source = CampaignFile.at(file)
        return source.text, source.name
    text = fill_in(sample_draft(), **asking.about_organization())
    return text, "your answers"


def _tell_placeholders(placeholders: list[CampaignTrouble]) -> None:
    """End the command if anything is still the example's: a real campaign may not go out with it."""
    for trouble in placeholders:
        tell(trouble, indent="    ")
    if placeholders:
        raise typer.Exit(TROUBLE)


def _write(founded: Founded, sheet: Path, settings: Settings) -> None:
    """Write the sheet first: a key without a sheet must never come to be. Raises Trouble, and leaves nothing."""
    words = fingerprint(founded.campaign_text.encode())
    write_out(sheet, sheet_of(founded.campaign, founded.secret, words))
    try:
        put_in_place(founded, settings)
    except BaseException:
        # Whatever stops it, Ctrl-C too: a sheet that opens nothing would be kept for one that does.
        if not is_in_place(founded, settings):
            sheet.unlink(missing_ok=True)
        raise
