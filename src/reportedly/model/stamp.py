"""A timestamp that an authority gave."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.ids import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A timestamp token (RFC 3161) kept beside what it was made over.

    Attributes:
        sha256: Of the bytes it is about: of a capture, or of the archive that captures are from.
        at: Moment that the authority states, UTC.
        algorithm: Of the digest in the token: ``sha256`` and the like.
        imprint: That digest, in hexadecimal.
        token: The token, base64.
        listed: Text of the list of digests that was stamped in place of the bytes, if one was.
    """

    sha256: str
    at: str
    algorithm: str
    imprint: str
    token: str
    listed: str | None = None

    @property
    def id(self) -> str:
        """Hash of all of it."""
        return make_id("stamp", self)
