"""tekan (特刊): an edition, a folder of YAML, into press-ready newspaper pages."""

__version__ = "0.1.0"
