"""Who did what to whom in texts on incidents: fillers of five roles, by CEAF-REE.

The unit is the document with its five roles, over all templates merged. A wanted entity is a list
of mentions, each as good as the others. Metric and normalisation are those of GRIT (Du, Rush and
Cardie 2021, with the script published beside it):

* Strings are equal when they are so in small letters, without punctuation, articles and needless
  spaces.
* A given entity fits a wanted one (phi = 1) when all its mentions are among those of the wanted
  one; otherwise phi = 0.
* In each role of each document, given and wanted entities are aligned one to one so that as many as
  possible fit.
* Fits, given and wanted entities are summed over all documents and roles (micro). A second name of
  one entity, given as another, is wrong; so is whatever is given for a document without incident.

Here a given entity is one mention. How the fillers that the encoder marks become entities is said
at ``entities``; what goes with one model stands in ``MINIMUM`` and ``INCIDENT``, and
``--split train --set tune=yes`` prints what is best on the documents of the training part that were
kept from training.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import f1, found_marks, keeps, logits, open_encoder, rows, sample, tell
from reportedly.read.encode import Encoder
from reportedly.read.encode.marks import Mark
from reportedly.read.sentences import split
from training.data import MUC, in_dev

ROLES: Final = MUC
"""The label of the encoder's ``filler`` head for each role of the data."""

MINIMUM: Final[Mapping[str, float]] = {
    "PerpInd": 0.2,
    "PerpOrg": 0.35,
    "Target": 0.4,
    "Victim": 0.3,
    "Weapon": 0.4,
}
"""Least probability of a mention of each role; a half where it is not set for the model yet."""

INCIDENT: Final = 0.4
"""Least probability of a document's surest mention; below it there is no incident."""

STEPS: Final = tuple(round(0.05 * step, 2) for step in range(2, 20))
"""What is tried for either."""

LEAN: Final = 2.0
"""Taken from the score of ``O``, so that mentions are found down to a probability of about 0.1."""

BY_HEAD: Final = frozenset({"PerpInd", "PerpOrg", "Target"})
"""Roles in which mentions with one head word are one entity; in ``Victim`` it would join kin.

Set on the training part with the annotated mentions in the encoder's stead.
"""

PLAIN: Final = re.compile(r"\b(?:a|an|the)\b")
UNMARKED: Final = str.maketrans("", "", string.punctuation)
SILENT: Final = frozenset(
    """
    he she it they him her them his hers its their theirs himself herself itself themselves i we us
    you who whom whose which that this these those one ones some others other another someone
    somebody all both each many several few any none such here there same
    """.split()  # noqa: SIM905 - a list of words
)
"""Words that say nothing of who or what is meant."""

AFTER: Final = frozenset(
    """
    of in on at by for from with without to into near against between among and or who whom whose
    which that where as belonging wearing carrying called known based covering located parked full
    """.split()  # noqa: SIM905 - a list of words
)
"""Words behind which the head word does not stand."""

Counts = tuple[int, int, int]
"""Entities right, given, wanted."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        text: As marked.
        wanted: For each role its entities, each its mentions as ``plain`` gives them.
        marks: Fillers the encoder marks, in order of the text.
    """

    text: str
    wanted: Mapping[str, Sequence[Collection[str]]]
    marks: Sequence[Mark]

    @property
    def sure(self) -> float:
        """How sure it is that there is an incident."""
        return max((mark.p for mark in self.marks), default=0.0)


def run(asked: Asked) -> Figures:
    """Score one part; return percentages from 0 to 100.

    Raises:
        BenchError: The data or the model are absent.
    """
    path, given = rows(asked.folder(SHARED / "bench" / "muc4"), asked.split, "{split}_docs")
    encoder = open_encoder(asked)
    if asked.options.get("tune") == "yes":
        kept = [row for row in given if in_dev("muc4", row["doc_id"])]
        return tuned([read(encoder, row) for row in kept])
    documents = [read(encoder, row) for row in sample(given, "doc_id", asked)]
    total: Counter[str] = Counter()
    for document in documents:
        told = document.sure >= INCIDENT
        total["told"] += told
        for role in ROLES:
            mine = entities(document, role, MINIMUM[role]) if told else []
            add(total, role, scored(document.wanted[role], mine))
    figures: Figures = {}
    tell(figures, "ceaf_ree", *(sum(total[f"{role}/{n}"] for role in ROLES) for n in range(3)))
    for role in ROLES:
        tell(figures, role, *(total[f"{role}/{n}"] for n in range(3)))
        figures[f"{role}_wanted"] = total[f"{role}/2"]
    figures["documents"] = len(documents)
    figures["documents_with_incident"] = sum(any(one.wanted.values()) for one in documents)
    figures["documents_with_incident_given"] = total["told"]
    if keeps(asked):
        detail = {"model": encoder.digest, "minimum": dict(MINIMUM), "incident": INCIDENT}
        store("muc4", data_digest([path]), figures, detail)
    return figures


def add(total: Counter[str], role: str, counts: Counts) -> None:
    """Add the counts of one role of one document."""
    for number, count in enumerate(counts):
        total[f"{role}/{number}"] += count


def read(encoder: Encoder, row: Mapping[str, Any]) -> Document:
    """Return a document with what the encoder marks in it."""
    text = row["text"]
    return Document(
        text,
        {
            role: [
                {plain(mention["quote"]) for mention in mentions}
                for mentions in row["entities"][role]
                if mentions
            ]
            for role in ROLES
        },
        [
            mark
            for passage, scores in logits(encoder, text, split(text, 0, len(text)))
            for mark in found_marks(encoder, passage, scores, "filler", LEAN)
        ],
    )


