"""Checks what was made up. They see the display list and what was written, nothing of the
program's reasoning."""
