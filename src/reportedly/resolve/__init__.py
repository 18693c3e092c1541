"""Claims and decisions to incidents, estimates, contradictions and grades."""
