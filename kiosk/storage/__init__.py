"""Where sealed records are kept: one SQLite file, which nobody outside this package touches."""

from kiosk.storage.opening import open_store

__all__ = ["open_store"]
