"""`python -m tekan`."""

import sys

from tekan.cli import main

sys.exit(main())
