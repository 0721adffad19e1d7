"""The plain questions that a command asks a person.

They go to stderr: what a command prints on stdout is its answer.
"""

import typer

from kiosk.campaign import ADDRESS_RULE, Review, is_contact, is_web_address
from kiosk.cleaning import clean


def review() -> Review:
    """Return the organizer's answer about the unreviewed texts."""
    typer.echo("1  We have reviewed these texts.\n2  Use them as they are.", err=True)
    answers = {"1": Review.REVIEWED, "2": Review.AS_THEY_ARE}
    while (answer := _plain("1 or 2")) not in answers:
        pass
    return answers[answer]


def about_organization() -> dict[str, str]:
    """Return what a small organization must say of itself, by the names that fill_in() gives it."""
    return {
        "organization": _plain("Who speaks (the name of your organization)"),
        "site": _address("Your web site"),
        "page": _address("The web page of the petition"),
        "privacy_page": _address("Your privacy page"),
        "contact": _contact("Where people ask to be removed (an e-mail address or a phone number)"),
        "event": _plain("The name of your first event"),
    }


def whom_to_withdraw() -> str:
    """Return the name or the e-mail address that somebody signed with."""
    return _plain("Name or e-mail address of who wants to be removed")


def which_of(lines: list[str]) -> list[int]:
    """Return places in the list of *lines*, from 0, each once; none if the answer is empty."""
    for number, line in enumerate(lines, 1):
        typer.echo(f"{number}  {line}", err=True)
    while True:
        answer = str(typer.prompt("Which numbers (Enter for none)", default="", show_default=False, err=True))
        words = answer.replace(",", " ").split()
        if all(word.isdecimal() and 1 <= int(word) <= len(lines) for word in words):
            return sorted({int(word) - 1 for word in words})


def _address(question: str) -> str:
    while not is_web_address(address := _plain(f"{question} (https://…)")):
        typer.echo(f"This is not a web address that the kiosk can show. {ADDRESS_RULE}", err=True)
    return address


def _contact(question: str) -> str:
    while not is_contact(contact := _plain(question)):
        typer.echo("This is neither an e-mail address nor a phone number.", err=True)
    return contact


def _plain(question: str) -> str:
    while not (answer := clean(str(typer.prompt(question, err=True)))):
        pass
    return answer
