"""The trained encoder as an ONNX model, loaded when it is first asked something.

One passage is one call: the weights are 8-bit and activations are quantised by the range they have
in a call, so that a batch would let passages change each other's answers. Speed comes from several
calls at once, one core each (docs/decisions/0007).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reportedly.errors import ArtefactError
from reportedly.ids import canonical
from reportedly.read.encode import heads
from reportedly.read.encode.decode import Floats, Steps, legal
from reportedly.read.encode.passages import Passage
from reportedly.read.encode.pieces import FIRST, LAST, Vocabulary

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

PACKAGE: Final = "reportedly_reader_en"
"""The data package that holds the model."""

CHOSEN: Final = "REPORTEDLY_MODEL"
"""Environment variable that names the folder of another model."""

MANIFEST: Final = "manifest.json"
NAMES: Final = "names.txt"
"""Names of sides, which the model sees as one; a model without the file sees them as words."""

FORMAT: Final = 2
"""Of the manifest; the second has a threshold for the kinds of sources."""


@dataclass(frozen=True, slots=True)
class Output:
    """What the encoder says of one passage.

    Attributes:
        logits: (units, ``heads.WIDTH``).
        children: (units, kinds of link, ``heads.LINK_WIDTH``), the side of the dependent span.
        parents: Of the same shape, the side of the span it depends on.
    """

    logits: Floats
    children: Floats
    parents: Floats


def installed() -> Path | None:
    """Return the folder of the model: ``$REPORTEDLY_MODEL``, else the installed package's."""
    if chosen := os.environ.get(CHOSEN):
        return Path(chosen)
    try:
        folder = resources.files(PACKAGE)
    except ModuleNotFoundError:
        return None
    return folder if isinstance(folder, Path) and (folder / MANIFEST).is_file() else None


class Encoder:
    """A trained encoder.

    Args:
        folder: Holds ``manifest.json`` and the files it names.

    Raises:
        ArtefactError: There is no manifest, it is of another format, or the model was trained for
            other heads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ArtefactError(
                str(folder), "the reader's model has no readable manifest"
            ) from error
        if manifest.get("format") != FORMAT or manifest.get("heads") != heads.digest():
            raise ArtefactError(str(folder), "the reader's model was made for another version")
        self._manifest = manifest

    @property
    def name(self) -> str:
        """Name and revision, for instance ``minilm-en/1``."""
        return str(self._manifest["name"])

    @cached_property
    def digest(self) -> str:
        """Stands for all of the model: weights, vocabulary, transitions, thresholds."""
        return hashlib.sha256(canonical(self._manifest)).hexdigest()[:16]

    @cached_property
    def thresholds(self) -> Mapping[str, float]:
        """What probability each kind of decision needs, set on development data."""
        return {name: float(value) for name, value in self._manifest["thresholds"].items()}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Its word pieces."""
        named = NAMES in self._manifest["files"]
        names = self._file(NAMES).decode("utf-8").split() if named else ()
        return Vocabulary(self._file("vocab.txt").decode("utf-8").split("\n"), names)

    @cached_property
    def steps(self) -> Mapping[str, Steps]:
        """What may follow what, for each head of spans."""
        learned: Mapping[str, list[list[float]]] = self._manifest["chains"]
        found: dict[str, Steps] = {}
        for head in heads.HEADS:
            if head.labels[0] == "O":
                plain = legal(head)
                own = np.asarray(learned.get(head.name, 0.0), dtype=np.float32)
                found[head.name] = Steps.of(plain.first, plain.steps + own)
        return found

    @cached_property
    def links(self) -> Mapping[str, float]:
        """What is added to the product of the two sides of each kind of link."""
        return dict(zip(heads.LINKS, self._manifest["links"], strict=True))

    @cached_property
    def _session(self) -> InferenceSession:
        # Half a second and 90 MB, which a call that only asks a ledger never pays.
        import onnxruntime as ort  # noqa: PLC0415

        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return ort.InferenceSession(
            self._file("model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def _file(self, name: str) -> bytes:
        """Return a file of the model, its digest checked."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError as error:
            raise ArtefactError(str(self._folder / name), "cannot be read") from error
        if hashlib.sha256(data).hexdigest() != self._manifest["files"][name]:
            raise ArtefactError(str(self._folder / name), "is not the file its manifest names")
        return data

    def warm(self) -> None:
        """Load everything now: threads that ask at once would load it twice."""
        _ = self.vocabulary, self._session, self.steps, self.links, self.digest

    def run(self, passage: Passage) -> Output:
        """Return what the encoder says of one passage; the same for the same words, always."""
        ids = np.empty((1, passage.size), dtype=np.int64)
        shapes = np.zeros((1, passage.size), dtype=np.int64)
        first = np.empty((1, len(passage.units)), dtype=np.int64)
        ids[0, 0], ids[0, -1] = FIRST, LAST
        at = 1
        for number, unit in enumerate(passage.units):
            size = len(unit.pieces)
            ids[0, at : at + size] = unit.pieces
            shapes[0, at : at + size] = unit.shape
            first[0, number] = at
            at += size
        logits, children, parents = self._session.run(
            ["logits", "children", "parents"], {"ids": ids, "shapes": shapes, "first": first}
        )
        shape = (len(passage.units), len(heads.LINKS), heads.LINK_WIDTH)
        return Output(logits[0], children[0].reshape(shape), parents[0].reshape(shape))
