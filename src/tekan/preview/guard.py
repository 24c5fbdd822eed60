"""Who may ask: only this machine's own browser, for this page's own sake.

Another site's page can make a browser ask a server on loopback, and a name that it owns can be
made to mean 127.0.0.1 (DNS rebinding). So the host asked for, and the page that asks, must be this.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from msgspec import Struct

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_NAMES = ("127.0.0.1", "localhost", "[::1]")
# What a browser says of who began a request (Fetch Metadata); absent in older ones.
_OWN_SITES = frozenset(("same-origin", "none"))
_METHODS = frozenset(("GET", "HEAD"))
# Nothing from elsewhere is loaded, nothing is sent elsewhere, nobody may frame the page.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:;"
    " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
)


class Guard(Struct, frozen=True):
    """Lets through to `app` what this page's own browser asks of this port."""

    app: App
    port: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] != "http" or not is_own(scope, self.port):
            await _refuse(send)
        else:
            await self.app(scope, receive, _with_headers(send))


def is_own(scope: Scope, port: int) -> bool:
    """Whether a request was made to this address, by this page or by hand."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    hosts = _values(headers, b"host")
    origins = _values(headers, b"origin")
    sites = _values(headers, b"sec-fetch-site")
    own = frozenset(f"{name}:{port}" for name in _NAMES)
    return (
        scope["method"] in _METHODS
        and len(hosts) == 1
        and hosts[0].lower() in own
        and all(origin.lower().removeprefix("http://") in own for origin in origins)
        and all(site in _OWN_SITES for site in sites)
    )


def _values(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> list[str]:
    return [value.decode("latin-1") for name, value in headers if name.lower() == wanted]


async def _refuse(send: Send) -> None:
    await send({"type": "http.response.start", "status": 403, "headers": list(_HEADERS)})
    await send({"type": "http.response.body", "body": b""})


def _with_headers(send: Send) -> Send:
    async def sending(event: MutableMapping[str, Any]) -> None:
        if event["type"] == "http.response.start":
            event["headers"] = [*event.get("headers", ()), *_HEADERS]
        await send(event)

    return sending
