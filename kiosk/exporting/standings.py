"""Which signatures stand, which of them are new to an export, and what earlier exports hold that no longer stands."""

from collections.abc import Set as AbstractSet

from kiosk.campaign import Event
from kiosk.exporting.gathering import Gathering
from kiosk.exporting.report import Choice, Missing, Unreadable
from kiosk.exporting.resolving import Standing

_ADRIFT = "It names a correction that could not be opened."


class Standings:
    """What a gathering comes to, seen from the device that exports.

    waiting: the ids of the records that no export from *device* has delivered yet. A record that came in a bundle
    is not among them: nobody knows whether it was exported, so it counts as new, and as perhaps exported.
    """

    def __init__(self, gathering: Gathering, waiting: AbstractSet[bytes], device: bytes) -> None:
        self._gathering = gathering
        self._waiting = waiting
        self._device = device
        self._resolution = gathering.resolution()
        self.standing = self._resolution.standing
        self.withdrawn = len(self._resolution.withdrawn)
        self.corrected = self._resolution.corrected

    def chosen(self, choice: Choice) -> list[tuple[Standing, Event | None]]:
        """Return the standing signatures of *choice*, each with what is known of its event."""
        new = self._new() if choice.only_new else None
        return [
            (one, self._gathering.event_of(one.latest))
            for one in self.standing
            if (new is None or one.signature_id in new) and choice.event in {None, one.latest.statement.event}
        ]

    def delivered_by(self, choice: Choice) -> list[bytes]:
        """Return which waiting records an export of *choice* delivers: those used, of the chosen event."""
        opened = self._gathering.opened
        return [
            record_id
            for record_id in self._resolution.signature_of.keys() & self._waiting
            if opened[record_id].is_labelled_truly
            and choice.event in {None, opened[record_id].declaration.statement.event}
        ]

    @property
    def to_strike(self) -> tuple[str, ...]:
        """Ids, in hexadecimal, of signatures that an earlier export may hold and that were taken back since."""
        may_be_out = self._may_be_out()
        return tuple(
            sorted(
                signature_id.hex()
                for signature_id, by in self._resolution.withdrawn.items()
                if signature_id in may_be_out and any(map(self._is_new, by))
            )
        )

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Every record that could not be used, with the reason."""
        adrift = {(one.device, one.sequence): _ADRIFT for one in self._resolution.adrift}
        reasons = adrift | self._gathering.unreadable
        return tuple(
            Unreadable(device.hex(), sequence, reason)
            for (device, sequence), reason in sorted(reasons.items())
        )

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The sequences that are in none of the sources."""
        return tuple(Missing(device.hex(), first, last) for device, first, last in self._gathering.missing)

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Ids, in hexadecimal, of records of which two different envelopes were found."""
        return tuple(sorted(record_id.hex() for record_id in self._gathering.conflicts))

    def _is_new(self, record_id: bytes) -> bool:
        return (
            record_id in self._waiting or self._gathering.opened[record_id].declaration.device != self._device
        )

    def _new(self) -> set[bytes]:
        of = self._resolution.signature_of
        return {signature_id for record_id, signature_id in of.items() if self._is_new(record_id)}

    def _may_be_out(self) -> set[bytes]:
        """Return the withdrawn signatures of which some record was exported, or is lost, or came in a bundle."""
        withdrawn = self._resolution.withdrawn
        those = {
            record_id: signature_id
            for record_id, signature_id in self._resolution.signature_of.items()
            if signature_id in withdrawn and record_id not in withdrawn[signature_id]
        }
        out = {signature_id for record_id, signature_id in those.items() if record_id not in self._waiting}
        return out | (withdrawn.keys() - those.values())
