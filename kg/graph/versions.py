"""Where a graph lies on disk, and how a new one takes the place of the old.

```
graph/
  current          the name of the version that counts: "7"
  lock             held by the build that is running
  versions/7/      store/ (Oxigraph)  texts/ (stored texts)  graph.json
  versions/.8.4321.partial/      a build that is running, or was killed
```

A directory cannot replace a directory that holds files in one step, so no directory is replaced:
a build fills a directory of its own, forces it to disk, gives it the next number, and then replaces
the small file `current`, which *is* one step. Killed before that step, the old graph counts; after
it, the new one. A reader looks up `current` once, holds a shared lock on the version it found and
goes on reading it; the next build clears away leftovers and the versions that nobody holds.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from typing import TYPE_CHECKING

from kg.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CURRENT, LOCK, VERSIONS = "current", "lock", "versions"
INFO = "graph.json"
REMEDY = "run kg build"

_PARTIAL = ".partial"
_ATTEMPTS = 5


@contextlib.contextmanager
def open_build(folder: Path) -> Iterator[Path]:
    """An empty directory to build a graph in; on a clean exit it is what `folder` holds.

    On any error it is removed and the graph that was there stays.

    Raises:
        GraphError: if another build is running, if `folder` holds something else, or if the disk
            is full or cannot be written.
    """
    _check_folder(folder)
    try:
        (folder / VERSIONS).mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            _clear(folder)
            partial = folder / VERSIONS / f".{_find_next(folder)}.{os.getpid()}{_PARTIAL}"
            partial.mkdir()
            try:
                yield partial
                _publish(folder, partial)
            finally:
                shutil.rmtree(partial, ignore_errors=True)
    except OSError as error:
        raise GraphError(
            f"the graph cannot be written ({error.strerror or error})",
            where=str(folder),
            remedy="check space and rights there, or choose another folder; the old graph stays",
        ) from error


def hold_version(folder: Path) -> tuple[Path, int]:
    """The directory of the graph that counts, and a file descriptor that keeps it there.

    Close the descriptor when done with it.

    Raises:
        GraphError: if `folder` holds no graph.
    """
    try:
        for _ in range(_ATTEMPTS):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                version = folder / VERSIONS / _read_current(folder)
                handle = os.open(version / INFO, os.O_RDONLY | os.O_CLOEXEC)
                with contextlib.suppress(OSError):  # a file system without locks: go on unprotected
                    fcntl.flock(handle, fcntl.LOCK_SH)
                if (version / INFO).exists():
                    return version, handle
                os.close(handle)  # a build removed it between look-up and lock: look again
    except OSError as error:
        message = f"the graph cannot be read ({error.strerror})"
        raise GraphError(message, where=str(folder)) from error
    raise GraphError("there is no graph here", where=str(folder), remedy=REMEDY)


def _read_current(folder: Path) -> str:
    name = (folder / CURRENT).read_text(encoding="ascii", errors="replace").strip()
    if not name.isdigit():
        raise GraphError("the file 'current' is damaged", where=str(folder), remedy=REMEDY)
    return name


def _check_folder(folder: Path) -> None:
    """Refuse a folder that holds something else, so that no build can spoil it."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise GraphError("this is a file, not a folder", where=str(folder))
    strange = sorted({path.name for path in folder.iterdir()} - {CURRENT, LOCK, VERSIONS})
    if strange and not (folder / VERSIONS).is_dir():
        raise GraphError(
            f"this folder holds other things ({', '.join(strange[:3])})",
            where=str(folder),
            remedy="choose an empty folder or one that holds a graph",
        )


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise GraphError(
                "another build is writing this graph", where=str(folder), remedy="wait for it"
            ) from error
        yield
    finally:
        os.close(handle)


def _find_next(folder: Path) -> int:
    taken = [int(path.name) for path in (folder / VERSIONS).iterdir() if path.name.isdigit()]
    return max(taken, default=0) + 1


def _publish(folder: Path, partial: Path) -> None:
    for path in sorted(partial.rglob("*"), reverse=True):
        _force(path)
    _force(partial)
    version = folder / VERSIONS / str(_find_next(folder))
    partial.rename(version)
    _force(folder / VERSIONS)
    pointer = folder / VERSIONS / f".{CURRENT}"
    pointer.write_text(f"{version.name}\n", encoding="ascii")
    _force(pointer)
    pointer.replace(folder / CURRENT)
    _force(folder)
    _clear(folder)


def _force(path: Path) -> None:
    """Wait until a file or a directory's list of names is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    """Remove what killed builds left behind, and old versions that no reader holds.

    Only the holder of the lock comes here, so every partial directory is a dead one.
    """
    try:
        kept = _read_current(folder)
    except (FileNotFoundError, GraphError):
        kept = ""
    for path in (folder / VERSIONS).iterdir():
        if path.name.isdigit() and path.name != kept:
            _retire(path)
    for path in (folder / VERSIONS).glob(f".*{_PARTIAL}"):
        shutil.rmtree(path, ignore_errors=True)


def _retire(version: Path) -> None:
    """Give an old version the name of a leftover, unless a reader holds it.

    The rename happens under the exclusive lock: a reader that was waiting for its shared lock then
    sees that the path is gone and looks up `current` again.
    """
    try:
        handle = os.open(version / INFO, os.O_RDONLY)
    except FileNotFoundError:
        shutil.rmtree(version, ignore_errors=True)
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        version.rename(version.with_name(f".{version.name}.old{_PARTIAL}"))
    except BlockingIOError:
        return
    finally:
        os.close(handle)
