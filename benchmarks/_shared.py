"""What the benchmarks share: where they may write, what they open, and how they tell what they found."""

import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def scratch() -> Iterator[Path]:
    """Lend a folder on the disk of the checkout: the system's own may be one in memory, which syncs for free."""
    place = ROOT / "build"
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=place) as folder:
        yield Path(folder)


def tell(ours: str, seconds: Sequence[float], beside: str, their_seconds: Sequence[float]) -> None:
    """Print both medians, both 99th percentiles, and how many times longer ours took, by the medians."""
    for name, taken in ((ours, seconds), (beside, their_seconds)):
        p99 = sorted(taken)[math.ceil(0.99 * len(taken)) - 1]
        print(f"  {name}: median {median(taken) * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms ({len(taken)} times)")
    print(f"  ratio {median(seconds) / median(their_seconds):.2f}")
