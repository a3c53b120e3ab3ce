"""What people settled about a corpus, kept apart from what was derived."""
