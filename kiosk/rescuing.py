"""Rescues the sealed records of damaged files into bundles, one for each campaign, key and tablet; needs no key."""

import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from kiosk.campaign import Campaign
from kiosk.carving import UNKNOWN_TABLET, Haul, Leftover, Lot, carve, two_forms
from kiosk.errors import ExportTrouble, RecordTrouble
from kiosk.exporting import Progress, Target, unwatched
from kiosk.exporting.bundle import prove_bundle, write_bundle
from kiosk.exporting.header import Header
from kiosk.exporting.manifest import known_words
from kiosk.exporting.parcel import Parcel, not_as_written, packed
from kiosk.framing import Numbered
from kiosk.keys import short_id


@dataclass(frozen=True, slots=True)
class RescuedBundle:
    """One bundle of *records* envelopes, of which *unlabelled* lost what stood beside them in clear.

    campaign: the slug, or the id where it is not the campaign of this device, which is_own tells; key: the short id;
    tablet: the device id, None if unknown; two_forms: record ids of which there are two different whole envelopes;
    sha256: of the file. Ids are hexadecimal.
    """

    path: Path
    campaign: str
    is_own: bool
    key: str
    tablet: str | None
    records: int
    unlabelled: int
    two_forms: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RescueReport:
    """What came of looking through so many *files* of so many *bytes* together.

    unreadable: bytes that the disk did not give; whole: different whole envelopes; damaged: places where an envelope
    begins that is not whole; lost: of those, the places whose record was found whole nowhere.
    """

    files: int
    bytes: int
    unreadable: int
    whole: int
    damaged: int
    lost: int
    bundles: tuple[RescuedBundle, ...]


def rescue(
    files: Sequence[Path],
    out: Path,
    *,
    campaign: Campaign | None,
    made_on: date,
    progress: Progress = unwatched,
) -> RescueReport:
    """Carve *files* and write what is whole to *out*; of several bundles the second to a name that ends in -2.

    campaign: the one of this device, whose name, event and words the bundles can tell; progress: in bytes.
    The files are only read, and nothing that is there is written over or swept away.
    Raises RecordTrouble if one cannot be opened or nothing was found; ExportTrouble, and then leaves no new file.
    """
    _insist_on_new(out)
    with ExitStack() as stack:
        leftovers = [_opened(path, stack) for path in dict.fromkeys(map(os.path.realpath, files))]
        haul = _haul_of(leftovers, progress)
        lots = haul.lots()
        if not lots:
            raise _nothing(haul)
        return RescueReport(
            files=len(leftovers),
            bytes=sum(leftover.size for leftover in leftovers),
            unreadable=sum(leftover.unreadable for leftover in leftovers),
            whole=haul.whole,
            damaged=len(haul.damaged),
            lost=haul.lost,
            bundles=_written(lots, out, campaign, made_on),
        )


def _opened(path: str, stack: ExitStack) -> Leftover:
    try:
        # Asked first, because opening a pipe would wait for whoever writes into it.
        if not _has_an_end(Path(path).stat().st_mode):
            raise RecordTrouble(f"{path} is neither a file nor a disk.", "Name the files one by one.")
        return Leftover(stack.enter_context(Path(path).open("rb")))
    except OSError as error:
        raise RecordTrouble(
            f"{path} cannot be read: {error.strerror}.", "Name a file that can, or leave it out."
        ) from error


def _has_an_end(mode: int) -> bool:
    return stat.S_ISREG(mode) or stat.S_ISBLK(mode)


def _haul_of(leftovers: Sequence[Leftover], progress: Progress) -> Haul:
    haul = Haul()
    total = max(1, sum(leftover.size for leftover in leftovers))
    before = 0
    for leftover in leftovers:
        haul.take(carve(leftover, partial(_told, progress, before, total)))
        before += leftover.size
    return haul


def _told(progress: Progress, before: int, total: int, done: int, _: int) -> bool:
    return progress(before + done, total)


def _written(
    lots: Mapping[Lot, Sequence[Numbered]], out: Path, campaign: Campaign | None, made_on: date
) -> tuple[RescuedBundle, ...]:
    paths = [out, *(out.with_stem(f"{out.stem}-{number}") for number in range(2, len(lots) + 1))]
    for path in paths:
        _insist_on_new(path)
    # Not swept: what a killed export left beside it may be among the files, or all that is left.
    with packed(Target(out), sweeps=False) as parcel:
        bundles = []
        for path, (lot, records) in zip(paths, lots.items(), strict=True):
            known = campaign if campaign is not None and campaign.id == lot.campaign_id else None
            header = _header_of(lot, records, known, made_on)
            bundles.append(_added(parcel, path, header, records, is_own=known is not None))
        parcel.deliver()
    return tuple(bundles)


def _header_of(lot: Lot, records: Sequence[Numbered], known: Campaign | None, made_on: date) -> Header:
    return Header(
        campaign_id=lot.campaign_id,
        key_id=lot.key_id,
        device_id=lot.device_id,
        slug=known.slug if known else lot.campaign_id.hex(),
        made_on=made_on,
        arrived=max(sequence for sequence, _ in records),
        count=len(records),
        events={known.event.number: known.event} if known else {},
        wording=known_words(known) if known else {},
    )


def _added(
    parcel: Parcel, path: Path, header: Header, records: Sequence[Numbered], *, is_own: bool
) -> RescuedBundle:
    digest = parcel.add(path.name, partial(_write, header, records), partial(_prove, records))
    return RescuedBundle(
        path=path,
        campaign=header.slug,
        is_own=is_own,
        key=short_id(header.key_id),
        tablet=None if header.device_id == UNKNOWN_TABLET else header.device_id.hex(),
        records=len({record.envelope for _, record in records}),
        unlabelled=sum(not sequence for sequence, _ in records),
        two_forms=two_forms(records),
        sha256=digest,
    )


def _write(header: Header, records: Sequence[Numbered], file: BinaryIO) -> None:
    write_bundle(file, header, records)


def _prove(records: Sequence[Numbered], file: BufferedReader) -> None:
    if not prove_bundle(file, records):
        raise not_as_written()


def _insist_on_new(path: Path) -> None:
    if os.path.lexists(path):
        raise ExportTrouble(
            f"{path} is there already, and a rescue writes over nothing.", "Choose another name."
        )


def _nothing(haul: Haul) -> RecordTrouble:
    return RecordTrouble(
        f"No sealed record was found whole; places where a damaged one begins: {len(haul.damaged)}.",
        "Name other files too: signatures.db-wal and signatures.okjournal beside it, sealed exports, an image of the disk.",
    )
