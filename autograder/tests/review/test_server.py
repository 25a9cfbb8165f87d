"""The local server: whom it answers, and what it stores."""

from __future__ import annotations

import json
import re
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from autograder.messages import LANGUAGES, catalogue
from autograder.records import Record
from autograder.review.server import ADDRESS, ReviewServer, application
from autograder.review.session import Review
from autograder.review.store import REVIEW, read_decisions
from autograder.tests.review.examples import PLACE, full, proposal, pupil, write_records

HOST = f"{ADDRESS}:4321"
TOKEN = "secret"
ROOT = f"/{TOKEN}/"
OWN = {"Origin": f"http://{HOST}"}
TRAP = "<script>alert(1)</script>"


class Class:
    """A review of a small class, asked as a browser asks."""

    def __init__(self, folder: Path, *students: str, draw: Callable[[], None] = lambda: None) -> None:
        self.folder = folder
        self.records = write_records(folder, [pupil(student, full()) for student in students])
        self.review = Review(folder, self.records, draw, "teacher")
        self.client: FlaskClient = application(self.review, "he", TOKEN, HOST).test_client()

    def get(self, path: str = "", host: str = HOST) -> Any:
        return self.client.get(ROOT + path, base_url=f"http://{host}", buffered=True)

    def post(self, path: str, data: Any = None, headers: dict[str, str] = OWN) -> Any:
        return self.client.post(
            ROOT + path, base_url=f"http://{HOST}", data=json.dumps(data or {}), content_type="application/json",
            headers=headers,
        )  # fmt: skip

    def members(self, *students: str) -> list[dict[str, str]]:
        named = [member for card in self.get("review").json["cards"] for member in card["members"]]
        return [
            {name: member[name] for name in ("student", "place", "text")}
            for member in named
            if member["student"] in students
        ]

    def decide(self, *students: str, seen: dict[str, Any] | None = None, **fields: Any) -> Any:
        return self.post("decide", {"members": self.members(*students), "fields": fields, "seen": seen or {}})

    def marks(self) -> dict[str, int | None]:
        kept = read_decisions(self.folder).kept
        return {student: decisions[0].mark for (student, _), decisions in kept.items()}


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Class]:
    opened = Class(tmp_path, "dana", "gal")
    yield opened
    opened.records.close()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:4321", "localhost:4321", f"{ADDRESS}:80", ADDRESS])
def test_no_other_name_for_this_machine_is_answered(small: Class, host: str) -> None:
    assert small.get("review", host=host).status_code == 403


@pytest.mark.parametrize(
    "path", ["/", "/wrong/", "/wrong/review", "/secre/review", "/secrett/review", "/%D7%90/review"]
)
def test_nobody_without_the_secret_is_answered(small: Class, path: str) -> None:
    answer = small.client.get(path, base_url=f"http://{HOST}")
    assert answer.status_code == 404
    assert "dana" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": f"https://{HOST}"},
        {"Origin": "http://127.0.0.1"},
    ],
)
def test_no_other_page_can_change_anything(small: Class, headers: dict[str, str]) -> None:
    data = {"members": small.members("dana"), "fields": {"mark": 0}, "seen": {}}
    assert small.post("decide", data, headers).status_code == 403
    for path in ("undo", "comments", "reports"):
        assert small.post(path, {}, headers).status_code == 403
    assert small.marks() == {}


def test_a_form_cannot_change_anything(small: Class) -> None:
    answer = small.client.post(ROOT + "undo", base_url=f"http://{HOST}", data="{}", headers=OWN)
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["", "review", "static/review.js", "no-such-page"])
def test_every_answer_forbids_what_the_page_does_not_need(small: Class, path: str) -> None:
    headers = small.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", ["static/../session.py", "static/..%2fsession.py", "static/%2e%2e/session.py"])
def test_no_other_file_is_served(small: Class, path: str) -> None:
    assert small.get(path).status_code == 404


@pytest.mark.parametrize("path", ["static/review.css", "static/review.js", "report.css"])
def test_the_pages_own_files_are_served(small: Class, path: str) -> None:
    assert small.get(path).status_code == 200


