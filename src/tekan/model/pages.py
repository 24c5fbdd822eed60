"""The finished files of a build."""

from msgspec import Struct

from tekan.model.findings import Findings
from tekan.model.page import Used


class Pages(Struct, frozen=True):
    """Finished files by name, none where something is wrong, and what was found.

    fit  how each article came to fit, in the order of pages
    """

    files: tuple[tuple[str, bytes], ...]
    findings: Findings
    fit: tuple[Used, ...] = ()
