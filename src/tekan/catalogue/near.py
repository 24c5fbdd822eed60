"""What was meant, where something stands that is nearly one of the things that may stand there."""

from collections.abc import Mapping

from tekan.model.findings import Value

_ASKED = {"zh": "您是想写 `{near}`？", "en": "did you mean `{near}`? "}
# Of what may be written, and what was: by these names findings speak of them.
_CHOICES, _WRITTEN = "choices", ("value", "name")
# Half of the letters in common are chance for short Latin words.
_LEAST = 0.6


def meant(values: Mapping[str, Value], lang: str) -> str:
    """「您是想写 `spreads`？」 before a list of choices; "" where none of them is near."""
    if _CHOICES not in values:
        return ""
    from tekan.source.check import nearest

    known = str(values[_CHOICES]).removesuffix("……").split("、")
    for name in _WRITTEN:
        written = str(values.get(name, ""))
        near = nearest(written, known, _LEAST) if written else ""
        if near:
            return _ASKED[lang].format(near=near)
    return ""
