"""Makes requirements.lock and requirements-dev.lock: every dependency with its hashes.

Needs pip-tools, which nothing else does: `pip install pip-tools && python scripts/lock.py`.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ("--generate-hashes", "--allow-unsafe", "--strip-extras", "--no-header", "--quiet",
           "--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links",
           "--no-emit-options", "--annotation-style=line")  # fmt: skip


def main() -> None:
    for name in ("requirements", "requirements-dev"):
        command = (sys.executable, "-m", "piptools", "compile", *OPTIONS)
        subprocess.run((*command, "-o", f"{name}.lock", f"{name}.in"), cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
