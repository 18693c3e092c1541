"""What the trained encoder adds to the rules and takes from them, one file a facet.

The rules are asked first. The encoder may add what they missed where it is sure, say who acts where
they do not, and take back an assertion it is sure is none. Each value keeps the name of the rule or
head that gave it, with the head's probability: ``encoder:trigger:0.93``.
"""
