"""What was read from the pictures themselves: captions, photographers, credits."""

from tekan.catalogue.words import Words

WORDS = {
    "T211": Words(
        "图说取自图片 {file}：“{text}”",
        '要改就在稿件里写 caption；不要图说，写 caption: ""',
        "the caption is taken from the picture {file}: “{text}”",
        'write a caption to change it, or `caption: ""` for none',
    ),
    "T212": Words(
        "图片署名取自图片 {file}：“{text}”",
        '要改就在稿件里写 credit；不要署名，写 credit: ""',
        "the credit is taken from the picture {file}: “{text}”",
        'write a credit to change it, or `credit: ""` for none',
    ),
    "T213": Words(
        "图说写“{given}”，图片 {file} 里写“{text}”",
        "已按稿件排，请核对",
        "the caption says “{given}”, the picture {file} itself “{text}”",
        "the article's is printed; compare the two",
    ),
    "T214": Words(
        "图片署名写“{given}”，图片 {file} 里写“{text}”",
        "已按稿件排，请核对",
        "the credit says “{given}”, the picture {file} itself “{text}”",
        "the article's is printed; compare the two",
    ),
    "T215": Words(
        "图片 {file} 里的文字没有标明编码，按 GB 18030 读出",
        "请看一看有没有乱码",
        "the words in {file} do not tell their encoding; they were read as GB 18030",
        "see that no character is wrong",
    ),
    "T216": Words(
        "图片 {file} 里两处写得不一样：XMP“{xmp}”，IPTC“{iptc}”",
        "取了“{text}”，请核对",
        "the picture {file} says two things: “{xmp}” (XMP) and “{iptc}” (IPTC)",
        "“{text}” is taken; compare the two",
    ),
    "T217": Words(
        "图片 {file} 的图说是 {writer} 写的",
        "有疑问可以问他",
        "the caption in {file} was written by {writer}",
        "who can be asked about it",
    ),
}
