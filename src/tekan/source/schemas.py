"""JSON Schema of every document, for completion in an editor."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tekan.source.fields import Sheet


def json_schema(document: str, shown: "Shown | None" = None) -> dict[str, Any]:
    """The schema of one kind of document: edition, article, layout, fonts, press, names or
    terms.

    shown  makes what an editor is to know of a sheet from the sheet's own schema
    """
    from tekan.source.house_schema import FontsSheet, NamesSheet, PressSheet, TermsSheet
    from tekan.source.layout_schema import LayoutSheet
    from tekan.source.schema import ArticleSheet, EditionSheet

    sheets: dict[str, type[Sheet]] = {
        "edition": EditionSheet,
        "article": ArticleSheet,
        "layout": LayoutSheet,
        "fonts": FontsSheet,
        "press": PressSheet,
        "names": NamesSheet,
        "terms": TermsSheet,
    }
    return described(sheets[document], shown)


def titled(sheet: "type[Sheet]") -> str:
    """A sheet's name to its writers: `PhotoPartSheet` is a photo part."""
    words = re.findall("[A-Z][a-z]*", sheet.__name__.removesuffix("Sheet"))
    return " ".join(words).lower()


Shown = Callable[["type[Sheet]", dict[str, Any]], dict[str, Any]]


def described(sheet: "type[Sheet]", shown: Shown | None = None) -> dict[str, Any]:
    """The JSON Schema of a sheet, from the schema that checks it."""
    from pydantic.json_schema import GenerateJsonSchema

    from tekan.source.engine import schema_of
    from tekan.source.fields import SHOWN

    class Described(GenerateJsonSchema):
        def generate_inner(self, schema: Any) -> dict[str, Any]:
            own = schema.get("metadata", {}).get(SHOWN, {})
            return {**super().generate_inner(schema), **own}

        def typed_dict_schema(self, schema: Any) -> dict[str, Any]:
            # The title is for whoever edits a document, and knows nothing of our classes.
            described = {**super().typed_dict_schema(schema), "title": titled(schema["cls"])}
            return shown(schema["cls"], described) if shown else described

        def default_schema(self, schema: Any) -> dict[str, Any]:
            # A default that is a value of ours is not what an editor would write.
            default = schema["default"]
            if type(default) is tuple or isinstance(default, str | int | float | dict | None):
                return super().default_schema(schema)
            return self.generate_inner(schema["schema"])

    return Described().generate(schema_of(sheet))
