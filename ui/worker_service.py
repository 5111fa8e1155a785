"""The one worker that everything in this QGIS shares: made when first needed, shut when the plugin unloads."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import RuntimeMissingError
from ..core.folders import data_folder
from ..core.worker.client import WorkerClient
from ..core.worker.runtime import find_runtime
from .settings import Settings

PACKAGE_ROOT = Path(__file__).resolve().parent.parent
MODELS_VARIABLE = "TILESCRIBE_MODELS"


class WorkerService:
    """Keeps a WorkerClient for the interpreter that the settings name now. Safe from any thread.

    Attributes:
        bootstrap: The script that a worker starts with; the package's own when None.
    """

    def __init__(self) -> None:
        """Prepare; neither client nor worker is made yet."""
        self.bootstrap: Optional[Path] = None
        self._lock = threading.Lock()
        self._client: Optional[WorkerClient] = None
        self._made_for: tuple[str, str] = ("", "")
        self._shut = False

    @property
    def log_file(self) -> Path:
        """Where the worker writes what is no message."""
        return data_folder() / "logs" / "worker.log"

    def runtime(self) -> str:
        """Return the interpreter that a worker would run in.

        Raises:
            RuntimeMissingError: There is none; the message says what to do.
        """
        return find_runtime(Settings().interpreter)

    def client(self) -> WorkerClient:
        """Return the client; its worker starts with the first request.

        Raises:
            RuntimeMissingError: There is no runtime, or the plugin was unloaded.
        """
        settings = (self.runtime(), Settings().models_folder)
        with self._lock:
            if self._shut:
                raise RuntimeMissingError(_tr("Tilescribe was switched off. Switch it on among QGIS's plugins."))
            if self._client is None or settings != self._made_for:
                if self._client is not None:
                    self._client.close()
                python, folder = self._made_for = settings
                variables = {MODELS_VARIABLE: folder} if folder else {}
                self._client = WorkerClient(
                    python, PACKAGE_ROOT, self.log_file, bootstrap=self.bootstrap, variables=variables
                )
            return self._client

    def close(self) -> None:
        """Make the worker leave; a later request starts another."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def open(self) -> None:
        """Let requests start workers, also after ``shut``."""
        with self._lock:
            self._shut = False

    def shut(self) -> None:
        """Make the worker leave and start no other, whichever thread may still be about to ask for one."""
        with self._lock:
            self._shut = True
        self.close()


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkerService", text)


worker = WorkerService()
