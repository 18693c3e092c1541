"""Timestamp tokens kept beside captures, and checked when a certificate is given."""

from __future__ import annotations

import base64
import hashlib
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reportedly import clock
from reportedly.collect.archive.tokens import LARGEST, Token, as_answer, read_token
from reportedly.collect.source import chunks, gather, open_file
from reportedly.errors import (
    InputError,
    MissingPackageError,
    StampError,
    UnknownIdError,
)
from reportedly.ids import canonical, decode
from reportedly.ledger import Store
from reportedly.model import Capture, Decision, Stamp

VERB: Final = "stamp"
"""Of the decision by which a person puts a token on record."""

REASON: Final = "a timestamp token of an authority"

_DIGEST: Final = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """A stamp, and what it is about.

    Attributes:
        stamp: As it is kept.
        addresses: Of the captures that it is about, sorted.
        wrong: Why it does not hold by the certificates that were given; ``None`` where it holds, or
            where none was given.
    """

    stamp: Stamp
    addresses: tuple[str, ...]
    wrong: str | None = None


def keep(
    store: Store, tokens: Iterable[Path], over: Path | None, person: str
) -> Iterator[Stamp | InputError]:
    """Keep tokens that are about something in a ledger; yield each, or why it is not kept.

    Args:
        store: Open for writing.
        tokens: Files with a token, or with the answer of an authority.
        over: A list of SHA-256 digests that was stamped in place of what they are of.
        person: Who puts them on record.

    Raises:
        StorageError: The ledger cannot be written.
    """
    known = _known(store)
    for path in tokens:
        try:
            listed = None if over is None else _read(over)
            stamps = list(_about(store, known, read_token(_read(path), path.name), listed))
            if not stamps:
                raise StampError(path.name, "it is about nothing in the ledger")
        except InputError as error:
            yield error
            continue
        for stamp in stamps:
            store.add_decision(_on_record(stamp, person))
            yield stamp


def _on_record(stamp: Stamp, person: str) -> Decision:
    return Decision(
        verb=VERB,
        subject=(stamp.sha256,),
        person=person,
        reason=REASON,
        at=clock.now(),
        # Several authorities may have stamped the same bytes.
        field=stamp.id,
        value=canonical(stamp).decode(),
    )


def kept(store: Store, certificates: Path | None = None) -> Iterator[Stamped]:
    """Yield every stamp with what it is about, by moment.

    Each is held against what it says it is about, and against certificates if they are given.

    Args:
        store: The ledger.
        certificates: A file of authorities' certificates, PEM.

    Raises:
        MissingPackageError: The package that checks is not installed.
        StampError: The file holds no certificate.
    """
    known, roots = _known(store), None if certificates is None else _Roots.of(certificates)
    found = [
        decode(one.value, Stamp)
        for one in store.decisions()
        if one.verb == VERB and one.value is not None
    ]
    for stamp in sorted(found, key=lambda one: (one.at, one.id)):
        addresses = tuple(sorted(one.address for one in known.get(stamp.sha256, ())))
        wrong = _differs(store, stamp) or (None if roots is None else roots.wrong(stamp))
        yield Stamped(stamp=stamp, addresses=addresses, wrong=wrong)


def _differs(store: Store, stamp: Stamp) -> str | None:
    """Return why a token is not about what it is kept beside."""
    try:
        token = read_token(base64.b64decode(stamp.token), "the token")
    except (InputError, ValueError):
        return "it is no token"
    if stamp.listed is not None:
        made = hashlib.new(token.algorithm, stamp.listed.encode(), usedforsecurity=False)
        about = stamp.sha256 in stamp.listed.lower() and made.hexdigest() == token.imprint
    elif token.algorithm == "sha256":
        about = token.imprint == stamp.sha256
    else:
        about = _digest(store, stamp.sha256, token.algorithm) == token.imprint
    if not about or (token.at, token.imprint) != (stamp.at, stamp.imprint):
        return "the token is about something else"
    return None


def _digest(store: Store, sha256: str, algorithm: str) -> str | None:
    """Return another digest of stored bytes; ``None`` where they are not here."""
    try:
        data = store.get_blob(sha256)
    except UnknownIdError:
        return None
    return hashlib.new(algorithm, data, usedforsecurity=False).hexdigest()


def _known(store: Store) -> Mapping[str, list[Capture]]:
    """Return the captures of a ledger by the digest of their bytes, and of their archive's."""
    found: dict[str, list[Capture]] = {}
    for row in store.entries():
        if row.kind == "capture":
            capture = decode(row.body, Capture)
            found.setdefault(capture.sha256, []).append(capture)
            if capture.fetch is not None and capture.fetch.archive_sha256 is not None:
                found.setdefault(capture.fetch.archive_sha256, []).append(capture)
    return found


def _read(path: Path) -> bytes:
    with open_file(str(path), path.name) as stream:
        return gather(chunks(stream, path.name), LARGEST, path.name)


def _about(
    store: Store, known: Mapping[str, list[Capture]], token: Token, listed: bytes | None
) -> Iterator[Stamp]:
    """Yield a stamp for each thing in the ledger that a token is about."""
    if listed is not None:
        text = listed.decode("utf-8", "replace")
        named = dict.fromkeys(found[0].lower() for found in _DIGEST.finditer(text))
        if hashlib.new(token.algorithm, listed, usedforsecurity=False).hexdigest() == token.imprint:
            yield from (_stamp(digest, token, text) for digest in named if digest in known)
    elif token.algorithm == "sha256":
        if token.imprint in known:
            yield _stamp(token.imprint, token)
    else:
        for sha256 in sorted(known):
            if _digest(store, sha256, token.algorithm) == token.imprint:
                yield _stamp(sha256, token)


def _stamp(sha256: str, token: Token, listed: str | None = None) -> Stamp:
    return Stamp(
        sha256=sha256,
        at=token.at,
        algorithm=token.algorithm,
        imprint=token.imprint,
        token=base64.b64encode(token.data).decode(),
        listed=listed,
    )


@dataclass(frozen=True, slots=True)
class _Roots:
    """Certificates that a stamp may be traced to."""

    library: Any
    certificates: list[Any]

    @classmethod
    def of(cls, path: Path) -> _Roots:
        """Return the certificates of a file.

        Raises:
            MissingPackageError: The package that checks is not installed.
            StampError: There is none in it.
        """
        try:
            library = importlib.import_module("rfc3161_client")
            x509 = importlib.import_module("cryptography.x509")
        except ImportError as error:
            raise MissingPackageError("checking", "rfc3161-client", "timestamps") from error
        try:
            return cls(library, list(x509.load_pem_x509_certificates(_read(path))))
        except ValueError as error:
            raise StampError(path.name, "no certificate in it (PEM)") from error

    def wrong(self, stamp: Stamp) -> str | None:
        """Return why a stamp does not hold; ``None`` where it does by one of the certificates."""
        data = base64.b64decode(stamp.token)
        try:
            answer = self.library.decode_timestamp_response(as_answer(data))
        except ValueError:
            return "the token cannot be read"
        imprint = bytes.fromhex(stamp.imprint)
        for root in self.certificates:
            verifier = self.library.VerifierBuilder(roots=[root]).build()
            try:
                if verifier.verify(answer, imprint):
                    return None
            except (self.library.VerificationError, ValueError):
                continue
        return "it is not signed by an authority of these certificates"
