"""The trained encoder: pieces, passages, the model, its heads and what they say."""

from reportedly.read.encode.encoder import Encoder, installed
from reportedly.read.encode.encodings import Encodings
from reportedly.read.encode.marks import Marks, joined, moved, read_marks
from reportedly.read.encode.passages import Passage, cut

__all__ = [
    "Encoder",
    "Encodings",
    "Marks",
    "Passage",
    "cut",
    "installed",
    "joined",
    "moved",
    "read_marks",
]
