"""`python -m benchmarks`: measure everything, print one table, write it to RESULTS.md."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction import compare_extraction
from benchmarks.startup import compare_startup

if TYPE_CHECKING:
    from benchmarks.timing import Comparison

RESULTS = Path(__file__).with_name("RESULTS.md")
CPU_INFO = Path("/proc/cpuinfo")


def main() -> None:
    """Measure, print and write."""
    text = format_results([*compare_startup(), *compare_extraction()])
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
