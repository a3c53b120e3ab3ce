"""Runnable comparisons, and the generator of press texts that they and the tests draw on."""
