"""Preflight (印前检查): a finished PDF read cold, and judged by a tuple of small checks."""