def test_the_page_holds_no_inline_script_or_style_and_no_pupil(small: Class) -> None:
    text = small.get().text
    assert 'lang="he" dir="rtl"' in text
    assert not re.search(r"<style|style=|\son\w+=|<script(?![^>]*src=)", text)
    assert "dana" not in text


def test_it_listens_on_this_machine_only_at_an_address_nobody_guesses(tmp_path: Path) -> None:
    small = Class(tmp_path, "dana")
    with serving(small.review) as first, serving(small.review) as second:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", first)
        assert first.split("/")[3] != second.split("/")[3]
        port = int(first.split("/")[2].split(":")[1])
        with urllib.request.urlopen(f"{first}review") as answer:
            assert json.load(answer)["assignment"] == "gradient-descent"
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", port), timeout=2):
            pass
    small.records.close()


@contextmanager
def serving(review: Review) -> Iterator[str]:
    server = ReviewServer(review, "en")
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield server.address
    finally:
        server.stop()
        thread.join()
        server.close()


def test_a_decision_is_on_the_disk_when_it_is_answered(small: Class) -> None:
    answer = small.decide("dana", mark=7)
    assert answer.status_code == 200
    assert [(each["student"], each["mark"]) for each in answer.json["standing"]] == [("dana", 7)]
    assert small.marks() == {"dana": 7}


def test_one_decision_for_a_whole_group(small: Class) -> None:
    small.decide("dana", "gal", mark=8)
    assert small.marks() == {"dana": 8, "gal": 8}
    assert small.post("undo").json["undone"] == [{"student": name, "place": PLACE} for name in ("dana", "gal")]
    assert small.marks() == {}


def test_two_windows_lose_nothing_of_each_other(small: Class) -> None:
    members = small.members("dana")
    small.post("decide", {"members": members, "fields": {"mark": 7}, "seen": {"mark": None}})
    small.post("decide", {"members": members, "fields": {"comment": "Well seen."}, "seen": {"comment": ""}})
    refused = small.post("decide", {"members": members, "fields": {"mark": 5}, "seen": {"mark": None}})
    assert refused.status_code == 409
    assert set(refused.json["error"]) == set(LANGUAGES)
    decision = next(iter(read_decisions(small.folder).kept.values()))[0]
    assert (decision.mark, decision.comment) == (7, "Well seen.")


def test_a_window_hears_only_of_what_is_new(small: Class) -> None:
    seen = small.get("review").json["revision"]
    assert small.get(f"standing?seen={seen}").status_code == 204
    small.decide("dana", mark=7)
    assert small.get(f"standing?seen={seen}").json["standing"][0]["mark"] == 7


def test_what_was_written_into_the_file_meanwhile_is_kept(small: Class) -> None:
    small.decide("dana", mark=7)
    file = small.folder / REVIEW
    file.write_text(file.read_text(encoding="utf-8").replace('"mark": 7', '"mark": 6', 1), encoding="utf-8")
    small.decide("gal", mark=5)
    assert small.marks() == {"dana": 6, "gal": 5}


def test_grading_again_keeps_the_decision_and_a_changed_text_asks_again(small: Class) -> None:
    small.decide("dana", mark=7, comment="Well seen.")
    small.records.add(Record("new", pupil("dana", full())))
    assert small.get("review").json["standing"][0]["mark"] == 7
    small.records.add(Record("newer", pupil("dana", proposal("A text of its own.", 0))))
    again = small.get("review").json
    assert again["standing"] == []
    member = next(one for card in again["cards"] for one in card["members"] if one["student"] == "dana")
    assert member["earlier"] == [{"mark": 7, "comment": "Well seen.", "answer": full()["answer"]}]


def test_a_window_that_shows_an_old_text_is_told(small: Class) -> None:
    old = small.members("dana")
    small.records.add(Record("new", pupil("dana", proposal("A text of its own.", 0))))
    small.get("review")
    answer = small.post("decide", {"members": old, "fields": {"mark": 7}, "seen": {}})
    assert answer.status_code == 409
    assert small.marks() == {}


@pytest.mark.parametrize(
    "data",
    [
        [],
        "x",
        {"members": [], "fields": {"mark": 1}},
        {"members": ["dana"], "fields": {"mark": 1}},
        {"members": "dana", "fields": {"mark": 1}},
        {"fields": {"mark": 1}},
    ],
)
def test_an_odd_request_is_refused_and_stores_nothing(small: Class, data: Any) -> None:
    assert small.post("decide", data).status_code == 400
    assert small.marks() == {}


