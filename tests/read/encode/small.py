"""A vocabulary of single letters, for tests of what stands upon pieces."""

from __future__ import annotations

import string
from typing import Final

from reportedly.read.encode.pieces import FIRST, LAST, UNKNOWN, Vocabulary

_SPECIAL: Final = {0: "[PAD]", UNKNOWN: "[UNK]", FIRST: "[CLS]", LAST: "[SEP]"}
_LETTERS: Final = string.ascii_lowercase + string.digits

PIECES: Final = (
    *(_SPECIAL.get(number, f"[unused{number}]") for number in range(LAST + 1)),
    *_LETTERS,
    *(f"##{letter}" for letter in _LETTERS),
    *".,\"'“”!?-",
    "the",
    "##ing",
)

VOCABULARY: Final = Vocabulary(PIECES)
