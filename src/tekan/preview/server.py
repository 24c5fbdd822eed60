"""What the browser may ask for: the page itself, its news, faces, pictures, former proof, ink.

No address is made of a path: each names something that the newest state has, by key or number.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping
from importlib.resources import files
from pathlib import Path

from msgspec import Struct
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tekan.draw.profiles import PressProfileError
from tekan.draw.reading import DamagedPictureError
from tekan.preview.desk import Desk
from tekan.preview.former import FormerProof, former_proof, page_picture
from tekan.preview.guard import App, Guard
from tekan.preview.inked import ink_picture
from tekan.preview.screen import PLATES
from tekan.preview.webfont import face_key, web_font

_KINDS = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_FOR_EVER = {"cache-control": "max-age=31536000, immutable"}
_NEVER = {"cache-control": "no-store"}
# An idle connection says so much, so that a browser that is gone is noticed, s.
_PULSE = 15.0


def server(desk: Desk, port: int) -> App:
    """The whole server of one edition."""
    answers = Answers(desk, _page_files())
    routes = [
        Route("/", answers.page),
        Route("/page/{name}", answers.page),
        Route("/news", answers.news),
        Route("/face/{name}", answers.face),
        Route("/picture/{key}", answers.picture),
        Route("/ink/{number:int}", answers.ink),
        Route("/proof", answers.proof),
        Route("/proof/{number:int}", answers.proof_page),
    ]
    return Guard(Starlette(routes=routes, lifespan=_running(desk)), port)


class Answers(Struct, frozen=True):
    """What is answered to each request.

    files  the page's own, by name
    """

    desk: Desk
    files: Mapping[str, bytes]

    async def page(self, request: Request) -> Response:
        name = request.path_params.get("name", "index.html")
        if name not in self.files:
            return _missing()
        kind = _KINDS[name.rsplit(".", 1)[1]]
        return Response(self.files[name], media_type=kind, headers=_NEVER)

    async def news(self, _: Request) -> Response:
        return StreamingResponse(_news(self.desk), media_type="text/event-stream", headers=_NEVER)

    async def face(self, request: Request) -> Response:
        own = self.desk.state.faces.get(request.path_params["name"])
        if own is None:
            return _missing()
        known = {"etag": f'"{face_key(own.file)}"', "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == known["etag"]:
            return Response(status_code=304, headers=known)
        return await _made(lambda: web_font(own.file), "font/ttf", known)

    async def picture(self, request: Request) -> Response:
        state, plate = self.desk.state, request.query_params.get("plate", "")
        own, screen = state.pictures.get(request.path_params["key"]), state.screen
        if own is None or screen is None or plate not in ("", *PLATES):
            return _missing()
        return await _made(lambda: screen.picture(own, plate), "image/jpeg", _FOR_EVER)

    async def ink(self, request: Request) -> Response:
        number, state = request.path_params["number"], self.desk.state
        if number not in {drawn.number for drawn in state.sheets}:
            return _missing()
        return await _made(lambda: ink_picture(state, number), "image/png", _NEVER)

    async def proof(self, _: Request) -> Response:
        return JSONResponse(_proof_of(self.desk).as_json(), headers=_NEVER)

    async def proof_page(self, request: Request) -> Response:
        former, at = _proof_of(self.desk), request.path_params["number"]
        if at >= former.pages:
            return _missing()
        return await _made(lambda: page_picture(former, at), "image/png", _NEVER)


def _running(desk: Desk) -> Callable[[Starlette], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(desk.run())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    return running


def _page_files() -> dict[str, bytes]:
    """The page's own files: all that can ever be asked for by name."""
    folder = files("tekan.preview") / "web"
    found = (file for file in folder.iterdir() if file.name.rsplit(".", 1)[-1] in _KINDS)
    return {file.name: file.read_bytes() for file in found}


async def _news(desk: Desk) -> AsyncIterator[bytes]:
    """Server-sent events: each state as soon as it is there."""
    messages = desk.messages()
    waiting: asyncio.Task[object] | None = None
    try:
        while True:
            waiting = waiting or asyncio.ensure_future(anext(messages))
            done, _ = await asyncio.wait((waiting,), timeout=_PULSE)
            if done:
                text = json.dumps(waiting.result(), ensure_ascii=False, separators=(",", ":"))
                waiting = None
                yield f"data: {text}\n\n".encode("utf-8", "replace")
            else:
                yield b": still here\n\n"
    finally:
        if waiting:
            waiting.cancel()


async def _made(make: Callable[[], bytes], kind: str, headers: dict[str, str]) -> Response:
    """What takes a while to make, made beside; what cannot be made is not there."""
    try:
        data = await asyncio.to_thread(make)
    except (OSError, ValueError, DamagedPictureError, PressProfileError):
        return _missing()
    return Response(data, media_type=kind, headers=headers)


def _missing() -> Response:
    return Response(status_code=404)


def _proof_of(desk: Desk) -> FormerProof:
    view = desk.state.view
    if view is None:
        return FormerProof(Path(), 0, 0)
    return former_proof(Path(view.house.root) / "output" / view.edition.slug, view.edition.slug)
