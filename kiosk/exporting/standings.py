"""Which signatures stand, which of them are new to an export, and what earlier exports hold that no longer stands."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from kiosk.campaign import Event
from kiosk.cleaning import clean
from kiosk.errors import ExportTrouble
from kiosk.exporting.gathering import Gathering
from kiosk.exporting.report import Choice, Missing, Unreadable
from kiosk.exporting.resolving import Declaration, Standing

_ADRIFT = "It names a correction that could not be opened."

_Table = tuple[bytes, int]
"""A device, and the number that it gave to an event."""


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
        """Return the standing signatures of *choice*, each with what is known of its event.

        Raises ExportTrouble if the choice names no event, or several that are not one.
        """
        new = self._new() if choice.only_new else None
        tables = self._tables_of(choice.event)
        return [
            (one, self._gathering.event_of(one.latest))
            for one in self.standing
            if (new is None or one.signature_id in new) and (tables is None or _table(one.latest) in tables)
        ]

    def delivered_by(self, choice: Choice) -> list[bytes]:
        """Return which waiting records an export of *choice* delivers: those used, of the chosen event.

        In order of arrival: the store notes neighbors together.
        """
        opened = self._gathering.opened
        tables = self._tables_of(choice.event)
        return [
            record_id
            for record_id in self._resolution.signature_of
            if record_id in self._waiting
            and opened[record_id].is_labelled_truly
            and (tables is None or _table(opened[record_id].declaration) in tables)
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
        """Ids, in hexadecimal, of records of which the sources do not say the same."""
        return tuple(sorted(record_id.hex() for record_id in self._gathering.conflicts))

    def _tables_of(self, event: int | str | None) -> AbstractSet[_Table] | None:
        """Return the tables that an event names, None for all. Raises ExportTrouble."""
        if event is None:
            return None
        known = {table: each for table, (_, each) in self._gathering.events.items()}
        if isinstance(event, str):
            tables = {table for table, each in known.items() if _folded(each.name) == _folded(event)}
        else:
            tables = {(device, event) for device in self._gathering.arrived}
        here = {_table(one.latest) for one in self.standing}
        if not tables & (known.keys() | here):
            raise _no_such_event(event, known.values())
        if isinstance(event, int):
            _insist_on_one(event, [known[table] for table in tables & here & known.keys()])
        return tables

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


def _table(one: Declaration) -> _Table:
    return one.device, one.statement.event


def _folded(name: str) -> str:
    return clean(name).casefold()


def _no_such_event(event: int | str, known: Collection[Event]) -> ExportTrouble:
    which = f"has the number {event}" if isinstance(event, int) else f"is called “{event}”"
    events = sorted({(each.number, each.name) for each in known})
    told = ", ".join(f"{number} “{name}”" for number, name in events)
    return ExportTrouble(f"No event {which}.", f"These are known: {told or 'none'}.")


def _insist_on_one(number: int, events: Collection[Event]) -> None:
    """Refuse a number that devices gave to events of other names, places or days. Raises ExportTrouble."""
    kinds = sorted({(each.name, each.place, str(each.date or "")) for each in events})
    if len(kinds) <= 1:
        return
    are_named_apart = len({name for name, _, _ in kinds}) == len(kinds)
    told = [_described(*kind, by_name=are_named_apart) for kind in kinds]
    raise ExportTrouble(
        f"Event {number} is {told[0]} on one device and {' on another and '.join(told[1:])} on another.",
        "Name the event instead of its number."
        if are_named_apart
        else "Open the sealed exports of the devices one at a time.",
    )


def _described(name: str, place: str, day: str, *, by_name: bool) -> str:
    return f"“{name}”" if by_name else f"“{name}” ({', '.join(filter(None, (place, day)))})"
