"""PDFs made by hand, object by object, for the preflight's reader."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf

from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.seen import FileSeen, Fill, Mark, PageSeen, Shown, Stroke, Type

WIDTH, HEIGHT = 200, 100
COURIER = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
TINT = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0.5 0] /N 1 >>"


class Handmade:
    """A file of one page, 200 × 100 pt."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.pdf.add_blank_page(page_size=(WIDTH, HEIGHT))

    @property
    def page(self) -> pikepdf.Page:
        return self.pdf.pages[0]

    def thing(self, source: str) -> pikepdf.Object:
        """An indirect object from its source."""
        return self.pdf.make_indirect(pikepdf.Object.parse(source.encode("latin-1")))

    def stream(self, content: str | bytes, source: str = "<< >>") -> pikepdf.Stream:
        data = content.encode("latin-1") if isinstance(content, str) else content
        stream = self.pdf.make_stream(data)
        for key, value in pikepdf.Object.parse(source.encode("latin-1")).items():
            stream[key] = value
        return stream

    def form(self, content: str, source: str = "", **resources: Any) -> pikepdf.Stream:
        box = "" if "/BBox" in source else "/BBox [0 0 200 100]"
        made = self.stream(content, f"<< /Type /XObject /Subtype /Form {box} {source} >>")
        if resources:
            made.Resources = resources_of(resources)
        return made

    def image(self, data: bytes, source: str) -> pikepdf.Stream:
        return self.stream(data, f"<< /Type /XObject /Subtype /Image {source} >>")

    def save(self, path: Path, content: str | bytes = "", **resources: Any) -> Path:
        data = content.encode("latin-1") if isinstance(content, str) else content
        self.page.Contents = self.pdf.make_stream(data)
        if resources:
            self.page.obj.Resources = resources_of(resources)
        self.pdf.save(path / "handmade.pdf")
        return path / "handmade.pdf"

    def read(self, path: Path, content: str | bytes = "", **resources: Any) -> FileSeen:
        return read_file(self.save(path, content, **resources))

    def see(self, path: Path, content: str | bytes = "", **resources: Any) -> PageSeen:
        return self.read(path, content, **resources).pages[0]


def resources_of(kinds: Mapping[str, Any]) -> pikepdf.Dictionary:
    """Resources by kind and name: things, or their sources."""
    return pikepdf.Dictionary(
        {
            f"/{kind}": pikepdf.Dictionary(
                {f"/{name}": _object(value) for name, value in named.items()}
            )
            for kind, named in kinds.items()
        }
    )


def _object(value: Any) -> Any:
    return pikepdf.Object.parse(value.encode("latin-1")) if isinstance(value, str) else value


def see(path: Path, content: str | bytes, **resources: Any) -> PageSeen:
    """The page of this content."""
    return Handmade().see(path, content, **resources)


def only(page: PageSeen) -> Mark:
    assert page.unread == ()
    (mark,) = page.marks
    return mark


def fill(page: PageSeen) -> Fill:
    mark = only(page)
    assert isinstance(mark, Fill)
    return mark


def stroke(page: PageSeen) -> Stroke:
    mark = only(page)
    assert isinstance(mark, Stroke)
    return mark


def run_of(page: PageSeen) -> Type:
    mark = only(page)
    assert isinstance(mark, Type)
    return mark


def shown(page: PageSeen) -> Shown:
    mark = only(page)
    assert isinstance(mark, Shown)
    return mark
