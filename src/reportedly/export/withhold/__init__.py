"""Publication tiers: what a ledger's keepers may see, and what partners and anybody may.

A name is withheld unless something shows that it may stand: the scanner knows no list of names. It
takes every capitalised word that no place, body, date or ordinary word explains for a name, and
lets stand only what a rule or a person's ruling allows. Scripts without capitals cannot be sorted
that way, so below the internal tier their words are withheld whole.
"""

from reportedly.export.withhold.names import VERB, Names, Person
from reportedly.export.withhold.proof import Proof
from reportedly.export.withhold.publication import Publication, published
from reportedly.export.withhold.words import key_of

__all__ = ["VERB", "Names", "Person", "Proof", "Publication", "key_of", "published"]
