"""How a ledger's tables came to be: one hand-written revision a step, run by Alembic."""
