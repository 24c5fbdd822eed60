"""Take the bytes of an ICC profile and say whether a press can be described by it.

Only its head and the list of its tags are read (ICC.1 § 7.2 and 7.3): that costs nothing, and
finds what people get wrong. What its tables are worth, the colour engine finds out.
"""

from pathlib import Path

from tekan.model.findings import Findings, Place, error
from tekan.source.opening import bytes_of

_HEAD = 128
# The largest profiles of presses have four megabytes.
_MOST_BYTES = 1 << 26
_TAG = 12
_NEEDED = {b"A2B0", b"B2A0"}  # from inks to colours and back, for photos


def press_profile(path: Path, place: Place) -> Findings:
    """T504 for a profile that is damaged or cannot be read, T505 for one that is for no press."""
    try:
        data = bytes_of(path, _MOST_BYTES)
    except (OSError, ValueError):
        data = b""
    if len(data) > _MOST_BYTES or not _is_whole(data):
        return (error("T504", place, name=path.name),)
    kind, space = data[12:16].decode("latin-1"), data[16:20].decode("latin-1")
    if (kind, space) != ("prtr", "CMYK"):
        return (error("T505", place, name=path.name, found=f"{space.strip()} {kind.strip()}"),)
    if not {name for name, _, _ in _tags(data)} >= _NEEDED:
        return (error("T504", place, name=path.name),)
    return ()


def _is_whole(data: bytes) -> bool:
    if len(data) < _HEAD + 4 or data[36:40] != b"acsp" or _number(data[:4]) > len(data):
        return False
    tags = _tags(data)
    return bool(tags) and all(start + size <= len(data) for _, start, size in tags)


def _tags(data: bytes) -> list[tuple[bytes, int, int]]:
    """Name, start and size of each; none where the list is longer than the file."""
    first = _HEAD + 4
    after = first + _TAG * _number(data[_HEAD:first])
    if after > len(data):
        return []
    entries = (data[at : at + _TAG] for at in range(first, after, _TAG))
    return [(entry[:4], _number(entry[4:8]), _number(entry[8:])) for entry in entries]


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
