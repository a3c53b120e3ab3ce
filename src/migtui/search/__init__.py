"""Fuzzy search over names, titles, quotes and passages."""
