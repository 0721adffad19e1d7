"""What staff do once the PIN is right: count, begin an event, open and close the table; never see a name."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.campaign import HIGHEST_EVENT, Campaign, Event
from kiosk.chain import Anchor, anchor_of
from kiosk.clock import Clock
from kiosk.errors import StoreTrouble
from kiosk.exporting import TARGET
from kiosk.founding import may_reset_pin
from kiosk.health import Finding, look_over
from kiosk.pin import PinLock
from kiosk.records import RecordStore, SecondMedium
from kiosk.settings import Settings
from kiosk.signing import SigningDesk
from kiosk.tablet import Table, TabletKeeper, event_words
from kiosk.tally import Tally


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be counted without the key.

    today, signatures: records of that kind, those taken back since among them; last_hour: the same, since the
    kiosk was started; withdrawals: signatures taken back; waiting: records of any kind not yet exported;
    of_event: signatures of the event that stands, without those taken back.
    """

    today: int
    signatures: int
    withdrawals: int
    last_hour: int
    waiting: int
    of_event: int


class StaffDesk:
    """The staff's side of one table. Calls touch the disk, must not overlap, and raise StoreTrouble."""

    def __init__(
        self,
        settings: Settings,
        campaign: Campaign,
        store: RecordStore,
        *,
        desk: SigningDesk,
        keeper: TabletKeeper,
        tally: Tally,
        pin: PinLock,
        clock: Clock,
    ) -> None:
        self.pin = pin
        self.campaign = campaign
        self.store = store
        self.settings = settings
        self._desk = desk
        self._keeper = keeper
        self._clock = clock
        self._tally = tally
        desk.event_number = self.event.number

    @property
    def event(self) -> Event:
        """The event that stands today."""
        return self._keeper.tablet.event(self.campaign)

    @property
    def events(self) -> dict[int, Event]:
        """Every event that this tablet can name, by number."""
        return self._keeper.tablet.all_events(self.campaign)

    @property
    def table(self) -> Table:
        """Whether visitors are served."""
        return self._keeper.tablet.table

    def figures(self) -> Figures:
        """Count."""
        counts, of_event = self.store.counts(), self.store.counts(event=self.event.number)
        return Figures(
            today=self._tally.today(),
            signatures=counts.signatures,
            withdrawals=counts.withdrawals,
            last_hour=self._tally.last_hour(),
            waiting=counts.waiting[TARGET],
            of_event=of_event.signatures - of_event.withdrawals,
        )

    def hold_table(self, table: Table) -> None:
        """Open, close or lock the table in memory alone; waits for no disk."""
        self._keeper.hold_table(table)

    def set_table(self, table: Table) -> None:
        """Open, close or lock the table. It holds in memory even if it raises StoreTrouble."""
        self._keeper.set_table(table)

    def begin_event(self, name: str, place: str, on: date | None, goal: int | None) -> None:
        """Let what is signed from now on belong to a new event."""
        number = max(self.events) + 1
        if number > HIGHEST_EVENT:
            raise StoreTrouble(
                "This tablet has no number left for another event.",
                "Correct the event that stands, or found a new campaign.",
            )
        self._stand(Event(number, event_words(name), event_words(place), on, goal))

    def correct_event(self, name: str, place: str, on: date | None, goal: int | None) -> None:
        """Put right what is said of the event that stands."""
        event = replace(self.event, name=event_words(name), place=event_words(place), date=on, goal=goal)
        self._stand(event)

    @property
    def second_medium(self) -> SecondMedium:
        """Whether second copies go where they should; asks no disk."""
        return self.store.second_medium

    def anchor(self) -> Anchor:
        """Return what pins the end of the day: every record is read for it."""
        return anchor_of(self.campaign.id, self.store.device_id, self.store.records())

    def look_over(self) -> list[Finding]:
        """Look over the tablet."""
        return look_over(self.settings, self.store, self._clock, rehearsed=self._is_rehearsed())

    def may_reset_pin(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase that may set a new PIN. Raises MemoryTrouble."""
        return may_reset_pin(self.campaign, _bytes_in(self.settings.key_file), passphrase)

    def _is_rehearsed(self) -> bool | None:
        # Nobody answers for the texts of the shipped sample: it is practice.
        if self.campaign.unreviewed_texts is None:
            return None
        return self._keeper.tablet.rehearsed == self.campaign.public_key.key_id.hex()

    def _stand(self, event: Event) -> None:
        others = tuple(each for each in self._keeper.tablet.events if each.number != event.number)
        self._keeper.change(events=(*others, event))
        self._desk.event_number = event.number


def _bytes_in(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
