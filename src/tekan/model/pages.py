"""The finished files of a build."""

from dataclasses import dataclass

from tekan.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Pages:
    """Finished files by name, none where something is wrong, and what was found."""

    files: tuple[tuple[str, bytes], ...]
    findings: Findings
