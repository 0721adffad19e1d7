"""Export of 100,000 signatures to a proven CSV file, beside a bare loop that opens the same envelopes.

The bare loop reads the envelopes with sqlite3, opens them with cryptography's HPKE, reads the JSON and writes rows with
csv.writer: no check of the chain, of labels or of the form, no corrections, no shuffling, nothing read back.
Each run is a process of its own, so that its peak memory is its own.
"""

import argparse
import csv
import json
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from benchmarks._shared import scratch
from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.chain import first_link, next_link
from kiosk.exporting import Form, export_opened
from kiosk.exporting.parcel import Target
from kiosk.keys import SecretKey
from kiosk.sealing import seal
from kiosk.settings import assets
from kiosk.statement import SCHEMA, Consent, Given, Statement, digest_of
from kiosk.storage import open_store

DAY = datetime(2026, 11, 24, 17, 3, tzinfo=UTC)
SIZES = (1_000, 10_000, 100_000)
HUGE = 1_000_000
ID_BYTES = 16
SEALED_FROM, SEALED_TO = 64, -16  # kiosk/sealing.py


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--signatures", type=int, default=SIZES[-1], help="how many (default: %(default)s)")
    options.add_argument("--times", type=int, default=3, help="runs of each (default: %(default)s)")
    options.add_argument("--form", type=Form, default=Form.CSV, help="csv, safe-csv or xlsx (default: csv)")
    options.add_argument("--huge", action="store_true", help="export 1,000,000 signatures once, too")
    options.add_argument("--child", nargs=2, metavar=("WHICH", "FOLDER"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.child:
        run_child(given.child[0], Path(given.child[1]), given.form)
    else:
        compare(given.signatures, given.times, given.form, huge=given.huge)


def compare(signatures: int, times: int, form: Form, *, huge: bool) -> None:
    """Run both in turns on the largest store, then ours once on each other, and tell."""
    others = [size for size in SIZES if size < signatures] + [HUGE] * huge
    with scratch() as folder:
        store = filled(folder, signatures)
        runs = [
            (measured("ours", not_exported(store), form), measured("bare", store, form)) for _ in range(times)
        ]
        speeds = [
            f"{size:,}: {size / measured('ours', filled(folder, size), form)[0]:,.0f}" for size in others
        ]
    ours, bare = zip(*runs, strict=True)
    seconds, bare_seconds = (median(run[0] for run in each) for each in (ours, bare))
    peak, bare_peak = (max(run[1] for run in each) for each in (ours, bare))
    rates = "; ".join([f"rows/s at {signatures:,}: {signatures / seconds:,.0f}", *speeds])
    print(f"  export, {form}: median {seconds:.2f} s, peak {peak:.0f} MiB; {rates}")
    print(f"  bare loop: median {bare_seconds:.2f} s, peak {bare_peak:.0f} MiB")
    print(f"  ratio {seconds / bare_seconds:.2f}")


def not_exported(folder: Path) -> Path:
    """Make every record of the store in *folder* due again: to note its delivery is part of an export."""
    with closing(sqlite3.connect(folder / "signatures.db")) as database, database:
        database.execute("UPDATE outbox SET state = 'due'")
    return folder


def measured(which: str, folder: Path, form: Form) -> tuple[float, float]:
    """Run one export in a process of its own; return its seconds and its peak memory in MiB."""
    command = [sys.executable, __file__, "--child", which, str(folder), "--form", form]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak = json.loads(done.stdout)
    return seconds, peak


def run_child(which: str, folder: Path, form: Form) -> None:
    secret = SecretKey.from_text((folder / "key").read_text(encoding="ascii"))
    seconds = export(folder, secret, form) if which == "ours" else bare_loop(folder, secret)
    # The second process of an export counts too.
    peaks = (
        resource.getrusage(which).ru_maxrss for which in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(json.dumps([seconds, sum(peaks) / 1024]))


def export(folder: Path, secret: SecretKey, form: Form) -> float:
    """Export all; return how many seconds it took. The store was opened when the kiosk started."""
    campaign = campaign_of(secret)
    key_id = campaign.public_key.key_id
    with open_store(
        folder / "signatures.db", campaign_id=campaign.id, key_id=key_id, practice=False
    ) as store:
        target = Target(folder / f"out{form.suffix}")
        began = time.perf_counter()
        report = export_opened(store, secret, target, campaign=campaign, made_on=DAY.date(), form=form)
        seconds = time.perf_counter() - began
    if report.verified != report.records or report.broken_at is not None:
        raise SystemExit("the export does not hold what was sealed")
    return seconds


def bare_loop(folder: Path, secret: SecretKey) -> float:
    """Open all and write rows; return how many seconds it took."""
    hpke = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    private = X25519PrivateKey.from_private_bytes(secret.raw)
    with (
        closing(sqlite3.connect(folder / "signatures.db")) as database,
        (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file,
    ):
        began = time.perf_counter()
        writer = csv.writer(file)
        for record_id, envelope in database.execute("SELECT record_id, envelope FROM records ORDER BY seq"):
            padded = hpke.decrypt(envelope[SEALED_FROM:SEALED_TO], private, info_of(envelope))
            fields = json.loads(padded[: padded.rindex(b"\x80")])
            writer.writerow((record_id.hex(), *row_of(fields)))
        return time.perf_counter() - began


def info_of(envelope: bytes) -> bytes:
    schema, key_id, campaign_id, record_id = (
        envelope[10:12],
        envelope[12:28],
        envelope[28:44],
        envelope[44:60],
    )
    label = b"outreach-kiosk/record/v1\0\1"
    return b"".join((label, b"\0\x10", key_id, b"\0\x10", campaign_id, schema, b"\0\x10", record_id))


def row_of(fields: dict[str, Any]) -> tuple[str, ...]:
    consent = fields["consent"]
    return (
        fields["name"],
        fields["zip"],
        fields.get("email", ""),
        fields.get("phone", ""),
        str(consent["email"]),
        str(consent["texts"]),
        fields["lang"],
        fields["signed"],
        str(fields["event"]),
    )


def campaign_of(secret: SecretKey) -> Campaign:
    """Return the shipped campaign under a key of our own."""
    identity = Identity(b"benchmark cmpgn.", secret.public)
    return load_campaign(assets() / "campaigns" / "utah.toml", identity=identity)


def filled(folder: Path, signatures: int) -> Path:
    """Make a store with *signatures* in it, all in one transaction, and return its folder."""
    place = folder / str(signatures)
    place.mkdir()
    secret = SecretKey.generate()
    (place / "key").write_text(secret.text, encoding="ascii")
    campaign = campaign_of(secret)
    path, key_id = place / "signatures.db", campaign.public_key.key_id
    with open_store(path, campaign_id=campaign.id, key_id=key_id, practice=False) as store:
        device_id = store.device_id
    with closing(sqlite3.connect(path)) as database, database:
        rows = chained(signatures, campaign, device_id)
        database.executemany("INSERT INTO records VALUES (?, ?, 'signature', ?, ?, ?)", rows)
        database.execute("INSERT INTO outbox SELECT seq, 'export', 'due' FROM records")
    return place


def chained(
    signatures: int, campaign: Campaign, device_id: bytes
) -> Iterator[tuple[int, bytes, int, bytes, bytes]]:
    """Seal *signatures* statements, and yield their rows of the table."""
    link = first_link(campaign.id, device_id)
    wording = {key: digest_of(text) for key, text in campaign.wording("en").items()}
    for number in range(1, signatures + 1):
        record_id = number.to_bytes(ID_BYTES, "big")
        person = Given(
            f"Ana María García {number}",
            "84101",
            wording,
            f"ana.{number}@example.org",
            "",
            Consent(email=True),
        )
        signed = DAY.replace(minute=number % 60)
        statement = Statement(
            "signature", None, person, "en", signed, clock_ok=True, app="0.1.0", pack="2026.11.1", event=1
        )
        envelope = seal(
            statement.to_bytes(),
            to=campaign.public_key,
            campaign_id=campaign.id,
            record_id=record_id,
            schema=SCHEMA,
        )
        link = next_link(link, number, envelope)
        yield number, record_id, statement.event, envelope, link


if __name__ == "__main__":
    main()
