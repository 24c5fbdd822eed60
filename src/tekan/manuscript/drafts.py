"""Take a manuscript and give the drafts of its articles."""

from msgspec.structs import replace

from tekan.manuscript.bodies import Found, body_of
from tekan.manuscript.furniture import cleared
from tekan.manuscript.heads import Head, head_of
from tekan.manuscript.paragraphs import paragraphs
from tekan.manuscript.splits import Share, shares
from tekan.manuscript.values import CERTAIN, Draft, Left, Manuscript, Mark, Part


def drafts_of(manuscript: Manuscript) -> tuple[Draft, ...]:
    """The articles of a manuscript, in order; what stands in none is told in the first."""
    rows, left = cleared(manuscript.rows)
    drafts = [_draft(share) for share in shares(paragraphs(rows))]
    if not drafts:
        return ()
    outside: tuple[Left, ...] = (*manuscript.left, *left)
    drafts[0] = replace(drafts[0], left=(*outside, *drafts[0].left))
    return tuple(drafts)


def _draft(share: Share) -> Draft:
    head = head_of(share.paragraphs)
    found = body_of(head.body, bool(head.bylines))
    parts = head.parts
    return Draft(
        kicker=parts.get(Part.KICKER, ""),
        person=parts.get(Part.PERSON, ""),
        headline=parts.get(Part.HEADLINE, ""),
        deck=parts.get(Part.DECK, ""),
        summary=parts.get(Part.SUMMARY, ""),
        bylines=(*head.bylines, *found.bylines),
        captions=tuple(found.captions),
        facts=tuple(found.facts),
        body=tuple(found.body),
        marks=_marks(share, head, found),
        left=(*share.left, *head.left, *found.left),
    )


def _marks(share: Share, head: Head, found: Found) -> tuple[Mark, ...]:
    opened = share.paragraphs[0] if share.paragraphs else None
    split: tuple[Mark, ...] = ()
    if opened and share.sure < CERTAIN:
        split = (Mark(Part.SPLIT, opened.text, share.sure, opened.row.line),)
    joins = (join for p in share.paragraphs for join in p.joins)
    known = {*found.marks}
    return (*split, *head.marks, *found.marks, *(join for join in joins if join not in known))
