"""The numbered lists of the main screen."""
