"""Who may ask the preview: this machine's own browser, for this page's own sake."""

import pytest

from tekan.preview.guard import is_own

PORT = 8123


def asked(method: str = "GET", **headers: str) -> bool:
    own = {"host": f"127.0.0.1:{PORT}", **headers}
    pairs = [(n.replace("_", "-").encode(), v.encode("latin-1")) for n, v in own.items()]
    return is_own({"method": method, "headers": pairs}, PORT)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8123", "localhost:8123", "LOCALHOST:8123", "[::1]:8123"]
)
def test_asks_by_a_name_of_loopback(host: str) -> None:
    assert asked(host=host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8123",
        "127.0.0.1.evil.example:8123",
        "localhost.evil.example:8123",
        "127.0.0.1:8124",
        "127.0.0.1",
        "localhost:8123@evil.example",
        "0.0.0.0:8123",
        "192.168.1.20:8123",
        "",
        "127.0.0.1:8123, evil.example",
    ],
)
def test_refuses_every_other_host(host: str) -> None:
    assert not asked(host=host)


def test_refuses_a_request_without_a_host_or_with_two() -> None:
    assert not is_own({"method": "GET", "headers": []}, PORT)
    twice = [(b"host", b"127.0.0.1:8123"), (b"host", b"evil.example")]
    assert not is_own({"method": "GET", "headers": twice}, PORT)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "https://127.0.0.1:8123.evil.example",
        "http://127.0.0.1:9000",
        "https://127.0.0.1:8123",
        "null",
        "file://",
        "",
    ],
)
def test_refuses_what_another_page_asks(origin: str) -> None:
    assert not asked(origin=origin)


def test_takes_what_its_own_page_asks() -> None:
    assert asked(origin="http://localhost:8123", sec_fetch_site="same-origin")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_refuses_what_a_browser_says_another_site_began(site: str) -> None:
    assert not asked(sec_fetch_site=site)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
def test_nothing_can_be_sent(method: str) -> None:
    assert not asked(method=method)
