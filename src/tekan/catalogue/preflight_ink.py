"""Words of the preflight's rules for the ink that stands on a page, all marks together."""

from tekan.catalogue.words import Words

INK = {
    "P701": Words(
        "15 毫米见方的总墨量平均 {value}，超过 {limit}（最高处 {peak}）",
        "请把这里的图和底色转换到印厂的总墨量以内，或不要叠印",
        "an average of {value} of ink on 15 mm square; the limit is {limit} (peak {peak})",
        "convert what stands here within the press's ink limit, or let it knock out",
    ),
    "P702": Words(
        "总墨量最高处 {value}，远超 {limit}，可能粘脏",
        "请减少这里叠加的墨",
        "a peak of {value} of ink, well over {limit}: it may set off",
        "take off some of the inks that meet here",
    ),
    "P703": Words(
        "这里的墨量没有算出（{value}）",
        "请用印厂的分色预览查看这里",
        "the ink is not worked out here ({value})",
        "look at this place in the printer's separations",
    ),
}
