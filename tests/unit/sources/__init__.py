"""Tests of reading files of many formats."""
