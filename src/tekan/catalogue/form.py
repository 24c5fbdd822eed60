"""What the form of publication lacks, by the rule; which items the program leaves to the eye."""

from tekan.catalogue.words import Words

_NAMEPLATE = {
    "T681": Words(
        "一版没有报名",
        "`{name}` 已经填好；请在一版的版式里排上 {{{name}}}",
        "page 1 does not show the paper's name",
        "`{name}` is filled in; show {{{name}}} in the layout of page 1",
    ),
    "T682": Words(
        "报名 {size} 磅，不比一版上的“{text}”（{other} 磅）大",
        "报名要大于并明显于一版所有其他文字：请放大报名，或减小这几个字",
        "the name is set in {size} pt and “{text}” on page 1 in {other} pt",
        "the name must be the largest words on page 1: set it larger, or these smaller",
    ),
}

_FIELDS = {
    "T683": Words(
        "版面上没有{term}",
        "请在 edition.yaml 的 fields 里添一项（如 `{name}`），并在版式里排上；程序不代填",
        "the pages do not show the {english}",
        "add a field (such as `{name}`) to edition.yaml and show it in the layout; the program "
        "makes nothing up",
    ),
    "T684": Words(
        "{term}（`{name}`）还没有填",
        "请主办者填好；程序不代填",
        "the {english} (`{name}`) is not filled in yet",
        "its owner must fill it in; the program makes nothing up",
    ),
    "T685": Words(
        "{term}（`{name}`）填了，版面上没有排",
        "请在版式里排上 {{{name}}}",
        "the {english} (`{name}`) is filled in, but no page shows it",
        "show {{{name}}} in the layout",
    ),
    "T689": Words(
        "刊号“{text}”的写法不合标准",
        "报纸的刊号写作 {form}：CN 后空半个字，两位地区号，半字线，0001 到 0999 的四位序号",
        "“{text}” is not how a newspaper's CN number is written",
        "write {form}: a blank after CN, two digits of the region, a hyphen, four digits from 0001 "
        "to 0999",
    ),
}

_PAGES = {
    "T686": Words(
        "第 {page} 版没有版序",
        "请在这一版的报眉里排上 {{page}}",
        "page {page} does not show its number",
        "show {{page}} in its folio",
    ),
    "T687": Words(
        "第 {page} 版的版序离上边 {y} 毫米，别的版是 {usual} 毫米",
        "版序的位置要固定，请在版式里改成一致",
        "the number of page {page} stands {y} mm from the top, on other pages {usual} mm",
        "it must stand at a fixed place: make the layouts agree",
    ),
    "T688": Words(
        "第 {page} 版的广告没有标明“广告”",
        "请去掉 `label: false`；确是公益广告的，由主办者定",
        "an ad on page {page} is not marked 广告",
        "take out `label: false`; whether a public service ad may do without is its owner's to say",
    ),
}

_WHOLE = {
    "T680": Words(
        "出版形式差错 {count} 个，超过 {most} 个，不合格",
        "请先改计了差错的几项",
        "{count} errors of form: more than {most}, so the paper does not pass",
        "mend the items with a count first",
    ),
    "T691": Words(
        "这份稿件从第 {first} 版起，没有一版",
        "报头的几项（报名的位置和大小）没有查",
        "these pages begin with number {first}: there is no page 1",
        "nothing of the nameplate could be looked at",
    ),
}

_INTERNAL = {
    "T692": Words(
        "`{name}` 标明是内部资料，这项规定不适用",
        "规定只管有国内统一连续出版物号的报纸；各项改按内部资料的规定看，总数仅供参考",
        "`{name}` marks it as internal material (内部资料), for which this rule is not made",
        "it is for papers with a CN number; the rule for internal material is looked at instead",
    ),
    "T693": Words(
        "内部资料要标明{term}，版面上没有",
        "请由编印单位提供，排在规定的位置；程序不代填",
        "internal material must show the {english}",
        "its owner must give it; the program makes nothing up",
    ),
    "T694": Words(
        "内部资料的名称“{name}”里有“{word}”字",
        "内部资料不得用“××报”“××刊”“××杂志”等字样，请由编印单位核对准印证上的名称",
        "“{name}” has {word}, which internal material may not call itself",
        "its owner should compare it with the name on the printing permit",
    ),
    "T695": Words(
        "内部资料不得有{what}",
        "请撤下；有疑问的由编印单位向主管部门核实",
        "internal material may not have the {english}",
        "take it off, or let the owner ask the authority",
    ),
}

WORDS = _NAMEPLATE | _FIELDS | _PAGES | _WHOLE | _INTERNAL

# Each of `form.rule.NOT_BUILT`, in its order: Chinese and English.
UNSEEN = (
    ("报名是不是批准的名称：要对照许可证", "whether the name is the approved one: see the licence"),
    ("外文报纸的中文名称", "the Chinese name of a paper in a foreign language"),
    ("少数民族文字报纸的汉语名称", "the Chinese name of a paper in a minority language"),
    ("增期、号外的字样；以新闻形式刊登广告", "the words 增期 and 号外; ads in the form of news"),
    (
        "二、2（1）计几个差错，以及后面各项：没有查到原文，版面上缺的只列出，不计数",
        "the count of 二、2（1） and all items behind it: their text was not at hand, so what the "
        "pages lack is listed and not counted",
    ),
)
