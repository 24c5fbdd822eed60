"""JSON Schema of every document, for completion in an editor."""

from typing import Any


def json_schema(document: str) -> dict[str, Any]:
    """The schema of one kind of document: edition, article, layout, fonts or press."""
    from pydantic import BaseModel

    from tekan.source.house_schema import FontsSheet, LayoutSheet, PressSheet
    from tekan.source.schema import ArticleSheet, EditionSheet

    models: dict[str, type[BaseModel]] = {
        "edition": EditionSheet,
        "article": ArticleSheet,
        "layout": LayoutSheet,
        "fonts": FontsSheet,
        "press": PressSheet,
    }
    return models[document].model_json_schema()
