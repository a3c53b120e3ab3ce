"""Tests of what a reader takes away."""
