"""What people rule: the acts they take, the questions that wait for them, and where they differ.

Between the ledger, which stores decisions, and the screens, in the browser and in the terminal.
"""
