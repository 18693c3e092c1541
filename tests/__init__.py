"""The tests; what several of them share is in ``standin.py``."""