def test_an_answer_cannot_be_named_twice(small: Class) -> None:
    data = {"members": small.members("dana") * 2, "fields": {"mark": 1}, "seen": {}}
    assert small.post("decide", data).status_code == 400


def test_a_request_of_any_size_is_not_taken(small: Class) -> None:
    assert small.post("comments", {"comment": "a" * 2_000_000, "kept": True}).status_code == 413


def test_a_damaged_file_is_told_of_and_left_alone(small: Class) -> None:
    members = small.members("dana")
    (small.folder / REVIEW).write_text("{", encoding="utf-8")
    answer = small.post("decide", {"members": members, "fields": {"mark": 1}, "seen": {}})
    assert answer.status_code == 500
    assert "review.json" in answer.json["error"]["en"]
    assert (small.folder / REVIEW).read_text(encoding="utf-8") == "{"


def test_a_full_disk_is_told_of(small: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    members = small.members("dana")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("autograder.review.store.os.fsync", full_disk)
    answer = small.post("decide", {"members": members, "fields": {"mark": 1}, "seen": {}})
    assert answer.status_code == 500
    assert "No space left on device" in answer.json["error"]["he"]
    assert small.marks() == {}


def test_reusable_comments_are_kept_and_forgotten(small: Class) -> None:
    assert small.post("comments", {"comment": " Why? ", "kept": True}).json["comments"] == ["Why?"]
    assert small.get("review").json["comments"] == ["Why?"]
    assert small.post("comments", {"comment": "Why?", "kept": False}).json["comments"] == []
    assert small.post("comments", {"comment": "", "kept": True}).status_code == 400


def test_the_reports_are_written_when_asked_and_when_older_than_a_decision(tmp_path: Path) -> None:
    drawn: list[int] = []
    small = Class(tmp_path, "dana", draw=lambda: drawn.append(1))
    assert small.post("reports").status_code == 200
    assert not small.review.write_reports_if_older()
    small.decide("dana", mark=7)
    assert small.review.write_reports_if_older()
    assert len(drawn) == 2
    small.records.close()


def test_what_a_pupil_writes_comes_as_data_with_nothing_hidden(tmp_path: Path) -> None:
    records = write_records(tmp_path, [pupil(TRAP, proposal(f"{TRAP} \u202eevil\x00\nsecond line", 0))])
    client = application(Review(tmp_path, records, lambda: None, ""), "en", TOKEN, HOST).test_client()
    answer = client.get(f"{ROOT}review", base_url=f"http://{HOST}")
    assert answer.mimetype == "application/json"
    member = answer.json["cards"][0]["members"][0]
    assert member["student"] == TRAP
    assert "".join(piece["text"] for piece in member["pieces"]) == f"{TRAP} ⟨U+202E⟩evil␀\nsecond line"
    records.close()


def test_the_agreement_is_told_in_both_languages(small: Class) -> None:
    small.decide("dana", mark=10)
    data = small.get("agreement").json
    assert data["marks"] == 1
    assert "Too few answers" in data["ideas"][0]["remark"]["en"]
    assert "מעט מדי" in data["ideas"][0]["remark"]["he"]


def test_every_sentence_that_the_page_says_is_in_the_catalogue() -> None:
    folder = resources.files("autograder.review")
    scripts = "".join(
        file.read_text(encoding="utf-8") for file in (folder / "static").iterdir() if file.name.endswith(".js")
    )
    page = (folder / "templates" / "review.html").read_text(encoding="utf-8")
    said = set(re.findall(r"\bsay\(\"([^\"]+)\"", scripts)) | set(re.findall(r"data-(?:say|name)=\"([^\"]+)\"", page))
    assert len(said) > 40
    assert sorted(name for name in said if f"review.{name}" not in catalogue()) == []


def test_scripts_never_read_text_as_markup() -> None:
    folder = resources.files("autograder.review") / "static"
    for file in folder.iterdir():
        if file.name.endswith(".js"):
            assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", file.read_text("utf-8"))
