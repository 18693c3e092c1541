"""The accounts of a desk: who may open it, and what each may do there.

They lie beside the ledger, in ``LEDGER.accounts``, readable by their owner alone, and never in it:
a ledger is copied and handed on, and hashes of passwords have no business in it. Passwords are kept
as Argon2id hashes with the library's own settings (RFC 9106, low memory).
"""

from __future__ import annotations

import fcntl
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from reportedly import clock
from reportedly.errors import AccountError, ReadingError
from reportedly.ids import canonical, decode, digest
from reportedly.ledger import Where

if TYPE_CHECKING:
    from argon2 import PasswordHasher

ENDING: Final = ".accounts"
NAME: Final = re.compile(r"[^\W_](?:[\w .'’-]{0,62}[\w.])?")
"""What a name may be: it stands on rulings, in the log and on the screen."""

SHORTEST: Final = 12
LONGEST: Final = 1024
"""Characters of a password."""


class Role(StrEnum):
    """What an account may do; each may do what the one before may."""

    #: open the pages, without the names of private people
    READER = "reader"
    #: answer questions, take back answers of their own, see names
    REVIEWER = "reviewer"
    #: settle where two differ, take back answers of others
    EDITOR = "editor"
    #: see the accounts and the log of who saw names
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may open the desk.

    Attributes:
        name: By which they log in, and in which they rule.
        role: What they may do.
        hash: Of their password, with its settings and salt.
        since: Moment of the account, UTC.
    """

    name: str
    role: Role
    hash: str
    since: str

    @property
    def stamp(self) -> str:
        """Changes with the password and with the account, so that sessions end with either."""
        return digest(canonical([self.name, self.hash, self.since]))


class Accounts:
    """The accounts of one ledger, read again whenever their file changed.

    Args:
        ledger: Path of the ledger.
    """

    __slots__ = ("_known", "_seen", "path")

    def __init__(self, ledger: Where) -> None:
        self.path = ledger.with_name(ledger.name + ENDING)
        self._seen: tuple[int, int, int] | None = None
        self._known: Mapping[str, Account] = {}

    def all(self) -> Mapping[str, Account]:
        """Return the accounts by name; none where there is no file.

        Raises:
            AccountError: The file cannot be read or is damaged.
        """
        try:
            there = self.path.stat()
        except FileNotFoundError:
            self._seen, self._known = None, {}
            return self._known
        seen = (there.st_ino, there.st_size, there.st_mtime_ns)
        if seen != self._seen:
            self._known, self._seen = self._read(), seen
        return self._known

    def get(self, name: str) -> Account | None:
        """Return an account by its name as typed, whatever its case."""
        return self.all().get(_key(name))

    def _read(self) -> Mapping[str, Account]:
        try:
            found = decode(self.path.read_bytes(), tuple[Account, ...])
        except OSError as error:
            raise AccountError(self.path.name, error.strerror or str(error)) from error
        except ReadingError as error:
            raise AccountError(self.path.name, "the file is damaged") from error
        return {_key(one.name): one for one in found}

    def add(self, name: str, role: Role, password: str) -> None:
        """Make an account.

        Raises:
            AccountError: The name is taken or is none, the password will not do, or the file
                cannot be written.
        """
        name = unicodedata.normalize("NFC", name).strip()
        if not NAME.fullmatch(name):
            raise AccountError(self.path.name, "a name is 1 to 64 letters, figures, blanks, . ' -")
        made = Account(name=name, role=role, hash=hashed(name, password), since=clock.now())
        with self._changing() as known:
            if _key(name) in known:
                raise AccountError(self.path.name, "there is an account of that name")
            known[_key(name)] = made

    def remove(self, name: str) -> None:
        """Take an account away; what was ruled in its name stays.

        Raises:
            AccountError: There is none of that name, or the file cannot be written.
        """
        with self._changing() as known:
            del known[self._found(known, name)]

    def change(self, name: str, *, role: Role | None = None, password: str | None = None) -> None:
        """Give an account another role or password; with another password its sessions end.

        Raises:
            AccountError: There is none of that name, the password will not do, or the file cannot
                be written.
        """
        kept = None if password is None else hashed(name, password)
        with self._changing() as known:
            key = self._found(known, name)
            one = known[key]
            known[key] = replace(one, role=role or one.role, hash=kept or one.hash)

    def _found(self, known: Mapping[str, Account], name: str) -> str:
        if _key(name) not in known:
            raise AccountError(self.path.name, "there is no account of that name")
        return _key(name)

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Account]]:
        """Give the accounts to change, and put the file with them in the place of the old one."""
        lock = self.path.with_name(self.path.name + ".lock")
        try:
            with os.fdopen(os.open(lock, os.O_RDWR | os.O_CREAT, 0o600), "rb") as held:
                fcntl.flock(held, fcntl.LOCK_EX)
                known = dict(self.all())
                yield known
                rows = tuple(known[key] for key in sorted(known))
                fresh = self.path.with_name(self.path.name + ".new")
                with os.fdopen(
                    os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
                ) as out:
                    out.write(canonical(rows) + b"\n")
                    out.flush()
                    os.fsync(out.fileno())
                fresh.replace(self.path)
        except OSError as error:
            raise AccountError(self.path.name, error.strerror or str(error)) from error


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()


def _same(password: str) -> str:
    """Return a password as every keyboard gives it; the forms of one letter are one."""
    return unicodedata.normalize("NFKC", password)


def hashed(name: str, password: str) -> str:
    """Return the hash of a password, with a fresh salt.

    Raises:
        AccountError: It is too short, too long, or the name itself; or the library is missing.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise AccountError("the password", f"it has to have {SHORTEST} to {LONGEST} characters")
    if _key(name) in _key(password) and len(password) < len(name) + SHORTEST:
        raise AccountError("the password", "it is little more than the name")
    return _hasher().hash(_same(password))


def fits(account: Account | None, password: str) -> bool:
    """Tell whether a password is that of an account; no account takes as long to refuse.

    Raises:
        AccountError: The library is missing.
    """
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - an extra

    wanted = _nobody() if account is None else account.hash
    try:
        # What is longer than any password is cut short, and fits none.
        _hasher().verify(wanted, _same(password[: LONGEST + 1]))
    except (InvalidHashError, VerificationError):
        return False
    return account is not None


@cache
def _hasher() -> PasswordHasher:
    try:
        from argon2 import PasswordHasher  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise AccountError("accounts", "they need argon2-cffi: ./run extra accounts") from error
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash("the password of nobody")