def plain(words: str) -> str:
    """Return words as they are compared, without punctuation, articles and spare spaces."""
    return " ".join(PLAIN.sub(" ", words.lower().translate(UNMARKED)).split())


def scored(wanted: Sequence[Collection[str]], given: Sequence[Collection[str]]) -> Counts:
    """Return how many entities fit, are given and are wanted, in one role of one document.

    Since phi is 0 or 1, the best alignment is a largest matching, found by augmenting paths.

    Args:
        wanted: Entities, each its mentions.
        given: Of the same form; none is empty.
    """
    fits = [[n for n, gold in enumerate(wanted) if set(mine) <= set(gold)] for mine in given]
    taken: dict[int, int] = {}

    def place(mine: int, tried: set[int]) -> bool:
        for gold in fits[mine]:
            if gold not in tried:
                tried.add(gold)
                if gold not in taken or place(taken[gold], tried):
                    taken[gold] = mine
                    return True
        return False

    return sum(place(mine, set()) for mine in range(len(given))), len(given), len(wanted)


def entities(document: Document, role: str, minimum: float) -> list[list[str]]:
    """Return the entities of one role, each as one mention.

    1. Mentions below ``minimum`` are left out. ``trimmed`` takes articles, quote marks and a
       closing parenthesis from the others, and leaves out those of which only pronouns and the
       like remain.
    2. From the mention of most words to that of fewest, of equal ones the surest first, each joins
       the first entity with a mention that ``same`` says is the same, and is an entity of its own
       otherwise. Longest first, so that a surname joins one of two kinsmen and does not make them
       one.
    3. An entity is told by the mention it began with, the most specific one.
    """
    surest: dict[str, float] = {}
    for mark in document.marks:
        if mark.label == ROLES[role] and mark.p >= minimum:
            words = trimmed(document.text[mark.start : mark.end])
            if words:
                surest[words] = max(mark.p, surest.get(words, 0.0))
    found: list[list[str]] = []
    for words in sorted(surest, key=lambda one: (-len(one.split()), -surest[one], one)):
        for mentions in found:
            if any(same(other, words, role, document.text) for other in mentions):
                mentions.append(words)
                break
        else:
            found.append([words])
    return [[plain(mentions[0])] for mentions in found]


def trimmed(words: str) -> str:
    """Return a mention without what is around it; empty when nothing that names remains."""
    words = re.sub(r"\s*\([^()]*\)?\s*$", "", " ".join(words.lower().split()))
    words = words.strip(string.punctuation + " ")
    words = re.sub(r"^(?:(?:a|an|the)\s+)+", "", words).strip(string.punctuation + " ")
    return "" if all(word in SILENT for word in plain(words).split()) else words


def same(longer: str, shorter: str, role: str, text: str) -> bool:
    """Tell whether two mentions of one role in one text are of one entity.

    They are when they are equal; when all words of the shorter stand side by side in the longer;
    when one is the acronym of the other; and, in the roles of ``BY_HEAD``, when they have one head
    word.
    """
    one, other = plain(longer).split(), plain(shorter).split()
    if f" {' '.join(other)} " in f" {' '.join(one)} ":
        return True
    if acronym(longer, shorter, role, text) or acronym(shorter, longer, role, text):
        return True
    return role in BY_HEAD and head(one) == head(other)


def acronym(name: str, short: str, role: str, text: str) -> bool:
    """Tell whether a word stands for a name of several words.

    It stands in parentheses behind it in the text. That of an organisation may also be made of
    first letters of its words, in any order and leaving out some, as one from another language is.
    """
    words = [word for word in plain(name).split() if word not in AFTER]
    letters = plain(short)
    if len(words) < 2 or len(letters) < 2 or " " in letters:
        return False
    if f"{name} ({short})" in text:
        return True
    if role != "PerpOrg" or not len(words) <= 2 * len(letters):
        return False
    return len(letters) > 2 and not Counter(letters) - Counter(word[0] for word in words)


def head(words: Sequence[str]) -> str:
    """Return the word that says what is meant, as singular: the last before an *of* or the like."""
    end = next((n for n, word in enumerate(words) if n and word in AFTER), len(words))
    word = words[end - 1]
    if word in {"men", "women"}:
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def tuned(documents: Sequence[Document]) -> Figures:
    """Return the knobs that are best for these documents, and the F1 they give.

    For each value of ``INCIDENT`` every role takes the minimum with the best F1 of its own, of
    equal ones that which gives least; the value with the best F1 over all roles wins.
    """
    counts = {
        (role, step): [scored(one.wanted[role], entities(one, role, step)) for one in documents]
        for role in ROLES
        for step in STEPS
    }
    best: Figures = {}
    most = -1.0
    for incident in (0.0, *STEPS):
        told = [one.sure >= incident for one in documents]
        figures: Figures = {"INCIDENT": f"{incident:.2f}"}
        totals: list[Counts] = []
        for role in ROLES:
            tried = {step: summed(counts[role, step], told) for step in STEPS}
            worth = {step: (f1(*some)[2], -some[1]) for step, some in tried.items()}
            step = max(STEPS, key=worth.__getitem__)
            figures[f"MINIMUM_{role}"] = f"{step:.2f}"
            totals.append(tried[step])
        figures["ceaf_ree_f1"] = score = f1(*map(sum, zip(*totals, strict=True)))[2]
        if score > most:
            best, most = figures, score
    return best


def summed(counts: Sequence[Counts], told: Sequence[bool]) -> Counts:
    """Return the sum over documents; those without an incident give nothing."""

    def each() -> Iterator[Counts]:
        for (right, given, wanted), tells in zip(counts, told, strict=True):
            yield (right, given, wanted) if tells else (0, 0, wanted)

    right, given, wanted = map(sum, zip(*each(), strict=True))
    return right, given, wanted
