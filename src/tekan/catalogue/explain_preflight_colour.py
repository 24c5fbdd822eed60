"""Explained: what the preflight says of colours, overprinting, transparency and ink."""

from tekan.catalogue.explained import Explained

_X1A = "ISO 15930-4（PDF/X-1a:2003）"
_BOTH = f"ISO 15930-7（PDF/X-4）；{_X1A}"
_GWG = "Ghent Workgroup 2015"
_NEWS = "ISO 12647-3（新闻纸）"

_RGB_ZH = (
    "由印厂的流程临时转换，结果和您看到的会不同，黑字还会变成四色黑，套不准就发虚。"
    "请用印厂的特性文件转换成 CMYK。"
)
_RGB_EN = (
    "The printer's workflow converts it as it likes: colours shift, and black type becomes four "
    "inks, fuzzy where they do not fit. Convert it to CMYK through the press's profile."
)


def _foreign(zh: str, en: str) -> Explained:
    return Explained(f"{zh}{_RGB_ZH}", f"{en} {_RGB_EN}", "0 0 0 rg", "0 0 0 1 k", source=_BOTH)


_COLOUR = {
    "P301": _foreign(
        "图形或文字是 RGB，那是屏幕的颜色。", "Vectors or type are RGB, a screen's colours."
    ),
    "P302": _foreign("图片是 RGB，那是相机和屏幕的颜色。", "An image is RGB, a camera's colours."),
    "P303": _foreign(
        "图形或文字用了校准的灰或 RGB。", "Vectors or type are calibrated gray or RGB."
    ),
    "P304": _foreign("图片用了校准的灰或 RGB。", "An image is calibrated gray or RGB."),
    "P305": _foreign("图形或文字用了 Lab 颜色。", "Vectors or type are Lab."),
    "P306": _foreign("图片用了 Lab 颜色。", "An image is Lab."),
    "P307": _foreign("图形或文字自带特性文件。", "Vectors or type carry a profile of their own."),
    "P308": _foreign("图片自带特性文件。", "An image carries a profile of its own."),
    "P309": Explained(
        "专色版多于印刷条件允许的。每个专色要多一块版、多一个印刷机组，报纸通常只有四色。",
        "There are more spot plates than the press takes. Each needs a plate and a unit; "
        "newspapers "
        "mostly have four.",
        source="印刷条件的 spots",
    ),
    "P310": Explained(
        "几个专色只差大小写或空格，会各出一块版。",
        "Spot names differ in capitals or blanks only: each makes a plate of its own.",
        "PANTONE 186 C / Pantone 186C",
        "PANTONE 186 C",
        source=_GWG,
    ),
    "P311": Explained(
        "套准色印在每一块版上，只给裁切线、套准线用。版内用它，四色实地加在一起，会粘脏。",
        "Registration colour prints on every plate and is for marks. Within the page it lays all "
        "inks on each other and sets off.",
        "/Separation /All",
        "0 0 0 1 k",
        source=_BOTH,
    ),
    "P312": Explained(
        "用 DeviceGray 的对象设了叠印，按规定不起作用，下面的颜色还是会被镂空。",
        "An object in DeviceGray is set to overprint, which by the rules does nothing: what is "
        "below "
        "is knocked out.",
        source="ISO 32000-1 §8.6.7",
    ),
    "P313": Explained(
        "小黑字用的是 DeviceGray，叠不了印：压在底色上时底色被镂空，稍微套不准，字就镶白边。",
        "Small black type is in DeviceGray and cannot overprint: the ground is knocked out, and "
        "letters get white edges where inks do not fit.",
        "0 g",
        "0 0 0 1 k，叠印，OPM 1",
        source=_GWG,
    ),
    "P314": Explained(
        "小黑字没有叠印：压在底色上时底色被镂空，稍微套不准，字就镶白边。",
        "Small black type does not overprint: the ground below is knocked out, and letters get "
        "white "
        "edges where inks do not fit.",
        "/OP false",
        "/OP true /op true /OPM 1",
        source=_GWG,
    ),
    "P315": Explained(
        "细黑线用的是 DeviceGray，叠不了印，压在底色上会镶白边。",
        "A thin black line is in DeviceGray and cannot overprint: it gets white edges on a tint.",
        "0 G",
        "0 0 0 1 K，叠印，OPM 1",
        source=_GWG,
    ),
    "P316": Explained(
        "细黑线没有叠印，压在底色上会镶白边。",
        "A thin black line does not overprint: it gets white edges on a tint.",
        "/OP false",
        "/OP true /op true /OPM 1",
        source=_GWG,
    ),
    "P317": Explained(
        "深色的字墨太多，几乎肯定是四色黑。新闻纸上四色套不准，正文会发虚、带彩边。",
        "Dark type has much ink, almost certainly of four plates. On newsprint they never fit "
        "well: "
        "the text is fuzzy, with coloured edges.",
        "0.8 0.7 0.7 0.9 k",
        "0 0 0 1 k",
        source=f"{_NEWS}；印刷条件的 rich_black",
    ),
    "P318": Explained(
        "白字就是纸的颜色，靠把下面的墨镂空显出来。设了叠印，就什么也没有了。屏幕上往往看不出这个"
        "错。",
        "White type is the paper showing where ink is knocked out. Set to overprint it vanishes, "
        "which a screen often does not show.",
        source=_GWG,
    ),
    "P319": Explained(
        "白色图形设了叠印，会消失。屏幕上往往看不出这个错。",
        "A white object set to overprint vanishes, which a screen often does not show.",
        source=_GWG,
    ),
    "P320": Explained(
        "黑色平网太深。新闻纸网点扩大厉害，90% 左右就糊成一片黑了，和实地分不开。",
        "A black tint is too dark. Dots grow on newsprint: some 90 % closes up and looks like "
        "solid.",
        "95 % K",
        "85 % K",
        source=_NEWS,
    ),
    "P321": Explained(
        "这里的颜色，四色加起来超过了印刷条件的总墨量，会干得慢、粘脏、透印。",
        "The inks of this colour come to more than the press bears: it dries slowly, sets off, "
        "shows "
        "through.",
        "C 80 M 70 Y 70 K 80（300 %）",
        "C 50 M 40 Y 40 K 90（220 %）",
        source=f"{_NEWS}；印刷条件的 ink_limit",
    ),
    "P322": Explained(
        "有透明（阴影、羽化、混合），PDF/X-1a 不许有，老 RIP 会丢掉它或印错。",
        "There is transparency (shadows, soft edges, blends), which PDF/X-1a does not allow; an "
        "old "
        "RIP drops it or gets it wrong.",
        source=_X1A,
    ),
    "P323": Explained(
        "透明在 RGB 里混合，混合的结果再转 CMYK，附近的黑字也会一起变成四色黑。",
        "Transparency blends in RGB and is then converted, taking black type near it along into "
        "four "
        "inks.",
        source=_GWG,
    ),
    "P324": Explained(
        "有透明，由印厂拼合。标准允许，但请看数码样，注意透明附近的字有没有变粗。",
        "There is transparency, which the printer flattens. It is allowed; look at a proof, "
        "above all at type near it.",
        source="ISO 15930-7（PDF/X-4）",
    ),
    "P325": Explained(
        "专色的替代色是 RGB。不印专色而转成四色时，颜色就没有准了。",
        "A spot stands for a colour in RGB. Where it is not printed as a spot, nobody knows its "
        "colour.",
        source=_BOTH,
    ),
}

_INK = {
    "P701": Explained(
        "这一块（15 毫米见方）所有墨加起来，平均超过印刷条件的总墨量，会干得慢、粘脏、透印。常见于"
        "没有按新闻纸分色的图片。",
        "On a square of 15 mm all inks together come to more than the press bears: it dries "
        "slowly, "
        "sets off, shows through. Mostly a picture was not separated for newsprint.",
        source=f"{_NEWS}；{_GWG}",
    ),
    "P702": Explained(
        "某一点的墨特别多，虽然面积小，也可能粘到对面的版上。",
        "At one point there is very much ink; though small, it may set off on the page opposite.",
        source=_NEWS,
    ),
    "P703": Explained(
        "这里的墨量没有算出来（多半是少见的专色或渐变），要靠印厂的分色预览来看。",
        "The ink was not worked out here, mostly for a rare spot or shading: look at the printer's "
        "separations.",
    ),
}

EXPLAINED = _COLOUR | _INK
