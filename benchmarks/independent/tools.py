"""Other people's programs, where they are installed."""

import importlib.util
import shutil
import subprocess

# pikepdf is not among them: tekan itself needs it.
COMMANDS = ("qpdf", "gs", "pdftoppm", "mutool", "pdffonts", "pdftotext")
MODULES = ("pypdfium2",)


def there(name: str) -> bool:
    if name in MODULES:
        return importlib.util.find_spec(name) is not None
    return shutil.which(name) is not None


def missing() -> list[str]:
    return [name for name in (*COMMANDS, *MODULES) if not there(name)]


def run(*command: object) -> str:
    """What a command says that must not fail."""
    done = subprocess.run([str(part) for part in command], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def attempt(*command: object) -> tuple[int, str]:
    """A command's exit status, and all that it says."""
    line = [str(part) for part in command]
    done = subprocess.run(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")
