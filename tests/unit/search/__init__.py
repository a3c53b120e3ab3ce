"""Tests of fuzzy search."""
