"""Merges what was carved out of several leftovers: by record, by campaign and key, and by the tablet it comes from.

The same envelope found many times is one record. Two different whole envelopes under one record id are both kept:
which of them counts is seen when they are opened (kiosk/exporting/gathering.py).

A tablet is not guessed: it is the one that the leftover names, or the one of another leftover that holds a record of
it too. Records of unknown tablets go under the device id of 16 zero bytes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.carving.finding import Damaged, Find, Whole
from kiosk.carving.owners import Owner
from kiosk.framing import Numbered
from kiosk.sealing import Header

UNKNOWN_TABLET = bytes(16)
"""The device id under which records go whose tablet nothing tells."""

_Envelopes = dict[bytes, None]
"""Envelopes, each once, in the order in which they were found."""


class Lot(NamedTuple):
    """What belongs into one bundle: ids of 16 bytes each."""

    campaign_id: bytes
    key_id: bytes
    device_id: bytes


@dataclass(slots=True)
class _Yield:
    """What one leftover gave: envelopes by their campaign, and the tablets that it names."""

    envelopes: dict[bytes, _Envelopes] = field(default_factory=dict, repr=False)
    owners: set[Owner] = field(default_factory=set)


@dataclass(slots=True)
class Haul:
    """What all leftovers gave; every different envelope is held in memory, some two kilobytes each."""

    damaged: list[bytes | None] = field(default_factory=list)
    """The record id of each place where an envelope begins that is not whole, None where none stands."""

    _headers: dict[bytes, Header] = field(default_factory=dict, repr=False)
    _labelled: dict[bytes, dict[Numbered, None]] = field(default_factory=dict, repr=False)
    _yields: list[_Yield] = field(default_factory=list, repr=False)

    @property
    def whole(self) -> int:
        """How many different whole envelopes were found."""
        return len(self._headers)

    @property
    def lost(self) -> int:
        """How many damaged places are of no record that was found whole."""
        found = {header.record_id for header in self._headers.values()}
        return sum(record_id not in found for record_id in self.damaged)

    def take(self, finds: Iterable[Find]) -> None:
        """Take all that was found in one leftover."""
        mine = _Yield()
        self._yields.append(mine)
        for find in finds:
            if isinstance(find, Owner):
                mine.owners.add(find)
            elif isinstance(find, Damaged):
                self.damaged.append(find.record_id)
            else:
                self._keep(find)
                envelopes = mine.envelopes.setdefault(find.header.campaign_id, {})
                envelopes[find.numbered[1].envelope] = None

    def lots(self) -> dict[Lot, list[Numbered]]:
        """Return the records of each campaign, key and tablet in order of arrival, those without a label first.

        A record stands there under each different label that was found of it: the seal tells which is true.
        """
        tablets = self._tablets()
        lots: dict[Lot, list[Numbered]] = {}
        for envelope, header in self._headers.items():
            lot = Lot(header.campaign_id, header.key_id, tablets.get(envelope, UNKNOWN_TABLET))
            labelled = [numbered for numbered in self._labelled[envelope] if numbered[0]]
            lots.setdefault(lot, []).extend(labelled or self._labelled[envelope])
        return {lot: sorted(lots[lot], key=_arrival) for lot in sorted(lots)}

    def _keep(self, whole: Whole) -> None:
        envelope = whole.numbered[1].envelope
        self._headers.setdefault(envelope, whole.header)
        self._labelled.setdefault(envelope, {})[whole.numbered] = None

    def _tablets(self) -> dict[bytes, bytes]:
        """Return the tablet of each envelope of which it is known."""
        known: dict[bytes, bytes] = {}
        for envelopes, named in self._parts():
            if len(named) == 1:
                known |= dict.fromkeys(envelopes, *named)
        for envelopes, _ in self._parts():
            shared = {known[each] for each in envelopes if each in known}
            if len(shared) == 1:
                known |= dict.fromkeys(envelopes, *shared)
        return known

    def _parts(self) -> Iterator[tuple[_Envelopes, set[bytes]]]:
        """Yield the envelopes of each leftover and campaign, with the tablets that it names for them."""
        for each in self._yields:
            for campaign_id, envelopes in each.envelopes.items():
                yield envelopes, {one.device_id for one in each.owners if one.campaign_id == campaign_id}


def two_forms(records: Iterable[Numbered]) -> int:
    """Return of how many record ids there are different envelopes."""
    different = {(record.record_id, record.envelope) for _, record in records}
    return sum(times > 1 for times in Counter(record_id for record_id, _ in different).values())


def _arrival(numbered: Numbered) -> tuple[int, bytes, bytes]:
    sequence, record = numbered
    return sequence, record.record_id, record.envelope
