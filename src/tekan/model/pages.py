"""The finished files of a build."""

from dataclasses import dataclass

from tekan.model.findings import Findings
from tekan.model.page import Used


@dataclass(frozen=True, slots=True)
class Pages:
    """Finished files by name, none where something is wrong, and what was found.

    fit  how each article came to fit, in the order of pages
    """

    files: tuple[tuple[str, bytes], ...]
    findings: Findings
    fit: tuple[Used, ...] = ()
