"""Random editions of a newspaper, made up and checked from their display lists alone."""
