"""Existing incident lists beside a ledger: which of their rows tell of which of its incidents.

A list is a layer for comparison. Nothing of it becomes a claim, a figure or a source, and nothing
of it enters the ledger: what a list says has no words of a report behind it. The result is a table
of its own, made anew whenever it is asked for.
"""
