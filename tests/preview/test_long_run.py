"""A preview that is worked with all day holds no more in the evening than in the morning."""

import os
import subprocess
import sys
from pathlib import Path

from helpers import REPOSITORY


def test_after_many_saves_no_more_memory_files_or_threads_are_held(tmp_path: Path) -> None:
    script = REPOSITORY / "benchmarks" / "long_run.py"
    command = (sys.executable, str(script), "--edits", "120", "--first", "60")
    done = subprocess.run(
        command, env={**os.environ, "TMPDIR": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "over" not in done.stdout
