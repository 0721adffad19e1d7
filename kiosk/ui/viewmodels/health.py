"""The tablet's health as staff see it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import __version__
from kiosk.health import Finding
from kiosk.staffing import StaffDesk
from kiosk.ui.jobs import Jobs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made once, by the window")
class HealthViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """What was looked at, and how it is."""

    changed = Signal()

    def __init__(self, desk: StaffDesk, jobs: Jobs, pack_version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pack_version = pack_version
        self._findings: list[Finding] = []
        self._blind = False

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def findings(self) -> list[dict[str, str]]:
        """What was looked at: what, level (well, look, bad), value."""
        return [
            {"what": each.what, "level": each.level.value, "value": each.value} for each in self._findings
        ]

    @Property(bool, notify=changed)
    def blind(self) -> bool:
        """Whether the tablet could not be looked over at all, which is no good sign."""
        return self._blind

    @Property(str, constant=True)
    def keyId(self) -> str:
        """The four characters by which people tell the campaign's key."""
        return self._desk.campaign.public_key.short_id

    @Property(str, constant=True)
    def versions(self) -> str:
        """Which program and which content."""
        return f"{__version__} · {self._pack_version}"

    @Slot()
    def look(self) -> None:
        """Look at everything anew."""
        self._jobs.run(self._desk.look_over, self._found, self._refused)

    def _found(self, findings: list[Finding]) -> None:
        self._findings, self._blind = findings, False
        self.changed.emit()

    def _refused(self, _: Exception) -> None:
        self._findings, self._blind = [], True
        self.changed.emit()
