"""Set-up as a whole: what is answered, what is missing, and how the tablet becomes a real one."""

import os
import shutil
from datetime import date

from kiosk.campaign import Event
from kiosk.clock import Clock
from kiosk.content import Pack
from kiosk.errors import Bug, PinTrouble, Trouble
from kiosk.founding import Unreviewed, insist_that_nothing_is_there, unreviewed_texts
from kiosk.keys import Cost
from kiosk.pin import PIN_COST, PinLock
from kiosk.setting_up.custody import Custody
from kiosk.setting_up.finishing import Write, answered_tablet, writes
from kiosk.setting_up.leftovers import settle
from kiosk.setting_up.pages import Devices, Page, pages_for
from kiosk.setting_up.progress import Progress
from kiosk.setting_up.source import CampaignSource
from kiosk.settings import Settings
from kiosk.sticks import Place, places
from kiosk.tablet import Table, event_words, write_table


class SetUp:
    """One set-up, which a kill at any moment only interrupts. Calls touch the disk and raise Trouble."""

    def __init__(
        self,
        settings: Settings,
        pack: Pack,
        clock: Clock,
        *,
        key_cost: Cost = Cost.STRONG,
        pin_cost: Cost = PIN_COST,
    ) -> None:
        """Go on where it was left. settings: of the data folder itself, not of practice."""
        self.pack = pack
        self.clock = clock
        self.settings = settings
        self.progress = Progress(settings)
        self.source = CampaignSource(settings, self.progress)
        self.custody = Custody(settings, self.progress, self.source, clock, key_cost)
        self._pin_cost = pin_cost
        settle(settings, self.progress)

    @property
    def devices(self) -> Devices | None:
        """One device or two; of a campaign that lies here already the key file tells."""
        if self.source.founded:
            return Devices.ONE if self.settings.key_file.exists() else Devices.TWO
        chosen = self.progress.answers.devices
        return Devices(chosen) if chosen else None

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages to go through, in order."""
        from_file = self.progress.answers.from_file
        return pages_for(self.devices, founded=self.source.founded, from_file=from_file)

    def is_done(self, page: Page) -> bool:
        """Tell whether *page* is answered."""
        return self._answered()[page]

    def missing(self) -> Page:
        """Return the first page that is not answered; READY if none is."""
        answered = self._answered()
        return next(page for page in self.pages if not answered[page])

    def _answered(self) -> dict[Page, bool]:
        answers, source, campaign = self.progress.answers, self.source, self.source.campaign
        key_id = campaign.public_key.key_id.hex() if campaign else ""
        print_of_file = source.fingerprint
        return {
            Page.LANGUAGE: answers.language in self.languages,
            Page.DEVICES: self.devices is not None,
            Page.ORGANIZATION: source.drafted,
            Page.FILE: source.drafted if self.devices is Devices.ONE else campaign is not None,
            Page.FINGERPRINT: bool(answers.compared) and answers.compared == print_of_file,
            Page.PIN: self._pin.is_set,
            Page.PASSPHRASE: self.custody.made,
            Page.SCREEN: answers.inches is not None,
            Page.EVENT: answers.event is not None,
            Page.TEXTS: campaign is not None and bool(self.texts),
            Page.SHEET: bool(answers.sheet) and answers.sheet == print_of_file,
            Page.REHEARSAL: bool(key_id) and answers.rehearsed == key_id,
            Page.READY: False,
        }

    @property
    def languages(self) -> dict[str, str]:
        """Every language of the content: code → its own name."""
        return {each.code: each.name for each in self.pack.languages}

    @property
    def asks_about_texts(self) -> bool:
        """Whether the answer about unreviewed texts is given here; else the campaign file has it."""
        return self.devices is Devices.ONE and not self.source.founded

    def choose_language(self, code: str) -> None:
        """Take the language of the table and of these pages."""
        self.progress.change(language=code)

    def choose_devices(self, devices: Devices) -> None:
        """Take one device or two. What was made for the other way no longer counts."""
        insist_that_nothing_is_there(self.settings)
        if devices is not self.devices:
            self.source.start_anew()
            self.progress.change(
                devices=devices.value, file="", texts="", compared="", sheet="", rehearsal=""
            )

    def compare(self) -> None:
        """Both devices show the same six words."""
        self.progress.change(compared=self.source.fingerprint)

    @property
    def keeps_pin(self) -> bool:
        """Whether a PIN is set beside a campaign: then set-up, which asks for no passphrase, sets no other."""
        return self.source.founded and os.path.lexists(self.settings.pin_file)

    def choose_pin(self, pin: str) -> None:
        """Take the staff's PIN. Raises PinTrouble if it is easy to guess, or if only the passphrase may set another."""
        if self.keeps_pin:
            raise PinTrouble(
                "A PIN is set on this tablet already.",
                "Staff set another in their screens, with the passphrase.",
            )
        self.progress.make_folder()
        self._pin.choose(pin)

    def measure(self, inches: float) -> None:
        """Take the diagonal of the screen."""
        self.progress.change(inches=round(inches, 2))

    def begin_event(self, name: str, place: str, on: date | None, goal: int | None) -> None:
        """Take what is said of the first event; its number is the campaign's."""
        campaign = self.source.campaign
        known = self.progress.answers.event
        number = known.number if known else campaign.event.number if campaign else 1
        self.progress.change(event=Event(number, event_words(name), event_words(place), on, goal))

    @property
    def unreviewed(self) -> Unreviewed:
        """What no lawyer and no native speaker has read."""
        return unreviewed_texts(self.pack)

    @property
    def texts(self) -> str:
        """The answer about that, a value of Review; empty while there is none."""
        campaign = None if self.asks_about_texts else self.source.campaign
        if campaign is None:
            return self.progress.answers.texts
        return campaign.unreviewed_texts or ""

    def places(self) -> list[Place]:
        """Return where a sheet or a test record may go: sticks alone, for on a disk the sheet would stay."""
        return places(self.settings.stick_roots, apart_from=self.settings.home)

    def forget(self) -> None:
        """Let go of every secret in memory."""
        self.custody.forget()

    def writes(self) -> list[Write]:
        """Return what finish() does, in order: a kill after any of them leaves a set-up, or a real tablet."""
        answers, campaign = self.progress.answers, self.source.campaign
        if campaign is None or answers.event is None or self.missing() is not Page.READY:
            raise Bug("set-up was to end before all was answered")
        founds = not self.source.founded
        if founds:
            insist_that_nothing_is_there(self.settings)
        tablet = answered_tablet(self.settings, answers, answers.event, campaign)
        return writes(self.settings, tablet, founds=founds, holds_key=self.devices is Devices.ONE)

    def finish(self) -> None:
        """Make this a real tablet. Whatever stops it, it can be called again. Raises Trouble."""
        try:
            for write in self.writes():
                write()
        except Trouble:
            settle(self.settings, self.progress)
            raise
        self.forget()
        shutil.rmtree(self.settings.setup, ignore_errors=True)

    def lock_table(self) -> None:
        """Let the tablet open locked once it is a real one. Any thread may call it. Raises StoreTrouble."""
        write_table(self.settings, Table.LOCKED)

    @property
    def _pin(self) -> PinLock:
        there = self.settings.pin_file
        file = there if os.path.lexists(there) else self.settings.setup / there.name
        return PinLock(file, self.clock, self._pin_cost)
