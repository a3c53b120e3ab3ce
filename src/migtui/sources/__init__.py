"""From the bytes of a file to the text that is cited; one module a format."""
