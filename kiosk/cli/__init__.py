"""The command line of the kiosk."""

from kiosk.cli.commands import app, main

__all__ = ["app", "main"]
