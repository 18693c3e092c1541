"""Files, folders and streams to captures and reports; one adapter a file.

Nothing here understands a text. A report's text is the decoded text unchanged.
"""
