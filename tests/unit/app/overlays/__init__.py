"""Tests of what lies over the main screen."""
