"""Where staff hand over what was signed: opened with the organizer's key, or sealed as it is, onto a stick."""

import os
from datetime import date

from kiosk.campaign import Event
from kiosk.clock import Clock
from kiosk.errors import ExportTrouble, KeyTrouble
from kiosk.exporting import (
    SUFFIX,
    Choice,
    ExportReport,
    Form,
    Progress,
    SealedReport,
    Target,
    export_opened,
    export_sealed,
    manifest_beside,
)
from kiosk.keys import unlock
from kiosk.staffing import StaffDesk
from kiosk.sticks import Place, insist_that_it_is_there, places

HIGHEST_COPY = 1000
"""Exports of one day that have names of their own; then there is no name left, because none is written over."""


class ExportDesk:
    """Exports of one table. Calls touch the disk and must not overlap; the key lives as long as a call."""

    def __init__(self, staff: StaffDesk, clock: Clock) -> None:
        self._staff = staff
        self._settings = staff.settings
        self._campaign = staff.campaign
        self._store = staff.store
        self._clock = clock

    @property
    def holds_key(self) -> bool:
        """Whether this tablet holds the organizer's key, so that it can open what it sealed."""
        return self._settings.key_file.exists()

    @property
    def events(self) -> dict[int, Event]:
        """Every event that this tablet can name, by number."""
        return self._staff.events

    def places(self) -> list[Place]:
        """Return where an export may go: sticks, and the folder that was named for it; never beside the data."""
        settings = self._settings
        return places(settings.stick_roots, settings.exports, apart_from=settings.home)

    def export_opened(
        self, place: Place, passphrase: str, form: Form, choice: Choice, progress: Progress
    ) -> ExportReport:
        """Open the records with the organizer's key and write the chosen signatures to *place*.

        Raises KeyTrouble for another passphrase or where the key is not here; ExportTrouble, and then leaves
        no file; StoreTrouble.
        """
        insist_that_it_is_there(place)
        secret = unlock(self._key_file(), passphrase)
        return export_opened(
            self._store,
            secret,
            self._target(place, form.suffix),
            campaign=self._campaign,
            events=self.events.values(),
            made_on=self._today(),
            form=form,
            choice=choice,
            progress=progress,
        )

    def export_sealed(self, place: Place, progress: Progress) -> SealedReport:
        """Write every record, sealed as it is, to *place*. Raises ExportTrouble, and then leaves no file; StoreTrouble."""
        insist_that_it_is_there(place)
        return export_sealed(
            self._store,
            self._target(place, SUFFIX),
            campaign=self._campaign,
            events=self.events.values(),
            made_on=self._today(),
            progress=progress,
        )

    def _key_file(self) -> bytes:
        try:
            return self._settings.key_file.read_bytes()
        except OSError as error:
            raise KeyTrouble(
                "The organizer's key is not on this tablet.",
                "Export sealed records, and open them on the device that holds the key.",
            ) from error

    def _target(self, place: Place, suffix: str) -> Target:
        """Return a name that is free, and free for a manifest beside it: what was exported earlier stays.

        Raises ExportTrouble if there is none.
        """
        practice = "PRACTICE-" if self._campaign.unreviewed_texts is None else ""
        stem = f"{practice}{self._campaign.slug}-{self._today()}-{self._store.device_id.hex()[:4]}"
        names = (f"{stem}{number}{suffix}" for number in ("", *(f"-{n}" for n in range(2, HIGHEST_COPY))))
        for path in (place.path / name for name in names):
            if not os.path.lexists(path) and not os.path.lexists(manifest_beside(path)):
                return Target(path, place.device)
        raise ExportTrouble(
            f"“{place.name}” is full of exports of today.", "Choose another place, or take some of them away."
        )

    def _today(self) -> date:
        return self._clock.now().astimezone().date()
