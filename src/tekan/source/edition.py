"""Take an edition's folder and give the edition, or all that is wrong with it, in one run."""

import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tekan.model.edition import (
    Article,
    Byline,
    Edition,
    Face,
    Fact,
    Field,
    PagePlan,
    Photo,
    Sidebar,
    Span,
    Weight,
    plain,
)
from tekan.model.findings import Finding, Findings, Place, error, has_errors, warning
from tekan.source.characters import unsettable
from tekan.source.check import MOST_OF_A_NAME, brief, names_of, nearest, read_yaml, validated
from tekan.source.files import exists, inside, is_folder, missing_article, within
from tekan.source.nodes import Mapping, Node, Scalar, Sequence
from tekan.source.page_plans import named, page_plans, stem
from tekan.source.paragraphs import paragraphs
from tekan.source.photo_said import said_by
from tekan.source.pictures import Picture, is_damaged, picture
from tekan.source.prose import Texts, texts_of
from tekan.source.recall import Recall, anew, look_of, words_of

if TYPE_CHECKING:
    from tekan.source.schema import (
        ArticleSheet,
        BylineSheet,
        EditionSheet,
        FactSheet,
        PhotoSheet,
        SidebarSheet,
    )

EDITION_FILE = "edition.yaml"


def load_edition(folder: Path, recall: Recall = anew) -> tuple[Edition | None, Findings]:
    """The edition of a folder; None if there are errors.

    recall  knows what was read before

    Findings stand in the order of the files, then of lines and columns. Where there are errors
    the pictures are decoded too, so that everything comes out in one run.
    Errors: T101 to T169, T170 then, T172, T207 to T209 pages, T218 a link; warnings T150 to T156,
    T171; notes T164.
    """
    if not is_folder(folder):
        return None, (_no_folder(folder),)
    if inside(folder, EDITION_FILE) is None:
        return None, (error("T218", Place(str(folder)), file=EDITION_FILE),)
    shown = str(folder / EDITION_FILE)
    node, found = read_yaml(folder / EDITION_FILE, shown, recall)
    if node is None:
        return None, found
    from tekan.source.schema import EditionSheet

    sheet, invalid = validated(node, EditionSheet)
    names, fillers = named(node)
    listed, unlisted = _listed(folder, (*names, *fillers))
    stories = _stories(folder, listed, recall)
    fields, unfilled = texts_of(sheet.fields) if sheet else ((), ())
    plans, misplanned = _plans(folder, node, sheet, listed, stories) if sheet else ((), ())
    unlisted += _too_many(sheet, node, len(names) + len(fillers))
    own = _in_order(found + invalid + unlisted + unfilled + misplanned + unsettable(node))
    files = (own, *(story.findings for story in stories))
    if sheet is None or any(has_errors(findings) for findings in files):
        return None, _with_damage(own, stories, recall)
    articles = tuple(story.article for story in stories if story.article)
    edition = _edition(folder, sheet, fields, plans, articles, Place(shown))
    edition = replace(edition, listed_at=_listed_at(node))
    return edition, tuple(finding for findings in files for finding in findings)


def _too_many(sheet: "EditionSheet | None", node: Node, count: int) -> Findings:
    """T147 for an edition whose pages name more articles than are read; of each list by itself the
    sheet says it."""
    from tekan.source.schema import MOST_ARTICLES

    if sheet is None or count <= MOST_ARTICLES:
        return ()
    return (error("T147", node.place, key="articles", limit=MOST_ARTICLES),)


def _no_folder(folder: Path) -> Finding:
    """T172, with the folder beside it that was probably meant."""
    try:
        beside = [path.name for path in folder.absolute().parent.iterdir() if path.is_dir()]
    except (OSError, ValueError):  # a folder that may not be read, a NUL
        beside = []
    near = nearest(folder.name, beside)
    if near:
        return error("T172", Place(str(folder)), name=folder.name, choices=near)
    return error("T172", Place(str(folder)))


