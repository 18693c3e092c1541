"""Every error of the project, in one tree, each with a code that is never reused.

::

    ReportedlyError                       .code  .remedy
    ├── InputError                        the caller's input; exit code 3
    │   ├── UnreadableError       R101    the file cannot be opened or read
    │   ├── EmptyInputError       R102    nothing in it
    │   ├── BinaryInputError      R103    not text
    │   ├── EncodingError         R104    bytes that fit no encoding
    │   ├── CompressedError       R105    truncated or damaged gzip
    │   ├── TooLargeError         R106    over a size limit
    │   ├── MalformedError        R107    JSON, CSV or HTML that cannot be parsed
    │   ├── UnknownFormatError    R108    an ending no adapter reads
    │   ├── NoTextError           R109    a record or page without text
    │   ├── LoopError             R110    a folder that contains itself
    │   ├── NotFoundError         R111    no such file, folder or match
    │   ├── DuplicateIdError      R112    two different reports under one given id
    │   ├── AtlasListError        R113    a list for the atlas that is not as described
    │   ├── FamilyFileError       R114    a file of publishers that is not as described
    │   ├── LockedFileError       R115    a PDF or office file that needs a password
    │   ├── DocumentError         R116    a PDF or office file that is damaged
    │   ├── ScanError             R117    a PDF of scans, and nothing to read them with
    │   ├── AnnotationFileError   R118    annotations that are of no form that is understood
    │   ├── AddressError          N101    an address that is none, or is ambiguous
    │   ├── ForbiddenAddressError N102    an address that is not of the public internet
    │   ├── UnreachableError      N103    no connection, or no whole answer
    │   ├── TimeLimitError        N104    an answer that takes too long
    │   ├── RedirectError         N105    redirects that never end
    │   ├── StatusError           N106    a server that answers with an error
    │   ├── RobotsError           N107    rules that keep robots out
    │   ├── ArchiveError          W101    a web archive that is damaged, or none
    │   └── StampError            W102    a timestamp that is none, or of something else
    ├── ReaderError                       a reader broke the contract; exit code 3
    │   ├── SpanError             P101    a span outside its text
    │   ├── QuoteError            P102    a span that does not quote its text
    │   ├── ReadingError          P103    a reading that refers to what it does not hold
    │   └── ReaderFaultError      P104    a reader that failed on a text
    ├── LedgerError                       the store; exit code 4
    │   ├── NotALedgerError       L101    the file is something else
    │   ├── SchemaVersionError    L102    made by another version
    │   ├── LockedError           L103    another process writes
    │   ├── StorageError          L104    disk full or not writable
    │   ├── ChainError            L105    a row that fails verification
    │   ├── NoLedgerError         L106    no such ledger
    │   ├── UnknownIdError        L107    no record with that id
    │   ├── AmbiguousIdError      L108    a shortened id that fits several records
    │   ├── ConflictError         L109    somebody ruled on it meanwhile
    │   └── ServerError           L110    the server of a ledger
    ├── ArtefactError             A101    the gazetteer or a model; exit code 4
    ├── AtlasFolderError          A102    the folder of the user's lists; exit code 4
    ├── PluginError               A103    a check of another package; exit code 4
    ├── JobError                  J101    a backfill's folder; exit code 4
    ├── UsageError                U101    a call that asks for what is not there; exit code 2
    │   └── MissingPackageError   U102    a package that the usual set-up leaves out
    ├── PortError                 D101    the desk cannot listen there; exit code 4
    ├── FormError                 D102    a form that the desk does not take; exit code 2
    ├── NotAllowedError           D103    not to be done by who asks, or not here; exit code 4
    ├── AccountError              D104    an account that cannot be made or changed; exit code 4
    ├── ExposedError              D105    the desk would be open to others; exit code 2
    ├── LayerError                D106    a file that is no layer of maps; exit code 2
    └── CheckError                        a gate or verification failed; exit code 5
        ├── ExportError           E101    an export that fails its own validator
        ├── WithheldError         E102    an export that holds a name it must not
        └── BenchError            B101    a benchmark that cannot be run as asked

A message says what is wrong, where, and what to do. It holds no text of a report and no name of a
person. All parts go to ``Exception.__init__``, so that an error survives pickling between
processes.
"""

from __future__ import annotations

from typing import ClassVar, Final

