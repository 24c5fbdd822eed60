"""Faces, roles, fallback, metrics, shaping and subsetting: font files in, glyphs out."""
