"""Object streams: every object is found again, by readers that are not ours."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary, PDFDocument, PDFPage, PDFString

from tekan.draw.fonts import filled_stream
from tekan.draw.packed import packed


def document(pages: int) -> PDFDocument:
    """Each page with a resource of its own and a stream."""
    made = PDFDocument(dummyoutline=1, compression=0, invariant=1, pdfVersion=(1, 6))
    for at in range(pages):
        page = PDFPage()
        page.MediaBox = PDFArrayCompact([0, 0, 100 + at, 100])
        page.Contents = PDFArrayCompact([made.Reference(filled_stream(b"q Q", {}))])
        own = made.Reference(PDFDictionary({"At": at, "Ends": PDFString("a\nendobj (")}))
        page.Resources = PDFDictionary({"Own": own})
        made.addPage(page)
    made.info = PDFDictionary({"Title": PDFString("题")})
    return made


@pytest.mark.parametrize("pages", [1, 3, 99, 100, 101, 350])
def test_every_object_is_found_again(pages: int) -> None:
    data = packed(document(pages))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert [int(page.Resources.Own.At) for page in pdf.pages] == list(range(pages))
        assert {str(page.Resources.Own.Ends) for page in pdf.pages} == {"a\nendobj ("}
        assert pdf.docinfo.Title == "题"
    other = pypdfium2.PdfDocument(data)
    assert [round(other[at].get_width()) for at in range(pages)] == [100 + n for n in range(pages)]


def test_a_stream_holds_no_more_than_a_reader_should_unpack_for_one_object() -> None:
    with pikepdf.open(BytesIO(packed(document(350)))) as pdf:
        counts = [int(own.N) for own in pdf.objects if own.get("/Type") == "/ObjStm"]
    assert len(counts) > 1
    assert max(counts) <= 200


def test_the_same_document_has_the_same_bytes() -> None:
    assert packed(document(5)) == packed(document(5))


def test_it_is_smaller_than_the_plain_one() -> None:
    assert len(packed(document(100))) < len(document(100).format()) / 2
