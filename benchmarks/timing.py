"""Timing commands side by side, so that what else the machine does hits both alike."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One row of the table: the same job done by us and by a peer."""

    job: str
    """What is done."""
    ours: float
    """Median seconds of kg."""
    peer: str
    """Who does it beside us."""
    theirs: float
    """Median seconds of the peer."""
    aim: str
    """What we want to reach, in words."""

    @property
    def ratio(self) -> float:
        """Our time as a multiple of theirs; below 1 we are faster."""
        return self.ours / self.theirs


def time_commands(
    commands: Sequence[Sequence[str]], *, runs: int, folder: str | None = None
) -> list[float]:
    """Median wall-clock seconds of each command over `runs` rounds; each round runs all in turn.

    Args:
        commands: each with its arguments.
        runs: how many rounds.
        folder: where to run them; None is here.

    Raises:
        subprocess.CalledProcessError: if a command fails.
    """
    seconds: list[list[float]] = [[] for _ in commands]
    for _ in range(runs):
        for command, taken in zip(commands, seconds, strict=True):
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=folder)
            taken.append(time.perf_counter() - begun)
    return [median(taken) for taken in seconds]


def time_jobs(
    jobs: Sequence[Callable[[Sequence[T]], None]], rounds: Sequence[Sequence[T]]
) -> list[float]:
    """Median processor seconds of each job; each round gives all jobs the same input in turn.

    The first round warms up and does not count.
    """
    seconds: list[list[float]] = [[] for _ in jobs]
    for given in rounds:
        for job, taken in zip(jobs, seconds, strict=True):
            begun = time.process_time()
            job(given)
            taken.append(time.process_time() - begun)
    return [median(taken[1:]) for taken in seconds]
