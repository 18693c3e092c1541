"""Builds the gazetteer index ahead of its first use."""
