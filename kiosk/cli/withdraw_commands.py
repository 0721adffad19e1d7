"""The command that takes somebody's signature back, on the device that holds the key."""

from collections.abc import Sequence

import typer

from kiosk.campaign import Campaign
from kiosk.cleaning import clean
from kiosk.cli import asking
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.export_commands import Bundles, KeyFile, PassphraseFile, read_bundles
from kiosk.cli.folder import Ground, at_work, existing, secret_key
from kiosk.cli.watching import watched
from kiosk.clock import SystemClock
from kiosk.errors import RecordTrouble
from kiosk.exporting import Match, Source, StoreSource, exported_before, find, gather
from kiosk.exporting import withdraw as seal_withdrawal


@plainly
def withdraw(*, bundles: Bundles = None, key: KeyFile = None, passphrase_file: PassphraseFile = None) -> None:
    """Find a signature by name or e-mail address and take it back: later exports from here leave it out.

    Example: kiosk withdraw --from tablet-1.okbundle
    """
    settings = settings_of_this_process()
    found = existing(settings)
    if found is None:
        raise RecordTrouble(
            "There is nothing to take back: nobody has signed yet.", "Do it where the signatures are."
        )
    campaign, place = found
    carried = read_bundles(bundles, campaign)
    with at_work(campaign, place) as ground:
        text = asking.whom_to_withdraw()
        secret = secret_key(campaign, place, passphrase_file, key)
        with watched() as progress:
            sources: list[Source] = [StoreSource(ground.store, ground.events), *carried]
            gathering = gather(sources, secret, campaign_id=campaign.id, progress=progress)
        matches = find(gathering, text, exported=exported_before(ground.store))
        chosen = _choose(matches)
        _take_back(chosen, campaign, ground)


def _choose(matches: Sequence[Match]) -> list[Match]:
    if not matches:
        raise RecordTrouble(
            "No standing signature has that name or e-mail address.",
            "Try another spelling, or name the sealed exports of your tablets with --from.",
        )
    return [matches[place] for place in asking.which_of([_told(match) for match in matches])]


def _told(match: Match) -> str:
    event = f"event {match.event}" + (f" ({match.event_name})" if match.event_name else "")
    # Whoever has the public key can seal anything: it must neither steer the terminal nor look like two lines.
    return clean(f"{match.name}, ZIP {match.zip}, signed on {match.signed_on}, {event}")


def _take_back(chosen: Sequence[Match], campaign: Campaign, ground: Ground) -> None:
    for match in chosen:
        ground.store.append(seal_withdrawal(match.signature_id, campaign=campaign, clock=SystemClock()))
    ground.store.release()
    number = len(chosen)
    typer.echo(f"{number} {'signature' if number == 1 else 'signatures'} taken back.")
    if not chosen:
        return
    typer.echo(
        "Exports from this data folder leave that out from now on, whatever the tablets carry in later."
    )
    exported = [match.signature_id.hex() for match in chosen if match.may_be_exported]
    if exported:
        typer.echo("\n".join(("Strike these rows from the files that you exported earlier:", *exported)))
