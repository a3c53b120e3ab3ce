"""From records to rows and lines: pure functions, tested without a screen."""
