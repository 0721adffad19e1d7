"""The commands around content: copy it to edit it, check it, stamp a translation, print its table."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cleaning import clean
from kiosk.cli.exits import TROUBLE, plainly, settings_of_this_process, tell
from kiosk.clock import SystemClock
from kiosk.content import check_pack, content_folder, copy_content, load_pack, overview, stamp_translations
from kiosk.errors import Trouble

content = typer.Typer(name="content", help="Look after the cards that visitors read.", no_args_is_help=True)

Folder = Annotated[
    Path | None,
    typer.Option("--folder", help="The pack; without it, the one this kiosk shows.", show_default=False),
]


@content.command()
@plainly
def copy() -> None:
    """Copy the shipped content into the data folder, where you may edit it. The kiosk then shows the copy.

    Example: kiosk content copy
    """
    folder = copy_content(settings_of_this_process())
    typer.echo(f"{folder} is yours to edit. Look at what you changed with: kiosk content check")


@content.command()
@plainly
def check(*, folder: Folder = None) -> None:
    """Check every card, fact and translation; name file and line of what is amiss.

    Example: kiosk content check --folder my-pack
    """
    report = check_pack(_folder(folder), SystemClock().now().astimezone().date())
    for notice in report.notices:
        typer.echo(clean(notice))
    for trouble in report.troubles:
        tell(trouble, indent="    ")
    count = len(report.troubles)
    typer.echo(f"{report.cards} cards read: {count} {'problem' if count == 1 else 'problems'}")
    if report.troubles:
        raise typer.Exit(TROUBLE)


@content.command()
@plainly
def stamp(
    cards: Annotated[list[str] | None, typer.Argument(metavar="CARD...", show_default=False)] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every card of the pack.")] = False,
    folder: Folder = None,
) -> None:
    """Note that the translations of a card say what the original says, after you have seen to it.

    Without --folder they are those of your own content, which `kiosk content copy` makes.

    Example: kiosk content stamp door paper
    """
    settings = settings_of_this_process()
    if folder is None and not settings.content.exists():
        raise Trouble(
            "There is no content of yours to stamp.",
            "Type first: kiosk content copy. Or name a pack with --folder.",
        )
    place = folder or settings.content
    ids = tuple(cards or ())
    if everything == bool(ids):
        raise Trouble("It is not clear which cards to stamp.", "Name them, or write --all.")
    for name in stamp_translations(place, ids):
        typer.echo(f"{name} is stamped.")


@content.command()
@plainly
def table(*, folder: Folder = None) -> None:
    """Print which facts and sources each card rests on, as of which day, and how far it was checked.

    Example: kiosk content table
    """
    typer.echo(overview(load_pack(_folder(folder))))


def _folder(named: Path | None) -> Path:
    return named or content_folder(settings_of_this_process())
