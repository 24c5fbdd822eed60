"""What SECURITY.md says is so: its tests are there, and what no other test holds."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from helpers import REPOSITORY, in_own_loop

from tekan.preview.guard import Guard

PAGES = ("SECURITY.md", "SECURITY.zh-CN.md")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def named(page: str) -> list[tuple[str, str]]:
    return NAMED.findall((REPOSITORY / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_holds_a_promise_is_there(page: str) -> None:
    assert len(named(page)) > 25
    for path, name in named(page):
        tree = ast.parse((REPOSITORY / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name


def test_both_languages_promise_the_same() -> None:
    assert named(PAGES[0]) == named(PAGES[1])


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_dependency_is_pinned_with_hashes(lock: str) -> None:
    text = (REPOSITORY / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    rows = [row for row in text.splitlines() if row.strip() and not row.lstrip().startswith("#")]
    assert len(rows) > 20
    for row in rows:
        assert re.match(r"[\w.-]+==\S+ ", row), row
        assert "--hash=sha256:" in row, row


def answered(host: str) -> dict[str, str]:
    """The heads of an answer of the preview's."""
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(event: Any) -> None:
        sent.append(event)

    async def receive() -> Any:
        return {}

    scope = {"type": "http", "method": "GET", "headers": [(b"host", host.encode())]}

    async def asked() -> None:
        await Guard(app, 8123)(scope, receive, send)

    in_own_loop(asked())
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "evil.example"])
def test_no_answer_of_the_preview_lets_anything_in_from_elsewhere(host: str) -> None:
    heads = answered(host)
    policy = dict(
        part.strip().split(" ", 1) for part in heads["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["frame-ancestors"] == policy["form-action"] == "'none'"
    sources = {word for words in policy.values() for word in words.split()}
    assert sources <= {"'none'", "'self'", "'unsafe-inline'", "blob:"}
    assert "unsafe-inline" not in policy["script-src"]
    assert heads["x-content-type-options"] == "nosniff"
    assert heads["cross-origin-resource-policy"] == "same-origin"


def _audited(folder: Path, answer: str, status: int) -> tuple[int, str]:
    """What `scripts/audit` makes of an answer of pip-audit's."""
    import os
    import subprocess
    import sys

    if answer:
        tool = folder / "pip-audit"
        tool.write_text(f"#!/bin/sh\nprintf '%s' '{answer}'\nexit {status}\n")
        tool.chmod(0o755)
    command = (sys.executable, str(REPOSITORY / "scripts" / "audit"))
    paths = f"{folder}:/bin:/usr/bin" if answer else str(folder)
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PATH": paths}
    )
    return ended.returncode, ended.stdout + ended.stderr


_WEAK = '{"dependencies":[{"name":"a","version":"1","vulns":[{"id":"X-1","fix_versions":["2"]}]}]}'
_SOUND = '{"dependencies":[{"name":"a","version":"1","vulns":[]}]}'


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        (_WEAK, 1, "a 1: X-1, mended in 2"),
        (_SOUND, 0, "1 looked at, 0 weaknesses known"),
        ("no network", 2, "its data cannot be had"),
        ("", 2, "pip-audit is not here"),
    ],
)
def test_audit_says_what_is_known_or_that_it_cannot_be(
    tmp_path: Path, answer: str, status: int, said: str
) -> None:
    got, words = _audited(tmp_path, answer, status)
    assert got == status
    assert said in words
