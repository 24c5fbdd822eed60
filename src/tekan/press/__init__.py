"""What the press asks for: output intent, XMP, marks outside the bleed."""
