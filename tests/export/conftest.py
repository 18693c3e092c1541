"""The program, for tests of what exports and screens give out."""

from tests.cli.conftest import program

__all__ = ["program"]
