"""What the preview's server gives, and what it never does."""

import json
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from helpers import in_own_loop

from tekan.preview.desk import Desk
from tekan.preview.server import server
from tekan.preview.state import NOTHING, of_view
from tekan.preview.view import Memory, remake

PORT = 8123
Message = MutableMapping[str, Any]


@pytest.fixture
def desk(house: Path) -> Desk:
    folder = house / "articles" / "2024-interviews"
    desk = Desk(folder, None)
    view, _ = remake(folder, None, Memory(), lambda: False)
    assert view
    desk.state = of_view(view, NOTHING, desk._screen(view.house.press), 1.0)
    return desk


def get(desk: Desk, path: str, host: str = f"127.0.0.1:{PORT}") -> tuple[int, bytes]:
    """Status and body of a request."""
    plain, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "method": "GET",
        "path": unquote(plain),
        "raw_path": plain.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", host.encode())],
    }
    got: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(event: Message) -> None:
        got.append(event)

    async def asked() -> None:
        await server(desk, PORT)(scope, receive, send)

    in_own_loop(asked())
    return got[0]["status"], b"".join(event.get("body", b"") for event in got[1:])


def test_the_page_and_its_files_are_given(desk: Desk) -> None:
    status, body = get(desk, "/")
    assert status == 200 and b"<!doctype html>" in body.lower()


@pytest.mark.parametrize(
    "path",
    [
        "/edition.yaml",
        "/page/../desk.py",
        "/page/..%2fdesk.py",
        "/page/%2e%2e/desk.py",
        "/page/..\\desk.py",
        "/page//etc/passwd",
        "/page/__init__.py",
        "/page/",
        "/face/../song",
        "/face/NotoSerifSC-Regular.ttf",
        "/picture/photos/li-xiaolong.jpg",
        "/picture/..%2f..%2fedition.yaml",
        "/proof/-1",
        "/proof/0",
        "/proof/99999999999999999999",
        "/ink/77",
        "/ink/x",
        "//etc/passwd",
        "/%00",
    ],
)
def test_no_path_leads_to_a_file(desk: Desk, path: str) -> None:
    assert get(desk, path) == (404, b"") or get(desk, path)[1] == b"Not Found"


def test_another_host_gets_nothing_at_all(desk: Desk) -> None:
    assert get(desk, "/", host="evil.example:8123") == (403, b"")


def test_a_picture_is_given_as_it_prints_and_plate_by_plate(desk: Desk) -> None:
    key = next(iter(desk.state.pictures))
    whole, black = get(desk, f"/picture/{key}"), get(desk, f"/picture/{key}?plate=k")
    assert whole[0] == black[0] == 200
    assert whole[1][:3] == black[1][:3] == b"\xff\xd8\xff"
    assert get(desk, f"/picture/{key}?plate=z")[0] == 404


def test_a_face_is_given(desk: Desk) -> None:
    status, body = get(desk, "/face/song")
    assert status == 200 and body[:4] == b"\0\1\0\0"


def test_without_a_proof_there_is_none(desk: Desk) -> None:
    status, body = get(desk, "/proof")
    assert (status, json.loads(body)["pages"]) == (200, 0)
