"""`python -m tekan`."""

from tekan.cli import entry

entry()
