"""What can be exported and what is told of an export afterwards, each number with what it counts."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Form(StrEnum):
    """The forms of an opened export."""

    CSV = "csv"
    """Faithful: every text as it was sealed, for programs."""
    SAFE_CSV = "safe-csv"
    """For spreadsheets: what they would take for a formula is marked as text."""
    XLSX = "xlsx"
    """For people: every cell a typed text."""

    @property
    def suffix(self) -> str:
        """How the names of such files end."""
        return ".xlsx" if self is Form.XLSX else ".csv"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which standing signatures go into the file.

    event: one event, by its number or its name; None for all. A number is a tablet's own, so it must not name
    different events among what is exported; a name stands for every event that has it. only_new: those of which any record was not exported before, as
    far as this device knows; of a record that came in a bundle it does not.
    """

    event: int | str | None = None
    only_new: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record that could not be used. device: the id of its tablet in hexadecimal."""

    device: str
    sequence: int
    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Sequences, from first to last, that are in none of the sources. device: in hexadecimal."""

    device: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written to *path* of this *choice*, and what was left out and why.

    rows: signatures in the file; verified: of them, those that read back from the disk as written; standing:
    signatures that stand, chosen or not; records: envelopes that ever arrived on all devices, each once;
    corrected, withdrawn: standing signatures that were corrected, and signatures taken back; to_strike: ids of
    signatures taken back since an earlier export may have held them; conflicts: ids of records of which two
    different envelopes or two places were found, and of those found at one place; broken_at: the sequence at which
    the chain of this device's store breaks; delivery_noted: whether the store could note what is in the file;
    sha256: of the file. Ids are hexadecimal.
    """

    path: Path
    manifest: Path
    form: Form
    choice: Choice
    sha256: str
    rows: int
    verified: int
    standing: int
    records: int
    corrected: int
    withdrawn: int
    to_strike: tuple[str, ...]
    unreadable: tuple[Unreadable, ...]
    missing: tuple[Missing, ...]
    conflicts: tuple[str, ...]
    broken_at: int | None
    delivery_noted: bool

    @property
    def nothing_new(self) -> bool:
        """Whether the file is empty because only what is new was wanted.

        All was exported before then, opened or sealed: both deliver to one target.
        """
        return self.choice.only_new and not self.rows


@dataclass(frozen=True, slots=True)
class SealedReport:
    """What was written to the bundle *path*: records, and of them those that read back as written."""

    path: Path
    sha256: str
    records: int
    verified: int
    broken_at: int | None
    delivery_noted: bool
