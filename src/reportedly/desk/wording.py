"""The words of the desk's pages, one file a language; what one lacks is shown in English."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

from starlette.requests import Request

LANGUAGES: Final = ("en", "ar")
"""Those with a file, the one to fall back on first."""

RIGHT_TO_LEFT: Final = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language.

    Attributes:
        language: Its code.
        words: Text by its dotted name; ``{}`` stands for what is put in.
    """

    language: str
    words: Mapping[str, str]

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, as HTML has it."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def __call__(self, name: str, *values: object) -> str:
        """Return a text with values put in.

        Raises:
            KeyError: There is no text of that name.
        """
        return self.words[name].format(*values)

    def code(self, kind: str, value: object) -> str:
        """Return how a code of a vocabulary reads, the code itself where nobody worded it."""
        return self.words.get(f"{kind}.{value}", str(value))


@functools.cache
def wording(language: str) -> Wording:
    """Return the words of a language, English ones in place of those that are missing."""
    words = _file(LANGUAGES[0])
    return Wording(language, words | _file(language) if language != LANGUAGES[0] else words)


def spoken(request: Request) -> Wording:
    """Return the words for a request: those it asks for, else those its reader prefers."""
    asked = request.query_params.get("lang") or request.cookies.get("lang")
    if asked in LANGUAGES:
        return wording(asked)
    for part in request.headers.get("accept-language", "").split(","):
        code = part.split(";")[0].strip().split("-")[0].lower()
        if code in LANGUAGES:
            return wording(code)
    return wording(LANGUAGES[0])


def _file(language: str) -> dict[str, str]:
    data = resources.files("reportedly.desk").joinpath("text", f"{language}.toml").read_text("utf8")
    return dict(_flat(tomllib.loads(data), ""))


def _flat(table: Mapping[str, Any], before: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            found.extend(_flat(value, f"{before}{name}."))
        else:
            found.append((before + name, str(value)))
    return found
