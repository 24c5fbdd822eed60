"""What is wrong with a new folder, or with the machine that the program works on."""

from tekan.catalogue.words import Words

WORDS = {
    "T520": Words(
        "文件夹 {folder} 已经有了，里面不是空的",
        "请换一个名字；原有的文件都没有动",
        "the folder {folder} is there and not empty",
        "take another name; nothing in it was touched",
    ),
    "T521": Words(
        "程序没有带上版式和字体，建不了新的报纸",
        "请重新安装 tekan；已有报纸的，请在它的文件夹里新建特刊",
        "the program came without layouts and faces and cannot make a new house",
        "install tekan again; where there is a house, make the edition inside it",
    ),
}
