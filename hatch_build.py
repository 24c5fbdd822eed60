"""Puts the house that `tekan new` copies into the wheel: layouts, faces, press profiles.

Not into an editable install, which finds them in the repository: 75 MB need not be copied there.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PARTS = ("layouts", "fonts", "press")


class Starter(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Asked by hatchling before it packs a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"] |= {part: f"tekan/starter/{part}" for part in PARTS}
