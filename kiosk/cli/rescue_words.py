"""What `kiosk rescue` prints, each number with what it counts."""

import json
import shlex
from dataclasses import asdict

from kiosk.rescuing import RescuedBundle, RescueReport


def rescue_text(report: RescueReport) -> str:
    """Return what `kiosk rescue` prints on stdout."""
    return "\n".join(
        [
            f"Files looked through: {report.files}, {report.bytes} bytes",
            *_unreadable(report),
            f"Sealed records found whole: {report.whole}, each one counted once",
            f"Places where a damaged one begins: {report.damaged}; {report.lost} of them are whole nowhere else",
            *(line for bundle in report.bundles for line in _lines_of(bundle)),
            _next(report),
        ]
    )


def rescue_json(report: RescueReport) -> str:
    """Return what `kiosk rescue --json` prints: the fields of the report."""
    return json.dumps(asdict(report), default=str, indent=2)


def _unreadable(report: RescueReport) -> list[str]:
    return [f"Bytes that the disk did not give: {report.unreadable}"] if report.unreadable else []


def _lines_of(bundle: RescuedBundle) -> list[str]:
    tablet = (
        "of an unknown tablet: nothing that was named tells its id"
        if bundle.tablet is None
        else f"of tablet {bundle.tablet[:8]}"
    )
    return [
        f"Campaign {bundle.campaign}, key {bundle.key}: {bundle.records} records {tablet}",
        f"  Labels lost: {bundle.unlabelled}; such records count all the same, what they are is sealed in them",
        *_two_forms(bundle),
        f"  File: {bundle.path}",
        f"  SHA-256: {bundle.sha256}",
    ]


def _two_forms(bundle: RescuedBundle) -> list[str]:
    if not bundle.two_forms:
        return []
    return [
        f"  Records found in two different forms: {bundle.two_forms}; both are kept, the export takes one"
    ]


def _next(report: RescueReport) -> str:
    own = [bundle for bundle in report.bundles if bundle.is_own]
    named = " ".join(f"--from {shlex.quote(str(bundle.path))}" for bundle in own or report.bundles)
    where = "" if own else ", on the device that holds that campaign and its key"
    return f"Next: kiosk export signatures.csv {named}{where}"
