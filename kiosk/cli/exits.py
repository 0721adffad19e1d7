"""Turns what a command raises into sentences for a person and an exit code."""

import functools
import os
from collections.abc import Callable
from typing import ParamSpec

import typer

from kiosk.cleaning import clean
from kiosk.errors import Trouble
from kiosk.logs import note_fault
from kiosk.settings import Settings

P = ParamSpec("P")

TROUBLE = 2
"""Exit code when something must be put right by a person. The two sentences on stderr say what and how."""

FAULT = 70
"""Exit code when the program is at fault (EX_SOFTWARE of sysexits.h)."""


def plainly(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what a command raises into sentences and an exit code."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Trouble as trouble:
            tell(trouble)
            raise typer.Exit(TROUBLE) from None
        except (typer.Exit, typer.Abort, BrokenPipeError):
            # How a command ends on purpose, how a person ends it, and how `| head` does.
            raise
        except Exception as error:  # noqa: BLE001 - the last floor: noted in the log, told in one sentence
            log_file = settings_of_this_process().log_file
            note_fault(log_file, error)
            typer.echo(f"The kiosk made a mistake. Where it happened is noted in {log_file}.", err=True)
            raise typer.Exit(FAULT) from None

    return run


def tell(trouble: Trouble, *, indent: str = "") -> None:
    """Print what is wrong, and below it what to do, after an *indent*.

    A trouble may quote a file that anybody wrote, and nothing in there may steer the terminal.
    """
    typer.echo(f"{clean(trouble.what)}\n{indent}{clean(trouble.cure)}", err=True)


def settings_of_this_process() -> Settings:
    """Return the settings that the environment names."""
    return Settings.from_environment(os.environ)
