"""What was signed leaves the tablet: gathered, opened, followed to what stands, written, proven; or carried out sealed."""

from kiosk.exporting.bundle import SUFFIX, Bundle, insist_that_they_belong, read_bundle
from kiosk.exporting.files import TARGET, export_opened, export_sealed, exported_before
from kiosk.exporting.gathering import Gathering, gather
from kiosk.exporting.manifest import manifest_beside
from kiosk.exporting.parcel import Target
from kiosk.exporting.progress import Progress, unwatched
from kiosk.exporting.report import Choice, ExportReport, Form, Missing, SealedReport, Unreadable
from kiosk.exporting.sources import Source, StoreSource
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
    "insist_that_they_belong",
    "manifest_beside",
    "read_bundle",
    "unwatched",
    "withdraw",
]
