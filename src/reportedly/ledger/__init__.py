"""The store: append-only, hash-chained rows in one file, and typed queries over them."""
