"""What a crash leaves on the disk: nothing of what was in memory."""

import subprocess
import sys

PROGRAM = """
import resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from kiosk.cli import commands
commands.app = lambda: None
commands.main()
print(*resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_every_command_writes_no_core_dump() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ended.stdout == "0 0\n"
