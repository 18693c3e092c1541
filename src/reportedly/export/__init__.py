"""Ledger to the formats of the field; one a file."""
