"""JSON Schema of every document, for completion in an editor."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tekan.source.fields import Sheet


def json_schema(document: str) -> dict[str, Any]:
    """The schema of one kind of document: edition, article, layout, fonts or press."""
    from tekan.source.house_schema import FontsSheet, LayoutSheet, PressSheet
    from tekan.source.schema import ArticleSheet, EditionSheet

    sheets: dict[str, type[Sheet]] = {
        "edition": EditionSheet,
        "article": ArticleSheet,
        "layout": LayoutSheet,
        "fonts": FontsSheet,
        "press": PressSheet,
    }
    return described(sheets[document])


def described(sheet: "type[Sheet]") -> dict[str, Any]:
    """The JSON Schema of a sheet, from the schema that checks it."""
    from pydantic.json_schema import GenerateJsonSchema

    from tekan.source.engine import schema_of
    from tekan.source.fields import SHOWN

    class Described(GenerateJsonSchema):
        def generate_inner(self, schema: Any) -> dict[str, Any]:
            shown = schema.get("metadata", {}).get(SHOWN, {})
            return {**super().generate_inner(schema), **shown}

        def default_schema(self, schema: Any) -> dict[str, Any]:
            # A default that is a value of ours is not what an editor would write.
            default = schema["default"]
            if type(default) is tuple or isinstance(default, str | int | float | dict | None):
                return super().default_schema(schema)
            return self.generate_inner(schema["schema"])

    return Described().generate(schema_of(sheet))
