"""End to end: the program in a real pseudo-terminal, typed at and read as a person would."""
