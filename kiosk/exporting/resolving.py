"""Turns opened records into the signatures that stand, whatever order the records come in."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.statement import CORRECTION, SIGNATURE, WITHDRAWAL, Given, Statement


@dataclass(frozen=True, slots=True)
class Declaration:
    """An opened record. sequence: its place in the order of arrival on *device*, 0 if lost; the ids are 16 bytes each."""

    sequence: int
    record_id: bytes
    campaign_id: bytes
    statement: Statement
    device: bytes = b""


@dataclass(frozen=True, slots=True)
class Standing:
    """A signature that no withdrawal names, with what was given last.

    signature_id: the id of the first record, the same in every export whatever was corrected.
    """

    signature_id: bytes
    latest: Declaration
    given: Given

    @property
    def is_corrected(self) -> bool:
        """Whether a correction gave what stands now."""
        return self.latest.statement.kind == CORRECTION


@dataclass(slots=True)
class Resolution:
    """What the records say together.

    withdrawn: for each signature that was taken back, the ids of the records that do so; adrift: records that
    name a lost correction; signature_of: for each record but those adrift, the id of the signature it is about.
    """

    standing: list[Standing] = field(default_factory=list)
    withdrawn: dict[bytes, list[bytes]] = field(default_factory=dict)
    adrift: list[Declaration] = field(default_factory=list)
    signature_of: dict[bytes, bytes] = field(default_factory=dict)

    @property
    def corrected(self) -> int:
        """How many of the standing signatures were corrected."""
        return sum(one.is_corrected for one in self.standing)


def resolve(
    declarations: Iterable[Declaration],
    *,
    lost_corrections: Iterable[bytes] = (),
    named: Iterable[tuple[bytes, bytes]] = (),
    disputed: Container[bytes] = frozenset(),
) -> Resolution:
    """Follow each correction and withdrawal to its signature.

    The last correction wins: on one device the one that arrived last, between devices the one signed last. So it is
    for the *disputed* too: ids of records of which it cannot be told where they arrived.
    A withdrawal wins over all. A correction whose signature was lost stands in for it: somebody signed. One that
    names a lost correction is set adrift, because it cannot be told which signature it replaces, and standing
    beside it would count one person twice.

    named: pairs of a record and what it names, as other envelopes under the same ids say too. A withdrawal takes
    back every signature that it leads to by any of them, so that what is forged beside it cannot turn it aside.
    """
    said = list(declarations)
    roots = _Roots(
        {one.record_id: one.statement.names for one in said if one.statement.names}, lost_corrections, named
    )
    resolution = Resolution()
    latest: dict[bytes, Declaration] = {}
    corrections: dict[bytes, list[Declaration]] = {}
    for one in said:
        if one.statement.kind == WITHDRAWAL:
            for signature_id in roots.all_of(one.record_id):
                resolution.withdrawn.setdefault(signature_id, []).append(one.record_id)
        root = roots.of(one.record_id)
        if root is None:
            resolution.adrift.append(one)
            continue
        resolution.signature_of[one.record_id] = root
        if one.statement.kind == CORRECTION:
            corrections.setdefault(root, []).append(one)
        elif one.statement.kind == SIGNATURE:
            latest[root] = one
    latest |= {root: _last(those, disputed) for root, those in corrections.items()}
    for root, one in latest.items():
        given = one.statement.given
        if root not in resolution.withdrawn and given is not None:
            resolution.standing.append(Standing(root, one, given))
    return resolution


class _Roots:
    """Finds the signature that a record is about, through however many corrections."""

    def __init__(
        self,
        names: Mapping[bytes, bytes],
        lost_corrections: Iterable[bytes],
        named: Iterable[tuple[bytes, bytes]],
    ) -> None:
        self._names = names
        self._all_names: dict[bytes, list[bytes]] = {}
        for record_id, name in named:
            self._all_names.setdefault(record_id, []).append(name)
        self._known: dict[bytes, bytes | None] = dict.fromkeys(lost_corrections)

    def of(self, record_id: bytes) -> bytes | None:
        """Return its id, None if the way to it is lost."""
        path: dict[bytes, None] = {}
        here = record_id
        while here not in self._known and here in self._names and here not in path:
            path[here] = None
            here = self._names[here]
        # Only a forger can make a ring; it counts as one signature, whichever of its records is asked.
        root = min(_ring(path, here)) if here in path else self._known.get(here, here)
        self._known.update(dict.fromkeys(path, root))
        return root

    def all_of(self, record_id: bytes) -> set[bytes]:
        """Return the ids of all that it leads to, whichever copy is believed on the way."""
        reached: set[bytes] = set()
        front = [record_id]
        while front:
            here = front.pop()
            if here not in reached:
                reached.add(here)
                front += self._all_names.get(here, ())
        return {root for root in map(self.of, reached) if root is not None}


def _ring(path: Iterable[bytes], entry: bytes) -> list[bytes]:
    """Return the records of the *path* from *entry* on."""
    whole = list(path)
    return whole[whole.index(entry) :]


def _last(corrections: Iterable[Declaration], disputed: Container[bytes]) -> Declaration:
    last_of: dict[bytes, Declaration] = {}
    for one in sorted(corrections, key=_arrival):
        # One of which the place is lost, or told twice, is set against the others by the time at which it was signed.
        has_place = one.sequence and one.record_id not in disputed
        last_of[one.device if has_place else one.record_id] = one
    return max(last_of.values(), key=_moment)


def _arrival(one: Declaration) -> tuple[int, bytes]:
    return one.sequence, one.record_id


def _moment(one: Declaration) -> tuple[object, ...]:
    return one.statement.signed, one.device, one.sequence
