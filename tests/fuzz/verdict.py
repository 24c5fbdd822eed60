"""Whether the program dealt rightly with a house: findings or right pages, and nothing else."""

import os
import re
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from damage import Case
from small_house import good_house, write

from tekan.build import Built, build, check
from tekan.model.edition import Edition, plain
from tekan.model.findings import Findings, has_errors
from tekan.printing import as_json

SECRET = "SECRET-OF-ANOTHER-FOLDER"


def load() -> None:
    """Loads what every build would load anew, so that a forked child has it already."""
    from importlib import import_module

    from PIL import Image

    from tekan.text.words import cut

    for name in ("PIL.ImageCms", "PIL.ImageOps", "tekan.pages", "tekan.review", _SCHEMA):
        import_module(name)
    Image.init()
    cut("字")


_SCHEMA = "tekan.source.schema"


def judged(case: Case, folder: Path, whole: bool = True) -> list[str]:
    """All that is wrong with what the program makes of a case; [] where nothing is.

    whole  the edition is built, and its files looked at; else its sources are read
    """
    house = folder / "house"
    write(case.files, house)
    (folder / "secret.yaml").write_text(f"headline: {SECRET}\nbody: {SECRET}\n")
    edition = house / os.fsdecode(case.edition.encode("utf-8", "surrogateescape"))
    if not whole:
        from tekan.source.everything import load_sources

        return list(_told(load_sources(edition).findings))
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    tempfile.tempdir = str(folder / "tmp")
    Path(tempfile.tempdir).mkdir()
    before = _tree(folder)
    built = build(edition)
    wrong = [*_told(built.findings), *_of_files(built)]
    if _has_good_fonts(case):
        wrong += _of_text(built, edition)
    wrong += [f"a file outside output/: {path}" for path in sorted(_tree(folder) - before)]
    wrong += _told(check(edition))
    again = build(edition)
    if _seen(again) != _seen(built):
        wrong.append(f"the next build is another: {_differing(built, again)}")
    return wrong


def _has_good_fonts(case: Case) -> bool:
    """Whether glyphs are those of their characters: a damaged face may show one for another, which
    only ActualText tells, and pdfium does not look at that."""
    return all(
        case.files.get(f"fonts/{name}") == good_house()[f"fonts/{name}"]
        for name in ("song.ttf", "hei.otf")
    )


def _seen(built: Built) -> tuple[Any, ...]:
    return built.findings, tuple((path.name, path.read_bytes()) for path in built.files)


def _differing(one: Built, other: Built) -> str:
    codes = [[finding.code for finding in built.findings] for built in (one, other)]
    return f"{codes[0]} and {codes[1]}, {len(one.files)} and {len(other.files)} files"


def _tree(folder: Path) -> set[str]:
    """All paths of a folder but those where a build may write."""
    free = (str(folder / "house" / "output"), str(folder / "cache"))
    return {
        os.path.join(above, name)  # noqa: PTH118
        for above, _, names in os.walk(folder)
        for name in names
        if not above.startswith(free)
    }


def _told(findings: Findings) -> Iterator[str]:
    """Findings that cannot be said, or that no program should have."""
    for finding in findings:
        if finding.code == "T599":
            yield f"T599 {finding.values}"
        for lang in ("zh", "en"):
            said = as_json(finding, lang)  # type: ignore[arg-type]
            filled = any("{" in str(value) for _, value in finding.values)
            if re.search(r"\{[a-z_]+\}", str(said["problem"])) and not filled:
                yield f"{finding.code} has a blank: {said['problem']}"
        if SECRET in str(said):
            yield f"{finding.code} tells a secret"


def _of_files(built: Built) -> Iterator[str]:
    if has_errors(built.findings) and built.files:
        yield "files beside errors"
    if not has_errors(built.findings) and not built.files:
        yield "neither errors nor files"
    for path in built.files:
        if path.suffix == ".pdf":
            yield from _of_pdf(path)


def _of_pdf(path: Path) -> Iterator[str]:
    with pikepdf.open(path) as pdf:
        yield from (f"{path.name[-20:]}: {problem}" for problem in pdf.check_pdf_syntax())
        for page in pdf.pages:
            page.contents_coalesce()
            content = _STRINGS.sub(b"", page.Contents.read_bytes())
            if found := re.search(rb"(?<![\w/])-?(nan|inf)\b|\d[eE][-+]?\d", content):
                yield f"{path.name[-20:]}: {found[0]!r} among its marks"
    if SECRET.encode() in path.read_bytes():
        yield f"{path.name[-20:]} tells a secret"


# Hexadecimal and literal ones (ISO 32000-1 7.3.4).
_STRINGS = re.compile(rb"<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)", re.DOTALL)


def _letters(text: str) -> Counter[str]:
    return Counter(
        c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] in "LN"
    )


def _of_text(built: Built, folder: Path) -> Iterator[str]:
    """Letters of headlines and bodies that stand on no page of the whole file."""
    if not built.files:
        return
    from tekan.source.edition import load_edition

    edition, _ = load_edition(folder)
    if edition is None:
        yield "built, but its edition cannot be read"
        return
    whole = next(path for path in built.files if path.name == f"{edition.slug}.pdf")
    lost = _letters(_words(edition)) - _letters(_extracted(whole))
    if lost:
        yield f"lost text: {''.join(lost.elements())[:40]!r}"


def _words(edition: Edition) -> str:
    return "".join(
        plain(text)
        for article in edition.articles
        for text in (article.headline, *(paragraph.text for paragraph in article.body))
    )


def _extracted(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
