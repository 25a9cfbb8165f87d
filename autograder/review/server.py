"""Serves the review to the browser on this very machine, and to nobody else.

It listens on the loopback address, at a port that the system picks, under an address that begins
with a secret. A web page of somebody else's cannot reach it: such a page does not know the secret,
a name that was made to point here (DNS rebinding) fails for its Host header, and a request that a
foreign page sends carries that page's Origin. The page may load nothing but its own files.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, Response, abort, jsonify, render_template, request, send_from_directory
from werkzeug.serving import BaseWSGIServer, make_server

from autograder.messages import DIRECTIONS, LANGUAGES, Feedback
from autograder.records import RecordsBroken
from autograder.reports.html import words
from autograder.review.changes import BadChange, Overtaken
from autograder.review.session import Review, TextChanged

ADDRESS = "127.0.0.1"
_LARGEST_REQUEST = 1_000_000
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class ReviewServer:
    """A review on a port of this machine.

    Args:
        review: what to serve.
        language: the language to open in, one of `messages.LANGUAGES`.
        port: the port; 0 for one that is free.

    Attributes:
        address: the page's address, secret included.

    Raises:
        OSError: the port is taken.
    """

    def __init__(self, review: Review, language: str, port: int = 0) -> None:
        token = secrets.token_urlsafe(24)
        self._server = _listen(port)
        host = f"{ADDRESS}:{self._server.port}"
        self._server.app = application(review, language, token, host)
        self.address = f"http://{host}/{token}/"

    def serve(self) -> None:
        """Answer until `stop` is called or the program is interrupted."""
        self._server.serve_forever()

    def stop(self) -> None:
        """Stop answering; may be called from another thread."""
        self._server.shutdown()

    def close(self) -> None:
        """Give the port back."""
        self._server.server_close()


def _listen(port: int) -> BaseWSGIServer:
    # One line a request is of no use to a teacher.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    return make_server(ADDRESS, port, Flask(__name__), threaded=True)


def application(review: Review, language: str, token: str, host: str) -> Flask:
    """Return the web application.

    Args:
        review: what to serve.
        language: the language to open in.
        token: the secret that every address begins with.
        host: the only Host header that is answered.
    """
    app = Flask(__name__, static_folder=None, template_folder="templates")
    app.config["MAX_CONTENT_LENGTH"] = _LARGEST_REQUEST
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.before_request(lambda: _keep_strangers_out(token, host))
    app.after_request(_with_headers)
    app.register_blueprint(_pages(review, language), url_prefix="/<token>")
    for kind, (status, sentence) in _REFUSALS.items():
        app.register_error_handler(kind, _refuse(status, sentence))
    return app


def _keep_strangers_out(token: str, host: str) -> None:
    if request.host != host:
        abort(403)
    given = (request.view_args or {}).pop("token", "")
    if not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
        abort(404)
    if request.method == "POST" and (request.headers.get("Origin") != f"http://{host}" or not request.is_json):
        abort(403)


def _with_headers(response: Response) -> Response:
    response.headers.update(_HEADERS)
    return response


# What can go wrong -> the status, and the sentence that says what to do.
_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    Overtaken: (409, "review.overtaken"),
    TextChanged: (409, "review.text-changed"),
    BadChange: (400, "review.refused"),
    RecordsBroken: (500, "review.broken"),
    OSError: (500, "review.not-stored"),
}


def _refuse(status: int, sentence: str) -> Callable[[Exception], tuple[Response, int]]:
    def handler(error: Exception) -> tuple[Response, int]:
        feedback = Feedback(sentence, {"reason": getattr(error, "strerror", None) or str(error)})
        return jsonify({"error": {language: feedback.text(language) for language in LANGUAGES}}), status

    return handler


def _pages(review: Review, language: str) -> Blueprint:
    pages = Blueprint("review", __name__)

    @pages.get("/")
    def page() -> str:
        return render_template(
            "review.html",
            language=language,
            direction=DIRECTIONS[language],
            languages=words.language_names(),
            needs_script=[(each, Feedback("review.needs-script").text(each)) for each in LANGUAGES],
        )

    @pages.get("/static/<name>")
    def static(name: str) -> Response:
        return send_from_directory("static", name)

    @pages.get("/report.css")
    def report_style() -> Response:
        return send_from_directory("../reports/html/static", "report.css")

    @pages.get("/review")
    def everything() -> Response:
        return jsonify(review.open(language))

    @pages.get("/standing")
    def standing() -> Response:
        now = review.standing(request.args.get("seen", ""))
        return Response(status=204) if now is None else jsonify(now)

    @pages.get("/agreement")
    def agreement() -> Response:
        return jsonify(review.agreement())

    @pages.post("/decide")
    def decide() -> Response:
        asked = _asked()
        return jsonify(review.decide(asked.get("members"), asked.get("fields"), asked.get("seen", {})))

    @pages.post("/undo")
    def undo() -> Response:
        return jsonify(review.undo())

    @pages.post("/comments")
    def comments() -> Response:
        asked = _asked()
        return jsonify(review.keep_comment(asked.get("comment"), asked.get("kept")))

    @pages.post("/reports")
    def reports() -> Response:
        review.write_reports()
        return jsonify({})

    return pages


def _asked() -> dict[str, Any]:
    asked = request.get_json()
    if not isinstance(asked, dict):
        raise BadChange("a request holds names and values")
    return asked
