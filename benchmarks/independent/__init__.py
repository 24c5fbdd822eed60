"""Finished press files, judged by tools that are not ours."""