def _plans(
    folder: Path,
    node: Node,
    sheet: "EditionSheet",
    listed: tuple[tuple[Scalar, Path], ...],
    stories: "list[_Story]",
) -> tuple[tuple[PagePlan, ...], Findings]:
    """The pages of edition.yaml; an article that could not be read weighs as most do."""
    numbers = {stem(name): at for at, (name, _) in enumerate(listed)}
    weights = [story.article.weight if story.article else Weight.SECOND for story in stories]
    return page_plans(folder, node, sheet, numbers, weights)


def value_place(folder: Path, field: str) -> tuple[Place, int] | None:
    """Where edition.yaml gives a field its value, read anew; None where it does not."""
    from tekan.source.schema import EditionSheet

    node, _ = read_yaml(folder / EDITION_FILE, str(folder / EDITION_FILE))
    entry = node.entry(names_of(EditionSheet, field)) if isinstance(node, Mapping) else None
    if entry is None or not isinstance(entry.value, Scalar) or not entry.value.lines:
        return None
    line = entry.value.lines[0]
    return line.place, len(line.text)


def check_pictures(edition: Edition) -> Findings:
    """T170 for every photo whose file is cut short or damaged; decodes each file once."""
    articles = (*edition.articles, *edition.fillers)
    photos = [photo for article in articles for photo in article.photos]
    ads = [ad for plan in edition.plans for ad in plan.ads]
    shown = [(photo.path, photo.place) for photo in photos]
    return _damage((*shown, *((ad.path, ad.place) for ad in ads)))


class _Story(NamedTuple):
    """What was read of an article, though it may not be all of one."""

    article: Article | None
    pictures: tuple[tuple[str, Place], ...]
    findings: Findings


def _listed_at(node: Node) -> Place | None:
    """Where an edition without `pages` says what stands on them."""
    from tekan.source.schema import EditionSheet

    if not isinstance(node, Mapping):
        return None
    entries = (node.entry(names_of(EditionSheet, key)) for key in ("page_count", "articles"))
    return next((entry.key.lines[0].place for entry in entries if entry), None)


def _edition(
    folder: Path,
    sheet: "EditionSheet",
    fields: tuple[Field, ...],
    plans: tuple[PagePlan, ...],
    articles: tuple[Article, ...],
    place: Place,
) -> Edition:
    last = len(articles) - len(sheet.fillers)
    return Edition(
        slug=file_name(folder.resolve().name),
        fields=fields,
        layout=sheet.layout,
        press=sheet.press,
        first_page=sheet.first_page,
        articles=articles[:last],
        place=place,
        plans=plans,
        fillers=articles[last:],
        page_count=sheet.page_count,
        front=sheet.front,
        unchecked=tuple(_code(scalar) for scalar in sheet.unchecked),
    )


def _code(scalar: Scalar) -> Span:
    """A check's code (T644) as edition.yaml names it."""
    line = scalar.lines[0]
    return Span(line.text.strip().upper(), Face.PLAIN, line.place)


# Control characters, halves of pairs, line separators: neither file nor PDF can be named so.
_UNNAMEABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def file_name(name: str) -> str:
    """A folder's name as one of files: what these cannot be called becomes `_`."""
    kept = ("_" if c in "/\\" or unicodedata.category(c) in _UNNAMEABLE else c for c in name)
    return "".join(kept) or "_"


def _with_damage(own: Findings, stories: Iterable[_Story], recall: Recall) -> Findings:
    known: dict[str, bool] = {}
    files = [own]
    files += (
        _in_order(story.findings + _damage(story.pictures, known, recall)) for story in stories
    )
    return tuple(finding for findings in files for finding in findings)


def _damage(
    pictures: Iterable[tuple[str, Place]],
    known: dict[str, bool] | None = None,
    recall: Recall = anew,
) -> Findings:
    """T170 for the damaged; `known` keeps what was decoded, by path."""
    decoded = {} if known is None else known
    found = []
    for path, place in pictures:
        if path not in decoded:
            decoded[path] = _is_damaged(path, recall)
        if decoded[path]:
            found.append(error("T170", place, file=Path(path).name))
    return tuple(found)


def _is_damaged(path: str, recall: Recall) -> bool:
    return recall(("damage", path), lambda: look_of(Path(path)), lambda: is_damaged(path))


