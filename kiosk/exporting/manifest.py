"""The manifest beside an export: what was counted and how, what each column is for, and the words behind each mark."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import Any

from kiosk.campaign import Campaign, Event
from kiosk.exporting.report import Choice, ExportReport
from kiosk.exporting.resolving import Declaration, Standing
from kiosk.exporting.rows import COLUMNS, mark_of
from kiosk.statement import digest_of

_SUFFIX = ".manifest.json"
FORMAT = "outreach-kiosk/manifest/v1"

_LONGEST = 64 << 20

COUNTED = {
    "rows": "Signatures in the file, one row each.",
    "verified": "Rows that were read back from the disk and found as written.",
    "standing": "Signatures that nobody took back, of all events, in this file or not.",
    "records": "Sealed envelopes that ever arrived on all devices, each counted once, missing ones among them.",
    "corrected": "Standing signatures that were corrected; a row holds what was given last.",
    "withdrawn": "Signatures that were taken back; none is in the file.",
}
"""What each number counts."""


def manifest_beside(path: Path) -> Path:
    """Return where the manifest of the export at *path* lies."""
    return path.with_name(path.name + _SUFFIX)


def known_words(campaign: Campaign) -> dict[str, str]:
    """Return the exact words of the campaign in all its languages, by their digest."""
    texts = (text for language in campaign.languages for text in campaign.wording(language).values())
    return {digest_of(text): text for text in texts if text}


def manifest_of(
    report: ExportReport,
    campaign: Campaign,
    choice: Choice,
    made_on: date,
    *,
    rows: Iterable[tuple[Standing, Event | None]],
    words: Mapping[str, str],
) -> bytes:
    """Return the manifest, JSON in UTF-8. *rows*: what is in the file; *words*: those known, by digest."""
    chosen = list(rows)
    statements = [standing.latest.statement for standing, _ in chosen]
    wordings = {mark_of(standing.given.wording): standing.given.wording for standing, _ in chosen}
    digests = {digest for wording in wordings.values() for digest in wording.values()}
    fields: dict[str, Any] = {
        "format": FORMAT,
        "file": report.path.name,
        "form": report.form,
        "sha256": report.sha256,
        "made_on": made_on.isoformat(),
        "campaign": {
            "id": campaign.id.hex(),
            "slug": campaign.slug,
            "organization": campaign.organization.name,
            "key": campaign.public_key.short_id,
        },
        "choice": asdict(choice),
        "counts": {
            key: {"number": getattr(report, key), "counts": meaning} for key, meaning in COUNTED.items()
        },
        "columns": dict(COLUMNS),
        "events": _events(chosen),
        "to_strike": report.to_strike,
        "unreadable": [asdict(each) for each in report.unreadable],
        "missing": [asdict(each) for each in report.missing],
        "conflicts": report.conflicts,
        "chain_broken_at": report.broken_at,
        "wordings": {mark: dict(wording) for mark, wording in sorted(wordings.items())},
        "words": {digest: words.get(digest) for digest in sorted(digests)},
        "programs": Counter(statement.app for statement in statements),
        "content_packs": Counter(statement.pack for statement in statements),
    }
    return json.dumps(fields, ensure_ascii=False, indent=2).encode()


def is_manifest(file: BufferedReader) -> bool:
    """Tell whether *file* is an earlier manifest."""
    try:
        fields = json.loads(file.read(_LONGEST))
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and fields.get("format") == FORMAT


def _events(chosen: Iterable[tuple[Standing, Event | None]]) -> list[dict[str, Any]]:
    """Return the events that occur, each as its device knows it, with its rows."""
    rows = Counter((_table(standing.latest), event) for standing, event in chosen)
    return [
        {
            "device": device.hex(),
            "event": number,
            "name": None if event is None else event.name,
            "place": None if event is None else event.place,
            "date": None if event is None or event.date is None else event.date.isoformat(),
            "rows": count,
        }
        for ((device, number), event), count in sorted(rows.items(), key=_by_table)
    ]


def _table(latest: Declaration) -> tuple[bytes, int]:
    return latest.device, latest.statement.event


def _by_table(counted: tuple[tuple[tuple[bytes, int], Event | None], int]) -> tuple[bytes, int]:
    return counted[0][0]
