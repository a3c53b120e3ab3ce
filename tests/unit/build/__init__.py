"""Tests of the build steps."""
