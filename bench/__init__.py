"""Quality and speed, measured: ``python -m bench NAME [--data DIR] [--split SPLIT] [--json]``."""
