"""Explained: what the form of publication lacks."""

from tekan.catalogue.explained import Explained

_RULE = "《报纸期刊质量管理规定》（国新出发〔2020〕10号）附件：报纸出版形式差错数计算方法"
_INNER = "《内部资料性出版物管理办法》"

_PAPER = {
    "T680": Explained(
        "出版形式的差错加起来超过了规定的数，这一期就是不合格。先改计数最多的几项。",
        "The errors of form add up to more than the rule allows: this issue does not pass. Begin "
        "with the items that count most.",
        source=_RULE,
    ),
    "T681": Explained(
        "一版上没有报名。报名是报纸的第一个标识，已经填好，只是版式没有排它。",
        "Page 1 does not show the paper's name. It is filled in; the layout does not show it.",
        source=_RULE,
    ),
    "T682": Explained(
        "报名要比一版上所有别的字都大、都明显。通栏大标题也不能盖过它。",
        "The name is to be larger and plainer than any other words on page 1, banner headlines "
        "among them.",
        "报名 40 磅，头条标题 52 磅",
        "报名 84 磅，头条标题 52 磅",
        source=_RULE,
    ),
    "T683": Explained(
        "规定要求标明的一项，版面上没有，edition.yaml 里也没有。请向主办者要，程序不代填。",
        "Something that must be shown is neither on the pages nor in edition.yaml. Ask its owner; "
        "the program makes nothing up.",
        "fields: {}",
        "fields:\n  editor: 某某",
        source=_RULE,
    ),
    "T684": Explained(
        "规定要求标明的一项还是“待填”，所以没有上版。请主办者填好。",
        "Something that must be shown is still 待填 and so is not on the page. Its owner must fill "
        "it in.",
        "fields:\n  issue: 待填",
        "fields:\n  issue: 总第212期",
        source=_RULE,
    ),
    "T685": Explained(
        "这一项填好了，可是没有一个版排它。请在版式的 furniture 里加上。",
        "The field is filled in, and no page shows it: add it to the layout's furniture.",
        'furniture:\n  - {text: "{date}", style: folio}',
        'furniture:\n  - {text: "{date}　{issue}", style: folio}',
        source=_RULE,
    ),
    "T686": Explained(
        "每个版都要有版序，读者和印厂都靠它认版。",
        "Every page shows its number, by which readers and printers know it.",
        source=_RULE,
    ),
    "T687": Explained(
        "版序在各版上的位置要固定，读者在同一个地方找。",
        "The number stands at the same place on every page, where readers look for it.",
        source=_RULE,
    ),
    "T688": Explained(
        "广告要标明“广告”，让读者分得清广告和新闻。",
        "An ad is marked 广告, so that readers can tell it from news.",
        "ads:\n  - {file: ads/tea.jpg, columns: 5, lines: 11, label: false}",
        "ads:\n  - {file: ads/tea.jpg, columns: 5, lines: 11}",
        source=f"{_RULE}；《广告法》第十四条",
    ),
    "T689": Explained(
        "报纸刊号的写法有标准，写错一位就是另一种报纸了。",
        "The writing of a newspaper's CN number is laid down; one digit off is another paper.",
        "CN42-0000/A",
        "CN 42-0001",
        source="GB/T 9999《中国标准连续出版物号》",
    ),
    "T691": Explained(
        "这份特刊不从第 1 版起，报头的几项没有查，要看全报的一版。",
        "These pages do not begin with number 1, so the nameplate was not looked at: see the paper"
        "'s "
        "own page 1.",
        source=_RULE,
    ),
}

_INTERNAL = {
    "T692": Explained(
        "这一份是内部资料，不是公开发行的报纸，报纸的计数规定不适用，改按内部资料的规定看。",
        "This is internal material, not a public newspaper; the rule for papers does not apply, "
        "and "
        "that for internal material is looked at.",
        source=_INNER,
    ),
    "T693": Explained(
        "内部资料必须在规定的位置标明准印证号、“内部资料，免费交流”等项，这一项没有。",
        "Internal material must show its printing permit and the words 内部资料，免费交流 among "
        "others; "
        "this one is missing.",
        source=_INNER,
    ),
    "T694": Explained(
        "内部资料不得叫“××报”“××刊”“××杂志”。请核对准印证上的名称。",
        "Internal material may not call itself 报, 刊 or 杂志. Compare the name on its permit.",
        source=_INNER,
    ),
    "T695": Explained(
        "内部资料不得有这样的内容（如广告、定价）。",
        "Internal material may not have this, such as ads or a price.",
        source=_INNER,
    ),
}

EXPLAINED = _PAPER | _INTERNAL
