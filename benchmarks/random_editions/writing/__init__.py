"""Writes random editions: articles, pages, plans."""
