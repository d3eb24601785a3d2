"""A thread of the dock's own, so that a click never waits for the other tasks of QGIS."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition
from typing import Any

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..processing.translation import explain
from ..scenes.errors import RskdError

Job = Callable[[QgsProcessingFeedback], Any]


class Worker(QThread):
    """Does one job at a time; the newest takes the place of any that waits or runs.

    Args:
        parent: on the main thread.
        fail: called on the main thread with what went wrong, in words for people.
    """

    _done = pyqtSignal(int, object)

    def __init__(self, parent: QObject, fail: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._fail = fail
        self._changed = Condition()
        self._waiting: tuple[int, Job, QgsProcessingFeedback] | None = None
        self._feedback = QgsProcessingFeedback(False)
        self._answer: Callable[[Any], None] = lambda result: None
        self._number = 0
        self._stopping = False
        self._done.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy

    _busy = False

    def ask(self, job: Job, answer: Callable[[Any], None]) -> None:
        """Have a job done, and its result given to ``answer`` on the main thread.

        What was asked before and is not answered yet is canceled, and never will be.
        """
        self._feedback.cancel()
        feedback = QgsProcessingFeedback(False)
        with self._changed:
            self._number += 1
            self._waiting = self._number, job, feedback
            self._feedback, self._answer, self._busy = feedback, answer, True
            self._changed.notify()
        if not self.isRunning():
            self.start()

    def drop(self) -> None:
        """Cancel what is not answered yet."""
        self._feedback.cancel()
        with self._changed:
            self._number += 1
            self._waiting, self._busy = None, False

    def stop(self) -> None:
        """Cancel all, and wait for the thread to end."""
        self.drop()
        with self._changed:
            self._stopping = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """What the thread does; called by Qt."""
        while True:
            with self._changed:
                while self._waiting is None and not self._stopping:
                    self._changed.wait()
                if self._waiting is None or self._stopping:
                    return
                number, job, feedback = self._waiting
                self._waiting = None
            try:
                result = job(feedback)
            except Exception as error:  # told to the person; the thread goes on
                result = error
            self._done.emit(number, result)

    def _deliver(self, number: int, result: object) -> None:
        if number != self._number:
            return
        self._busy = False
        if isinstance(result, RskdError):
            self._fail(explain(result))
        elif isinstance(result, Exception):
            self._fail(f"{type(result).__name__}: {result}")
        else:
            self._answer(result)
