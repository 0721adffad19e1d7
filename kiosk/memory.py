"""Keeps what is in memory out of files: a crash leaves no picture of it on the disk."""

import sys


def leave_no_core() -> None:
    """Let the system write no core dump of this process or of those that it starts. Windows has no such limit."""
    if sys.platform == "win32":  # pragma: no cover
        return
    import resource  # noqa: PLC0415 - only where there is one

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
