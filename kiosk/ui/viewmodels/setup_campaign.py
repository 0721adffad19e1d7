"""Where the campaign comes from, as the pages of set-up see it: one device or two, typed or from a stick."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import Review
from kiosk.setting_up import Devices, FoundFile, Page, SetUp, flaws_in
from kiosk.ui.viewmodels.setup_work import SetupWork

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made once, by the window")
class SetupCampaignViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Who speaks, in which file, and who answers for its texts."""

    changed = Signal()
    sourceChosen = Signal()
    settled = Signal()

    def __init__(self, setup: SetUp, work: SetupWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._work = work
        self._files: list[FoundFile] = []
        self._flaws: dict[str, str] = {}
        work.changed.connect(self.changed)

    @Property(str, notify=changed)
    def devices(self) -> str:
        """One of: one, two, or nothing yet."""
        return self._setup.devices or ""

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def organization(self) -> dict[str, str]:
        """Field → text, as it was kept."""
        return dict(self._setup.progress.answers.organization)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def flaws(self) -> dict[str, str]:
        """Field → flaw of what was said last, both as codes; the screen has the words."""
        return self._flaws

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def files(self) -> list[dict[str, str]]:
        """The files on sticks that may be campaigns: name, and the place where it lies."""
        return [{"name": each.path.name, "place": each.place.name} for each in self._files]

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who speaks, in the campaign as it stands; nothing while there is none."""
        campaign = self._setup.source.campaign
        return campaign.organization.name if campaign else ""

    @Property(str, notify=changed)
    def file(self) -> str:
        """The name of the file that was taken from a stick, or nothing."""
        return self._setup.progress.answers.file

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def fingerprint(self) -> list[str]:
        """Six words for the campaign file."""
        return self._setup.source.fingerprint.split()

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the answer about the texts is given here; else the campaign file has it."""
        return self._setup.asks_about_texts

    @Property(str, notify=changed)
    def answer(self) -> str:
        """The answer about the texts: reviewed, use-as-they-are, or nothing yet."""
        return self._setup.texts

    @Property("QVariantMap", constant=True)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def unreviewed(self) -> dict[str, Any]:
        """How many cards and facts no lawyer, and how many cards in each language no native speaker has read."""
        unread = self._setup.unreviewed
        translated = [{"language": name, "cards": cards} for name, cards in unread.translated.items()]
        return {"cards": unread.cards, "facts": unread.facts, "translated": translated}

    @Slot(str)
    def chooseDevices(self, devices: str) -> None:
        """Take one device or two."""
        self._work.do(lambda: self._setup.choose_devices(Devices(devices)))

    @Slot("QVariantMap")
    def say(self, typed: Mapping[str, str]) -> None:
        """Take what an organization says about itself, and go on unless something is wrong with it."""
        said = dict(typed)
        self._flaws = {field: flaw.value for field, flaw in flaws_in(said).items()}
        if self._flaws:
            self._work.refuse("flaws")
            return
        self._work.do(lambda: self._setup.source.say(said), lambda _: self.settled.emit())

    @Slot(bool)
    def useFile(self, wanted: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Take the campaign from a file on a stick, or type it here."""
        self._work.do(lambda: self._setup.source.use_file(wanted=wanted), lambda _: self.sourceChosen.emit())

    @Slot()
    def look(self) -> None:
        """Look for files on the sticks that are there now."""
        self._work.glance(self._setup.source.found, self._found)

    @Slot(int)
    def take(self, index: int) -> None:
        """Take one of the files, and go on."""
        chosen, devices = self._files[index], self._setup.devices or Devices.ONE
        self._work.do(lambda: self._setup.source.take(chosen.path, devices), lambda _: self.settled.emit())

    @Slot()
    def compare(self) -> None:
        """Go on: both devices show the same six words."""
        self._work.do(self._setup.compare, lambda _: self.settled.emit())

    @Slot(str)
    def answerFor(self, answer: str) -> None:
        """Answer for the texts that nobody has reviewed."""
        self._work.do(lambda: self._setup.source.compose(Review(answer)))

    def arrive(self, page: Page) -> None:
        """Begin *page*."""
        self._flaws = {}
        if page is Page.FILE:
            self._files = []
            self.look()

    def _found(self, files: list[FoundFile]) -> None:
        if [each.path for each in files] != [each.path for each in self._files]:
            self._files = files
            self.changed.emit()
