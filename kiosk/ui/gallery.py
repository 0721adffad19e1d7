"""Paints every screen and state as a picture: what the README shows and what a designer looks at."""

import os
from fnmatch import fnmatchcase
from itertools import product
from pathlib import Path

from kiosk.clock import StoppedClock
from kiosk.ui.engine import make_application
from kiosk.ui.scenes import scenes
from kiosk.ui.stage import Look, Stage
from kiosk.ui.viewmodels.display import TEXT_SIZES, THEMES
from kiosk.ui.window import Parts


def paint_gallery(parts: Parts, clock: StoppedClock, folder: Path, *, only: str, everything: bool) -> int:
    """Paint each scene in both languages and orientations; return how many pictures that makes.

    only: a pattern for their names, as shells have them; everything: in each theme and text size too.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(parts, clock)
    languages = [language.code for language in parts.pack.languages]
    themes, sizes = (THEMES, TEXT_SIZES) if everything else (THEMES[:1], TEXT_SIZES[:1])
    chosen = {name: scene for name, scene in scenes(parts).items() if fnmatchcase(name, only)}
    painted = 0
    for language, portrait, theme, size in product(languages, (False, True), themes, sizes):
        look = Look(language, portrait, theme, size)
        for name, set_up in chosen.items():
            stage.begin(look)
            set_up(stage)
            stage.paint(folder / f"{name}-{look.name}.png")
            painted += 1
    stage.window.close()
    return painted
