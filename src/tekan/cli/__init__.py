"""The command line: one module a command, and here what all of them share at the outside."""

import io
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

EXIT_FINE, EXIT_ERRORS, EXIT_STOPPED = 0, 1, 130


def entry() -> None:
    """The command itself: a process of its own that may leave without tidying up."""
    import gc

    _load_leanly()
    gc.disable()  # a build makes no cycles worth collecting, and is over before they matter
    try:
        _open_streams()
        status = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        status = EXIT_FINE  # whoever reads has read enough
    except OSError:
        status = EXIT_ERRORS  # nobody can be told
    except KeyboardInterrupt:
        status = EXIT_STOPPED
    os._exit(status)  # taking 400 modules apart takes longer than making up a page


def _load_leanly() -> None:
    """Without OpenSSL, whose digests hashlib has too, and without the names that msgspec looks
    for in Pythons older than ours: 10 ms and 4 MB of every command."""
    from tekan.lean import as_if_missing

    with as_if_missing("typing_extensions"):
        import msgspec  # noqa: F401
    if all(map(find_spec, _DIGESTS)):
        with as_if_missing("_hashlib"):
            import hashlib  # noqa: F401


# Python's own digests; where it was built without some of them, OpenSSL's are needed.
_DIGESTS = (
    *("_md5", "_sha1", "_sha3", "_blake2"),
    *(("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")),
)


def _open_streams() -> None:
    """A stream that is closed, or whose encoding lacks a character, stops no build."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command.

    The exit status is 0 when nothing is worse than a warning, 1 with errors, 2 for usage or
    input that cannot be read at all.
    """
    from tekan.cli.options import parsed
    from tekan.cli.say import say

    # pydantic looks for plugins in every installed package when it is imported, for 20 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # In blocks of 16 MB, as Pillow has them, a photo's memory is not given back: 7 MB at the peak.
    os.environ.setdefault("PILLOW_BLOCK_SIZE", "4m")
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return EXIT_STOPPED
    except BrokenPipeError:
        raise
    except Exception as problem:  # the last net: a user never sees a traceback
        from tekan.accident import accident

        return say((accident(problem),), options, ())
