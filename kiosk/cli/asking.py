"""What a command asks a person: passphrases and the words of the sheet, never shown, and plain questions.

All questions go to stderr: what a command prints on stdout is its answer.
"""

from pathlib import Path

import typer

from kiosk.campaign import ADDRESS_RULE, Review, is_web_address
from kiosk.cleaning import clean
from kiosk.errors import KeyTrouble
from kiosk.keys import SecretKey
from kiosk.recovery import read_secret
from kiosk.strength import Strength, insist_on_strength, strength_of
from kiosk.wordlist import phrase

_SHEET_COLUMNS = ((1, 7), (8, 14), (15, 21))
_WORDS_ON_SHEET = 21


def passphrase(file: Path | None, question: str = "Passphrase") -> str:
    """Return the passphrase in *file*, or the one that a person types unseen. Raises KeyTrouble."""
    return _hidden(question) if file is None else _text_of(file)


def new_passphrase(file: Path | None) -> str:
    """Return a passphrase that may lock a key; a person is asked until two strong ones agree.

    Raises KeyTrouble if the one in *file* is not strong.
    """
    if file is not None:
        words = _text_of(file)
        insist_on_strength(words)
        return words
    typer.echo(
        "Choose a passphrase for the key. A machine that guesses must not find it, so let a machine draw it:\n"
        f"\n    {phrase()}\n\n"
        "Use these six words, or others of your own. Write them on paper. What you type now is not shown."
    )
    while True:
        first = _hidden("New passphrase")
        if _is_strong(first):
            if _hidden("The same once more") == first:
                return first
            typer.echo("These two are not the same. Begin again.")


def words_of_sheet() -> SecretKey:
    """Return the key that the words of the recovery sheet spell; a person is asked until they do."""
    typer.echo("Type the words from the sheet, column by column. What you type is not shown.")
    while True:
        try:
            return read_secret(_typed_from_sheet())
        except KeyTrouble as trouble:
            typer.echo(f"{trouble.what}\n{trouble.cure}\n", err=True)


def review() -> Review:
    """Return the organizer's answer about the unreviewed texts."""
    typer.echo("1  We have reviewed these texts.\n2  Use them as they are.")
    answers = {"1": Review.REVIEWED, "2": Review.AS_THEY_ARE}
    while (answer := _plain("1 or 2")) not in answers:
        pass
    return answers[answer]


def about_organization() -> dict[str, str]:
    """Return what a small organization must say of itself, by the names that fill_in() gives it."""
    return {
        "organization": _plain("Who speaks (the name of your organization)"),
        "site": _address("Your web site"),
        "contact": _plain("Where people ask to be removed (an e-mail address or a phone number)"),
        "privacy_page": _address("Your privacy page"),
        "page": _address("The web page of the petition"),
        "event": _plain("The name of your first event"),
    }


def whom_to_withdraw() -> str:
    """Return the name or the e-mail address that somebody signed with."""
    return _plain("Name or e-mail address of who wants to be removed")


def which_of(number: int) -> list[int]:
    """Return places in a list of *number* lines, from 0, each once; none if the answer is empty."""
    while True:
        answer = str(typer.prompt("Which numbers (Enter for none)", default="", show_default=False, err=True))
        words = answer.replace(",", " ").split()
        if all(word.isdecimal() and 1 <= int(word) <= number for word in words):
            return sorted({int(word) - 1 for word in words})


def _is_strong(words: str) -> bool:
    strength = strength_of(words)
    typer.echo(f"Strength: {strength.value}")
    if strength is Strength.STRONG:
        return True
    try:
        insist_on_strength(words)
    except KeyTrouble as trouble:
        typer.echo(f"{trouble.what}\n{trouble.cure}")
    return False


def _typed_from_sheet() -> str:
    """Return all words; the first answer may hold them all, or the key as it stands beside the code."""
    text = ""
    for first, last in _SHEET_COLUMNS:
        text += " " + _hidden(f"Words {first} to {last}")
        if "ksec1" in text.lower() or _count(text) >= _WORDS_ON_SHEET:
            break
    return text


def _count(text: str) -> int:
    return sum(not word.rstrip(".").isdecimal() for word in text.split())


def _address(question: str) -> str:
    while not is_web_address(address := _plain(f"{question} (https://…)")):
        typer.echo(f"This is not a web address that the kiosk can show. {ADDRESS_RULE}")
    return address


def _plain(question: str) -> str:
    while not (answer := clean(str(typer.prompt(question, err=True)))):
        pass
    return answer


def _hidden(question: str) -> str:
    return str(typer.prompt(question, hide_input=True, err=True))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyTrouble(
            f"{file} cannot be read as text.", "Name the file that holds the passphrase."
        ) from error
