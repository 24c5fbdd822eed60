"""Chinese composition: a paragraph in, lines of placed glyphs out."""
