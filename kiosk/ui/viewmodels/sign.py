"""The petition form and what becomes of it: typed, checked, sealed, kept, fixed, removed, forgotten."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import email_hint
from kiosk.petition import Draft, Field, Problem, problems_in
from kiosk.records import Receipt
from kiosk.signer import Signer
from kiosk.signing import SigningDesk
from kiosk.ui.jobs import Jobs

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BOXES = {"emailUpdates": "email_updates", "textUpdates": "text_updates", "ofAge": "of_age"}


@QmlElement
@QmlUncreatable("made once, by the window")
class SignViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """What one visitor types, until it is sealed; nothing of it outlives forget()."""

    draftChanged = Signal()
    problemsChanged = Signal()
    stateChanged = Signal()
    problemFound = Signal(str, arguments=["field"])
    saving = Signal()
    kept = Signal()
    removed = Signal()
    failed = Signal()

    def __init__(
        self, desk: SigningDesk, jobs: Jobs, *, email_required: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._email_required = email_required
        self._language = ""
        self._visit = 0
        self._clear()

    def _clear(self) -> None:
        self._draft = Draft()
        self._problems: dict[Field, Problem] = {}
        self._hint = ""
        self._refused_hint = ""
        self._state = "form"
        self._signed = False
        self._corrected = False
        self._signer = Signer(self._desk)
        self._visit += 1

    @Property(str, notify=draftChanged)
    def name(self) -> str:
        """The name as typed."""
        return self._draft.name

    @Property(str, notify=draftChanged)
    def zip(self) -> str:
        """The ZIP code as typed."""
        return self._draft.zip

    @Property(str, notify=draftChanged)
    def email(self) -> str:
        """The e-mail address as typed."""
        return self._draft.email

    @Property(str, notify=draftChanged)
    def phone(self) -> str:
        """The phone number as typed."""
        return self._draft.phone

    @Property(bool, notify=draftChanged)
    def emailUpdates(self) -> bool:
        """Whether the box for e-mail is ticked."""
        return self._draft.email_updates

    @Property(bool, notify=draftChanged)
    def textUpdates(self) -> bool:
        """Whether the box for text messages is ticked."""
        return self._draft.text_updates

    @Property(bool, notify=draftChanged)
    def ofAge(self) -> bool:
        """Whether the visitor says to be 13 or older."""
        return self._draft.of_age

    @Property(bool, notify=draftChanged)
    def touched(self) -> bool:
        """Whether anything was typed or ticked."""
        return self._draft != Draft()

    @Property(str, notify=draftChanged)
    def hint(self) -> str:
        """The address that was perhaps meant, or nothing."""
        return self._hint

    @Property("QVariantMap", notify=problemsChanged)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def problems(self) -> dict[str, str]:
        """Field → problem, both as codes; the screen has the words."""
        return {field.value: problem.value for field, problem in self._problems.items()}

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """One of: form, saving, failed, kept, removed."""
        return self._state

    @Property(bool, notify=stateChanged)
    def fixing(self) -> bool:
        """Whether a signature that is already kept is being put right."""
        return self._signed

    @Property(bool, notify=stateChanged)
    def corrected(self) -> bool:
        """Whether what was kept last put a signature right."""
        return self._corrected

    @Slot(str, str)
    def typed(self, field: str, text: str) -> None:
        """Take what now stands in *field*; a problem shown there goes away once it is mended."""
        if self._state == "saving":
            return
        self._change({field: text})
        if field == Field.EMAIL:
            self._hint = ""
        if Field(field) in self._problems and Field(field) not in self._all_problems():
            self._forgive(Field(field))
        self.draftChanged.emit()

    @Slot(str)
    def left(self, field: str) -> None:
        """Check *field*, because the visitor went on; say nothing new of a field left empty."""
        problem = self._all_problems().get(Field(field))
        if problem is None:
            self._forgive(Field(field))
        elif getattr(self._draft, field):
            self._problems = {**self._problems, Field(field): problem}
            self.problemsChanged.emit()
        if field == Field.EMAIL:
            suggested = email_hint.suggest(self._draft.email) or ""
            self._hint = "" if suggested == self._refused_hint else suggested
            self.draftChanged.emit()

    @Slot(str, bool)
    def tick(self, box: str, ticked: bool) -> None:  # noqa: FBT001  a slot has no keyword arguments
        """Tick or untick one of BOXES."""
        if self._state == "saving":
            return
        self._change({BOXES[box]: ticked})
        if ticked and box == "ofAge":
            self._forgive(Field.AGE)
        self.draftChanged.emit()

    @Slot()
    def takeHint(self) -> None:
        """Use the suggested address."""
        if not self._hint or self._state == "saving":
            return
        self._draft = replace(self._draft, email=self._hint)
        self._hint = ""
        self._forgive(Field.EMAIL)
        self.draftChanged.emit()

    @Slot()
    def refuseHint(self) -> None:
        """Keep the address as typed, and do not ask about it again."""
        self._refused_hint, self._hint = self._hint, ""
        self.draftChanged.emit()

    @Slot()
    def submit(self) -> None:
        """Sign: check everything, then seal and keep. A second press while that runs does nothing."""
        if self._state == "saving":
            return
        self._problems = self._all_problems()
        self.problemsChanged.emit()
        if self._problems:
            self.problemFound.emit(next(field for field in Field if field in self._problems).value)
            return
        signer, draft, language = self._signer, self._draft, self._language
        self._keep(lambda: signer.sign(draft, language), self._was_kept)

    @Slot()
    def remove(self) -> None:
        """Take the signature back: seal and keep a withdrawal."""
        if self._state == "saving":
            return
        signer, language = self._signer, self._language
        self._keep(lambda: signer.remove(language), self._was_removed)

    @Slot()
    def fix(self) -> None:
        """Open the form again with what is still in memory."""
        if self._state != "saving":
            self._set_state("form")

    @Slot()
    def forget(self) -> None:
        """Be as if nobody had been here."""
        self._clear()
        for signal in (self.draftChanged, self.problemsChanged, self.stateChanged):
            signal.emit()
        self._jobs.run(self._desk.release, lambda _: None, lambda _: None)

    def speak(self, language: str) -> None:
        """Seal from now on the words of *language*."""
        self._language = language

    def _keep(self, work: Callable[[], Receipt], done: Callable[[], None]) -> None:
        visit = self._visit

        def finished(_: Receipt) -> None:
            if visit == self._visit:
                done()

        def refused(_: Exception) -> None:
            if visit == self._visit:
                self._set_state("failed")
                self.failed.emit()

        self._set_state("saving")
        self.saving.emit()
        self._jobs.run(work, finished, refused)

    def _was_kept(self) -> None:
        self._corrected = self._signed
        self._signed = True
        self._set_state("kept")
        self.kept.emit()

    def _was_removed(self) -> None:
        self._clear()
        for signal in (self.draftChanged, self.problemsChanged):
            signal.emit()
        self._set_state("removed")
        self.removed.emit()

    def _all_problems(self) -> dict[Field, Problem]:
        return problems_in(self._draft, email_required=self._email_required)

    def _change(self, fields: dict[str, Any]) -> None:
        self._draft = replace(self._draft, **fields)

    def _forgive(self, field: Field) -> None:
        if field in self._problems:
            self._problems = {each: problem for each, problem in self._problems.items() if each != field}
            self.problemsChanged.emit()

    def _set_state(self, state: str) -> None:
        self._state = state
        self.stateChanged.emit()
