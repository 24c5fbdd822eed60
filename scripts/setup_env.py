"""Sets up .venv with the locked dependencies and tekan itself; takes what is already there.

python3 scripts/setup_env.py        what a build needs
python3 scripts/setup_env.py dev    what the tests and checks need besides
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LEAST = (3, 11)
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}


def main() -> None:
    if sys.version_info < LEAST:
        sys.exit("tekan needs Python 3.11 or newer / tekan 需要 Python 3.11 或更新的版本")
    wanted = "dev" if "dev" in sys.argv[1:] else "run"
    starts = _runs()
    if not (starts and _is_set_up(wanted)):
        print("正在安装，约需一分钟 / installing, about a minute", flush=True)
    if not starts:
        _make_venv()
    if not _is_set_up(wanted):
        _pip("install", "--require-hashes", "-r", str(ROOT / LOCKS[wanted]))
        _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        _note(wanted)


def _runs() -> bool:
    """Whether there is an environment that starts."""
    try:
        done = subprocess.run((PYTHON, "-c", ""), capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _make_venv() -> None:
    done = subprocess.run((sys.executable, "-m", "venv", "--clear", VENV), capture_output=True)
    if done.returncode:  # Debian's python3 without python3-venv: pip can work from outside
        subprocess.run((sys.executable, "-m", "venv", "--clear", "--without-pip", VENV), check=True)


def _pip(*words: str) -> None:
    inside = subprocess.run((PYTHON, "-m", "pip", "--version"), capture_output=True)
    pip = (PYTHON, "-m", "pip") if inside.returncode == 0 else (
        sys.executable, "-m", "pip", "--python", PYTHON)  # fmt: skip
    done = subprocess.run(
        (*pip, "--quiet", "--disable-pip-version-check", "--no-input", *words), check=False
    )
    if done.returncode:
        sys.exit("setting up failed, see above / 安装没有成功，原因见上")


def _fingerprint(kind: str) -> str:
    """What an environment was made from: another lock, another Python, another place."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in (LOCKS[kind], "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _mark(kind: str) -> Path:
    return VENV / f"tekan-{kind}.setup"


def _is_set_up(kind: str) -> bool:
    """An environment for the tests serves a build too."""
    kinds = {kind, "dev"}
    return any(
        _mark(k).is_file() and _mark(k).read_text() == _fingerprint(k) for k in sorted(kinds)
    )


def _note(kind: str) -> None:
    _mark(kind).write_text(_fingerprint(kind))


if __name__ == "__main__":
    main()
