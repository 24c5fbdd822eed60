"""Explained: what the preflight says of a PDF file as a whole, and of its pages' boxes."""

from tekan.catalogue.explained import Explained

_X4, _X1A = "ISO 15930-7（PDF/X-4）", "ISO 15930-4（PDF/X-1a:2003）"
_BOTH = f"{_X4}；{_X1A}"
_BOXES = "ISO 32000-1 §14.11.2"

_FILE = {
    "P101": Explained(
        "文件没有说它遵守哪一种 PDF/X。PDF/X 是印刷用 PDF 的约定：字体嵌入、颜色有准、没有屏幕上才"
        "用的东西。"
        "没有声明，印厂要逐项核对。",
        "The file claims no PDF/X, the agreement for PDFs that are printed: faces embedded, "
        "colours "
        "defined, nothing for screens. Without it the printer checks all by hand.",
        "另存为 PDF（默认）",
        "导出 → PDF/X-4",
        source=_BOTH,
    ),
    "P102": Explained(
        "文件遵守的标准不是印厂要的那一种。PDF/X-1a 不许有透明，PDF/X-4 可以，两种的印前处理不同。",
        "The file keeps to another standard than the press asks for. PDF/X-1a has no transparency, "
        "PDF/X-4 may: they are processed in different ways.",
        "PDF/X-1a:2003",
        "PDF/X-4",
        source=_BOTH,
    ),
    "P103": Explained(
        "PDF 的版本高过了标准允许的，老的 RIP 可能读不了新版里的东西。",
        "The PDF version is above what the standard allows; an old RIP may not read what is new.",
        "%PDF-1.7（PDF/X-1a）",
        "%PDF-1.4",
        source=_BOTH,
    ),
    "P104": Explained(
        "PDF/X 的版本标记没有写在该写的地方，或者两处写的不一样。多半是别的程序改过文件信息。",
        "The mark of the PDF/X version is not where it belongs, or two of them differ: mostly "
        "another program changed the metadata.",
        source=_BOTH,
    ),
    "P105": Explained(
        "缺少标准要求的文件信息：标题、生成日期、修改日期、生成程序等，印厂靠它们认文件。",
        "Information that the standard asks for is missing: title, dates, producer. Printers know "
        "files by them.",
        source=_BOTH,
    ),
    "P106": Explained(
        "同一样信息，老的文件信息里和新的 XMP 里写得不同。不同的程序会读到不同的内容。",
        "The same information differs between the old dictionary and XMP: programs will read "
        "different things.",
        source=_BOTH,
    ),
    "P107": Explained(
        "文件没有标识。印厂的流程用它分辨同名的新旧文件。",
        "The file has no identifier, by which a workflow tells a new file from an old one of the "
        "same name.",
        source=_BOTH,
    ),
    "P108": Explained(
        "没有写明做没做过陷印（补漏白）。没写，印厂可能重做一遍，或者一遍也不做，套不准时露白。",
        "It is not said whether the file is trapped. The printer may trap it twice, or not at all, "
        "and misfits will show white.",
        "/Trapped /Unknown",
        "/Trapped /False",
        source=_BOTH,
    ),
    "P109": Explained(
        "没有输出意图：不知道这些 CMYK 数值是为新闻纸还是铜版纸做的。同样的数值，在两种纸上颜色差"
        "得很远。",
        "There is no output intent: nobody knows whether the CMYK values are for newsprint or "
        "coated "
        "paper, on which the same values look quite different.",
        source=_BOTH,
    ),
    "P110": Explained(
        "有几个 PDF/X 输出意图，不知道以哪个为准。",
        "There are several output intents for PDF/X, and nobody knows which counts.",
        source=_BOTH,
    ),
    "P111": Explained(
        "输出意图没有写印刷条件的名称，别人无从知道是哪一种。",
        "The output intent does not name its printing condition.",
        source=_BOTH,
    ),
    "P112": Explained(
        "输出意图只写了名称，没有嵌入色彩特性文件。PDF/X-4 一定要嵌入。",
        "The output intent names a condition and has no profile embedded, which PDF/X-4 wants.",
        source=_X4,
    ),
    "P113": Explained(
        "嵌入的色彩特性文件读不了，等于没有。",
        "The embedded profile cannot be read, which is as good as none.",
        source="ISO 15076-1",
    ),
    "P114": Explained(
        "输出意图的色彩特性文件不是 CMYK 印刷用的，不能说明印出来是什么颜色。",
        "The output intent's profile is not for CMYK printing and cannot tell how the print will "
        "look.",
        source=_X4,
    ),
    "P115": Explained(
        "文件是为另一种印刷条件做的。拿给铜版纸做的去印新闻纸，墨会太多，又暗又脏。",
        "The file was made for another condition. Made for coated paper and printed on newsprint, "
        "it "
        "has too much ink: dark, and setting off.",
        "FOGRA39（铜版纸）",
        "CGATS TR 002（新闻纸）",
        source="ISO 12647-2、12647-3",
    ),
    "P116": Explained(
        "文件加了密，印厂的流程打不开，或不许改动。付印文件不能加密。",
        "The file is encrypted: the printer's workflow cannot open or change it.",
        source=_BOTH,
    ),
    "P117": Explained(
        "JavaScript 在印刷里没有用处，有的流程因此拒收。",
        "JavaScript is of no use in print, and some workflows refuse it.",
        source=_BOTH,
    ),
    "P118": Explained(
        "表单的内容印不印、印什么，各程序不同。",
        "Whether a form prints, and what, differs between programs.",
        source=_BOTH,
    ),
    "P119": Explained(
        "打开文件时的动作（跳转、播放）在印刷里没有用处，标准不许有。",
        "Actions (going to a page, playing) are of no use in print and not allowed.",
        source=_BOTH,
    ),
    "P120": Explained(
        "附件不会印出来，又可能带着别的文件一起流出去。",
        "Embedded files do not print, and carry things along that nobody means to send.",
        source=_BOTH,
    ),
    "P121": Explained(
        "文件里有图层，开着的印、关着的不印，各程序的默认可能不同。",
        "There are layers: what is on prints, what is off does not, and programs differ in which "
        "is "
        "which.",
        source=_X1A,
    ),
    "P122": Explained(
        "传递函数会在印厂那里改变深浅，您看到的和印出来的就不一样了。",
        "Transfer functions change tones at the printer's: the print will not be what you see.",
        source=_BOTH,
    ),
    "P123": Explained(
        "文件自带加网设置。网点的线数、角度由印厂按机器定，自带的会冲突，出现龟纹。",
        "The file brings its own screening. Ruling and angles are the printer's; others cause moir"
        "é.",
        source=_BOTH,
    ),
    "P124": Explained(
        "PDF 里夹带 PostScript 代码，标准不许，RIP 可能不执行，也可能执行出错。",
        "PostScript code inside a PDF is not allowed; a RIP may skip it or fail on it.",
        source=_BOTH,
    ),
    "P125": Explained(
        "图片带有替代版本（如低清的），不能确定印出哪个。",
        "An image has alternates, perhaps coarse ones, and it is not certain which will print.",
        source=_BOTH,
    ),
    "P126": Explained(
        "用了 PDF/X-1a 时代还没有的东西，老 RIP 不认得。",
        "The file has something that is newer than PDF/X-1a: old RIPs do not know it.",
        source=_X1A,
    ),
    "P127": Explained(
        "分色设置（UCR、BG）对已经是 CMYK 的内容不起作用，留着只会让人疑心。",
        "Settings for separation (UCR, BG) do nothing to CMYK and only raise questions.",
        source=_BOTH,
    ),
    "P128": Explained(
        "版面的一部分放在别的文件里（OPI、外链），单拿这个文件印不全。",
        "A part of the page is in another file (OPI, references): this one alone is not the page.",
        source=_BOTH,
    ),
    "P129": Explained(
        "文件里有影音、三维一类印刷文件不该有的东西。",
        "There is something, such as sound or 3D, that a press file may not have.",
        source=_BOTH,
    ),
}

