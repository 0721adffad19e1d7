"""What `kiosk export` prints, each number with what it counts."""

import json
from dataclasses import asdict

from kiosk.exporting import ExportReport, SealedReport


def export_text(report: ExportReport | SealedReport) -> str:
    """Return what `kiosk export` prints on stdout."""
    return "\n".join(_sealed_lines(report) if isinstance(report, SealedReport) else _opened_lines(report))


def export_json(report: ExportReport | SealedReport) -> str:
    """Return what `kiosk export --json` prints: the fields of the report."""
    return json.dumps(asdict(report), default=str, indent=2)


def export_troubles(report: ExportReport | SealedReport) -> list[str]:
    """Return what `kiosk export` prints on stderr: what somebody must know although the file is whole."""
    lines = [] if isinstance(report, SealedReport) else _left_out(report)
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


def _opened_lines(report: ExportReport) -> list[str]:
    return [
        f"{report.verified} of {report.rows} verified: each row was read back from the disk as written",
        *_nothing_new(report),
        f"Signatures in the file: {report.rows}, one row each",
        f"Signatures that stand: {report.standing}",
        f"Records: {report.records}, each one sealed envelope",
        f"Signatures corrected: {report.corrected}, with their latest words",
        f"Signatures withdrawn: {report.withdrawn}, not in the file",
        *_to_strike(report),
        f"File: {report.path}",
        f"SHA-256: {report.sha256}",
        f"What each column is for, and what was counted: {report.manifest}",
    ]


def _nothing_new(report: ExportReport) -> list[str]:
    if not report.nothing_new:
        return []
    return [
        "Nothing new: everything was exported before, opened or sealed. Without --new all of it is written."
    ]


def _to_strike(report: ExportReport) -> list[str]:
    if not report.to_strike:
        return []
    return [
        "Strike these signatures from files that were exported earlier:",
        *(f"  {signature_id}" for signature_id in report.to_strike),
    ]


def _sealed_lines(report: SealedReport) -> list[str]:
    return [
        f"{report.verified} of {report.records} verified: each sealed envelope was read back from the disk as written",
        f"Records: {report.records}, each one sealed envelope; signatures, corrections and withdrawals",
        f"File: {report.path}",
        f"SHA-256: {report.sha256}",
        f"Carry it to the device that holds the key: kiosk export OUT --from {report.path.name}",
    ]


def _left_out(report: ExportReport) -> list[str]:
    lines = []
    if report.unreadable:
        number = len(report.unreadable)
        lines.append(f"{number} of {report.records} records could not be used and are NOT in the file:")
        lines += [
            f"Device {bad.device[:8]}, record {bad.sequence}: {bad.reason}" for bad in report.unreadable
        ]
    for gap in report.missing:
        which = (
            f"record {gap.first} is" if gap.first == gap.last else f"records {gap.first} to {gap.last} are"
        )
        lines.append(f"Device {gap.device[:8]}: {which} missing from everything that was opened.")
    if report.conflicts:
        number = len(report.conflicts)
        what = "1 record is" if number == 1 else f"{number} records are"
        lines.append(
            f"{what} told differently by two copies: another form, another place, or two records at one place. "
            "Somebody changed a copy, or a damaged file was healed. What this device holds was taken first; "
            "the manifest tells which."
        )
    return lines
