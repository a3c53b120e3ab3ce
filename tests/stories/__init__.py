"""What a reader does, one story a file, through the driver in `reader_at.py`."""
