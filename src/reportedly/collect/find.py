"""Which files some inputs name, and what each is called.

A file below a named folder is called by its path below it, one that a pattern matches by its path
below the pattern's fixed part, a file named by itself by its name. Order is that of names, so the
same folder gives the same list on every machine. Names that begin with a dot and ``__pycache__``
are passed over inside folders.

A linked folder is followed, unless it contains the link (a loop, said once) or lies inside the
named folder anyway (its files are found there).
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reportedly.collect.formats import stem
from reportedly.collect.options import Refused
from reportedly.collect.source import Item, reason
from reportedly.collect.web.address import is_address
from reportedly.collect.web.address import shown as shown_address
from reportedly.errors import InputError, LoopError, NotFoundError, UnreadableError

STDIN = "-"
SKIPPED = "__pycache__"

_MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to be read.

    Attributes:
        path: For opening it; relative or absolute as given. ``-`` is standard input. An address
            of the web as given.
        item: What it is called.
    """

    path: str
    item: Item


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on the way.

    Attributes:
        path: For opening it.
        parts: Names below the root.
        chain: Real paths of the folders it was reached through, itself last.
    """

    path: str
    parts: tuple[str, ...]
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that an input names.

    Attributes:
        path: For opening it.
        shown: What messages call it; never absolute.
        pattern: What files must match below it; empty for all.
    """

    path: str
    shown: str
    pattern: tuple[str, ...] = ()


def find(inputs: Sequence[str]) -> Iterator[Found | Refused]:
    """Yield every file that the inputs name, once each, in the order of inputs and names."""
    seen: set[str] = set()
    for given in inputs:
        for found in _find_one(given):
            if isinstance(found, Found) and len(inputs) > 1:
                place = _identity(found.path)
                if place in seen:
                    continue
                seen.add(place)
            yield found


def _identity(path: str) -> str:
    """Return what makes two ways of naming a file one: its real folder and its name there."""
    if path == STDIN or is_address(path):
        return path
    return str(Path(os.path.realpath(Path(path).parent)) / Path(path).name)


def _find_one(given: str) -> Iterator[Found | Refused]:
    """Yield the files that one input names."""
    if given == STDIN:
        yield Found(path=STDIN, item=Item(address="stdin", where="stdin", stem="stdin"))
        return
    if is_address(given):
        where = shown_address(given)
        yield Found(path=given, item=Item(address=where, where=where, stem=where))
        return
    shown = _shown(given)
    if not given or "\0" in given:
        yield _refused(shown, NotFoundError(shown, "not a path"))
    elif _is_dir(Path(given)):
        yield from _walk(Root(given, shown))
    elif os.path.lexists(given):
        yield _file(given, _clean(Path(given).name), shown)
    elif _MAGIC.search(given):
        yield from _match(given, shown)
    else:
        yield _refused(shown, NotFoundError(shown, "there is no such file or folder"))


def _match(given: str, shown: str) -> Iterator[Found | Refused]:
    """Yield the files that a pattern matches."""
    parts = PurePosixPath(given).parts
    fixed = next(n for n, part in enumerate(parts) if _MAGIC.search(part))
    root = str(PurePosixPath(*parts[:fixed]))
    empty = True
    if _is_dir(Path(root)):
        for found in _walk(Root(root, "" if root == "." else _shown(root), parts[fixed:])):
            empty = False
            yield found
    if empty:
        yield _refused(shown, NotFoundError(shown, "the pattern matches no file"))


def _walk(root: Root) -> Iterator[Found | Refused]:
    """Yield the files below a folder, depth first, by name."""
    real = os.path.realpath(root.path)
    linked: set[str] = set()
    waiting: list[Iterator[Found | Refused | Folder]] = [
        _list(Folder(root.path, (), (real,)), root, linked)
    ]
    # A stack instead of recursion: a path can have more folders than Python has frames.
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif isinstance(entry, Folder):
            waiting.append(_list(entry, root, linked))
        else:
            yield entry


