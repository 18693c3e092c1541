"""One report to its claims: segments, sentences, attributions, events, figures, places, times.

Reading is a pure function of one report, the atlas and the model. ``EncodedReader`` is the reader
with the trained encoder, ``RulesReader`` the one without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from reportedly.errors import ArtefactError, UsageError
from reportedly.read.rules import RulesReader

if TYPE_CHECKING:
    from reportedly.atlas import Atlas
    from reportedly.read.encode.encodings import Memory
    from reportedly.read.encoded import EncodedReader
    from reportedly.read.workers import SpreadReader

__all__ = ["READERS", "RulesReader", "open_reader"]

READERS: Final = ("encoder", "rules")
"""Names of the readers, the one that is used by default first."""


def open_reader(
    atlas: Atlas,
    name: str | None = None,
    *,
    memory: Memory | None = None,
    threads: int | None = None,
    model: Path | None = None,
) -> RulesReader | EncodedReader | SpreadReader:
    """Return a reader.

    Args:
        atlas: What it looks up.
        name: One of ``READERS``; by default the encoder's where its model is installed.
        memory: Where the encoder's answers are kept between runs, such as a ledger.
        threads: Processes that read at a time; all cores by default, one reads here alone.
        model: Folder of the model; the installed one by default.

    Raises:
        UsageError: There is no reader of that name.
        ArtefactError: The model is absent or damaged.
    """
    if name not in {*READERS, None}:
        raise UsageError(f"there is no reader {name}; there are {', '.join(READERS)}")
    if name == "rules":
        return RulesReader(atlas)
    # Imported here: whoever reads by rules alone needs no arrays.
    from reportedly.read.encode import Encoder, Encodings, installed  # noqa: PLC0415
    from reportedly.read.encoded import EncodedReader  # noqa: PLC0415
    from reportedly.read.workers import SpreadReader  # noqa: PLC0415

    folder = model or installed()
    if folder is None:
        if name is None:
            return RulesReader(atlas)
        raise ArtefactError("reportedly-reader-en", "the reader's model is not installed")
    encoder = Encoder(folder)
    encodings = Encodings(encoder, memory, threads)
    reader = EncodedReader(atlas, encoder, encodings)
    if encodings.threads == 1:
        return reader
    return SpreadReader(reader, atlas, folder, encodings.threads)
