"""The two roots of everything that can go wrong.

KioskError
├── Trouble            the world's fault: told to a person in plain words, with what to do
│   ├── CampaignTrouble    a campaign file that cannot be used
│   ├── ContentTrouble     a content pack that cannot be used
│   ├── KeyTrouble         a key or passphrase that does not fit
│   │   └── MemoryTrouble  too little memory to find out
│   ├── PinTrouble         a PIN that cannot be used
│   ├── RecordTrouble      an envelope that is damaged or belongs elsewhere
│   ├── StoreTrouble       the data folder or database refuses
│   └── ExportTrouble      the export file cannot be written or does not read back
└── Bug                our fault: logged, never swallowed
"""


class KioskError(Exception):
    """Anything the kiosk itself raises."""


class Trouble(KioskError):  # noqa: N818  the glossary's word
    """The world's fault: one sentence that says what is wrong, one that says what to do."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what, cure)
        self.what = what
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.what} {self.cure}"


class CampaignTrouble(Trouble):
    """A campaign file that cannot be used."""


class ContentTrouble(Trouble):
    """A content pack that cannot be used."""


class KeyTrouble(Trouble):
    """A key, key file or passphrase that does not fit."""


class MemoryTrouble(KeyTrouble):
    """The device has too little memory to find out whether a passphrase fits."""


class PinTrouble(Trouble):
    """A PIN that is too easy to guess to be used."""


class RecordTrouble(Trouble):
    """An envelope that is damaged, or belongs to another key or campaign."""


class StoreTrouble(Trouble):
    """The data folder or its database refuses to be opened, read or written."""


class ExportTrouble(Trouble):
    """An export file that cannot be written, or that does not read back as written."""


class Bug(KioskError):  # noqa: N818  the glossary's word
    """Our fault: a promise between two parts of the program was broken."""
