"""Words of the preflight's rules for a file as a whole."""

from tekan.catalogue.words import Words

_EXPORT_ZH, _EXPORT_EN = "请以 {standard} 重新导出", "export it again as {standard}"
_DROP_ZH, _DROP_EN = "导出时请去掉它", "export without it"

FILE = {
    "P101": Words(
        "文件没有声明所遵守的 PDF/X 标准（现为 {value}）",
        "请以 {limit} 重新导出",
        "the file claims no PDF/X standard that is known (it says: {value})",
        "export it again as {limit}",
    ),
    "P102": Words(
        "文件是 {value}，印厂要的是 {limit}",
        "请以 {limit} 重新导出",
        "the file is {value}, the press asks for {limit}",
        "export it again as {limit}",
    ),
    "P103": Words(
        "文件版本是 {value}，{standard} 最高只用 {limit}",
        _EXPORT_ZH,
        "the file is {value}; {standard} goes no further than {limit}",
        _EXPORT_EN,
    ),
    "P104": Words(
        "GTS_PDFXVersion 没有写在该写的地方，或两处不一致：{value}（应为 {limit}）",
        "请重新导出，不要用别的程序改动文件信息",
        "GTS_PDFXVersion is not where it belongs, or two differ: {value} (should be {limit})",
        "export it again, and let no other program change its metadata",
    ),
    "P105": Words(
        "缺少 {standard} 要求的信息 {value}",
        "请在文件信息里补上并重新导出",
        "{value} is missing, which {standard} asks for",
        "fill it in and export again",
    ),
    "P106": Words(
        "文件信息与 XMP 里的 {key} 不一致：{value}",
        "请重新导出，使两处相同",
        "{key} differs between document information and XMP: {value}",
        "export again, so that both are the same",
    ),
    "P107": Words(
        "文件没有标识（ID）",
        "请重新导出",
        "the file has no ID",
        "export it again",
    ),
    "P108": Words(
        "没有写明是否做过陷印（现为 {value}，应为 {limit}）",
        "请把 Trapped 设为 False；做过陷印的设为 True",
        "it is not said whether the file is trapped ({value}; should be {limit})",
        "set Trapped to False, or to True where it is trapped",
    ),
    "P109": Words(
        "没有输出意图，不知道颜色是为哪种印刷条件做的",
        "请导出时选定输出意图，并嵌入色彩特性文件",
        "there is no output intent: nobody knows which printing condition the colours are for",
        "choose an output intent when exporting, and embed its profile",
    ),
    "P110": Words(
        "有 {value} 个 PDF/X 输出意图，只能有 {limit} 个",
        "请只留下印厂的那一个",
        "there are {value} output intents for PDF/X; there may be {limit}",
        "keep that of the press alone",
    ),
    "P111": Words(
        "输出意图没有写印刷条件的名称",
        "请写上，如 CGATS TR 002",
        "the output intent does not name a printing condition",
        "name it, such as CGATS TR 002",
    ),
    "P112": Words(
        "输出意图 {value} 没有嵌入色彩特性文件",
        "请导出时嵌入",
        "the output intent {value} has no profile embedded",
        "embed it when exporting",
    ),
    "P113": Words(
        "输出意图 {value} 的色彩特性文件读不了",
        "请换一份完好的并重新导出",
        "the profile of the output intent {value} cannot be read",
        "take a sound one and export again",
    ),
    "P114": Words(
        "输出意图的色彩特性文件不是 CMYK 印刷用的（{value}）",
        "请换用印厂的色彩特性文件",
        "the output intent's profile is not for CMYK printing ({value})",
        "take the profile of the press",
    ),
    "P115": Words(
        "文件为 {value} 制作，这里印的是 {limit}",
        "请与印厂确认；必要时按 {limit} 重新分色",
        "the file was made for {value}, and is to be printed as {limit}",
        "ask the printer; where need be, separate again for {limit}",
    ),
    "P116": Words(
        "文件加了密",
        "请导出一份没有密码和权限限制的",
        "the file is encrypted",
        "export it without password and permissions",
    ),
    "P117": Words("文件里有 JavaScript", _DROP_ZH, "there is JavaScript in the file", _DROP_EN),
    "P118": Words("文件里有表单", _DROP_ZH, "there is a form in the file", _DROP_EN),
    "P119": Words("文件里有动作", _DROP_ZH, "there are actions in the file", _DROP_EN),
    "P120": Words("文件里有附件", _DROP_ZH, "there are embedded files", _DROP_EN),
    "P121": Words(
        "文件里有图层，印出哪些不能确定",
        "请拼合图层后重新导出",
        "there is optional content: what will print is not certain",
        "merge the layers and export again",
    ),
    "P122": Words(
        "文件里有传递函数，会改变阶调",
        "导出时请不要带传递函数",
        "there are transfer functions, which change tones",
        "export without transfer functions",
    ),
    "P123": Words(
        "文件里有加网设置，会与印厂的网点冲突",
        "导出时请不要带加网设置",
        "there are halftones, which are the printer's business",
        "export without halftones",
    ),
    "P124": Words(
        "文件里有 PostScript 代码", _DROP_ZH, "there is PostScript code in the file", _DROP_EN
    ),
    "P125": Words(
        "图片另有替代版本，印出哪个不能确定",
        "请只留下印刷用的图",
        "an image has alternates: which will print is not certain",
        "keep the one for print",
    ),
    "P126": Words(
        "文件用了 PDF/X-1a 没有的 {value}",
        "请以 PDF/X-1a:2003 重新导出",
        "the file has {value}, which PDF/X-1a does not know",
        "export it again as PDF/X-1a:2003",
    ),
    "P127": Words(
        "文件里有分色设置（{value}）",
        "对 CMYK 不起作用；导出时请去掉",
        "there are settings for separation ({value})",
        "they do nothing to CMYK; export without",
    ),
    "P128": Words(
        "版面有一部分在文件之外（{value}）",
        "请嵌入全部内容后重新导出",
        "a part of the page is outside the file ({value})",
        "embed everything and export again",
    ),
    "P129": Words(
        "文件里有印刷文件不该有的东西：{value}",
        _DROP_ZH,
        "there is something that a press file may not have: {value}",
        _DROP_EN,
    ),
    "P401": Words(
        "字体 {value}（{kind}）没有嵌入",
        "请嵌入字体后重新导出，否则会被别的字体代替",
        "the font {value} ({kind}) is not embedded",
        "embed it and export again, or another face will stand in",
    ),
    "P402": Words(
        "字体 {value} 是整套嵌入的",
        "文件会大一些，不影响印刷",
        "the font {value} is embedded whole",
        "the file is larger for it; the print is the same",
    ),
    "P403": Words(
        "字体 {value}（{kind}）的字形没有对应的字符，文字不能查找",
        "请用带 Unicode 映射的方式导出",
        "the font {value} ({kind}) gives no characters: its text cannot be searched",
        "export with a Unicode map",
    ),
    "P404": Words(
        "{value} 是 Type 3 字体，字形可能是点阵",
        "请换用 TrueType 或 OpenType 字体",
        "{value} is a Type 3 font: its glyphs may be bitmaps",
        "take a TrueType or OpenType face",
    ),
    "P405": Words(
        "用了 {value}；Courier 常常是缺字体时的替身",
        "请确认这是本来要用的字体",
        "there is {value}: Courier often stands in for a face that was missing",
        "make sure that this face was meant",
    ),
}
