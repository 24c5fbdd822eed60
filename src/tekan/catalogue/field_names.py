"""The Chinese names of the usual fields (版上各栏), which edition.yaml gives in English."""

from collections.abc import Mapping
from types import MappingProxyType

FIELD_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "paper": "报名",
        "special": "特刊名",
        "date": "出版日期",
        "weekday": "星期",
        "lunar": "农历",
        "issue": "期号",
        "permit": "刊号或准印证号",
        "organiser": "主办单位",
        "section": "版名",
        "line": "通栏题下的一句",
        "teasers": "导读",
        "pages": "版数",
        "editor": "编辑",
        "designer": "版式设计",
        "proofreader": "校对",
    }
)

# The codes whose value `name` is that of a field.
OF_FIELDS = frozenset(("T164", "T177", "T178", "T198", "T506"))


def in_chinese(field: str) -> str:
    """「版名（section）」; a field of the edition's own as it is."""
    name = FIELD_NAMES.get(field, "")
    return f"{name}（{field}）" if name else field