def _in_order(findings: Findings) -> Findings:
    """By line and column; those of one place keep their order."""
    return tuple(sorted(findings, key=_line_and_column))


def _line_and_column(finding: Finding) -> tuple[int, int]:
    return (finding.place.line, finding.place.column) if finding.place else (0, 0)


# Finding out what was meant by each takes its time; who lacks more has moved a folder.
MOST_MISSING = 50


def _listed(
    folder: Path, names: Iterable[Scalar]
) -> tuple[tuple[tuple[Scalar, Path], ...], Findings]:
    """The article files of an edition in order, and those listed that are none."""
    from tekan.source.schema import MOST_ARTICLES

    files: dict[Path, Scalar] = {}
    found: list[Finding] = []
    root = folder.resolve()
    for scalar in names:
        if not scalar.text.strip():
            continue
        if len(files) == MOST_ARTICLES or len(found) >= MOST_MISSING:
            break
        path = within(root, f"{stem(scalar)}.yaml")
        wrong = _unfit(folder, scalar, path, files.get(path) if path else None)
        if path is None or wrong:
            found += wrong
        else:
            files[path] = scalar
    return tuple((scalar, path) for path, scalar in files.items()), tuple(found)


def _unfit(folder: Path, scalar: Scalar, path: Path | None, first: Scalar | None) -> Findings:
    name, file = (brief(own, MOST_OF_A_NAME) for own in (scalar.text, f"{stem(scalar)}.yaml"))
    place, length = scalar.lines[0].place, len(scalar.lines[0].text)
    if path is None:
        return (error("T163", place, length, file=name),)
    if first is not None:
        return (error("T160", place, length, file=name, line=first.place.line),)
    if not exists(path):
        near = missing_article(folder, f"{stem(scalar)}.yaml").removesuffix(".yaml")
        if near:
            return (error("T161", place, length, file=file, near=near),)
        return (error("T162", place, length, file=file),)
    return ()


_Tree = Callable[[Path, str], tuple[Node | None, Findings]]


def _stories(
    folder: Path, listed: Iterable[tuple[Scalar, Path]], recall: Recall = anew
) -> list[_Story]:
    """All articles; the pictures of all are known before any is looked into, for what one uses is
    no other's to take."""
    tree = cache(read_yaml)  # each is read once, and only where it is not recalled
    # Asked for once too, before the file is read: words that are saved meanwhile must not be
    # taken for those that were read.
    words = cache(words_of)
    files = [(scalar, path, str(folder / f"{stem(scalar)}.yaml")) for scalar, path in listed]
    shows = [
        recall(("pictures", n), partial(words, path), partial(_shows, folder, tree, path, n))
        for _, path, n in files
    ]
    used = frozenset(file for files in shows for file in files)
    return [
        recall(
            ("story", name),
            partial(_state_of_story, words, path, own, used),
            partial(_story, folder, scalar, path, name, tree, used),
        )
        for (scalar, path, name), own in zip(files, shows, strict=True)
    ]


def _shows(folder: Path, tree: _Tree, path: Path, shown: str) -> tuple[Path | None, ...]:
    """The files of an article's pictures; None for one that is not to be read."""
    node, _ = tree(path, shown)
    names = _picture_names(node) if node else ()
    return tuple(inside(folder, name.text.strip()) for name in names)


def _state_of_story(
    words: Callable[[Path], object],
    path: Path,
    shows: tuple[Path | None, ...],
    used: frozenset[Path | None],
) -> object:
    """Its words, its pictures, and those that are taken."""
    return words(path), used, tuple(look_of(file) if file else None for file in shows)


def _story(
    folder: Path,
    name: Scalar,
    path: Path,
    shown: str,
    tree: _Tree,
    used: Container[Path | None],
) -> _Story:
    node, found = tree(path, shown)
    if node is None:
        return _Story(None, (), found)
    from tekan.source.schema import ArticleSheet

    sheet, invalid = validated(node, ArticleSheet)
    pictures, unseen = _pictures(folder, node, used)
    article, doubts = _article(stem(name), sheet, pictures, Place(shown)) if sheet else (None, ())
    findings = found + invalid + unseen + doubts + unsettable(node)
    seen = tuple((own.path, scalar.place) for scalar, own in pictures.items())
    return _Story(article, seen, _in_order(findings))


