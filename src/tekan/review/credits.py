"""Who wrote and who took it (署名): photos without a credit or a caption."""

from collections.abc import Iterator

from tekan.model.edition import Article, plain
from tekan.model.findings import Finding, note

_PICTURES = ("图", "摄影", "摄")


def credits_of(article: Article) -> Iterator[Finding]:
    """Notes: T664 a photo that nobody is said to have taken, neither beside it nor in a byline;
    T665 one without a caption."""
    taken = any(byline.role in _PICTURES for byline in article.bylines)
    for photo in article.photos:
        caption = plain(photo.caption)
        if not photo.credit and not taken and "摄" not in caption:
            yield note("T664", photo.place)
        if not caption.strip():
            yield note("T665", photo.place)
