"""What this program writes, read cold, has no errors; every standard and imposition."""

from pathlib import Path

import pytest

from tekan.build import build
from tekan.model.findings import Severity
from tekan.preflight import judged, profile_for

CASES = {
    "2024-interviews": {},
    "2025-yunxi": {"conformance": "PDF/X-1a:2003", "imposition": "pairs"},
}


@pytest.mark.parametrize("edition", CASES)
def test_our_own_files_are_fit_for_press(edition: str, house: Path, tmp_path: Path) -> None:
    profile = house / "press" / "newsprint.yaml"
    rows = profile.read_text(encoding="utf-8").splitlines()
    for key, value in CASES[edition].items():
        rows = [f"{key}: {value}" if row.startswith(f"{key}:") else row for row in rows]
    profile.write_text("\n".join(rows), encoding="utf-8")
    built = build(house / "articles" / edition, tmp_path / "out")
    press, _ = profile_for(house / "articles" / "a.pdf", None)
    assert press is not None
    # The whole edition; the single pages are drawn from the same items.
    (whole,) = (file for file in built.files if file.name == f"{edition}.pdf")
    errors = [v for v in judged(whole, press).verdicts if v.severity is Severity.ERROR]
    assert errors == []
