"""Explained: what the preflight says of fonts, type, lines and images."""

from tekan.catalogue.explained import Explained

_BOTH = "ISO 15930-7（PDF/X-4）；ISO 15930-4（PDF/X-1a:2003）"
_GWG = "Ghent Workgroup 2015"
_NEWS = "ISO 12647-3（新闻纸）"

_TYPE = {
    "P401": Explained(
        "字体没有嵌入，印厂没有同一款，就会用别的代替：字形变了，字宽变了，有的字还会丢。",
        "The font is not embedded. Where the printer has not the same, another stands in: shapes "
        "and "
        "widths change, and characters are lost.",
        "导出时不嵌入字体",
        "导出时嵌入所用的字（子集）",
        source=_BOTH,
    ),
    "P402": Explained(
        "字体整套嵌入了，只是文件大一些，印出来一样。",
        "The whole font is embedded, which makes the file larger and the print no different.",
    ),
    "P403": Explained(
        "字形没有对应的字符，印出来没有问题，但文字不能查找、复制，电子报也读不出来。",
        "Glyphs stand for no characters. The print is right, but the text cannot be searched, "
        "copied "
        "or read aloud.",
        source="ISO 32000-1 §9.10",
    ),
    "P404": Explained(
        "Type 3 字体的字形可能是点阵，放大、高精度输出会有锯齿。",
        "The glyphs of a Type 3 font may be bitmaps and print with jagged edges.",
        source=_GWG,
    ),
    "P405": Explained(
        "文件里有 Courier。排版软件找不到字体时常拿它顶替，请看看有没有一段字变了样。",
        "There is Courier, which programs put in place of a font that they do not find: look for "
        "words that have changed.",
        source=_GWG,
    ),
    "P406": Explained(
        "字太小，新闻纸上网点和纸毛会把笔画糊住，汉字笔画多，更看不清。",
        "The type is too small: on newsprint strokes fill in, those of Han first.",
        "4pt",
        "5pt",
        source=f"{_NEWS}；印刷条件的 least_type",
    ),
    "P407": Explained(
        "几色叠印的小字，稍微套不准就有重影。小字请用单色黑。",
        "Small type in several inks has a ghost wherever they do not fit. Set it in black alone.",
        "6pt，C 100 M 50",
        "6pt，K 100",
        source=f"{_GWG}；印刷条件的 least_ink_type",
    ),
    "P408": Explained(
        "反白的小字，周围的墨会往里渗，细笔画就没了。请放大，用黑体，或改成黑字。",
        "Ink around small reversed type spreads into it and thin strokes vanish. Set it larger, in "
        "a sans, or in black.",
        "反白 6pt 宋体",
        "反白 9pt 黑体",
        source=f"{_GWG}；印刷条件的 least_ink_type",
    ),
    "P409": Explained(
        "有看不见的字，多半是扫描识别（OCR）留下的，不会印出。含有别的内容，请删去。",
        "There is invisible text, mostly from character recognition. It does not print; delete it "
        "where it tells something else.",
    ),
    "P410": Explained(
        "文字伸出了成品边，裁切时会被切掉。",
        "Type stands over the trim and will be cut off.",
        source="印刷条件的 safe",
    ),
    "P411": Explained(
        "文字离成品边太近，折页、裁切都有误差，可能切到字。",
        "Type is so near the trim that a fold or cut a little off goes through it.",
        "离边 1 mm",
        "离边 3 mm",
        source="印刷条件的 safe",
    ),
    "P412": Explained(
        "文字离折缝太近，折进去就看不见了。跨页的通栏题，请让折缝落在两个字之间。",
        "Type is too near the fold and vanishes in it. In a banner across two pages let the fold "
        "fall between characters.",
        source="印刷条件的 safe",
    ),
    "P413": Explained(
        "有的字形没有对应的字符，印出来没有问题，只是不能查找。",
        "Some glyphs have no character. The print is right; they cannot be searched.",
        source="ISO 32000-1 §9.10",
    ),
    "P414": Explained(
        "线太细，制版、印刷时会断。",
        "The line is so thin that it will break in print.",
        "0.1pt",
        "0.25pt",
        source=f"{_GWG}；印刷条件的 least_rule",
    ),
    "P415": Explained(
        "几色叠印的细线套不准就成了两条；反白的细线会被墨填上。",
        "A thin line in several inks becomes two where they do not fit; a white one fills in.",
        source=f"{_GWG}；印刷条件的 least_ink_rule",
    ),
    "P416": Explained(
        "线宽是 0，意思是“设备能画多细就多细”：屏幕、打印机上看得见，制版机上细到印不出来。",
        "A width of 0 means as thin as the device can: a screen shows it, a platesetter makes it "
        "too "
        "thin to print.",
        "0 w",
        "0.25 w",
        source="ISO 32000-1 §8.4.3.2",
    ),
    "P417": Explained(
        "有一款字体没有嵌入，也没有用到。不影响印刷，只是有的流程会报警。",
        "A font is not embedded and nothing is set in it. The print is right, but some workflows "
        "will complain.",
    ),
}

_IMAGES = {
    "P501": Explained(
        "图片精度太低，印出来糊或有锯齿。微信、网页上的图多半这样，请要原图。",
        "The image is too coarse and will print blurred or jagged. Pictures from messengers and "
        "the "
        "web are mostly so: ask for the original.",
        "72 ppi",
        "200 ppi",
        source=f"{_GWG}；印刷条件的 least_ppi",
    ),
    "P502": Explained(
        "图片精度偏低，印得出，但有点软。有更大的原图就换。",
        "The image is rather coarse: it prints, a little soft. Take a larger original if there is "
        "one.",
        source="印刷条件的 warn_ppi",
    ),
    "P503": Explained(
        "线条图（只有黑白两色的图，如图表、签名、二维码）精度太低，边缘会有台阶。",
        "Line art (black and white alone: charts, signatures, codes) is too coarse; its edges show "
        "steps.",
        "150 ppi",
        "800 ppi",
        source=_GWG,
    ),
    "P504": Explained(
        "线条图精度偏低，细看有台阶。",
        "Line art is rather coarse: steps show when looked at closely.",
        source=_GWG,
    ),
    "P505": Explained(
        "图片每色 16 位，印刷只用 8 位，有的流程不认。",
        "The image has 16 bits a component; presses take 8, and some workflows refuse more.",
        source=_GWG,
    ),
    "P506": Explained(
        "图片用了 PDF/X-1a 不许的压缩方法（如 JPEG 2000、LZW），老 RIP 解不开。",
        "The image is packed in a way that PDF/X-1a does not allow (JPEG 2000, LZW): old RIPs "
        "cannot read it.",
        source="ISO 15930-4",
    ),
    "P507": Explained(
        "图片过细，多出来的精度印不出来，只让文件变大、传得慢。",
        "The image is finer than print can show: the file is only larger and slower to send.",
    ),
}

EXPLAINED = _TYPE | _IMAGES
