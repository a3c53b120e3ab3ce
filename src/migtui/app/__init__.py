"""The explorer: the Textual application."""
