"""From a text to the facts of its documents, and from all facts to a corpus."""
