"""What was signed leaves the tablet: gathered, opened, followed to what stands, written, proven; or carried out sealed."""

from kiosk.exporting.bundle import SUFFIX, Bundle, read_bundle
from kiosk.exporting.files import TARGET, export_opened, export_sealed, exported_before
from kiosk.exporting.gathering import Gathering, Source, StoreSource, gather
from kiosk.exporting.parcel import Target
from kiosk.exporting.progress import Progress, unwatched
from kiosk.exporting.report import Choice, ExportReport, Form, Missing, SealedReport, Unreadable
from kiosk.exporting.withdrawing import Match, find, withdraw

__all__ = [
    "SUFFIX",
    "TARGET",
    "Bundle",
    "Choice",
    "ExportReport",
    "Form",
    "Gathering",
    "Match",
    "Missing",
    "Progress",
    "SealedReport",
    "Source",
    "StoreSource",
    "Target",
    "Unreadable",
    "export_opened",
    "export_sealed",
    "exported_before",
    "find",
    "gather",
    "read_bundle",
    "unwatched",
    "withdraw",
]
