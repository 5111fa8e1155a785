"""The models that this QGIS can use: the embedded ones, the person's own, and those of the folder in the options."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...core.errors import BundleError
from ...core.folders import models_folder
from ...core.models.bundle import Bundle, is_bundle
from ...core.models.hub import HubModel
from ...core.models.hub_install import Offer, fetch, look
from ...core.models.labels import DEFAULT_MODEL, paired, split
from ...core.models.library import bundles_in, install, remove
from .. import wording
from ..one_job import OneJob
from ..settings import Settings
from ..tasks import WorkTask
from ..worker_service import MODELS_VARIABLE, PACKAGE_ROOT, worker
from .hub_network import QgisFetcher
from .tokens import sign_in_for

EMBEDDED, OWN, FOLDER, ENVIRONMENT = "embedded", "own", "folder", "environment"
REPORT_SECONDS = 0.2
STALL_SECONDS = 30.0  # a hub that is silent for longer is asked again


@dataclass(frozen=True)
class Listed:
    """A model and where it is from."""

    bundle: Bundle
    origin: str


def list_models() -> list[Listed]:
    """Return every model once, in the order in which the worker looks for them. Reads small files only."""
    found: dict[str, Listed] = {}
    for origin, bundles in (*_given(), (EMBEDDED, embedded()), (OWN, bundles_in(models_folder()))):
        for bundle in bundles:
            found.setdefault(bundle.id, Listed(bundle, origin))
    return list(found.values())


def _given() -> Iterator[tuple[str, list[Bundle]]]:
    """Yield the models of the folder in the options, or of those in the environment, as the worker gets them."""
    chosen = Settings().models_folder
    folders = [chosen] if chosen else os.environ.get(MODELS_VARIABLE, "").split(os.pathsep)
    for folder in map(Path, filter(None, folders)):
        bundles = []
        if not is_bundle(folder):
            bundles = bundles_in(folder)
        else:
            with suppress(BundleError):  # the worker says what is wrong when it is asked for
                bundles = [Bundle.load(folder, verify=False)]
        yield FOLDER if chosen else ENVIRONMENT, bundles


def embedded() -> list[Bundle]:
    """Return the models that came with the plugin."""
    return bundles_in(PACKAGE_ROOT / "resources" / "models")


def bundle_of(model: str) -> Optional[Bundle]:
    """Return the bundle that writes the captions of a model, named by its id, its label or a folder; None for one not here.

    Raises:
        BundleError: The folder holds no sound bundle.
    """
    captions = split(model)[0]
    folder = Path(captions).expanduser()
    if is_bundle(folder):
        return Bundle.load(folder, verify=False)
    name = captions.partition(" ")[0]
    return next((listed.bundle for listed in list_models() if listed.bundle.id == name), None)


def in_full(model: str) -> str:
    """Return a model's name with its folders in full: the worker is in another folder than QGIS, or ``qgis_process``."""
    whole = _in_full(model)
    return whole if whole != model else paired(*map(_in_full, split(model)))


def _in_full(name: str) -> str:
    folder = Path(name).expanduser()
    return str(folder.absolute()) if name and is_bundle(folder) else name


def default_model() -> str:
    """Return the id of the model that jobs use unless told otherwise."""
    return Settings().default_model or DEFAULT_MODEL


class ModelsService(OneJob):
    """Installs and removes.

    Signals:
        progressed: The share that is done, 0 to 1.
        told: How far a download is, in words.
        looked: What a model hub has, as an Offer.
    """

    progressed = pyqtSignal(float)
    told = pyqtSignal(str)
    looked = pyqtSignal(object)

    def install(self, source: str) -> None:
        """Install a bundle from its folder or from a zip."""
        library, taken = models_folder(), _taken()

        def work(task: WorkTask) -> Bundle:
            report = _in_steps(task)
            return install(Path(source), library, taken=taken, report=report, stopped=task.isCanceled)

        self._start(self.tr("Install a model"), work, self._installed)

    def look_at_hub(self, model: HubModel) -> None:
        """Ask a model hub what it has; ``looked`` brings the answer.

        Raises:
            TilescribeError: What was chosen to sign in with holds no token.
        """
        library, taken, sign_in = models_folder(), _taken(), sign_in_for(model)

        def work(task: WorkTask) -> Offer:
            return look(model, QgisFetcher(task.isCanceled, STALL_SECONDS, sign_in), library, taken)

        def done(offer: Offer) -> None:
            self.end(True, "")
            self.looked.emit(offer)

        self._start(self.tr("Look at a model hub"), work, done, self.tr("Cancelled."))

    def install_from_hub(self, offer: Offer) -> None:
        """Fetch a model that a hub has, going on where an earlier try ended, and install it.

        Raises:
            TilescribeError: As of ``look_at_hub``.
        """
        library, taken, sign_in = models_folder(), _taken(), sign_in_for(offer.model)

        def work(task: WorkTask) -> Bundle:
            report, began = _in_steps(task), monotonic()
            first: list[int] = []

            def told(done: int, total: int) -> None:
                first[:] = first or [done]
                speed = max(0, done - first[0]) / max(monotonic() - began, 0.5)
                report(done / total if total else 0.0, _so_far(done, total, speed))

            fetcher = QgisFetcher(task.isCanceled, STALL_SECONDS, sign_in)
            return fetch(offer, fetcher, library, taken=taken, told=told, stopped=task.isCanceled)

        cancelled = self.tr("Cancelled. What was fetched is kept; installing again goes on there.")
        self._start(self.tr("Install a model from a hub"), work, self._installed, cancelled)

    def remove(self, bundle_id: str) -> None:
        """Remove one of the person's own models from the disk."""
        library = models_folder()

        def done(_: Any) -> None:
            if Settings().default_model == bundle_id:
                Settings().default_model = Settings().model = ""
            self.end(True, self.tr("{model} was removed.").format(model=bundle_id))

        self._start(self.tr("Remove a model"), lambda _: remove(bundle_id, library, worker.close), done)

    def choose(self, bundle_id: str) -> None:
        """Let jobs use this model from now on."""
        settings = Settings()
        settings.default_model = settings.model = bundle_id
        self.changed.emit()

    def _start(
        self, description: str, work: Callable[[WorkTask], Any], done: Callable[[Any], None], cancelled: str = ""
    ) -> None:
        cancelled = cancelled or self.tr("Cancelled. Nothing was installed.")
        self.begin(description, work, done, cancelled, self._reported)

    def _reported(self, value: tuple[float, str]) -> None:
        self.progressed.emit(value[0])
        if value[1]:
            self.told.emit(value[1])

    def _installed(self, bundle: Bundle) -> None:
        self.end(True, self.tr("{title} is installed.").format(title=bundle.title))


def _taken() -> tuple[str, ...]:
    return tuple(bundle.id for bundle in embedded())


def _in_steps(task: WorkTask) -> Callable[..., None]:
    """Return a report that speaks up a few times a second at most, and at the end."""
    last = [0.0]

    def report(share: float, words: str = "") -> None:
        now = monotonic()
        if now - last[0] >= REPORT_SECONDS or share >= 1.0:
            last[0] = now
            task.report((share, words))

    return report


def _so_far(done: int, total: int, speed: float) -> str:
    words = QCoreApplication.translate("ModelsService", "{done} of {total}, {speed}/s")
    whole = wording.size(total) if total else "?"
    return words.format(done=wording.size(done), total=whole, speed=wording.size(speed))


models = ModelsService()
