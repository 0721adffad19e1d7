"""The text of a campaign file: read, searched for what must not be there, and parsed."""

import re
import tomllib
from pathlib import Path

from kiosk.errors import CampaignTrouble
from kiosk.toml_lines import Key, key_lines

# Anywhere, comments too; the mere word is no key. Keys are read in any case and with spaces (keys.py). Where
# spaces follow the form, its first letters tell a key from prose: the suite byte 1 makes them a and e to h, and
# 2 makes them a and i to l, as in "all" and "always", so that a digit must follow soon.
_SECRET_KEY = re.compile(
    r"""(?P<as_public>public_key["']?\s*=\s*["']+\s*)ksec1|ksec1[a-z2-7]{8}"""
    r"""|ksec1[\s#]*a\s*([a-h]|[i-l](?=[a-z\s]{0,120}[2-7]))(\s*[a-z2-7]){6}""",
    re.IGNORECASE,
)
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class CampaignFile:
    """The text of one campaign file, its values, and the line of each key. Raises CampaignTrouble."""

    def __init__(self, name: str, text: str) -> None:
        """name: what complaints call the file; text: with line breaks of one character."""
        self.name = name
        self.text = text
        self._refuse_secret_key(text)
        self.values = self._parse(text)
        self.lines = key_lines(text)

    @classmethod
    def at(cls, path: Path) -> "CampaignFile":
        """Read the file at *path*, which may come from Windows."""
        return cls(path.name, _text_of(path))

    def trouble(self, key: Key, what: str, cure: str) -> CampaignTrouble:
        """Return the complaint about *key*, at its line; a missing key stands where its table begins."""
        while key not in self.lines:
            key = key[:-1]
        return _trouble(self.name, f"line {self.lines[key]}", what, cure)

    def _refuse_secret_key(self, text: str) -> None:
        found = _SECRET_KEY.search(text)
        if found:
            line = text.count("\n", 0, found.end()) + 1
            subject = "`public_key`" if found["as_public"] else "this"
            what = f"{subject} is the SECRET key (ksec1), which opens every signature."
            cure = (
                "Remove it from this file and put the public key (kpub1) there. "
                "Whoever has seen this file may have the key: treat it as exposed and make a new one."
            )
            raise _trouble(self.name, f"line {line}", what, cure)

    def _parse(self, text: str) -> dict[str, object]:
        try:
            return tomllib.loads(text)
        except ValueError as error:
            reason = str(error)
            found = _TOML_PLACE.search(reason)
            if found and found[1]:
                place = f"line {found[1]}, column {found[2]}"
            else:
                place = f"line {text.count(chr(10)) + 1}"
            what = f"this is not TOML: {reason[: found.start()] if found else reason}."
            cure = 'Mend that line. A key looks like: name = "Words".'
            raise _trouble(self.name, place, what, cure) from None


def _text_of(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _trouble(
            path.name, f"line {line}", "this is not UTF-8 text.", "Save the file as UTF-8."
        ) from None
    except OSError as error:
        cure = "Put the campaign file there, or ask whoever set up this tablet."
        raise CampaignTrouble(f"{path} cannot be read: {error.strerror}.", cure) from error
    return text.replace("\r\n", "\n")


def _trouble(name: str, place: str, what: str, cure: str) -> CampaignTrouble:
    return CampaignTrouble(f"{name}, {place}: {what}", cure)
