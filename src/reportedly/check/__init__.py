"""What is odd about a report; one rule a file, one code a rule."""
