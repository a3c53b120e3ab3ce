"""Where a built corpus is kept."""
