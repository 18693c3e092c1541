"""Records anew, with every string and span in them passed through a tier's lens."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from reportedly.export.withhold.words import listed
from reportedly.model import Sentence, Source, Span

R = TypeVar("R")

CODES: Final = listed(
    """id report claim capture sha256 reader splitter atlas rule_set place_id country language code
    subset_of drawn_from denies hash configuration media_type encoding compression a b roots
    may_rest_on others claims incident circle"""
)
"""Fields that hold ids and codes of ours; their values are changed by what they name, or not."""


@dataclass(frozen=True, slots=True)
class Rewriter:
    """What is done to the parts of a record.

    Attributes:
        span: What becomes of a span.
        words: What becomes of a string.
        address: What becomes of an address.
        ids: New ids, by the old ones.
    """

    span: Callable[[Span], Span]
    words: Callable[[str], str]
    address: Callable[[str | None], str | None]
    ids: Mapping[str, str]

    def __call__(self, record: R) -> R:
        """Return a record with all its parts changed."""
        changed: R = self._value(record, code=False)
        return changed

    def _value(self, value: Any, *, code: bool) -> Any:  # noqa: ANN401 - any part of a record
        if isinstance(value, Span):
            return self.span(value)
        if isinstance(value, Source | Sentence):
            return self._source(value) if isinstance(value, Source) else self._sentence(value)
        if type(value) is str:
            return self.ids.get(value, value) if code else self.words(value)
        if isinstance(value, tuple):
            return tuple(self._value(one, code=code) for one in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            # A code is so by its own field's name, not by that of the record around it.
            return dataclasses.replace(value, **self._fields(value))
        return value

    def _fields(self, record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
        found = {one.name: getattr(record, one.name) for one in dataclasses.fields(record)}
        return {
            name: self.address(value)
            if name == "url"
            else self._value(value, code=name in CODES and not isinstance(value, Span))
            for name, value in found.items()
        }

    def _sentence(self, sentence: Sentence) -> Sentence:
        """Return a sentence; there are many, and nothing else in them is words."""
        return dataclasses.replace(sentence, span=self.span(sentence.span))

    def _source(self, source: Source) -> Source:
        """Return a source; where its name is what the text says, it goes as the text does."""
        fields = self._fields(source)
        if source.span is not None and source.name == source.span.quote:
            fields["name"] = fields["span"].quote
        return dataclasses.replace(source, **fields)
