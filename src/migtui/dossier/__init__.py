"""What a reader takes away: items with citation, words around and provenance, in several forms."""
