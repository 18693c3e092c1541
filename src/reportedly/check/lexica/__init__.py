"""Word lists of the checks, as patterns. English, the same for every party."""
