"""Spares a work that makes many lasting objects from Python's cycle collector, which would look at all of them over and over.

What is let go of is freed as ever; only rings of objects, of which an export makes none to speak of, wait until later.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no rings meanwhile, in the whole process. Leaves the collector as it was.

    Around a whole function, so that what it made is gone when the collector begins again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
