"""The campaign's own words in the language that is shown, and where its addresses lead."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.campaign import Campaign

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made once, by the window")
class CampaignViewModel(QObject):  # type: ignore[operator]  # the stubs cannot call QmlUncreatable
    """Who speaks, what is asked, and the exact words beside each box."""

    changed = Signal()

    def __init__(self, campaign: Campaign, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._language = campaign.default_language

    def speak(self, language: str) -> None:
        """Give the words in *language*."""
        self._language = language
        self.changed.emit()

    @Property(str, constant=True)
    def organization(self) -> str:
        """The organization's name."""
        return self._campaign.organization.name

    @Property(str, constant=True)
    def contact(self) -> str:
        """How to reach the organization, or nothing."""
        return self._campaign.organization.contact or ""

    @Property(str, constant=True)
    def site(self) -> str:
        """The address behind the QR code."""
        return self._campaign.organization.site

    @Property(str, constant=True)
    def sitePrint(self) -> str:
        """The site's address as a person types it."""
        return self._campaign.organization.site_print

    @Property(str, constant=True)
    def privacyPage(self) -> str:
        """The address of the privacy page, or nothing."""
        return self._campaign.organization.privacy_page or ""

    @Property(str, constant=True)
    def petitionPage(self) -> str:
        """Where the petition can be signed on one's own phone."""
        return self._campaign.petition.page

    @Property(str, constant=True)
    def petitionPagePrint(self) -> str:
        """That address as a person types it."""
        return printed(self._campaign.petition.page)

    @Property("QStringList", constant=True)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def emailEndings(self) -> list[str]:
        """The keys that finish an e-mail address, each with its @."""
        return [f"@{domain}" for domain in self._campaign.kiosk.email_domains]

    @Property(bool, constant=True)
    def emailRequired(self) -> bool:
        """Whether a signature needs an e-mail address."""
        return self._campaign.email_required

    @Property(str, notify=changed)
    def title(self) -> str:
        """The petition's name."""
        return self._campaign.petition.title[self._language]

    @Property(str, notify=changed)
    def addressedTo(self) -> str:
        """Whom the petition addresses."""
        return self._campaign.petition.addressed_to[self._language]

    @Property(str, notify=changed)
    def ask(self) -> str:
        """What the petition asks, in a sentence or two."""
        return self._campaign.petition.ask[self._language]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a C++ name, which QML knows
    def petition(self) -> list[str]:
        """The petition's whole text, in paragraphs."""
        words = self._campaign.petition
        return [words.ask[self._language], *words.text[self._language]]

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What is kept, why, who sees it and for how long."""
        return self._campaign.consent.notice[self._language]

    @Property(str, notify=changed)
    def ageWords(self) -> str:
        """The words beside the age box."""
        return self._campaign.consent.age[self._language]

    @Property(str, notify=changed)
    def emailWords(self) -> str:
        """The words beside the e-mail box, or nothing if it is not offered."""
        words = self._campaign.consent.email
        return words[self._language] if words else ""

    @Property(str, notify=changed)
    def textWords(self) -> str:
        """The words beside the text-message box, or nothing if it is not offered."""
        words = self._campaign.consent.texts
        return words[self._language] if words else ""


def printed(address: str) -> str:
    """Write a web address as a person types it."""
    return address.removeprefix("https://").rstrip("/")
