"""A real browser that does as it is told: Chromium over its debugging pipe.

No driver and no further package: commands go in as JSON over one pipe and answers come out of
another. What a page asks for, complains of and tries to open is kept.

Source:
    The Chrome DevTools Protocol; ``--remote-debugging-pipe`` reads file descriptor 3, writes 4, and
    parts messages with a zero byte.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import uvicorn
from starlette.types import ASGIApp

PROGRAM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
"""Debian's Chromium; ``None`` where there is none."""

FLAGS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--remote-debugging-pipe"),
)
PATIENCE: Final = 60.0
"""Seconds after which a browser that says nothing is given up."""

KEYS: Final = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowDown": 40}
"""Keys by their names, with their codes."""

Message = dict[str, Any]


class Browser:
    """One browser with one page; a ``with`` block ends it.

    Attributes:
        asked: Addresses that pages asked for, in order.
        said: What pages wrote to the console, and what the browser held against them.
        opened: Dialogs that pages opened, by their words.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True)
        (theirs_in, self._out), (self._in, theirs_out) = os.pipe(), os.pipe()
        # Out of the way of the two numbers that the browser expects.
        high = [fcntl.fcntl(one, fcntl.F_DUPFD, 10) for one in (theirs_in, theirs_out)]
        quiet = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
        self._process = os.posix_spawn(
            str(PROGRAM),
            [str(PROGRAM), *FLAGS, f"--user-data-dir={self._folder.name}"],
            os.environ,
            file_actions=[
                quiet,
                (os.POSIX_SPAWN_DUP2, 1, 2),
                (os.POSIX_SPAWN_DUP2, high[0], 3),
                (os.POSIX_SPAWN_DUP2, high[1], 4),
            ],
        )
        for one in (theirs_in, theirs_out, *high):
            os.close(one)
        self._waiting, self._last = b"", 0
        self._session: str | None = None
        self._loaded = 0
        self.asked: list[str] = []
        self.said: list[str] = []
        self.opened: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        joined = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = joined["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._out)
        os.close(self._in)
        os.kill(self._process, signal.SIGTERM)
        os.waitpid(self._process, 0)
        self._folder.cleanup()

    def call(self, method: str, **params: object) -> Message:
        """Tell the browser to do something, and return its answer.

        Raises:
            RuntimeError: It refused, or said nothing for a minute.
        """
        self._last += 1
        told: Message = {"id": self._last, "method": method, "params": params}
        if self._session is not None:
            told["sessionId"] = self._session
        os.write(self._out, json.dumps(told).encode() + b"\0")
        while True:
            message = self._next()
            if message.get("id") == self._last:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                answer: Message = message["result"]
                return answer
            self._note(message)

    def _next(self) -> Message:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._waiting:
            ready, _, _ = select.select([self._in], [], [], max(end - time.monotonic(), 0))
            part = os.read(self._in, 1 << 20) if ready else b""
            if not part:
                raise RuntimeError("the browser says nothing")
            self._waiting += part
        line, _, self._waiting = self._waiting.partition(b"\0")
        message: Message = json.loads(line)
        return message

    def _note(self, message: Message) -> None:
        params = message.get("params", {})
        match message.get("method"):
            case "Page.loadEventFired":
                self._loaded += 1
            case "Network.requestWillBeSent":
                self.asked.append(params["request"]["url"])
            case "Runtime.consoleAPICalled":
                self.said.append(" ".join(str(one.get("value")) for one in params["args"]))
            case "Runtime.exceptionThrown":
                self.said.append(params["exceptionDetails"]["text"])
            case "Log.entryAdded":
                self.said.append(params["entry"]["text"])
            case "Page.javascriptDialogOpening":
                self.opened.append(params["message"])
                # A dialog holds up everything until it is answered; its answer comes in between.
                self._last += 1
                shut = {"id": self._last, "method": "Page.handleJavaScriptDialog",
                        "params": {"accept": False}, "sessionId": self._session}  # fmt: skip
                os.write(self._out, json.dumps(shut).encode() + b"\0")
                self._last -= 1
            case _:
                pass

    def goto(self, address: str) -> None:
        """Open a page and wait until all of it is there, scripts and pictures too."""
        before = self._loaded
        answer = self.call("Page.navigate", url=address)
        if "errorText" in answer:
            raise RuntimeError(f"{address}: {answer['errorText']}")
        while self._loaded == before:
            self._note(self._next())

    def after(self, script: str) -> None:
        """Run a script that leads to another page, and wait until all of that is there."""
        before = self._loaded
        self.run(script)
        while self._loaded == before:
            self._note(self._next())

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Evaluate a script in the page, whatever its policy, and return what it comes to.

        Raises:
            RuntimeError: The script failed.
        """
        answer = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def until(self, condition: str) -> None:
        """Wait until a condition holds in the page.

        Raises:
            RuntimeError: It does not within a minute.
        """
        end = time.monotonic() + PATIENCE
        while not self.run(f"Boolean({condition})"):
            if time.monotonic() > end:
                raise RuntimeError(f"it does not hold: {condition}")
            threading.Event().wait(0.02)

    def look(self, *, width: int = 1280, height: int = 900, dark: bool = False,
             paper: bool = False) -> None:  # fmt: skip
        """Show pages as in a window of some size, in light or dark colours, or on paper."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media="print" if paper else "screen",
                  features=[scheme])  # fmt: skip

    def press(self, key: str) -> None:
        """Press a key, and wait where that opens another page."""
        text = {"Enter": "\r", " ": " "}.get(key, key if len(key) == 1 else "")
        code = KEYS.get(key) or ord(key.upper())
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key,
                  text=text, windowsVirtualKeyCode=code)  # fmt: skip
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def picture(self, path: Path) -> None:
        """Write what the page looks like, as PNG."""
        import base64  # noqa: PLC0415 - few look

        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """Serve an application on a free port of this machine and give its address."""
    config = uvicorn.Config(app, port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()
