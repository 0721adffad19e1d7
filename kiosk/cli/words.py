"""What the commands print, each number with what it counts."""

import json

from kiosk.campaign import Campaign
from kiosk.exporting import TARGET, ExportReport
from kiosk.records import Counts


def status_text(mode: str, campaign: Campaign, counts: Counts) -> str:
    """Return what `kiosk status` prints."""
    event = campaign.event
    lines = [
        f"Mode: {mode}",
        f"Campaign: {campaign.slug} ({campaign.organization.name})",
        f"Event: {event.number} ({event.name}, {event.place})",
        f"Records: {counts.records}, each one sealed envelope",
        f"Signatures: {counts.signatures} of these records",
        f"Corrections and withdrawals of signatures: {counts.corrections} and {counts.withdrawals} of these records",
        f"Not yet exported: {counts.waiting[TARGET]} of these records",
    ]
    if mode == "practice":
        lines[0] += ", because no campaign is set up; nothing here is a real signature"
        if not counts.records:
            lines.append("Nobody has practiced yet.")
    return "\n".join(lines)


def status_json(mode: str, campaign: Campaign, counts: Counts) -> str:
    """Return what `kiosk status --json` prints."""
    return json.dumps(
        {
            "mode": mode,
            "campaign": {"slug": campaign.slug, "name": campaign.organization.name},
            "event": {
                "number": campaign.event.number,
                "name": campaign.event.name,
                "place": campaign.event.place,
            },
            "records": counts.records,
            "signature_records": counts.signatures,
            "correction_records": counts.corrections,
            "withdrawal_records": counts.withdrawals,
            "records_not_yet_exported": counts.waiting[TARGET],
        },
        ensure_ascii=False,
        indent=2,
    )


def export_text(report: ExportReport) -> str:
    """Return what `kiosk export` prints on stdout."""
    return "\n".join(
        (
            f"{report.verified} of {report.standing} verified: each row was read back from the disk as written",
            f"Signatures that stand: {report.standing}, one row each",
            f"Records: {report.records}, each one sealed envelope",
            f"Signatures corrected: {report.corrected}, in the file with their latest words",
            f"Signatures withdrawn: {report.withdrawn}, not in the file",
            f"File: {report.path}",
            f"SHA-256: {report.sha256}",
        )
    )


def export_troubles(report: ExportReport) -> list[str]:
    """Return what `kiosk export` prints on stderr: what somebody must know although the file is whole."""
    lines = []
    if report.unreadable:
        number = len(report.unreadable)
        lines.append(f"{number} of {report.records} records could not be used and are NOT in the file:")
        lines += [f"Record {sequence}: {reason}" for sequence, reason in report.unreadable]
    if report.broken_at is not None:
        lines.append(
            f"The chain over the records breaks at record {report.broken_at}: "
            "a record was lost or changed after it was kept. Keep the data folder as it is."
        )
    if not report.delivery_noted:
        lines.append(
            "The data folder could not note what was exported, so `kiosk status` still counts it: "
            "the file is whole, and a later export holds the same signatures again."
        )
    return lines
