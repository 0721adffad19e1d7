"""What a command asks a person that nobody else may see: passphrases and the words of the recovery sheet.

All of it goes to stderr, and what is typed is not shown: stdout may be kept in a file or a log.
"""

from pathlib import Path

import typer

from kiosk.cli.exits import tell
from kiosk.errors import KeyTrouble
from kiosk.keys import SecretKey
from kiosk.recovery import WORDS, read_secret
from kiosk.strength import Strength, insist_on_strength, strength_of
from kiosk.wordlist import phrase

_WORDS_IN_COLUMN = 7
"""As the sheet sets them (kiosk/sheet/drawing.py)."""


def passphrase(file: Path | None, question: str = "Passphrase") -> str:
    """Return the passphrase in *file*, or the one that a person types. Raises KeyTrouble."""
    return _hidden(question) if file is None else _text_of(file)


def new_passphrase(file: Path | None) -> str:
    """Return a passphrase that may lock a key; a person is asked until two strong ones agree.

    Raises KeyTrouble if the one in *file* is not strong.
    """
    if file is not None:
        words = _text_of(file)
        insist_on_strength(words)
        return words
    _say(
        "Choose a passphrase for the key. A machine that guesses must not find it, so let a machine draw it:\n"
        f"\n    {phrase()}\n\n"
        "Use these six words, or others of your own. Write them on paper. What you type now is not shown."
    )
    while True:
        first = _hidden("New passphrase")
        if _is_strong(first):
            if _hidden("The same once more") == first:
                return first
            _say("These two are not the same. Begin again.")


def words_of_sheet() -> SecretKey:
    """Return the key that the words of the recovery sheet spell; a person is asked until they do."""
    _say("Type the words from the sheet, column by column. What you type is not shown.")
    while True:
        try:
            return read_secret(_typed_from_sheet())
        except KeyTrouble as trouble:
            tell(trouble)


def _is_strong(words: str) -> bool:
    strength = strength_of(words)
    _say(f"Strength: {strength.value}")
    if strength is Strength.STRONG:
        return True
    try:
        insist_on_strength(words)
    except KeyTrouble as trouble:
        tell(trouble)
    return False


def _typed_from_sheet() -> str:
    """Return all words; the first answer may hold them all, or the key as it stands beside the code."""
    text = ""
    for first in range(1, WORDS + 1, _WORDS_IN_COLUMN):
        text += " " + _hidden(f"Words {first} to {first + _WORDS_IN_COLUMN - 1}")
        if "ksec1" in text.lower() or _count(text) >= WORDS:
            break
    return text


def _count(text: str) -> int:
    return sum(not word.rstrip(".").isdecimal() for word in text.split())


def _say(text: str) -> None:
    typer.echo(text, err=True)


def _hidden(question: str) -> str:
    return str(typer.prompt(question, hide_input=True, err=True))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyTrouble(
            f"{file} cannot be read as text.", "Name the file that holds the passphrase."
        ) from error
