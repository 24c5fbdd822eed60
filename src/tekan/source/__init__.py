"""YAML into an Edition, with line and column; units and file formats end here."""
