"""Turns the records in order of arrival into the signatures that stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.statement import CORRECTION, SIGNATURE, WITHDRAWAL, Given, Statement


@dataclass(frozen=True, slots=True)
class Declaration:
    """An opened record. sequence: its place in the order of arrival; the ids are 16 bytes each."""

    sequence: int
    record_id: bytes
    campaign_id: bytes
    statement: Statement


@dataclass(frozen=True, slots=True)
class Standing:
    """A signature that no withdrawal names, with what was given last.

    signature_id: the id of the first record, the same in every export whatever was corrected.
    """

    signature_id: bytes
    latest: Declaration
    given: Given


@dataclass(slots=True)
class Resolution:
    """corrected and withdrawn count signatures; adrift are records that name a lost correction."""

    standing: list[Standing] = field(default_factory=list)
    corrected: int = 0
    withdrawn: int = 0
    adrift: list[Declaration] = field(default_factory=list)


def resolve(declarations: Iterable[Declaration], *, lost_corrections: Iterable[bytes] = ()) -> Resolution:
    """Follow each correction and withdrawal to its signature; *declarations* come in order of arrival.

    The last correction wins, a withdrawal wins over all. A correction whose signature was lost stands
    in for it: somebody signed. One that names a lost correction is set adrift, because it cannot be told
    which signature it replaces, and standing beside it would count one person twice.
    """
    root_of: dict[bytes, bytes] = {}
    latest: dict[bytes, Declaration] = {}
    withdrawn: set[bytes] = set()
    lost = set(lost_corrections)
    resolution = Resolution()
    for declaration in declarations:
        named = declaration.statement.names
        if named in lost:
            lost.add(declaration.record_id)
            resolution.adrift.append(declaration)
            continue
        root = root_of.get(named, named) if named else declaration.record_id
        root_of[declaration.record_id] = root
        if declaration.statement.kind == WITHDRAWAL:
            withdrawn.add(root)
        elif declaration.statement.kind == CORRECTION or root not in latest:
            latest[root] = declaration
    for root, declaration in latest.items():
        given = declaration.statement.given
        if root in withdrawn or given is None:
            resolution.withdrawn += 1
        else:
            resolution.standing.append(Standing(root, declaration, given))
            resolution.corrected += declaration.statement.kind != SIGNATURE
    return resolution
