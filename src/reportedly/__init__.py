"""Reads reporting on armed conflict into a ledger of attributed claims, incidents and findings.

Example::

    import reportedly

    with reportedly.open("gaza.ledger") as ledger:
        ledger.read("reports/")
        for incident in ledger.incidents():
            print(incident.id, incident.grade)

Importing this package opens no file, reads no clock and loads no model.
"""

__version__ = "0.1.0"
