"""Data only: ``manifest.json`` and the files it names, read by ``reportedly.read.encode``."""