FAULTS: Final = (ArithmeticError, LookupError, RecursionError, ValueError)
"""What a reader's bug on one odd text looks like; it must not stop the reports behind it."""


class ReportedlyError(Exception):
    """Base of every error this package raises on purpose.

    Attributes:
        code: Stable identifier, listed in ``docs/errors.md``.
        remedy: What the reader of the message can do about it.
        exit_code: What the command line exits with when this ends a command.
    """

    code: ClassVar[str] = "X000"
    remedy: ClassVar[str] = "Report this as a bug."
    exit_code: ClassVar[int] = 1

    def __init__(self, *parts: object) -> None:
        super().__init__(*parts)

    @property
    def reason(self) -> str:
        """What is wrong, in one line, without code and remedy."""
        return ": ".join(str(part) for part in self.args)

    def __str__(self) -> str:
        return f"[{self.code}] {self.reason}. {self.remedy}"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.args == other.args

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class InputError(ReportedlyError):
    """An input that cannot be read; the rest goes on.

    Attributes:
        where: The file, with the record's place in it (``reports.jsonl:500``).
        detail: What is wrong with it.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class UnreadableError(InputError):
    """The file cannot be opened or read."""

    code: ClassVar[str] = "R101"
    remedy: ClassVar[str] = "Check that it exists and that you may read it"


class EmptyInputError(InputError):
    """The file or record holds nothing."""

    code: ClassVar[str] = "R102"
    remedy: ClassVar[str] = "Fetch it again, or leave it out"


class BinaryInputError(InputError):
    """The bytes are not text."""

    code: ClassVar[str] = "R103"
    remedy: ClassVar[str] = "Convert it to text, HTML, JSON or CSV first"


class EncodingError(InputError):
    """The bytes fit no known text encoding, or not the declared one."""

    code: ClassVar[str] = "R104"
    remedy: ClassVar[str] = "Save it as UTF-8, or name its encoding with --encoding"


class CompressedError(InputError):
    """A gzip file is truncated, damaged or no gzip at all."""

    code: ClassVar[str] = "R105"
    remedy: ClassVar[str] = "Fetch it again; what was read before the damage is kept"


class TooLargeError(InputError):
    """A record is over a size limit."""

    code: ClassVar[str] = "R106"
    remedy: ClassVar[str] = "Split it into reports, or raise --max-bytes"


class MalformedError(InputError):
    """JSON, CSV or HTML that cannot be parsed."""

    code: ClassVar[str] = "R107"
    remedy: ClassVar[str] = "Mend the named line; the other lines are read"


class UnknownFormatError(InputError):
    """No adapter reads this kind of file."""

    code: ClassVar[str] = "R108"
    remedy: ClassVar[str] = "Use .txt .md .html .json .jsonl .csv .pdf .docx .odt, or gzip of one"


class NoTextError(InputError):
    """A record or page in which no text was found."""

    code: ClassVar[str] = "R109"
    remedy: ClassVar[str] = "Name the text's field with --field text=NAME, or leave it out"


class LoopError(InputError):
    """A folder that, through a link, contains itself."""

    code: ClassVar[str] = "R110"
    remedy: ClassVar[str] = "Remove the link; everything outside the loop is read"


class NotFoundError(InputError):
    """No file, folder or match of a pattern."""

    code: ClassVar[str] = "R111"
    remedy: ClassVar[str] = "Check the spelling; quote patterns"


class DuplicateIdError(InputError):
    """Two different reports were given the same id in one file."""

    code: ClassVar[str] = "R112"
    remedy: ClassVar[str] = "Give each report an id of its own"


class AtlasListError(InputError):
    """A list of places, actors, figures or dated happenings that is not as described."""

    code: ClassVar[str] = "R113"
    remedy: ClassVar[str] = "Mend the named line and add the file again; docs/atlas.md has the form"


class FamilyFileError(InputError):
    """A file of families of publishers that is not as described."""

    code: ClassVar[str] = "R114"
    remedy: ClassVar[str] = "Mend the named part and load it again; docs/trace.md has the form"


class LockedFileError(InputError):
    """A PDF or office file is locked with a password."""

    code: ClassVar[str] = "R115"
    remedy: ClassVar[str] = "Save a copy without the password, and read that"


class DocumentError(InputError):
    """A PDF or office file is damaged, or more than its reader can take."""

    code: ClassVar[str] = "R116"
    remedy: ClassVar[str] = "Open it in its own program and save it anew, or print it to a PDF"


class ScanError(InputError):
    """The pages of a PDF are scans, and no program is installed that reads them."""

    code: ClassVar[str] = "R117"
    remedy: ClassVar[str] = (
        "Install tesseract with the languages of the pages (Debian: apt-get install tesseract-ocr"
        " tesseract-ocr-ara), then read it again"
    )


class AnnotationFileError(InputError):
    """A file of annotations that cannot be read, or that is not of this ledger."""

    code: ClassVar[str] = "R118"
    remedy: ClassVar[str] = (
        "Export the ledger with --as cas or brat and --tier internal, annotate that, and give back"
        " UIMA CAS JSON, UIMA XMI, or brat's .ann beside its .txt"
    )


class AddressError(InputError):
    """An address of the web that is none, or that two programs could read differently."""

    code: ClassVar[str] = "N101"
    remedy: ClassVar[str] = "Write it as http:// or https://, host, path, and nothing else"


class ForbiddenAddressError(InputError):
    """An address of this machine, of a private network, or otherwise not public."""

    code: ClassVar[str] = "N102"
    remedy: ClassVar[str] = "If you mean it, name the address yourself and add --allow-host HOST"


class UnreachableError(InputError):
    """A host that is not known, or that gives no whole answer."""

    code: ClassVar[str] = "N103"
    remedy: ClassVar[str] = "Check the address and the connection, then try again"


class TimeLimitError(InputError):
    """An answer that takes too long."""

    code: ClassVar[str] = "N104"
    remedy: ClassVar[str] = "Try again later"


class RedirectError(InputError):
    """An address that leads in a circle, or on and on."""

    code: ClassVar[str] = "N105"
    remedy: ClassVar[str] = "Look where it leads with a browser, and name that address"


class StatusError(InputError):
    """A server that answers with an error."""

    code: ClassVar[str] = "N106"
    remedy: ClassVar[str] = "Check the address; what is gone may be in an archive"


class RobotsError(InputError):
    """A site whose rules keep robots out of a page."""

    code: ClassVar[str] = "N107"
    remedy: ClassVar[str] = "Name the page itself with: reportedly read ADDRESS"


class ArchiveError(InputError):
    """A web archive, or a record of one, that is damaged or none."""

    code: ClassVar[str] = "W101"
    remedy: ClassVar[str] = "Fetch it again; what was read before the damage is kept"


class StampError(InputError):
    """A timestamp that is none, or not one of anything in the ledger."""

    code: ClassVar[str] = "W102"
    remedy: ClassVar[str] = "Give the token as the authority sent it, and what it was made over"


class ReaderError(ReportedlyError):
    """A reader returned what the gate refuses; the report is kept, its reading is not."""

    exit_code: ClassVar[int] = 3
    remedy: ClassVar[str] = "The reader is at fault: report the text's id and the reader's version"


class SpanError(ReaderError):
    """A span does not lie inside its text.

    Attributes:
        start: First code point.
        end: One past the last.
        length: Code points of the text.
    """

    code: ClassVar[str] = "P101"

    def __init__(self, start: int, end: int, length: int) -> None:
        super().__init__(start, end, length)
        self.start, self.end, self.length = start, end, length

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"span [{self.start}, {self.end}) is not inside a text of {self.length} code points"


class QuoteError(ReaderError):
    """A span's words are not the text's words at that place.

    Attributes:
        start: First code point.
        end: One past the last.
    """

    code: ClassVar[str] = "P102"

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start, self.end = start, end

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"the words of span [{self.start}, {self.end}) are not those of the text"


class ReadingError(ReaderError):
    """A reading refers to a claim, figure or report that it does not hold."""

    code: ClassVar[str] = "P103"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class ReaderFaultError(ReaderError):
    """A reader failed on a text: a bug of the reader, which must not stop the other reports.

    Attributes:
        fault: Kind of the failure, without the text's words.
    """

    code: ClassVar[str] = "P104"

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"the reader failed on this text ({self.fault})"


class LedgerError(ReportedlyError):
    """The ledger cannot be used.

    Attributes:
        path: The ledger, as given.
        detail: What is wrong with it.
    """

    exit_code: ClassVar[int] = 4

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class NotALedgerError(LedgerError):
    """The file is something else."""

    code: ClassVar[str] = "L101"
    remedy: ClassVar[str] = "Name a ledger made by reportedly, or a path that does not exist yet"


class SchemaVersionError(LedgerError):
    """The ledger was made by another version of this package."""

    code: ClassVar[str] = "L102"
    remedy: ClassVar[str] = (
        "Run reportedly rebuild on an older ledger, which brings it up to date; read a newer one"
        " with the version that made it"
    )


class LockedError(LedgerError):
    """Another process is writing to the ledger."""

    code: ClassVar[str] = "L103"
    remedy: ClassVar[str] = "Wait until the other process is done, then run this again"


class StorageError(LedgerError):
    """The disk is full or the place is not writable; what was committed is kept."""

    code: ClassVar[str] = "L104"
    remedy: ClassVar[str] = "Make room or mend the rights, then run the same command again"


class ChainError(LedgerError):
    """A stored row fails verification.

    Attributes:
        seq: Number of the first row that fails; ``None`` where no row can be named.
    """

    code: ClassVar[str] = "L105"
    remedy: ClassVar[str] = "Restore the ledger from a copy; do not write to this one"
    exit_code: ClassVar[int] = 5

    def __init__(self, path: str, detail: str, seq: int | None = None) -> None:
        ReportedlyError.__init__(self, path, detail, seq)
        self.path = path
        self.detail = detail
        self.seq = seq

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        row = "" if self.seq is None else f"row {self.seq}: "
        return f"{self.path}: {row}{self.detail}"


class NoLedgerError(LedgerError):
    """There is no ledger at that path."""

    code: ClassVar[str] = "L106"
    remedy: ClassVar[str] = "Make one with: reportedly read PATHS --ledger FILE"


class ServerError(LedgerError):
    """The server of a ledger cannot be reached, refuses, or ended the connection."""

    code: ClassVar[str] = "L110"
    remedy: ClassVar[str] = "Check address, user and password, and that the server runs"


class UnknownIdError(LedgerError):
    """The ledger holds no record with that id."""

    code: ClassVar[str] = "L107"
    remedy: ClassVar[str] = "List ids with: reportedly incidents, or reportedly reports"


class AmbiguousIdError(LedgerError):
    """A shortened id fits several records."""

    code: ClassVar[str] = "L108"
    remedy: ClassVar[str] = "Give more of its characters"


class ConflictError(LedgerError):
    """A ruling was made in sight of something that does not hold any more; it was not stored."""

    code: ClassVar[str] = "L109"
    remedy: ClassVar[str] = "Nothing of it was stored; look at what holds now, and rule again"


class ArtefactError(ReportedlyError):
    """A gazetteer or model file is missing, damaged or of another version."""

    code: ClassVar[str] = "A101"
    remedy: ClassVar[str] = "Run ./run setup again"
    exit_code: ClassVar[int] = 4


class PluginError(ReportedlyError):
    """A check of another package is missing, cannot be used, or breaks the contract.

    Attributes:
        check: Its code.
        detail: What is wrong with it.
    """

    code: ClassVar[str] = "A103"
    remedy: ClassVar[str] = "Install or mend it, or switch it off: reportedly checks --off CODE"
    exit_code: ClassVar[int] = 4

    def __init__(self, check: str, detail: str) -> None:
        super().__init__(check, detail)
        self.check = check
        self.detail = detail

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"check {self.check}: {self.detail}"


class AtlasFolderError(ReportedlyError):
    """The folder of the user's lists cannot be written, or a list in it is damaged.

    Attributes:
        path: The folder, or the list's own folder in it.
        detail: What is wrong with it.
    """

    code: ClassVar[str] = "A102"
    remedy: ClassVar[str] = (
        "Make room or mend the rights; take a damaged list out with: reportedly atlas remove ID,"
        " and add its file again"
    )
    exit_code: ClassVar[int] = 4

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class JobError(ReportedlyError):
    """The folder of a backfill is unfinished, damaged or another job's, or its engine failed.

    Attributes:
        where: The folder, or the file in it.
        detail: What is wrong with it.
    """

    code: ClassVar[str] = "J101"
    remedy: ClassVar[str] = (
        "Run the same backfill again, which does what is missing; or name another folder"
    )
    exit_code: ClassVar[int] = 4

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class UsageError(ReportedlyError):
    """A call that asks for something there is not."""

    code: ClassVar[str] = "U101"
    remedy: ClassVar[str] = "See --help for what there is"
    exit_code: ClassVar[int] = 2


class MissingPackageError(UsageError):
    """Something asked for needs a package that the usual set-up leaves out.

    Attributes:
        what: What was asked for.
        package: As registries call it.
        extra: The extra of this project that brings it.
    """

    code: ClassVar[str] = "U102"
    remedy: ClassVar[str] = (
        "In the project's folder: ./run extra NAME, with the name of the extra; elsewhere install"
        " this project's folder with that extra by pip"
    )

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(what, package, extra)
        self.what = what
        self.package = package
        self.extra = extra

    @property
    def reason(self) -> str:
        """What is missing, and where it is."""
        return f"{self.what} needs the package {self.package}, of the extra {self.extra}"


class PortError(ReportedlyError):
    """The desk cannot listen at an address."""

    code: ClassVar[str] = "D101"
    remedy: ClassVar[str] = "Give another --port, or 0 for any that is free"
    exit_code: ClassVar[int] = 4


class FormError(ReportedlyError):
    """A form that the desk does not take; nothing was written."""

    code: ClassVar[str] = "D102"
    remedy: ClassVar[str] = "Nothing was stored; open the page again and answer there"
    exit_code: ClassVar[int] = 2

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"the form was not taken: {super().reason}"


class NotAllowedError(ReportedlyError):
    """Who asks may not do that at this desk; nothing was written.

    Attributes:
        act: What was asked for.
        detail: Why not.
    """

    code: ClassVar[str] = "D103"
    remedy: ClassVar[str] = "Ask an editor of this ledger, or rule in the terminal"
    exit_code: ClassVar[int] = 4

    def __init__(self, act: str, detail: str) -> None:
        super().__init__(act, detail)
        self.act = act
        self.detail = detail

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return self.detail


class AccountError(ReportedlyError):
    """An account of the desk cannot be made, changed or read.

    Attributes:
        where: The file of accounts, or what is at fault. Never a name or a password.
        detail: What is wrong.
    """

    code: ClassVar[str] = "D104"
    remedy: ClassVar[str] = (
        "See: reportedly accounts --help; where the library is missing, install"
        " the extra accounts; make a damaged file anew"
    )
    exit_code: ClassVar[int] = 4

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class ExposedError(ReportedlyError):
    """The desk would be open to others than whoever uses this machine; it was not started."""

    code: ClassVar[str] = "D105"
    remedy: ClassVar[str] = (
        "Make accounts with: reportedly accounts add, and give --certificate and --key; or leave it"
        " on 127.0.0.1 and reach it through a tunnel"
    )
    exit_code: ClassVar[int] = 2


class LayerError(ReportedlyError):
    """A file that was to be a layer of the desk's maps cannot be drawn.

    Attributes:
        name: Of the file.
        detail: What is wrong with it.
    """

    code: ClassVar[str] = "D106"
    remedy: ClassVar[str] = "Give a GeoJSON file of points, lines and areas in WGS84"
    exit_code: ClassVar[int] = 2

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(name, detail)
        self.name = name
        self.detail = detail


class CheckError(ReportedlyError):
    """A gate or verification failed."""

    exit_code: ClassVar[int] = 5


class ExportError(CheckError):
    """An export fails its own validator, or cannot be written."""

    code: ClassVar[str] = "E101"
    remedy: ClassVar[str] = "Report this as a bug, with the line named"


class WithheldError(CheckError):
    """An export holds a name that its tier withholds; nothing was written.

    Attributes:
        form: The format.
        where: The part of it: a file, a table or a line. Never the name.
        count: How many names, or words of them, were found.
    """

    code: ClassVar[str] = "E102"
    remedy: ClassVar[str] = (
        "Nothing was written; report it as a bug, or rule on the name: reportedly names --help"
    )

    def __init__(self, form: str, where: str, count: int) -> None:
        super().__init__(form, where, count)
        self.form = form
        self.where = where
        self.count = count

    @property
    def reason(self) -> str:
        """What is wrong, in one line."""
        return f"{self.form}: {self.where} holds {self.count} withheld words"


class BenchError(CheckError):
    """A benchmark cannot be run as asked."""

    code: ClassVar[str] = "B101"
    remedy: ClassVar[str] = "Give --data a folder in the form of the bench's own"
