"""The desk where a draft becomes a sealed record, and a sealed record a receipt."""

from collections.abc import Callable

from kiosk.campaign import Campaign
from kiosk.clock import Clock
from kiosk.declaring import declare
from kiosk.errors import Bug
from kiosk.petition import Draft, problems_in
from kiosk.records import Kind, Receipt, RecordStore, SealedRecord
from kiosk.statement import Consent, Given, digest_of


def _nothing(_record: SealedRecord, _receipt: Receipt) -> None:
    """Nobody counts."""


class SigningDesk:
    """Seals in memory, keeps on the disk, and holds nothing between two calls but the event's number.

    Any thread may call it. prepare(), correct() and withdraw() touch no disk; whatever keep() raises,
    the same sealed record can be kept again. Nothing that was typed is logged or stands in an error.
    """

    def __init__(
        self,
        store: RecordStore,
        campaign: Campaign,
        clock: Clock,
        pack_version: str,
        kept: Callable[[SealedRecord, Receipt], None] = _nothing,
    ) -> None:
        """kept: told of each record that is on the disk now, perhaps more than once."""
        self._store = store
        self._campaign = campaign
        self._clock = clock
        self._pack_version = pack_version
        self._kept = kept
        self.event_number = campaign.event_number

    def prepare(self, draft: Draft, language: str) -> SealedRecord:
        """Seal a signature. Raises Bug if the draft has problems: the screen must have asked."""
        return self._sealed(Kind.SIGNATURE, None, self._given(draft, language), language)

    def correct(self, earlier: Receipt | bytes, draft: Draft, language: str) -> SealedRecord:
        """Seal what replaces the signature or correction *earlier*. Raises Bug like prepare()."""
        return self._sealed(Kind.CORRECTION, _id_of(earlier), self._given(draft, language), language)

    def withdraw(self, earlier: Receipt | bytes, language: str) -> SealedRecord:
        """Seal that the signature behind *earlier* is taken back. It holds nothing of the visitor."""
        return self._sealed(Kind.WITHDRAWAL, _id_of(earlier), None, language)

    def keep(self, record: SealedRecord) -> Receipt:
        """Commit *record* and read it back. Raises StoreTrouble; then call again with the same record."""
        receipt = self._store.append(record)
        self._kept(record, receipt)
        return receipt

    def has(self, record_id: bytes) -> bool:
        """Tell whether a record was kept after all. Raises StoreTrouble."""
        return self._store.find(record_id) is not None

    def release(self) -> None:
        """Let the records of the last visitor go out: their thank-you has ended. Raises StoreTrouble."""
        self._store.release()

    def _given(self, draft: Draft, language: str) -> Given:
        problems = problems_in(draft, email_required=self._campaign.email_required)
        if problems:
            raise Bug(f"a draft was signed with problems: {', '.join(problems.values())}")
        kept = draft.cleaned()
        words = {key: text for key, text in self._campaign.wording(language).items() if text}
        # A box stands on the form only beside a filled field, and only if the campaign has words for it.
        asked = {key for key, field in (("email", kept.email), ("texts", kept.phone)) if field} & words.keys()
        shown = words.keys() - ({"email", "texts"} - asked)
        return Given(
            name=kept.name,
            zip=kept.zip,
            wording={key: digest_of(words[key]) for key in shown},
            email=kept.email,
            phone=kept.phone,
            consent=Consent(
                email=kept.email_updates if "email" in asked else None,
                texts=kept.text_updates if "texts" in asked else None,
            ),
        )

    def _sealed(self, kind: Kind, names: bytes | None, given: Given | None, language: str) -> SealedRecord:
        return declare(
            kind,
            names=names,
            given=given,
            language=language,
            event=self.event_number,
            campaign=self._campaign,
            clock=self._clock,
            pack_version=self._pack_version,
        )


def _id_of(earlier: Receipt | bytes) -> bytes:
    return earlier.record_id if isinstance(earlier, Receipt) else earlier
