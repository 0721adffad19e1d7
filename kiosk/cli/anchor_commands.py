"""The command that tells the anchor of a day again, to be compared with what was noted when the table closed."""

import json
from typing import Annotated

import typer

from kiosk.chain import Anchor, anchor_of
from kiosk.cli.exits import plainly, settings_of_this_process
from kiosk.cli.export_commands import Bundles
from kiosk.cli.folder import existing, opened
from kiosk.errors import RecordTrouble
from kiosk.exporting import read_bundle


@plainly
def anchor(
    *,
    bundles: Bundles = None,
    at: Annotated[
        int | None,
        typer.Option(
            min=1, help="Of the first so many records only: those of an earlier day.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Tell the six words that pin all records of a tablet, from its data folder or from sealed exports.

    They are those that staff noted when the table closed, if no record was lost, added or changed since.

    Example: kiosk anchor --from tablet-1.okbundle --at 143
    """
    found = [
        anchor_of(bundle.campaign_id, bundle.device_id, bundle.records(), at=at)
        for bundle in map(read_bundle, bundles or ())
    ]
    anchors = found or [_own(at)]
    typer.echo(_json(anchors) if as_json else "\n".join(map(_text, anchors)))


def _own(at: int | None) -> Anchor:
    place = existing(settings_of_this_process())
    if place is None or not place[1].database.exists():
        raise RecordTrouble(
            "There is no record here: nobody has signed yet.", "Name a sealed export of a tablet with --from."
        )
    with opened(*place) as store:
        return anchor_of(place[0].id, store.device_id, store.records(), at=at)


def _text(anchor: Anchor) -> str:
    return f"Device {anchor.device_id.hex()[:8]}, {anchor.records} records: {anchor.words}"


def _json(anchors: list[Anchor]) -> str:
    return json.dumps(
        [
            {
                "device": anchor.device_id.hex(),
                "records": anchor.records,
                "words": anchor.words,
                "text": anchor.text,
            }
            for anchor in anchors
        ],
        indent=2,
    )
