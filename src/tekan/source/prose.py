"""Scalars set into text, with the findings of all of them kept."""

from collections.abc import Mapping

from tekan.model.edition import Field, Text
from tekan.model.findings import Finding, Findings, note
from tekan.source.markup import inline
from tekan.source.nodes import Scalar

TO_BE_FILLED_IN = "待填"


class Texts:
    """Sets scalars into text and keeps the findings of all of them."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def inline(self, scalar: Scalar) -> Text:
        text, found = inline(scalar)
        self.findings += found
        return text


def texts_of(scalars: Mapping[str, Scalar]) -> tuple[tuple[Field, ...], Findings]:
    """Fields as texts; T164 for those to be filled in."""
    texts = Texts()
    fields = []
    for name, scalar in scalars.items():
        if scalar.text.strip() in ("", TO_BE_FILLED_IN):
            texts.findings.append(note("T164", scalar.place, max(len(scalar.text), 1), name=name))
            fields.append(Field(name, ()))
        else:
            fields.append(Field(name, texts.inline(scalar)))
    return tuple(fields), tuple(texts.findings)
