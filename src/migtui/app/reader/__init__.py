"""The pane that shows what is open."""
