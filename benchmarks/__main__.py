"""`python -m benchmarks`: measure everything, print one table, write it to RESULTS.md."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction import compare_extraction
from benchmarks.names import compare_names
from benchmarks.startup import compare_startup, measure_peak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.names import Found
    from benchmarks.timing import Comparison

RESULTS = Path(__file__).with_name("RESULTS.md")
CPU_INFO = Path("/proc/cpuinfo")


def main() -> None:
    """Measure, print and write."""
    rows = [*compare_startup(), *compare_extraction()]
    text = format_results(rows) + format_memory(measure_peak()) + format_names(compare_names())
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


def format_results(comparisons: list[Comparison]) -> str:
    """The table in Markdown, under the machine it was measured on."""
    lines = [
        "# Benchmarks",
        "",
        "`python -m benchmarks` writes this page. A ratio is our time divided by the peer's:",
        "below 1 we are faster. Seconds are medians and hold for this machine only:",
        f"{describe_machine()}.",
        "",
        "| job | kg (s) | beside | its time (s) | ratio | aim |",
        "| --- | ---: | --- | ---: | ---: | --- |",
    ]
    for row in comparisons:
        ours, theirs, ratio = f"{row.ours:.3f}", f"{row.theirs:.3f}", f"{row.ratio:.3g}"
        lines.append(f"| {row.job} | {ours} | {row.peer} | {theirs} | {ratio} | {row.aim} |")
    return "\n".join(lines) + "\n"


def format_memory(peak: float) -> str:
    """What reading one small document takes at most."""
    return f"\n`kg extract` of one small document takes {peak:.0f} MB at most (aim: 200 MB).\n"


def format_names(found: Sequence[Found]) -> str:
    """Names with how often each side names them rightly; nothing where none were looked for."""
    if not found:
        return ""
    lines = [
        "",
        "## Names",
        "",
        "How often a name of the five documents is named rightly: that stretch, no more and no",
        "less, as an organisation or place.",
        "",
        "| name | places | kg | Frog |",
        "| --- | ---: | ---: | ---: |",
        *(f"| {row.name} | {row.places} | {row.ours} | {row.theirs} |" for row in found),
    ]
    ours, theirs = (
        sum(getattr(row, side) == row.places for row in found) for side in ("ours", "theirs")
    )
    lines.append(f"| right throughout | {len(found)} | {ours} | {theirs} |")
    return "\n".join(lines) + "\n"


def describe_machine() -> str:
    """Processor, cores, Python and system of this machine."""
    return (
        f"{read_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{platform.system()}"
    )


def read_processor() -> str:
    """The model name of the processor, or what Python knows of it."""
    if CPU_INFO.is_file():
        for line in CPU_INFO.read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


if __name__ == "__main__":
    main()
