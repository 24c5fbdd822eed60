"""Libraries loaded without what a build has no use for."""

import subprocess
import sys

import pytest

from tekan.lean import as_if_missing, standing_in

RARE = "wave"  # a module of the standard library that nothing else here loads
MADE_UP = "a_module_that_there_is_not"


def test_what_is_missing_can_be_done_without_and_is_there_afterwards() -> None:
    sys.modules.pop(RARE, None)
    with as_if_missing(RARE), pytest.raises(ImportError):
        __import__(RARE)
    assert __import__(RARE)


def test_what_is_loaded_already_stays() -> None:
    with as_if_missing("sys"):
        assert __import__("sys") is sys
    with standing_in({"sys": {"argv": ()}}):
        assert __import__("sys") is sys


def test_a_stand_in_has_the_names_it_is_given_and_goes() -> None:
    with standing_in({MADE_UP: {"hue": 3}}):
        assert __import__(MADE_UP).hue == 3
    with pytest.raises(ImportError):
        __import__(MADE_UP)


def test_both_end_where_loading_fails() -> None:
    with pytest.raises(ZeroDivisionError), as_if_missing(RARE), standing_in({"nothing": {}}):
        raise ZeroDivisionError
    assert "nothing" not in sys.modules
    assert sys.modules.get(RARE, sys) is not None


COMMAND = """
import sys
sys.modules.update(dict.fromkeys({missing!r}))
sys.argv = ["tekan", *{words!r}]
import os
os._exit = sys.exit  # a command leaves without tidying up, and without telling what it loaded
import tekan.cli
try:
    tekan.cli.entry()
except SystemExit:
    pass
print(*sorted(sys.modules))
"""


def loaded(*words: str, missing: tuple[str, ...] = ()) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", COMMAND.format(words=words, missing=missing)],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return set(done.stdout.splitlines()[-1].split())


def test_a_command_loads_neither_openssl_nor_names_for_older_pythons() -> None:
    modules = loaded("explain", "T101")
    assert {"msgspec", "hashlib"} <= modules
    assert modules.isdisjoint({"_hashlib", "typing_extensions"})


def test_a_python_without_digests_of_its_own_has_openssls() -> None:
    assert "_hashlib" in loaded("explain", "T101", missing=("_md5", "_sha1"))


def test_schemas_for_editors_are_whole_though_the_engine_was_loaded_alone() -> None:
    script = "import tekan.source.engine, tekan.cli; tekan.cli.main(['schema', 'article'])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0
    assert '"headline"' in done.stdout
