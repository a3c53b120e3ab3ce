"""Tests of the explorer's parts."""
