"""Finding: one submission per student, in any layout, and nothing from outside the folder."""

from __future__ import annotations

import io
import os
import stat
import threading
import tracemalloc
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from autograder.submissions.find import Submission, list_students, read_submission
from autograder.submissions.source import MAX_BYTES

STEM = "gradient_descent"
CODE = b"answer = 42\n"
SECRET = b"hidden_test = 1\n"

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")


def put(path: Path, content: bytes = CODE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def put_zip(path: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def found(folder: Path) -> dict[str, Submission]:
    students, _ = list_students(folder)
    return {student: read_submission(student, entries, STEM) for student, entries in students.items()}


def problem_of(submission: Submission) -> str:
    assert submission.problem is not None
    return submission.problem.id


def finishes(work: Callable[[], object]) -> bool:
    """Tell whether something comes to an end; where it does not, it is left behind in its thread."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(30)
    return not thread.is_alive()


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(tmp_path_factory.mktemp("outside") / f"{STEM}.py", SECRET)


def test_folders_bare_files_and_zips_can_be_mixed(tmp_path: Path) -> None:
    put(tmp_path / "student-01" / f"{STEM}.py", b"one = 1\n")
    put(tmp_path / "student-02" / "deep" / "deeper" / f"{STEM}.ipynb", b"{}")
    put(tmp_path / "student-03.py", b"three = 3\n")
    put(tmp_path / "student-04.ipynb", b"[]")
    put_zip(tmp_path / "student-05.zip", {f"inner/{STEM}.py": b"five = 5\n"})
    got = {student: (each.file, each.data) for student, each in found(tmp_path).items()}
    assert got == {
        "student-01": (f"student-01/{STEM}.py", b"one = 1\n"),
        "student-02": (f"student-02/deep/deeper/{STEM}.ipynb", b"{}"),
        "student-03": ("student-03.py", b"three = 3\n"),
        "student-04": ("student-04.ipynb", b"[]"),
        "student-05": (f"student-05.zip/inner/{STEM}.py", b"five = 5\n"),
    }


def test_students_come_sorted(tmp_path: Path) -> None:
    for name in ("b.py", "a.zip", "c.ipynb"):
        put(tmp_path / name)
    put(tmp_path / "ab" / "x.py")
    assert list(found(tmp_path)) == ["a", "ab", "b", "c"]


def test_a_hebrew_name_with_spaces_is_a_students_id(tmp_path: Path) -> None:
    put(tmp_path / "נועה בן דוד" / f"{STEM}.py")
    put(tmp_path / "יעל לוי.py")
    put_zip(tmp_path / "דן כהן.zip", {"תיקייה/שיעורי בית.py": CODE})
    got = found(tmp_path)
    assert {student: each.data for student, each in got.items()} == dict.fromkeys(
        ["דן כהן", "יעל לוי", "נועה בן דוד"], CODE
    )
    assert got["דן כהן"].file == "דן כהן.zip/תיקייה/שיעורי בית.py"


def test_a_name_spelt_with_combining_letters_is_one_name(tmp_path: Path) -> None:
    put(tmp_path / f"{unicodedata.normalize('NFD', 'José')}.py")
    assert list(found(tmp_path)) == [unicodedata.normalize("NFC", "José")]


@pytest.mark.skipif(os.name == "nt" or not os.supports_bytes_environ, reason="names are always text there")
def test_a_name_that_is_no_utf8_can_still_be_written(tmp_path: Path) -> None:
    try:
        put(tmp_path / os.fsdecode(b"caf\xe9") / f"{STEM}.py")
    except OSError:
        pytest.skip("this file system takes no such name")
    (submission,) = found(tmp_path).values()
    assert submission.data == CODE
    assert (submission.student + submission.file).encode("utf-8")


def test_what_is_no_submission_is_told_and_not_taken_for_a_student(tmp_path: Path) -> None:
    put(tmp_path / "anna.py")
    put(tmp_path / "grades.xlsx")
    put(tmp_path / ".DS_Store")
    put(tmp_path / "__MACOSX" / "x.py")
    students, ignored = list_students(tmp_path)
    assert list(students) == ["anna"]
    assert ignored == ("grades.xlsx",)


def test_an_ending_in_capitals_is_an_ending(tmp_path: Path) -> None:
    put(tmp_path / "anna.PY")
    put(tmp_path / "ben" / "WORK.PY")
    put_zip(tmp_path / "carl.ZIP", {"Work.Py": CODE})
    assert [each.data for each in found(tmp_path).values()] == [CODE, CODE, CODE]


def test_two_entries_with_one_id_are_two_candidates(tmp_path: Path) -> None:
    put(tmp_path / "anna" / f"{STEM}.py")
    put(tmp_path / "anna.py")
    put(tmp_path / "anna.ipynb")
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.several")
    assert submission.problem is not None
    assert submission.problem.values["names"] == ["anna", "anna.ipynb", "anna.py"]


def test_an_empty_folder_is_no_submission(tmp_path: Path) -> None:
    (tmp_path / "anna").mkdir()
    put(tmp_path / "ben" / "readme.txt")
    assert [(each.data, problem_of(each)) for each in found(tmp_path).values()] == [(None, "find.no-file")] * 2


def test_a_folder_in_the_files_place_is_no_submission(tmp_path: Path) -> None:
    (tmp_path / "anna" / f"{STEM}.py").mkdir(parents=True)
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.no-file")


@pytest.mark.parametrize(
    "names", [("first.py", "second.py"), (f"a/{STEM}.py", f"b/{STEM}.py"), (f"{STEM}.py", f"{STEM}.ipynb")]
)
def test_of_two_candidates_none_is_chosen(tmp_path: Path, names: tuple[str, str]) -> None:
    for name in names:
        put(tmp_path / "folder" / name)
    put_zip(tmp_path / "zip.zip", dict.fromkeys(names, CODE))
    for submission in found(tmp_path).values():
        assert (submission.data, problem_of(submission)) == (None, "find.several")
        assert submission.problem is not None
        assert submission.problem.values["names"] == sorted(names)


def test_the_file_of_the_right_name_counts_and_the_others_are_told(tmp_path: Path) -> None:
    put(tmp_path / "anna" / f"{STEM}.py")
    put(tmp_path / "anna" / "scratch.py", b"scratch = 1\n")
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (CODE, "find.others-ignored")


def test_one_file_of_another_name_is_taken_with_a_notice(tmp_path: Path) -> None:
    put(tmp_path / "anna" / "homework (1).py")
    put_zip(tmp_path / "ben.zip", {"homework (1).py": CODE})
    for submission in found(tmp_path).values():
        assert (submission.data, problem_of(submission)) == (CODE, "find.other-name")
        assert submission.problem is not None
        assert submission.problem.values == {"name": "homework (1).py", "wanted": f"{STEM}.py"}


def test_a_right_name_needs_no_notice(tmp_path: Path) -> None:
    put(tmp_path / "anna" / f"{STEM}.py")
    put_zip(tmp_path / "ben.zip", {f"{STEM}.ipynb": CODE})
    put(tmp_path / "carl.py")
    assert [each.problem for each in found(tmp_path).values()] == [None, None, None]


def test_what_tools_leave_behind_is_no_candidate(tmp_path: Path) -> None:
    junk = (f"__MACOSX/._{STEM}.py", f"__pycache__/{STEM}.py", f".ipynb_checkpoints/{STEM}.ipynb", f"._{STEM}.py")
    for name in (f"{STEM}.py", *junk):
        put(tmp_path / "folder" / name)
    put_zip(tmp_path / "zip.zip", dict.fromkeys((f"{STEM}.py", *junk), CODE))
    assert [(each.data, each.problem) for each in found(tmp_path).values()] == [(CODE, None), (CODE, None)]


@needs_links
def test_a_link_in_a_students_place_is_never_followed(tmp_path: Path, outside: Path) -> None:
    (tmp_path / "file.py").symlink_to(outside)
    (tmp_path / "folder").symlink_to(outside.parent)
    (tmp_path / "dotted.name").symlink_to(outside.parent)
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "zip.zip").symlink_to(put_zip(outside.parent / "x.zip", {f"{STEM}.py": SECRET}))
    got = found(tmp_path)
    assert len(got) == 5
    assert {(each.data, problem_of(each)) for each in got.values()} == {(None, "find.link")}


@needs_links
def test_a_linked_file_in_a_folder_is_never_followed(tmp_path: Path, outside: Path) -> None:
    (tmp_path / "anna").mkdir()
    (tmp_path / "anna" / f"{STEM}.py").symlink_to(outside)
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.link")


@needs_links
def test_a_linked_folder_in_a_folder_is_never_followed(tmp_path: Path, outside: Path) -> None:
    (tmp_path / "anna").mkdir()
    (tmp_path / "anna" / "work").symlink_to(outside.parent)
    (submission,) = found(tmp_path).values()
    assert submission.data is None


@needs_links
def test_a_file_beside_a_link_counts(tmp_path: Path, outside: Path) -> None:
    put(tmp_path / "anna" / "mine.py")
    (tmp_path / "anna" / f"{STEM}.py").symlink_to(outside)
    (submission,) = found(tmp_path).values()
    assert submission.data == CODE


def test_a_link_in_a_zip_is_never_followed(tmp_path: Path, outside: Path) -> None:
    link = zipfile.ZipInfo(f"{STEM}.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "anna.zip", "w") as archive:
        archive.writestr(link, str(outside))
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.no-file")


@pytest.mark.parametrize("name", [f"../../{STEM}.py", f"/etc/{STEM}.py", f"a/../../{STEM}.py", f"C:\\{STEM}.py"])
def test_a_name_in_a_zip_that_leads_outside_reads_only_the_zip(tmp_path: Path, name: str) -> None:
    put(tmp_path / f"{STEM}.py", SECRET)
    submissions = tmp_path / "a" / "b"
    submissions.mkdir(parents=True)
    put_zip(submissions / "anna.zip", {name: CODE})
    (submission,) = found(submissions).values()
    assert submission.data in (None, CODE)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "anna.zip", "b", f"{STEM}.py"]


def test_a_zip_that_lists_thousands_of_files_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Each of them costs the grader time and memory, and a few megabytes can list a hundred thousand.
    with zipfile.ZipFile(tmp_path / "dana.zip", "w") as archive:
        for number in range(9000):
            archive.writestr(f"{'x' * 60}/{number}.txt", b"")
    monkeypatch.setattr(zipfile, "ZipFile", None)
    (submission,) = found(tmp_path).values()
    assert submission.problem is not None
    assert submission.problem.id == "find.zip-of-many"


def test_a_zip_cannot_list_its_files_in_a_second_place(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "dana.zip", "w") as archive:
        archive.writestr("gradient_descent.py", b"x = 1")
    data = (tmp_path / "dana.zip").read_bytes()
    locator = b"PK\6\7" + bytes(16)  # of the format for more than 4 GB, whose own list zipfile would take
    (tmp_path / "dana.zip").write_bytes(data[:-22] + locator + data[-22:])
    (submission,) = found(tmp_path).values()
    assert submission.problem is not None
    assert submission.problem.id == "find.zip-of-many"


def test_folders_without_end_are_not_all_walked(tmp_path: Path) -> None:
    for number in range(5100):
        (tmp_path / "dana" / f"f{number}").mkdir(parents=True)
    put(tmp_path / "dana" / "f5099" / "gradient_descent.py")
    (submission,) = found(tmp_path).values()
    assert submission.data is None


def test_a_zip_without_code_is_no_submission(tmp_path: Path) -> None:
    put_zip(tmp_path / "anna.zip", {"essay.docx": b"x", "folder.py/": b""})
    put_zip(tmp_path / "ben.zip", {})
    assert [(each.data, problem_of(each)) for each in found(tmp_path).values()] == [(None, "find.no-file")] * 2


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 and then nothing", b"PK\x05\x06" + b"\xff" * 18])
def test_a_broken_zip_cannot_be_read_and_says_so(tmp_path: Path, content: bytes) -> None:
    put(tmp_path / "anna.zip", content)
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.cannot-read")


def test_a_zip_that_was_cut_off_cannot_be_read_and_says_so(tmp_path: Path) -> None:
    whole = put_zip(tmp_path / "anna.zip", {f"{STEM}.py": CODE * 100})
    whole.write_bytes(whole.read_bytes()[:-30])
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.cannot-read")


def test_a_zip_whose_file_does_not_match_its_checksum_cannot_be_read(tmp_path: Path) -> None:
    stored = put_zip(tmp_path / "anna.zip", {f"{STEM}.py": CODE}, zipfile.ZIP_STORED)
    stored.write_bytes(stored.read_bytes().replace(CODE, CODE.replace(b"4", b"9")))
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.cannot-read")


def test_an_encrypted_zip_cannot_be_read_and_says_so(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(f"{STEM}.py", CODE)
    # Bit 0 of the flags, in the file's own header and in the directory, says: encrypted.
    data = bytearray(buffer.getvalue())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    put(tmp_path / "anna.zip", bytes(data))
    (submission,) = found(tmp_path).values()
    assert (submission.data, problem_of(submission)) == (None, "find.cannot-read")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_whose_packing_has_no_bound_is_not_unpacked(tmp_path: Path, method: int) -> None:
    put_zip(tmp_path / "anna.zip", {f"{STEM}.py": bytes(200_000_000)}, method)
    tracemalloc.start()
    (submission,) = found(tmp_path).values()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (submission.data, problem_of(submission), submission.damaged) == (None, "find.zip-packing", True)
    assert most < 10_000_000


def test_what_cannot_be_read_is_damaged_and_not_missing(tmp_path: Path) -> None:
    put(tmp_path / "broken.zip", b"no zip")
    (tmp_path / "empty").mkdir()
    assert {student: each.damaged for student, each in found(tmp_path).items()} == {"broken": True, "empty": False}


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    for path in (tmp_path / "bare.py", tmp_path / "folder" / f"{STEM}.py"):
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as file:
            file.truncate(100_000_000)
    put_zip(tmp_path / "zip.zip", {f"{STEM}.py": bytes(MAX_BYTES + 1_000_000)})
    sizes = [len(each.data) for each in found(tmp_path).values() if each.data is not None]
    assert sizes == [MAX_BYTES + 1] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_named_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.py")
    os.mkfifo(tmp_path / "folder" / f"{STEM}.py")
    got: dict[str, Submission] = {}
    assert finishes(lambda: got.update(found(tmp_path)))
    assert {(each.data, problem_of(each)) for each in got.values()} == {(None, "find.no-file")}


def test_a_file_that_vanishes_before_it_is_read_says_so(tmp_path: Path) -> None:
    path = put(tmp_path / "anna.py")
    students, _ = list_students(tmp_path)
    path.unlink()
    assert problem_of(read_submission("anna", students["anna"], STEM)) == "find.cannot-read"


def test_a_folder_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list_students(tmp_path / "nowhere")


def test_every_problem_can_be_said_in_both_languages(tmp_path: Path) -> None:
    put(tmp_path / "one" / "other.py")
    put(tmp_path / "two" / "a.py")
    put(tmp_path / "two" / "b.py")
    put(tmp_path / "three.zip", b"no zip")
    (tmp_path / "four").mkdir()
    for submission in found(tmp_path).values():
        assert submission.problem is not None
        assert submission.problem.text("he")
        assert submission.problem.text("en")
