"""Every layout is taken apart into a folder per pupil, and `autograder grade` would take it."""

from __future__ import annotations

import csv
import stat
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.submissions.find import list_students, read_students
from autograder.tests.collecting.trees import CODE, STUB, lay_out, pack, repository, set_time
from autograder.tests.toy import make_assignment

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return a runner of `autograder collect ... --out submissions`, in a folder with a toy exercise."""
    toy = make_assignment(tmp_path / "toy")
    lay_out(toy, {"assignment/toy.py": STUB, "assignment/toy.ipynb": '{"cells": []}'})
    monkeypatch.chdir(toy)

    def run_here(*arguments: object) -> tuple[int, str, str]:
        words = ["autograder", "collect", "--out", tmp_path / "submissions", "--lang", "en", *arguments]
        monkeypatch.setattr(sys, "argv", [str(word) for word in words])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), " ".join(out.split()), err

    return run_here


def collected(folder: Path) -> dict[str, str | None]:
    """Return student -> the text that the grader would grade."""
    students, ignored = list_students(folder / "submissions")
    assert ignored == ()
    found = read_students(students, "toy")
    return {each.student: each.data.decode() if each.data is not None else None for each in found}


def notes(folder: Path) -> list[dict[str, str]]:
    with (folder / "submissions-collected.csv").open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def test_a_download_of_classroom_50(run: Run, tmp_path: Path) -> None:
    around = tmp_path / "ml-1-gd_submissions_2026_11_23_T_15_04_05"
    lay_out(around, {"scores.csv": "username,score\n"})
    for name, text in (("ml-1-gd-noa-cohen", CODE), ("ml-1-gd-דניאל", CODE * 2)):
        files = {
            ".classroom50.yaml": "x",
            "toy.py": text,
            "result.json": "{}",
            "results.json": "[]",
            "tests/q1.py": "1",
        }
        repository(around / name, files)
    code, out, err = run(around)
    assert (code, err) == (0, "")
    assert collected(tmp_path) == {"noa-cohen": CODE, "דניאל": CODE * 2}
    assert "ml-1-gd-" in out
    (_, noa) = sorted(notes(tmp_path), key=lambda note: note["student"] != "דניאל")
    assert (noa["handed_in"], noa["time_from"]) == ("2026-11-22T20:00:00+02:00", "git commit")
    assert noa["repository"] == "ml-1-gd-noa-cohen"


def test_the_old_clones_of_github_classroom_from_the_folder_above_too(run: Run, tmp_path: Path) -> None:
    around = tmp_path / "classes" / "gd-submissions"
    repository(around / "gd-noa-cohen", {"toy.py": CODE})
    repository(around / "gd-noa-levi", {"src/toy.py": CODE})
    for source in (around, tmp_path / "classes"):
        assert run(source)[0] == 0
        # The folder tells the prefix; "gd-noa-" is what the names share.
        assert collected(tmp_path) == {"noa-cohen": CODE, "noa-levi": CODE}


def test_without_the_folders_name_the_class_list_tells_the_prefix(run: Run, tmp_path: Path) -> None:
    around = tmp_path / "downloads"
    repository(around / "gd-noa-cohen", {"toy.py": CODE})
    repository(around / "gd-noa-levi", {"toy.py": CODE})
    roster = tmp_path / "roster.csv"
    roster.write_text("username,name\nnoa-cohen,נועה כהן\nnoa-levi,נועה לוי\nc,תמר פרץ\n", encoding="utf-8")
    code, out, _ = run(around, "--roster", roster)
    assert (code, set(collected(tmp_path))) == (0, {"noa-cohen", "noa-levi"})
    assert "handed in nothing: תמר פרץ" in out
    assert run(around, "--prefix", "gd-noa-")[0] == 0
    assert set(collected(tmp_path)) == {"cohen", "levi"}


@pytest.mark.parametrize("ending", ["", "-main"])
def test_the_zip_of_the_web_page(run: Run, tmp_path: Path, ending: str) -> None:
    files = {
        f"export/ml-gd-{name}{ending}/{path}": text
        for name in ("noa-cohen", "dani")
        for path, text in ((".github/workflows/autograde.yaml", "x"), ("toy.py", CODE))
    }
    assert run(pack(tmp_path / "class.zip", files))[0] == 0
    assert collected(tmp_path) == {"noa-cohen": CODE, "dani": CODE}


def test_a_moodle_download_with_folders(run: Run, tmp_path: Path) -> None:
    files = {
        "נועה כהן_501_assignsubmission_file_/toy.py": CODE,
        "דניאל לוי_502_assignsubmission_file_/my work.ipynb": '{"cells": [1]}',
        "דניאל לוי_502_assignsubmission_onlinetext_/onlinetext.html": "<p>שלום</p>",
        "תמר בן-דוד_503_assignsubmission_onlinetext_/onlinetext.html": "<p>הקוד שלי</p>",
        "עומר_504_assignsubmission_file_/תרגיל.docx": "x",
    }
    code, out, _ = run(pack(tmp_path / "moodle.zip", files))
    assert code == 0
    assert collected(tmp_path) == {
        "נועה כהן_501": CODE,
        "דניאל לוי_502": '{"cells": [1]}',
        "תמר בן-דוד_503": None,
        "עומר_504": None,
    }
    assert "Without a Python file or a notebook: עומר_504, תמר בן-דוד_503" in out
    assert "תמר בן-דוד_503: no file, only text typed into Moodle" in out
    assert [note["left_out"] for note in notes(tmp_path) if note["student"] == "עומר_504"] == ["תרגיל.docx"]


def test_a_moodle_download_without_folders_unpacked_on_disk(run: Run, tmp_path: Path) -> None:
    files = {
        "יא 3-נועה כהן_501_assignsubmission_file_toy.py": CODE,
        "דניאל_502_assignsubmission_file_תרגיל.py": CODE,
        "desktop.ini": "",
    }
    code, out, _ = run(lay_out(tmp_path / "moodle", files))
    assert code == 0
    assert collected(tmp_path) == {"יא 3-נועה כהן_501": CODE, "דניאל_502": CODE}
    assert "nobody's submission: desktop.ini" in out


def test_a_canvas_download_with_canvass_own_word_on_who_is_late(run: Run, tmp_path: Path) -> None:
    files = {
        "כהןנועה_901_77001_toy.py": CODE,
        "levidaniel_LATE_902_77002_toy-1.ipynb": '{"cells": [2]}',
        "anon_ab12_77003_toy.py": CODE,
    }
    code, out, _ = run(pack(tmp_path / "submissions_canvas.zip", files), "--deadline", "2020-01-01")
    assert code == 0
    assert collected(tmp_path) == {"כהןנועה_901": CODE, "levidaniel_902": '{"cells": [2]}', "anon_ab12": CODE}
    assert "Late: levidaniel_902" in out
    assert "A pupil can set them" not in out
    assert {note["late_from"] for note in notes(tmp_path)} == {"Canvas"}


def test_a_folder_or_a_file_per_pupil_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    files = {"student-07/toy.py": CODE, "student-08/a/b/work.py": CODE, "נועה כהן.py": CODE, "רשימה.xlsx": ""}
    code, out, _ = run(lay_out(tmp_path / "class", files))
    assert code == 0
    assert collected(tmp_path) == {"student-07": CODE, "student-08": CODE, "נועה כהן": CODE}
    assert "nobody's submission: רשימה.xlsx" in out


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_whose_packing_has_no_bound_is_told_and_not_unpacked(run: Run, tmp_path: Path, method: int) -> None:
    class_zip, class_folder = tmp_path / "class.zip", tmp_path / "class"
    lay_out(class_folder, {"noa/toy.py": CODE, "dan/readme.txt": ""})
    for path, inside in ((class_zip, ["noa/toy.py", "dan/toy.zip"]), (class_folder / "dan" / "toy.zip", ["toy.py"])):
        with zipfile.ZipFile(path, "w", method) as archive:
            for name in inside:
                archive.writestr(name, CODE)
    for source, names in ((class_zip, ["toy.py", "toy.zip"]), (class_folder, ["toy.zip-unpacked/toy.py"])):
        code, out, _ = run(source)
        assert code == 0
        assert [f"{name} is packed in an unusual way" in out for name in names] == [True] * len(names)


def test_a_zip_that_a_pupil_handed_in_is_opened(run: Run, tmp_path: Path) -> None:
    class_folder = tmp_path / "class"
    (class_folder / "נועה_7_assignsubmission_file_").mkdir(parents=True)
    pack(class_folder / "נועה_7_assignsubmission_file_" / "עבודה.zip", {"x/toy.py": CODE, "__MACOSX/x/toy.py": "?"})
    (class_folder / "דן_8_assignsubmission_file_").mkdir()
    (class_folder / "דן_8_assignsubmission_file_" / "toy.zip").write_bytes(b"PK\x03\x04 broken")
    (class_folder / "דן_8_assignsubmission_file_" / "toy.rar").write_bytes(b"Rar!")
    code, out, _ = run(class_folder)
    assert code == 0
    assert collected(tmp_path) == {"נועה_7": CODE, "דן_8": None}
    assert "cannot be opened as a zip" in out
    assert "toy.rar is an archive that is not opened" in out


def test_what_was_handed_out_and_not_touched_does_not_stand_in_the_way(run: Run, tmp_path: Path) -> None:
    around = tmp_path / "gd-submissions"
    crlf = STUB.replace("\n", "\r\n")
    for name, files in (
        ("gd-script", {"assignment/toy.py": CODE, "assignment/toy.ipynb": '{"cells": []}'}),
        ("gd-מחברת", {"assignment/toy.py": crlf, "assignment/toy.ipynb": '{"cells": [1]}'}),
        ("gd-nothing", {"assignment/toy.py": crlf, "assignment/toy.ipynb": '{"cells": []}'}),
        ("gd-both", {"assignment/toy.py": CODE, "assignment/toy.ipynb": '{"cells": [1]}'}),
    ):
        repository(around / name, files)
    assert run(around)[0] == 0
    # Two that were both worked on are for a person to choose from.
    assert collected(tmp_path) == {"script": CODE, "מחברת": '{"cells": [1]}', "nothing": crlf, "both": None}


def test_a_second_submission_is_kept_and_reported_and_the_newest_counts(run: Run, tmp_path: Path) -> None:
    first = pack(
        tmp_path / "a.zip", {"נועה כהן_501_assignsubmission_file_/toy.py": "old = 1\n"}, (2026, 11, 20, 8, 0, 0)
    )
    second = pack(tmp_path / "b.zip", {"נועה כהן_501_assignsubmission_file_/toy.py": CODE}, (2026, 11, 25, 8, 0, 0))
    for sources in ((first, second), (second, first)):
        code, out, _ = run(*sources)
        assert code == 0
        assert collected(tmp_path) == {"נועה כהן_501": CODE}
        assert "Handed in more than once" in out
        kept = tmp_path / "submissions-others" / "נועה כהן_501" / "1" / "toy.py"
        assert kept.read_text(encoding="utf-8") == "old = 1\n"
    assert [note["counted"] for note in notes(tmp_path)] == ["yes", "no"]


def test_late_is_told_from_git_and_from_files_and_called_forgeable(run: Run, tmp_path: Path) -> None:
    around = tmp_path / "gd-submissions"
    repository(around / "gd-noa", {"toy.py": CODE}, "2026-11-23T21:59:00+00:00")
    repository(around / "gd-dan", {"toy.py": CODE}, "2026-11-24T00:01:00+02:00")
    files = lay_out(tmp_path / "files", {"תמר/toy.py": CODE})
    set_time(files / "תמר" / "toy.py", datetime(2026, 11, 25, tzinfo=UTC))
    code, out, _ = run(around, files, "--deadline", "2026-11-24T00:00+02:00")
    assert code == 0
    assert {note["student"]: (note["late"], note["late_from"]) for note in notes(tmp_path)} == {
        "noa": ("no", "git commit"),
        "dan": ("yes", "git commit"),
        "תמר": ("yes", "file"),
    }
    assert "A pupil can set them" in out


def test_a_pupils_own_git_settings_are_never_read(run: Run, tmp_path: Path) -> None:
    for name in ("gd-רע", "gd-noa"):
        folder = repository(tmp_path / "gd-submissions" / name, {"toy.py": CODE})
        # Settings can start programs. Git that read this file would stop with an error.
        (folder / ".git" / "config").write_text("[core\nfsmonitor = touch proof", encoding="utf-8")
    assert run(tmp_path / "gd-submissions")[0] == 0
    assert {note["time_from"] for note in notes(tmp_path)} == {"git commit"}


def test_links_and_paths_that_lead_outside_are_refused_and_told(run: Run, tmp_path: Path) -> None:
    secret = tmp_path / "secret.py"
    secret.write_text("key = 1\n", encoding="utf-8")
    folder = lay_out(tmp_path / "class", {"נועה/work.py": CODE})
    (folder / "נועה" / "toy.py").symlink_to(secret)
    (folder / "דן").symlink_to(tmp_path)
    code, out, _ = run(folder)
    assert (code, collected(tmp_path)) == (0, {"נועה": CODE})
    assert "not taken: דן, נועה/toy.py" in out

    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(evil, "w") as archive:
        archive.writestr("../../outside.py", "1")
        archive.writestr("/absolute.py", "1")
        archive.writestr("C:\\windows.py", "1")
        link = zipfile.ZipInfo("נועה/toy.py")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, str(secret))
        archive.writestr("נועה/work.py", CODE)
    code, out, _ = run(evil)
    assert (code, collected(tmp_path)) == (0, {"נועה": CODE})
    assert not (tmp_path.parent / "outside.py").exists()
    for name in ("../../outside.py", "/absolute.py", "windows.py", "נועה/toy.py"):
        assert name in out


def test_a_zip_of_a_hebrew_windows_has_hebrew_names(run: Run, tmp_path: Path) -> None:
    path = pack(tmp_path / "class.zip", {"QQQQ QQQ/toy.py": CODE, "Zo@/toy.py": CODE})
    data = path.read_bytes().replace(b"QQQQ QQQ", "נועה כהן".encode("cp862")).replace(b"Zo@", "Zoë".encode("cp437"))
    path.write_bytes(data)
    assert run(path)[0] == 0
    assert collected(tmp_path) == {"נועה כהן": CODE, "Zoë": CODE}


def test_a_file_that_is_too_large_is_cut_so_that_the_grader_says_so(run: Run, tmp_path: Path) -> None:
    lay_out(tmp_path / "class", {"נועה/toy.py": "#" * 6_000_000})
    assert run(tmp_path / "class")[0] == 0
    assert (tmp_path / "submissions" / "נועה" / "toy.py").stat().st_size == 5_000_001


def test_collecting_again_replaces_only_what_was_collected(run: Run, tmp_path: Path) -> None:
    assert run(lay_out(tmp_path / "a", {"נועה/toy.py": CODE, "דן/toy.py": CODE}))[0] == 0
    lay_out(tmp_path / "submissions", {"ידני/toy.py": CODE})
    code, out, _ = run(lay_out(tmp_path / "b", {"נועה/toy.py": CODE * 2}))
    assert code == 0
    assert collected(tmp_path) == {"נועה": CODE * 2, "ידני": CODE}
    assert "taken out: דן" in out


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("nowhere", "there is no nowhere"),
        ("x.pdf", "neither a folder nor"),
        ("broken.zip", "cannot be opened as a zip"),
    ],
)
def test_what_is_no_source_is_refused_in_one_line(run: Run, tmp_path: Path, source: str, reason: str) -> None:
    for name in ("x.pdf", "broken.zip"):
        (tmp_path / "toy" / name).write_bytes(b"no")
    code, out, err = run(source)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert reason in err
    assert not (tmp_path / "submissions").exists()


def test_a_folder_of_somebody_elses_is_not_written_into(run: Run, tmp_path: Path) -> None:
    lay_out(tmp_path / "submissions", {"תזה.docx": "years"})
    source = lay_out(tmp_path / "class", {"נועה/toy.py": CODE})
    code, _, err = run(source)
    assert (code, err.count("\n")) == (2, 1)
    assert [path.name for path in (tmp_path / "submissions").iterdir()] == ["תזה.docx"]


def test_a_deadline_that_is_no_time_is_refused_with_an_example(run: Run, tmp_path: Path) -> None:
    code, _, err = run(lay_out(tmp_path / "class", {"נועה/toy.py": CODE}), "--deadline", "מחר")
    assert (code, "2026-11-23T23:59" in err) == (2, True)


def test_a_folder_beside_that_no_collection_made_is_left_alone(run: Run, tmp_path: Path) -> None:
    lay_out(tmp_path / "submissions-others", {"תזה/years.docx": "x"})
    first = lay_out(tmp_path / "a", {"נועה/toy.py": CODE})
    second = lay_out(tmp_path / "b", {"נועה/toy.py": CODE * 2})
    for _ in range(2):
        assert run(first)[0] == 0
        assert (tmp_path / "submissions-others" / "תזה" / "years.docx").is_file()
    assert run(first, second)[0] == 0
    assert (tmp_path / "submissions-others" / "נועה" / "1" / "toy.py").is_file()
    assert run(first)[0] == 0
    assert [path.name for path in (tmp_path / "submissions-others").iterdir()] == ["תזה"]


def test_a_pupil_with_a_thousand_odd_files_leaves_a_table_that_can_be_read(run: Run, tmp_path: Path) -> None:
    long = "ש" * 100
    files = {f"נועה/{long}/{number}-{long}.{ending}": CODE for number in range(600) for ending in ("py", "txt", "rar")}
    for _ in range(2):  # the second reads the table of the first
        assert run(pack(tmp_path / "class.zip", {**files, "דן/toy.py": CODE}))[0] == 0
    (noa,) = [note for note in notes(tmp_path) if note["student"] == "נועה"]
    assert noa["files"].endswith("; and 450 more")
    assert noa["left_out"].endswith("; and 1150 more")
    assert noa["note"].endswith("; and 551 more")
    assert all(len(cell) <= 32_767 for cell in noa.values())


def test_an_earlier_table_that_cannot_be_read_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    source = lay_out(tmp_path / "class", {"נועה/toy.py": CODE})
    assert run(source)[0] == 0
    (tmp_path / "submissions-collected.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    code, out, err = run(source)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "no column student" in err
    assert collected(tmp_path) == {"נועה": CODE}


@pytest.mark.parametrize("inside", [False, True])
def test_a_file_in_the_place_of_the_folder_is_told_in_one_line(run: Run, tmp_path: Path, inside: bool) -> None:
    source = lay_out(tmp_path / "class", {"נועה/toy.py": CODE})
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    code, out, err = run(source, "--out", tmp_path / "file" / "submissions" if inside else tmp_path / "file")
    assert (out, err.count("\n")) == ("", 1)
    assert code != 0
    assert str(tmp_path / "file") in err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
