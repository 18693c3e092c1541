"""What a reader may consult: gazetteer and actors; each replaceable by the user."""