def _pictures(
    folder: Path, node: Node, used: Container[Path | None]
) -> tuple[dict[Scalar, Picture], Findings]:
    """The pictures that an article names, by the scalar that names them."""
    pictures: dict[Scalar, Picture] = {}
    found: list[Finding] = []
    for scalar in _picture_names(node):
        own, wrong = picture(folder, scalar, used)
        found += wrong
        if own:
            pictures[scalar] = own
    return pictures, tuple(found)


def _picture_names(node: Node) -> Iterator[Scalar]:
    from tekan.source.schema import ArticleSheet, PhotoSheet

    entry = node.entry(names_of(ArticleSheet, "photos")) if isinstance(node, Mapping) else None
    items = entry.value.items if entry and isinstance(entry.value, Sequence) else ()
    for item in items:
        file = item.entry(names_of(PhotoSheet, "file")) if isinstance(item, Mapping) else None
        if file and isinstance(file.value, Scalar) and file.value.text.strip():
            yield file.value


def _article(
    slug: str, sheet: "ArticleSheet", pictures: dict[Scalar, Picture], place: Place
) -> tuple[Article, Findings]:
    texts = Texts()
    body, doubts = paragraphs(sheet.body)
    photos = (_photo(photo, pictures, texts) for photo in sheet.photos)
    article = Article(
        slug=slug,
        kicker=texts.inline(sheet.kicker),
        person=sheet.person.text.strip(),
        headline=texts.inline(sheet.headline),
        deck=texts.inline(sheet.deck),
        summary=texts.inline(sheet.summary),
        bylines=tuple(_byline(byline) for byline in sheet.bylines),
        photos=tuple(photo for photo in photos if photo),
        facts=tuple(_fact(fact, texts) for fact in sheet.facts),
        quote=texts.inline(sheet.quote),
        body=body,
        place=place,
        sidebar=_sidebar(sheet.sidebar, texts) if sheet.sidebar else None,
        weight=sheet.weight,
    )
    placeholders = (photo.file for photo in sheet.photos if photo.placeholder)
    own = (*doubts, *texts.findings, *_stranger(sheet, article))
    return article, (*own, *(_placeholder(file) for file in placeholders))


def _stranger(sheet: "ArticleSheet", article: Article) -> Findings:
    """T173 where the kicker does not name the person."""
    if not article.person or article.person in plain(article.kicker):
        return ()
    return (warning("T173", sheet.person.place, len(article.person), name=article.person),)


def _placeholder(file: Scalar) -> Finding:
    return warning("T171", file.place, len(file.text), file=file.text.strip())


def _photo(sheet: "PhotoSheet", pictures: dict[Scalar, Picture], texts: Texts) -> Photo | None:
    own = pictures.get(sheet.file)
    if own is None:
        return None
    given = texts.inline(sheet.caption), texts.inline(sheet.credit)
    said = said_by(sheet, own.path, *given)
    texts.findings += said.findings
    return Photo(
        path=own.path,
        pixels=own.pixels,
        caption=said.caption,
        credit=said.credit,
        focal=sheet.focal,
        placeholder=sheet.placeholder,
        place=sheet.file.place,
    )


def _byline(sheet: "BylineSheet") -> Byline:
    names = tuple(name.text.strip() for name in sheet.names)
    places = tuple(name.lines[0].place for name in sheet.names)
    role, title = sheet.role.text.strip(), sheet.title.text.strip()
    return Byline(role, title, names, sheet.role.place, places)


def _fact(sheet: "FactSheet", texts: Texts) -> Fact:
    return Fact(texts.inline(sheet.label), texts.inline(sheet.figure), texts.inline(sheet.unit))


def _sidebar(sheet: "SidebarSheet", texts: Texts) -> Sidebar:
    body, doubts = paragraphs(sheet.body)
    texts.findings += doubts
    return Sidebar(texts.inline(sheet.headline), body)
