"""Starts the server on loopback and runs it until it is stopped."""

import asyncio
import gc
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from tekan.preview.desk import Desk
from tekan.preview.server import server

_LOOPBACK = "127.0.0.1"
# Open news would keep the server from stopping; nobody waits for more after so long, s.
_PATIENCE = 1


def serve(folder: Path, layout: str | None, port: int, ready: Callable[[str], None]) -> None:
    """Serves an edition on loopback.

    port   0 for one that is free
    ready  told the address as soon as it can be asked for

    Raises OSError where the port is in use.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_LOOPBACK, port))
        listening.listen()  # who is told the address may ask at once
        own = listening.getsockname()[1]
        gc.enable()  # a command does without, but this one runs all day
        gc.freeze()  # what was imported stays: no collection need go over it
        app = server(Desk(folder, layout), own)
        config = uvicorn.Config(
            app,
            log_level="error",
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=_PATIENCE,
            timeout_keep_alive=60,
        )
        ready(f"http://{_LOOPBACK}:{own}/")
        asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))
