"""One visitor at the desk: signs, fixes, takes back, and whatever fails and is tried again is never kept twice."""

from dataclasses import dataclass

from kiosk.errors import Bug
from kiosk.petition import Draft
from kiosk.records import Kind, Receipt, SealedRecord
from kiosk.signing import SigningDesk


@dataclass(frozen=True, slots=True)
class Pending:
    """A record that was sealed and perhaps not kept, and what it says."""

    record: SealedRecord
    draft: Draft | None
    language: str


class Signer:
    """Lives as long as the visit. Its calls touch the disk and must not overlap; any thread may make them.

    A commit that failed may have arrived all the same. So the same words are kept again as the same bytes,
    and before other words are kept the store is asked what became of the first.
    """

    def __init__(self, desk: SigningDesk) -> None:
        self._desk = desk
        self._kept: bytes | None = None
        self._pending: Pending | None = None

    def sign(self, draft: Draft, language: str) -> Receipt:
        """Keep *draft* as this visitor's signature, or as what replaces it. Raises StoreTrouble: call again."""
        receipt = self._keep(self._sealed(draft, language), draft, language)
        self._kept = self._kept or receipt.record_id
        return receipt

    def remove(self, language: str) -> Receipt:
        """Keep that the signature is taken back. Raises StoreTrouble: call again; Bug if nothing was signed."""
        if self._kept is None:
            raise Bug("there is no signature to take back")
        pending = self._pending
        if pending is not None and pending.record.kind is Kind.WITHDRAWAL:
            return self._keep(pending.record, None, pending.language)
        return self._keep(self._desk.withdraw(self._kept, language), None, language)

    def _sealed(self, draft: Draft, language: str) -> SealedRecord:
        pending = self._pending
        if pending is not None:
            if (pending.draft, pending.language) == (draft, language):
                return pending.record
            self._settle(pending.record)
        if self._kept is None:
            return self._desk.prepare(draft, language)
        return self._desk.correct(self._kept, draft, language)

    def _settle(self, pending: SealedRecord) -> None:
        """Find out what became of a record whose words have changed since, and stand on that."""
        arrived = self._desk.has(pending.record_id)
        if arrived and pending.kind is Kind.SIGNATURE:
            self._kept = pending.record_id
        if arrived and pending.kind is Kind.WITHDRAWAL:
            # A withdrawal wins over every correction, so what is signed now must be a signature of its own.
            self._kept = None
        self._pending = None

    def _keep(self, record: SealedRecord, draft: Draft | None, language: str) -> Receipt:
        self._pending = Pending(record, draft, language)
        receipt = self._desk.keep(record)
        self._pending = None
        return receipt
