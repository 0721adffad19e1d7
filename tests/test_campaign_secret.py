"""A secret key in a campaign file is found however it stands there, and prose about it is let be."""

from pathlib import Path

import pytest

from kiosk.campaign import load_campaign
from kiosk.errors import CampaignTrouble
from kiosk.keys import SecretKey
from kiosk.suites import SUITES

WHOLE = Path(__file__).parent / "campaigns" / "whole.toml"
TEXT = WHOLE.read_text(encoding="utf-8")
SECRETS = [SecretKey(suite, bytes(range(1, 33))) for suite in SUITES]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "campaign.toml"


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: SUITES[secret.suite].name)
@pytest.mark.parametrize("gap", [" ", "\t", "  ", "\n# "])
@pytest.mark.parametrize("group", [1, 4, 8])
def test_a_secret_key_is_found_however_it_is_spaced(
    written: Path, gap: str, group: int, secret: SecretKey
) -> None:
    form, letters = "ksec1", secret.text.removeprefix("ksec1")
    spaced = " ".join(letters[at : at + group] for at in range(0, len(letters), group))
    for spelled in (f"{form}{gap}{spaced}", f"{form}{gap}{spaced}".upper()):
        written.write_text(f"{TEXT}\n# {spelled}\n", encoding="utf-8")
        with pytest.raises(CampaignTrouble, match="this is the SECRET key"):
            load_campaign(written)


@pytest.mark.parametrize(
    "prose",
    [
        "Never put the ksec1 text here.",
        "The secret key (ksec1) stays at home.",
        "the ksec1 key opens all signatures",
        "ksec1 and kpub1 belong together",
        "whoever has the text that begins with ksec1\n# can read every name",
        "keep ksec1 away from this tablet",
        "ksec1 always stays at home, and ksec1 alone opens all",
    ],
)
def test_prose_about_the_secret_key_is_no_secret_key(written: Path, prose: str) -> None:
    written.write_text(f"{TEXT}\n# {prose}\n", encoding="utf-8")
    assert load_campaign(written) == load_campaign(WHOLE)