_PAGES = {
    "P200": Explained(
        "文件里一页也没有，多半导出时出了错。", "The file has no page; the export probably failed."
    ),
    "P201": Explained(
        "没有成品框，不知道裁到哪里。印厂会拿整张纸当成品，标记、出血都会留在报上。",
        "There is no TrimBox, so nobody knows where to cut; marks and bleed may stay on the paper.",
        source=f"{_BOXES}；{_X4}",
    ),
    "P202": Explained(
        "成品框和作品框（ArtBox）同时有，标准只许一个，免得裁错。",
        "TrimBox and ArtBox are both there; the standard allows one, lest it be cut wrongly.",
        source=_BOTH,
    ),
    "P203": Explained(
        "几个页面框套得不对：成品框要在出血框里，出血框要在纸里。",
        "The boxes do not lie within each other: trim in bleed, bleed in media.",
        source=_BOXES,
    ),
    "P204": Explained(
        "有裁切框（CropBox），有的程序只显示、只输出它里面的部分，会把标记和出血裁掉。",
        "There is a CropBox, and some programs output only what is inside: marks and "
        "bleed are lost.",
        source=_BOXES,
    ),
    "P205": Explained(
        "页面用了自定义单位，不认它的程序会按另一个大小输出。",
        "The page has a unit of its own; a program that ignores it outputs another size.",
        source="ISO 32000-1 §7.7.3.3",
    ),
    "P206": Explained(
        "页面带着旋转。拼大版的程序有的照转，有的不转，版会横过来。",
        "The page is rotated. Some imposition programs obey, some do not.",
        source="ISO 32000-1 §7.7.3.3",
    ),
    "P207": Explained(
        "没有出血框。到边的图没有多出来的部分，裁切稍偏就露白边。",
        "There is no BleedBox: where pictures run to the edge, a cut a little off leaves white.",
        source=_BOXES,
    ),
    "P208": Explained(
        "图形到了成品边，出血却不够，裁切稍偏就露白边。要么多拉出去，要么退到边内。",
        "Something touches the trim and does not bleed far enough: a cut a little off "
        "leaves white.",
        "出血 1 mm",
        "出血 3 mm",
        source="印刷条件的 bleed",
    ),
    "P209": Explained(
        "空白页也要占一块版、一面纸。有意留空的，请告诉印厂，免得当成丢了内容。",
        "An empty page costs a plate too. If it is meant, tell the printer, who may "
        "think that something was lost.",
    ),
    "P210": Explained(
        "有一部分内容程序没有读懂，没有检查，不等于没有问题。",
        "Something could not be read and was not checked, which does not mean that it is right.",
    ),
    "P211": Explained(
        "成品范围内有批注、链接，各程序印不印不一定。校样上的批注尤其要去掉。",
        "Annotations or links stand within the bleed; whether they print differs. "
        "Comments of a proof must go.",
        source=_BOTH,
    ),
    "P212": Explained(
        "各页成品大小不一样，没法折在一起，多半混进了别的文件。",
        "Pages of different trim sizes cannot be folded together; probably one is from "
        "another file.",
    ),
}

EXPLAINED = _FILE | _PAGES
