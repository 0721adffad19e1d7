"""Set-up: from practice to a real tablet in five steps, each of which can be the last one for today."""

from kiosk.setting_up.finishing import is_ready
from kiosk.setting_up.organization import FIELDS, Flaw, flaws_in, tidied
from kiosk.setting_up.pages import STEPS, Devices, Page, step_of
from kiosk.setting_up.setup import SetUp
from kiosk.setting_up.source import FoundFile

__all__ = [
    "FIELDS",
    "STEPS",
    "Devices",
    "Flaw",
    "FoundFile",
    "Page",
    "SetUp",
    "flaws_in",
    "is_ready",
    "step_of",
    "tidied",
]
