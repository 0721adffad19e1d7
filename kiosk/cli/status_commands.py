"""The command that tells how a device stands, without its key."""

from collections.abc import Mapping
from typing import Annotated

import typer

from kiosk.campaign import Campaign
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.folder import existing, opened
from kiosk.cli.status_words import Standing, status_json, status_text
from kiosk.exporting import TARGET
from kiosk.practice import in_practice, sample_campaign
from kiosk.records import Condition, Counts
from kiosk.settings import Settings
from kiosk.tablet import read_tablet

_NONE = Counts(signatures=0, corrections=0, withdrawals=0, waiting={TARGET: 0})


@plainly
def status(
    *, as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False
) -> None:
    """Tell the mode, the campaign and its key, the table, and how many records are kept.

    Example: kiosk status --json
    """
    settings = settings_of_this_process()
    campaign, place = existing(settings) or (sample_campaign(), settings.practice)
    tablet = read_tablet(place)
    counts, by_event, condition = _counts(campaign, place, [*tablet.all_events(campaign)])
    begun = in_practice(settings) and settings.setup.exists()
    standing = Standing(in_practice(settings), campaign, tablet, counts, by_event, condition, begun)
    typer.echo(status_json(standing) if as_json else status_text(standing))


def _counts(
    campaign: Campaign, place: Settings, events: list[int]
) -> tuple[Counts, Mapping[int, Counts], Condition | None]:
    # Opening would make the file, and asking must not.
    if not place.database.exists():
        return _NONE, dict.fromkeys(events, _NONE), None
    with opened(campaign, place) as store:
        by_event = {event: store.counts(event=event) for event in events}
        return store.counts(), by_event, store.condition()