def _list(folder: Folder, root: Root, linked: set[str]) -> Iterator[Found | Refused | Folder]:
    """Yield what stands in one folder, by name."""
    try:
        with os.scandir(folder.path) as entries:
            held = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        address, where = _names(folder.parts, root)
        yield _refused(address, UnreadableError(where, reason(error)))
        return
    for entry in held:
        if not entry.name.startswith(".") and entry.name != SKIPPED:
            yield from _entry(entry, folder, root, linked)


def _entry(
    entry: os.DirEntry[str], folder: Folder, root: Root, linked: set[str]
) -> Iterator[Found | Refused | Folder]:
    """Yield a file, a folder to go into, or what is wrong; nothing for what is not asked for."""
    parts = (*folder.parts, entry.name)
    address, where = _names(parts, root)
    if not _is_dir(entry):
        if _matches(parts, root.pattern):
            yield _file(entry.path, address, where)
    elif _may_hold(parts, root.pattern):
        inner = _enter(entry, parts, folder, linked)
        if inner is None:
            yield _refused(address, LoopError(where, "a link back to a folder above it"))
        elif inner.chain:
            yield inner


def _enter(
    entry: os.DirEntry[str], parts: tuple[str, ...], folder: Folder, linked: set[str]
) -> Folder | None:
    """Return the folder an entry leads to; ``None`` for a loop, no chain where it is known."""
    if not entry.is_symlink():
        own = str(Path(folder.chain[-1]) / entry.name)
        return Folder(entry.path, parts, (*folder.chain, own))
    real = os.path.realpath(entry.path)
    if real in folder.chain:
        return None
    inside = os.path.commonpath([real, folder.chain[0]]) == folder.chain[0]
    if inside or real in linked:
        return Folder(entry.path, parts, ())
    linked.add(real)
    return Folder(entry.path, parts, (*folder.chain, real))


def _is_dir(entry: os.DirEntry[str] | Path) -> bool:
    """Tell whether an entry is or leads to a folder."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _matches(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Tell whether a pattern matches a file, or a folder that it lies in."""
    lead = pattern
    while lead[-1:] == ("**",):
        lead = lead[:-1]
    # Stars at the end stand for what lies in a folder, never for a file beside it.
    longest = len(parts) - (lead != pattern)
    return not lead or any(_fits(parts[:size], lead) for size in range(longest, 0, -1))


def _may_hold(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Tell whether a folder can hold a file that a pattern matches."""
    return all(
        part == "**" or fnmatch.fnmatchcase(name, part) or "**" in pattern[:place]
        for place, (name, part) in enumerate(zip(parts, pattern, strict=False))
    )


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Tell whether a pattern matches a path; ``**`` stands for any number of folders."""
    # One row of the usual table: which beginnings of the pattern match the parts so far.
    live = {0}
    for part in (None, *parts):
        if part is not None:
            live = {n + 1 for n in live if n < len(pattern) and _one(part, pattern[n])} | {
                n for n in live if n < len(pattern) and pattern[n] == "**"
            }
        for n, wanted in enumerate(pattern):
            if wanted == "**" and n in live:
                live.add(n + 1)
    return len(pattern) in live


def _one(part: str, wanted: str) -> bool:
    """Tell whether one name matches one part of a pattern."""
    return wanted == "**" or fnmatch.fnmatchcase(part, wanted)


def _names(parts: tuple[str, ...], root: Root) -> tuple[str, str]:
    """Return the address of what lies below a root, and what messages call it."""
    address = _clean("/".join(parts))
    return address or root.shown, "/".join(part for part in (root.shown, address) if part)


def _shown(given: str) -> str:
    """Return an input as messages call it: as typed, but never as a path of the machine."""
    path = PurePosixPath(given)
    return _clean(path.name if path.is_absolute() else str(path))


def _clean(name: str) -> str:
    """Return a name as text; bytes of it that are no UTF-8 are written as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _file(path: str, address: str, where: str) -> Found:
    """Return a file to be read."""
    return Found(path=path, item=Item(address=address, where=where, stem=stem(address)))


def _refused(address: str, error: InputError) -> Refused:
    """Return a refusal of something that was never opened."""
    return Refused(address=address or error.where, error=error)
