"""Page make-up: an edition and a layout in, a spread's display list out."""
