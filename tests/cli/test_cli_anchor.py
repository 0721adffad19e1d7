"""What `kiosk anchor` tells, on real stores and sealed exports."""

import json
from pathlib import Path

from kiosk.campaign import Campaign
from kiosk.chain import anchor_of
from kiosk.settings import Settings
from tests.cli.tablet import Kiosk, opened, sign


def test_a_tablet_and_its_sealed_export_have_the_same_anchor(
    kiosk: Kiosk, settings: Settings, real: Campaign, tmp_path: Path
) -> None:
    sign(real, settings)
    with opened(real, settings, practice=False) as store:
        anchor = anchor_of(real.id, store.device_id, store.records())
    told = f"Device {anchor.device_id.hex()[:8]}, 5 records: {anchor.words}\n"
    assert kiosk("anchor").stdout == told
    bundle = tmp_path / "tablet-1.okbundle"
    assert kiosk("export", str(bundle), "--sealed").exit_code == 0
    assert kiosk("anchor", "--from", str(bundle)).stdout == told
    [as_json] = json.loads(kiosk("anchor", "--json").stdout)
    assert as_json == {
        "device": anchor.device_id.hex(),
        "records": 5,
        "words": anchor.words,
        "text": anchor.text,
    }


def test_that_of_an_earlier_day_is_told_again(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    sign(real, settings)
    earlier = kiosk("anchor").stdout
    sign(real, settings)
    assert kiosk("anchor").stdout != earlier
    assert kiosk("anchor", "--at", "5").stdout == earlier


def test_where_nobody_has_signed_there_is_none(kiosk: Kiosk, settings: Settings, real: Campaign) -> None:
    told = kiosk("anchor")
    assert (told.exit_code, told.stderr.split("\n")[0]) == (
        2,
        "There is no record here: nobody has signed yet.",
    )
    assert not settings.database.exists()


def test_where_nobody_has_practiced_there_is_none(kiosk: Kiosk) -> None:
    assert kiosk("anchor").exit_code == 2
