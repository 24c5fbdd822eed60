"""Every rule of what stands on a page: a mark that breaks it, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from pressfile import REPOSITORY, image, judged, make, newsprint, rules

from tekan.model.press import Severe
from tekan.press.preflight.seen import Fill
from tekan.press.preflight.thickness import thinnest

Change = Callable[[pikepdf.Pdf], None]


def resource(kind: str, make_it: Callable[[pikepdf.Pdf], Any], name: str = "New") -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        held = pdf.pages[0].obj.Resources
        if f"/{kind}" not in held:
            held[f"/{kind}"] = Dictionary()
        held[f"/{kind}"][f"/{name}"] = make_it(pdf)

    return change


def icc(pdf: pikepdf.Pdf) -> Array:
    data = (REPOSITORY / "press" / "coldset-tr002.icc").read_bytes()
    return Array([Name.ICCBased, pdf.make_indirect(pdf.make_stream(data, N=4))])


def cal(pdf: pikepdf.Pdf) -> Array:
    return Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))])


def lab(pdf: pikepdf.Pdf) -> Array:
    return Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])


def spot(name: str, alternate: str = "DeviceCMYK") -> Callable[[pikepdf.Pdf], Array]:
    full = [0, 1, 1, 0] if alternate == "DeviceCMYK" else [1, 0, 0]
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)
    tint.C0, tint.C1 = Array([0] * len(full)), Array(full)
    return lambda pdf: Array([Name.Separation, Name(f"/{name}"), Name(f"/{alternate}"), tint])


def spots(*names: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for at, name in enumerate(names):
            resource("ColorSpace", spot(name), f"S{at}")(pdf)
            pdf.pages[0].contents_add(f"q /S{at} cs 1 scn 60 {60 + 20 * at} 9 9 re f Q".encode())

    return change


def picture(width: int, height: int, **changes: Any) -> Change:
    return resource("XObject", lambda pdf: image(pdf, width, height, **changes))


def photo_in(space: Callable[[pikepdf.Pdf], Any]) -> Change:
    def made(pdf: pikepdf.Pdf) -> Any:
        found = space(pdf)
        shown = image(pdf, 100, 100)
        shown.ColorSpace = found
        shown.write(bytes(100 * 100 * (4 if found[0] == Name.ICCBased else 3)))
        return shown

    return resource("XObject", made)


def rgb_group(pdf: pikepdf.Pdf) -> None:
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[0].obj.Group = group


SHOW = "q 36 0 0 36 60 60 cm /New Do Q"
BOX = "60 60 50 50 re f Q"
SETS = "q BT /F {size} Tf {ink} {at} Td <{words}> Tj ET Q"


def typed(ink: str, size: float = 20, at: str = "60 60") -> str:
    return SETS.replace("{size}", str(size)).replace("{ink}", ink).replace("{at}", at)


SPACE = "q /New cs 0.5 0.5 0.5 scn "
NOTHING: Change = lambda pdf: None  # noqa: E731
MARKS: dict[str, tuple[str, Change]] = {
    "P301": ("q 1 0 0 rg " + BOX, NOTHING),
    "P302": (SHOW, picture(100, 100, ColorSpace=Name.DeviceRGB)),
    "P303": (SPACE + BOX, resource("ColorSpace", cal)),
    "P304": (SHOW, photo_in(cal)),
    "P305": ("q /New cs 50 0 0 scn " + BOX, resource("ColorSpace", lab)),
    "P306": (SHOW, photo_in(lab)),
    "P307": ("q /New cs 0.5 0 0 0 scn " + BOX, resource("ColorSpace", icc)),
    "P308": (SHOW, photo_in(icc)),
    "P309": ("", spots("Red 032", "Blue 072")),
    "P311": ("q /New cs 0.5 scn " + BOX, resource("ColorSpace", spot("All"))),
    "P312": ("q /Over gs 0.5 g " + BOX, NOTHING),
    "P313": (typed("0 g", 10), NOTHING),
    "P314": (typed("0 0 0 1 k", 10), NOTHING),
    "P315": ("q 0 G 1 w 60 60 m 90 60 l S Q", NOTHING),
    "P316": ("q 0 0 0 1 K 1 w 60 60 m 90 60 l S Q", NOTHING),
    "P317": (typed("0.8 0.5 0.2 0.9 k"), NOTHING),
    "P318": (typed("/Over gs 0 0 0 0 k"), NOTHING),
    "P319": ("q /Over gs 0 0 0 0 k " + BOX, NOTHING),
    "P320": ("q 0 0 0 0.9 k " + BOX, NOTHING),
    "P321": ("q 0.8 0.8 0.8 0.1 k " + BOX, NOTHING),
    "P323": ("", rgb_group),
    "P324": ("q /New gs 0 1 0 0 k " + BOX, resource("ExtGState", lambda _: Dictionary(ca=0.5))),
    "P325": ("q /New cs 1 scn " + BOX, resource("ColorSpace", spot("Red 032", "DeviceRGB"))),
    "P406": (typed("/Over gs 0 0 0 1 k", 4), NOTHING),
    "P407": (typed("0 1 1 0 k", 8), NOTHING),
    "P408": (typed("0 0 0 0 k", 8), NOTHING),
    "P409": (typed("/Over gs 0 0 0 1 k 3 Tr"), NOTHING),
    "P410": (typed("0 0 0 0.5 k", at="380 60"), NOTHING),
    "P411": (typed("0 0 0 0.5 k", at="60 23"), NOTHING),
    "P413": ("q BT /F 20 Tf 0 0 0 0.5 k 60 60 Td <0001> Tj ET Q", NOTHING),
    "P414": ("q 0 0 0 0.5 K 0.2 w 60 60 m 90 60 l S Q", NOTHING),
    "P415": ("q 0 1 1 0 k 60 60 90 0.2 re f Q", NOTHING),
    "P416": ("q 0 0 0 0.5 K 0 w 60 60 m 90 60 l S Q", NOTHING),
    "P501": (SHOW, picture(45, 45)),
    "P502": (SHOW, picture(60, 60)),
    "P503": (SHOW, picture(250, 250, ColorSpace=Name.DeviceGray, BitsPerComponent=1)),
    "P504": (SHOW, picture(350, 350, ColorSpace=Name.DeviceGray, BitsPerComponent=1)),
    "P505": (SHOW, picture(100, 100, BitsPerComponent=16)),
    "P507": (SHOW, picture(260, 260)),
}


@pytest.mark.parametrize("rule", MARKS)
def test_rule_is_broken_alone(rule: str, font_files: Path, tmp_path: Path) -> None:
    more, change = MARKS[rule]
    path = make(tmp_path / "a.pdf", font_files, more, change)
    assert rules(path, newsprint()) == {rule}


def test_two_names_of_one_spot(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=spots("Red 032", "RED032"))
    assert rules(path, newsprint(spots=2)) == {"P310"}


def test_one_spot_is_fine(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=spots("Red 032"))
    assert rules(path, newsprint()) == set()


def test_type_near_the_fold(font_files: Path, tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        boxes = {"MediaBox": 0, "BleedBox": 11, "TrimBox": 20}
        for name, off in boxes.items():
            pdf.pages[0].obj[f"/{name}"] = Array([off, off, 840 - off, 540 - off])

    across = typed("0 0 0 0.5 k", at="395 60")
    path = make(tmp_path / "a.pdf", font_files, across, change)
    (verdict,) = judged(path, newsprint())
    assert (verdict.rule, verdict.value) == ("P412", "0 pt")
    path = make(tmp_path / "a.pdf", font_files, typed("0 0 0 0.5 k", at="430 60"), change)
    assert rules(path, newsprint()) == set()
    gap = "q BT /F 20 Tf 0 0 0 0.5 k 310 60 Td [<{words}> -2000 <{words}>] TJ ET Q"
    path = make(tmp_path / "a.pdf", font_files, gap, change)
    assert rules(path, newsprint()) == set()


def test_coarse_pictures_are_warnings_where_the_press_says_so(
    font_files: Path, tmp_path: Path
) -> None:
    path = make(tmp_path / "a.pdf", font_files, SHOW, picture(45, 45))
    (verdict,) = judged(path, newsprint(coarse=Severe.WARNING))
    assert (verdict.rule, verdict.severity) == ("P501", "warning")


def test_what_is_outside_the_trim_is_cut_off(font_files: Path, tmp_path: Path) -> None:
    outside = "q 0 0 0 1 K 0.1 w 2 60 m 8 60 l S Q " + typed("0 0 0 1 k", 4, "60 3")
    assert rules(make(tmp_path / "a.pdf", font_files, outside), newsprint()) == set()


@pytest.mark.parametrize(
    ("path", "thick"),
    [
        ((((0, 0), (90, 0), (90, 0.2), (0, 0.2)),), 0.2),
        ((((0, 0), (90, 90), (90.2, 89.8), (0.2, -0.2)),), 0.283),
        ((((0, 0), (9, 0), (9, 9), (0, 9)),), 9),
        ((((0, 0), (9, 0), (9, 9), (0, 9)), ((1, 1), (8, 1), (8, 8), (1, 8))), 1),
        ((((0, 0), (9, 0), (9, 9), (0, 9)), ((0, 1), (9, 1), (9, 9), (0, 9))), 1),
        ((((0, 0), (90, 0), (90, 0.1), (0, 0.1)), ((0, 0.1), (90, 0.1), (90, 0.1))), 0.1),
        ((((0, 0), (9, 0)),), 0),
        ((((0, 0), (0, 0)), ((0, 0), (9, 0), (9, 9), (0, 9))), 9),
    ],
)
def test_thickness_of_fills(path: Any, thick: float) -> None:
    fill = Fill(path, False, *(None,) * 3)  # type: ignore[arg-type]
    assert thinnest(fill) == pytest.approx(thick, abs=0.01)
