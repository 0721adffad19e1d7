"""Turns opened records into the signatures that stand, whatever order the records come in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.statement import CORRECTION, WITHDRAWAL, Given, Statement


@dataclass(frozen=True, slots=True)
class Declaration:
    """An opened record. sequence: its place in the order of arrival on *device*; the ids are 16 bytes each."""

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


def resolve(declarations: Iterable[Declaration], *, lost_corrections: Iterable[bytes] = ()) -> Resolution:
    """Follow each correction and withdrawal to its signature.

    The last correction wins: on one device the one that arrived last, between devices the one signed last.
    A withdrawal wins over all. A correction whose signature was lost stands in for it: somebody signed. One that
    names a lost correction is set adrift, because it cannot be told which signature it replaces, and standing
    beside it would count one person twice.
    """
    said = list(declarations)
    roots = _Roots(
        {one.record_id: one.statement.names for one in said if one.statement.names}, lost_corrections
    )
    resolution = Resolution()
    latest: dict[bytes, Declaration] = {}
    corrections: dict[bytes, list[Declaration]] = {}
    for one in said:
        root = roots.of(one.record_id)
        if root is None:
            resolution.adrift.append(one)
            continue
        resolution.signature_of[one.record_id] = root
        if one.statement.kind == WITHDRAWAL:
            resolution.withdrawn.setdefault(root, []).append(one.record_id)
        elif one.statement.kind == CORRECTION:
            corrections.setdefault(root, []).append(one)
        else:
            latest[root] = one
    latest |= {root: _last(those) for root, those in corrections.items()}
    for root, one in latest.items():
        given = one.statement.given
        if root not in resolution.withdrawn and given is not None:
            resolution.standing.append(Standing(root, one, given))
    return resolution


class _Roots:
    """Finds the signature that a record is about, through however many corrections."""

    def __init__(self, names: Mapping[bytes, bytes], lost_corrections: Iterable[bytes]) -> None:
        self._names = names
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


def _ring(path: Iterable[bytes], entry: bytes) -> list[bytes]:
    """Return the records of the *path* from *entry* on."""
    whole = list(path)
    return whole[whole.index(entry) :]


def _last(corrections: Iterable[Declaration]) -> Declaration:
    last_of: dict[bytes, Declaration] = {}
    for one in sorted(corrections, key=_arrival):
        last_of[one.device] = one
    return max(last_of.values(), key=_moment)


def _arrival(one: Declaration) -> tuple[int, bytes]:
    return one.sequence, one.record_id


def _moment(one: Declaration) -> tuple[object, ...]:
    return one.statement.signed, one.device, one.sequence
