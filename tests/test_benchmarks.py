"""Each benchmark runs to its end and tells its ratio; how large that is, no test says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BENCHMARKS = ROOT / "benchmarks"

TINY = {
    "start": ["--times", "1"],
    "save": ["--times", "3"],
    "check": ["--records", "20", "--times", "2"],
    "touch": ["--times", "2"],
    "memory": ["--visits", "3", "--warm-up", "1"],
    "export": ["--signatures", "20", "--times", "1"],
    "open": ["--envelopes", "20", "--suite", "x-wing"],
}


@pytest.mark.parametrize("name", TINY)
def test_a_benchmark_runs_to_its_end_and_tells_its_ratio(name: str) -> None:
    done = subprocess.run(
        [sys.executable, BENCHMARKS / f"{name}.py", *TINY[name]],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *medians, ratio = done.stdout.splitlines()
    assert len(medians) == 2
    assert all("median" in line for line in medians)
    assert re.fullmatch(r"  ratio \d+\.\d+", ratio)


def test_every_benchmark_is_run_here_and_explained_beside_its_code() -> None:
    names = {path.stem for path in BENCHMARKS.glob("[!_]*.py")}
    assert names == TINY.keys()
    explained = (BENCHMARKS / "README.md").read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}.py`" not in explained] == []
