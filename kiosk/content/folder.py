"""Where the content is read from: the organizer's own folder, or else what comes with the kiosk."""

import shutil
from pathlib import Path

from kiosk.errors import ContentTrouble
from kiosk.settings import Settings, assets


def content_folder(settings: Settings) -> Path:
    """Return the folder of the content that this kiosk shows."""
    return settings.content if settings.content.exists() else shipped_content()


def shipped_content() -> Path:
    """Return the content that comes with the kiosk."""
    return assets() / "content" / "utah"


def copy_content(settings: Settings) -> Path:
    """Copy the shipped content to where the organizer may edit it; return that folder. Raises ContentTrouble."""
    if settings.content.exists():
        raise ContentTrouble(
            f"{settings.content} is already there.", "Edit its files, or move it away first."
        )
    # Under another name until all of it is there: the kiosk would show what is half copied.
    part = settings.home / f"{settings.content.name}.part"
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.unlink(missing_ok=True)
        shutil.copytree(shipped_content(), part)
        part.rename(settings.content)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ContentTrouble(
            f"The content cannot be copied to {settings.content}.",
            "Make room there, or mend its permissions.",
        ) from error
    return settings.content
