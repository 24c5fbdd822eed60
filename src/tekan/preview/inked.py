"""How much ink a sheet gets, as a picture to lay over it: measured in the press file of that sheet
as it would be written now."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tekan.drawn import draw_sheet
from tekan.job import Converting, read_profile, showing_of
from tekan.kept import cache_folder
from tekan.page.sheet import Sheet
from tekan.pages import job_of
from tekan.press.preflight.images_decoded import opened
from tekan.press.preflight.ink_map import ink_map
from tekan.press.preflight.ink_picture import heat
from tekan.press.preflight.ink_plates import separations
from tekan.press.preflight.readfile import read_file
from tekan.pressfiles import press_files
from tekan.preview.state import State
from tekan.preview.view import View


def ink_picture(state: State, number: int) -> bytes:
    """Heat by share of the press's ink limit over a sheet's trim, PNG.

    number  of the sheet's first page

    Raises ValueError where no press file can be made of it; OSError.
    """
    view = state.view
    sheet = next((d.setting.sheet for d in state.sheets if d.number == number), None)
    if view is None or sheet is None:
        raise ValueError("no such sheet")
    with TemporaryDirectory(prefix="tekan-") as folder:
        path = Path(folder) / "sheet.pdf"
        path.write_bytes(_press_file(view, sheet))
        with opened(path) as pictures:
            found = ink_map(separations(read_file(path).pages[0], pictures))
        shown = heat(found.total, view.house.press.ink_limit)
        out = BytesIO()
        shown.crop(found.plates.grid.box(found.plates.trim)).save(out, "PNG")
    return out.getvalue()


def _press_file(view: View, sheet: Sheet) -> bytes:
    """The sheet's file."""
    spread = sheet.spread
    job = job_of(view.edition, view.house, view.book, cache_folder(), None)
    profile, wrong = read_profile(view.house.press)
    if wrong:
        raise ValueError("no profile")
    converting = Converting.begun(profile, job)
    converting.take(spread.pictures())
    showing = showing_of(job, 1)
    drawn = draw_sheet(sheet, showing, view.book)
    made, _ = press_files((drawn,), showing, job, converting)
    if not made:
        raise ValueError("a picture is damaged")
    return made[f"{job.slug}.pdf"]
