"""Word lists of the rules reader, one topic a file."""
