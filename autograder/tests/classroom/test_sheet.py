"""A teacher's own table: what is not changed comes back byte for byte."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from autograder.classroom.encoding import decoded
from autograder.classroom.sheet import Sheet, SheetBroken, read_sheet
from autograder.tests.properties import given, st

CELLS = st.lists(st.lists(st.text(st.sampled_from('אבa1,;"\n\t= ־é')), min_size=2, max_size=4), min_size=1, max_size=4)


@given(CELLS, st.sampled_from(["\r\n", "\n"]), st.sampled_from([",", ";", "\t"]), st.booleans())
def test_an_untouched_table_comes_back_byte_for_byte_and_reads_as_python_reads_it(
    rows: list[list[str]], line_end: str, delimiter: str, with_mark: bool
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(rows)
    data = (b"\xef\xbb\xbf" if with_mark else b"") + text.getvalue().encode()
    sheet = Sheet(data)
    assert sheet.to_bytes() == data
    if sheet.delimiter == delimiter:
        assert sheet.rows == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.binary(max_size=200))
def test_any_bytes_come_back_as_they_were(data: bytes) -> None:
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert Sheet(data).to_bytes() == data


def test_a_changed_cell_keeps_its_quotes_and_all_other_bytes() -> None:
    data = '\ufeffשם;ציון;הערה\r\n"כהן; נועה";"12,50"; \' x \r\nדניאל;;"א""ב"\r\n'.encode()
    sheet = Sheet(data)
    assert sheet.put(1, 1, "78,5")
    assert sheet.put(2, 1, "90")
    expected = '\ufeffשם;ציון;הערה\r\n"כהן; נועה";"78,5"; \' x \r\nדניאל;90;"א""ב"\r\n'.encode()
    assert sheet.to_bytes() == expected


def test_a_new_value_is_quoted_where_it_must_be() -> None:
    sheet = Sheet(b"a,b\n1,2\n")
    sheet.put(1, 1, '<p>"x", y</p>')
    assert sheet.to_bytes() == b'a,b\n1,"<p>""x"", y</p>"\n'


def test_a_row_that_is_too_short_is_left_alone() -> None:
    sheet = Sheet(b"a,b,c\n1,2\n")
    assert not sheet.put(1, 2, "3")
    assert sheet.to_bytes() == b"a,b,c\n1,2\n"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1255", "שם,כיתה\r\nנועה כהן,יא 3\r\nNoa Cohen,יא\r\n"),
        ("cp1252", "name,city\r\nZoë Müller,Köln\r\nRenée,Orléans\r\n"),
        ("utf-8", "שם,כיתה\r\nנועה כהן,יא\r\n"),
        ("utf-8-sig", "שם,כיתה\r\nנועה כהן,יא\r\n"),
        ("utf-16", "שם\tכיתה\r\nנועה כהן\tיא\r\n"),
    ],
)
def test_the_encoding_is_told_from_the_bytes(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)).text == text


def test_a_letter_that_the_sheets_encoding_lacks_becomes_a_reference() -> None:
    sheet = Sheet("שם,הערה\r\nנועה כהן,\r\n".encode("cp1255"))
    sheet.put(1, 1, "<p>\u2068נועה ≤ 3\u2069</p>")
    assert sheet.to_bytes().decode("cp1255").endswith("<p>&#8296;נועה &#8804; 3&#8297;</p>\r\n")


def test_excels_own_hint_at_the_delimiter_is_followed() -> None:
    assert Sheet(b"sep=;\r\nname;a,b,c\r\nx;1\r\n").rows[0] == ["name", "a,b,c"]


def test_a_workbook_in_place_of_a_table_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "רשימה.csv").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(SheetBroken, match="Save it there as CSV"):
        read_sheet(tmp_path / "רשימה.csv")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"\xef\xbb\xbf\r\n")
    with pytest.raises(SheetBroken, match="no rows"):
        read_sheet(tmp_path / "empty.csv")
