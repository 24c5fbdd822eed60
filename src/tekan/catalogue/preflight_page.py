"""Words of the preflight's rules for what stands on a page."""

from tekan.catalogue.words import Words

_CMYK_ZH, _CMYK_EN = (
    "请转换为印厂特性文件的 CMYK",
    "convert it to CMYK through the press's profile",
)
_OVERPRINT_ZH, _OVERPRINT_EN = (
    "请设为 DeviceCMYK 并叠印（OPM 1）",
    "set it in DeviceCMYK, overprinting with OPM 1",
)

PAGE = {
    "P200": Words("文件里没有页", "请重新导出", "the file has no pages", "export it again"),
    "P201": Words(
        "没有成品框（TrimBox）",
        "请导出时写明成品尺寸",
        "there is no TrimBox",
        "give the trim size when exporting",
    ),
    "P202": Words(
        "既有 TrimBox 又有 ArtBox",
        "请只留 TrimBox",
        "there are both a TrimBox and an ArtBox",
        "keep the TrimBox alone",
    ),
    "P203": Words(
        "{inner} 超出 {outer} {value}",
        "请重新设定页面框：成品在出血内，出血在纸内",
        "{inner} juts {value} out of {outer}",
        "set the boxes again: trim within bleed, bleed within media",
    ),
    "P204": Words(
        "CropBox（{value}）与 MediaBox（{limit}）不同，有些程序会裁掉版面",
        "请去掉 CropBox",
        "CropBox ({value}) and MediaBox ({limit}) differ: some programs will crop the page",
        "leave the CropBox out",
    ),
    "P205": Words(
        "页面有 UserUnit {value}，有些程序会印错尺寸",
        "请按实际尺寸导出",
        "the page has a UserUnit of {value}: some programs will print another size",
        "export at the size itself",
    ),
    "P206": Words(
        "页面设了旋转 {value}",
        "请按印刷方向导出，不要旋转",
        "the page is rotated by {value}",
        "export it the way it prints",
    ),
    "P207": Words(
        "没有出血框（BleedBox）；印厂要 {limit}",
        "请导出时设出血",
        "there is no BleedBox; the press asks for {limit}",
        "give the bleed when exporting",
    ),
    "P208": Words(
        "到边的图形出血只有 {value}，应有 {limit}",
        "请把它拉到出血外沿，或退到成品边以内",
        "what touches the trim bleeds {value}; it should {limit}",
        "draw it out to the bleed, or move it inside the trim",
    ),
    "P209": Words(
        "空白页",
        "请删去；确实要空的请告诉印厂",
        "the page is empty",
        "delete it, or tell the printer that it is meant",
    ),
    "P210": Words(
        "有没读懂的内容，未检查：{value}",
        "请看样张，或重新导出",
        "something could not be read and was not checked: {value}",
        "look at a proof, or export again",
    ),
    "P211": Words(
        "成品内有注释或链接（{value}）",
        "请去掉，或移到出血之外",
        "there is an annotation ({value}) within the bleed",
        "delete it, or move it outside",
    ),
    "P212": Words(
        "成品尺寸 {value} 与其他页（{limit}）不同",
        "请统一成品尺寸",
        "the trim size {value} differs from the other pages' ({limit})",
        "give all pages one trim size",
    ),
    "P301": Words("图形或文字是 RGB", _CMYK_ZH, "vector or type in RGB", _CMYK_EN),
    "P302": Words("图片是 RGB", _CMYK_ZH, "an image in RGB", _CMYK_EN),
    "P303": Words(
        "图形或文字是校准色（CalGray、CalRGB）",
        _CMYK_ZH,
        "vector or type in CalGray or CalRGB",
        _CMYK_EN,
    ),
    "P304": Words(
        "图片是校准色（CalGray、CalRGB）", _CMYK_ZH, "an image in CalGray or CalRGB", _CMYK_EN
    ),
    "P305": Words("图形或文字是 Lab", _CMYK_ZH, "vector or type in Lab", _CMYK_EN),
    "P306": Words("图片是 Lab", _CMYK_ZH, "an image in Lab", _CMYK_EN),
    "P307": Words(
        "图形或文字带 ICC 特性文件", _CMYK_ZH, "vector or type with an ICC profile", _CMYK_EN
    ),
    "P308": Words("图片带 ICC 特性文件", _CMYK_ZH, "an image with an ICC profile", _CMYK_EN),
    "P309": Words(
        "有 {value} 个专色版（{names}），最多 {limit} 个",
        "请把多余的专色转为 CMYK",
        "there are {value} spot plates ({names}); there may be {limit}",
        "convert the others to CMYK",
    ),
    "P310": Words(
        "专色名只差大小写或空格，会出成几块版：{value}",
        "请统一专色名",
        "spot names differ in case or blanks only and will be plates of their own: {value}",
        "give them one name",
    ),
    "P311": Words(
        "成品内有用套准色（All）的对象，会印在每块版上",
        "请改为 100 K",
        "an object in registration colour (All) within the trim prints on every plate",
        "make it 100 K",
    ),
    "P312": Words(
        "DeviceGray 对象设了叠印，不会起作用",
        "请改为 DeviceCMYK 的 K",
        "a DeviceGray object is set to overprint, which does nothing",
        "make it K of DeviceCMYK",
    ),
    "P313": Words(
        "{value} 黑字用 DeviceGray，不能叠印（小于 {limit} 须叠印）",
        _OVERPRINT_ZH,
        "black type of {value} in DeviceGray cannot overprint (under {limit} it must)",
        _OVERPRINT_EN,
    ),
    "P314": Words(
        "{value} 黑字没有叠印（小于 {limit} 须叠印）",
        _OVERPRINT_ZH,
        "black type of {value} does not overprint (under {limit} it must)",
        _OVERPRINT_EN,
    ),
    "P315": Words(
        "{value} 黑线用 DeviceGray，不能叠印（细于 {limit} 须叠印）",
        _OVERPRINT_ZH,
        "a black line of {value} in DeviceGray cannot overprint (under {limit} it must)",
        _OVERPRINT_EN,
    ),
    "P316": Words(
        "{value} 黑线没有叠印（细于 {limit} 须叠印）",
        _OVERPRINT_ZH,
        "a black line of {value} does not overprint (under {limit} it must)",
        _OVERPRINT_EN,
    ),
    "P317": Words(
        "深色字墨量 {value}，最多 {limit}",
        "请改为 100 K，或减少彩墨",
        "dark type of {value} ink; at most {limit}",
        "make it 100 K, or of less coloured ink",
    ),
    "P318": Words(
        "白字设了叠印，印不出来",
        "请取消叠印",
        "white type is set to overprint and will not show",
        "let it knock out",
    ),
    "P319": Words(
        "白色图形设了叠印，印不出来",
        "请取消叠印",
        "a white object is set to overprint and will not show",
        "let it knock out",
    ),
    "P320": Words(
        "黑色平网 {value}，超过 {limit} 会糊成实地",
        "请用 {limit} 以内，或用 100 %",
        "a black tint of {value}: over {limit} it closes up",
        "take {limit} at most, or 100 %",
    ),
    "P321": Words(
        "墨量 {value}，最多 {limit}",
        "请减少彩墨",
        "{value} ink; at most {limit}",
        "take less coloured ink",
    ),
    "P322": Words(
        "有透明（{value}），PDF/X-1a 不允许",
        "请拼合透明后重新导出",
        "there is transparency ({value}), which PDF/X-1a does not allow",
        "flatten it and export again",
    ),
    "P323": Words(
        "透明混合空间是 {value}，应为 {limit}",
        "请把透明混合空间设为 CMYK",
        "transparency blends in {value}; it should in {limit}",
        "set the blend space to CMYK",
    ),
    "P324": Words(
        "有 {value} 处透明，由印厂拼合",
        "请看印厂的数码样",
        "{value} transparent object(s), to be flattened by the printer",
        "look at the printer's proof",
    ),
    "P325": Words(
        "专色 {value} 的替代色是 RGB",
        "请给它 CMYK 的替代色",
        "the spot {value} stands for a colour in RGB",
        "give it an alternate in CMYK",
    ),
    "P406": Words(
        "字太小：{value}，最小 {limit}",
        "请放大字号",
        "type of {value}; the least is {limit}",
        "set it larger",
    ),
    "P407": Words(
        "多色字太小：{value}，最小 {limit}",
        "请改用单色，或放大字号",
        "type in several inks of {value}; the least is {limit}",
        "set it in one ink, or larger",
    ),
    "P408": Words(
        "反白字太小：{value}，最小 {limit}",
        "请放大字号，或改为黑字",
        "reversed type of {value}; the least is {limit}",
        "set it larger, or in black",
    ),
    "P409": Words(
        "有看不见的字“{value}”",
        "不会印出；不需要请删去",
        "invisible text “{value}”",
        "it does not print; delete it where it is not needed",
    ),
    "P410": Words(
        "文字伸出成品边 {value}，会被裁掉",
        "请移到成品之内",
        "type stands {value} over the trim and will be cut off",
        "move it inside",
    ),
    "P411": Words(
        "文字离成品边 {value}，应有 {limit}",
        "请往里移",
        "type is {value} from the trim; it should be {limit}",
        "move it inwards",
    ),
    "P412": Words(
        "文字“{text}”离折缝 {value}，应有 {limit}",
        "请避开折缝",
        "type “{text}” is {value} from the fold; it should be {limit}",
        "move it off the fold",
    ),
    "P413": Words(
        "字体 {value} 有的字形没有对应的字符",
        "请换导出方式；印刷不受影响",
        "some glyphs of the font {value} have no character",
        "export in another way; the print is the same",
    ),
    "P414": Words(
        "线太细：{value}，最细 {limit}",
        "请加粗",
        "a line of {value}; the thinnest is {limit}",
        "make it thicker",
    ),
    "P415": Words(
        "多色线或白线太细：{value}，最细 {limit}",
        "请改用单色，或加粗",
        "a line in several inks or white of {value}; the thinnest is {limit}",
        "make it of one ink, or thicker",
    ),
    "P416": Words(
        "线宽为 {value}，粗细由设备决定，会断或消失",
        "请设为 {limit} 以上",
        "a line of {value}: as thin as the device can, and it will break",
        "make it {limit} or more",
    ),
    "P417": Words(
        "字体 {value} 没有嵌入，也没有用到",
        "可以不管；最好从文件里去掉",
        "the font {value} is not embedded, nor is anything set in it",
        "nothing need be done; it is better left out",
    ),
    "P501": Words(
        "图片太粗：{value}，至少 {limit}",
        "请换更大的原图，或缩小图框",
        "an image of {value}; the least is {limit}",
        "take a larger original, or make it smaller",
    ),
    "P502": Words(
        "图片偏粗：{value}，最好 {limit}",
        "请尽量换更大的原图",
        "an image of {value}; {limit} is better",
        "take a larger original if there is one",
    ),
    "P503": Words(
        "线条图太粗：{value}，至少 {limit}",
        "请用更高分辨率扫描，或用矢量图",
        "line art of {value}; the least is {limit}",
        "scan it finer, or take vectors",
    ),
    "P504": Words(
        "线条图偏粗：{value}，最好 {limit}",
        "请尽量用更高分辨率扫描",
        "line art of {value}; {limit} is better",
        "scan it finer if you can",
    ),
    "P505": Words(
        "图片每色 {value}，印刷用 {limit}",
        "请转为 {limit}",
        "an image of {value} a component; presses take {limit}",
        "convert it to {limit}",
    ),
    "P506": Words(
        "图片用了 {value} 压缩，PDF/X-1a 不允许",
        "请改用 JPEG 或 ZIP 压缩",
        "an image is packed by {value}, which PDF/X-1a does not allow",
        "pack it as JPEG or ZIP",
    ),
    "P507": Words(
        "图片过细：{value}，超过 {limit} 没有用处",
        "可以缩小以减小文件",
        "an image of {value}: more than {limit} is of no use",
        "bring it down for a smaller file",
    ),
}
