"""One question on its way: what the task needs of the layer, the answer as it comes, and the tiles that are an answer."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage

from ...core.errors import InputError, TilescribeError
from ...core.index.language import read_query
from ...core.worker.client import new_job
from ...core.worker.protocol import ChatDone, ChatPiece, ChatRequest, JobDone
from ..layers.layer_versions import Snapshot
from ..layers.tile_layer import text_of
from ..search.aim import NOTHING_SEEN, Aim, Seen
from ..search.project_tiles import tiles
from ..worker_service import worker
from .talk import ShownTile, Talk

SHOWN = 12  # tiles that are an answer
WORTH = 0.5  # of the best one's score, below which a tile is none


@dataclass
class Answered:
    """How a question ended."""

    text: str = ""
    shown: list[ShownTile] = field(default_factory=list)
    shows: bool = False
    stopped: bool = False
    notes: list[str] = field(default_factory=list)


class Asking:
    """Asks the last question of a conversation; make it on the GUI thread, ``run`` it in a task."""

    def __init__(
        self,
        talk: Talk,
        model: str,
        run: dict[str, Any],
        snapshot: Snapshot,
        drawn: Optional[dict[str, QImage]] = None,
        token: Optional[str] = None,
    ) -> None:
        """Prepare.

        Args:
            talk: The conversation.
            model: Id of the model that answers.
            run: The facts of the tile layer's run.
            snapshot: The tile layer.
            token: For the server of a served model; kept in memory only.
            drawn: Pictures that QGIS drew, by tile id, where the worker cannot read the raster itself.
        """
        self.job = new_job()
        self._talk, self._about = Talk(talk.key, list(talk.said)), list(talk.tiles)
        self._model, self._run, self._snapshot, self._drawn = model, run, snapshot, drawn
        self._token, self._stopped = token, False

    def stop(self) -> None:
        """Want no more of the answer; any thread may say so."""
        self._stopped = True
        with suppress(TilescribeError):  # no runtime: nothing was asked
            worker.client().cancel(self.job)

    def run(self, piece: Callable[[str], None]) -> Answered:
        """Ask, hand on the answer's pieces, and look for the tiles that it wants to be shown.

        Raises:
            TilescribeError: With a sentence for the user.
        """
        answered = Answered()
        done = self._ask(piece, answered)
        if done is not None:
            answered.text, answered.notes = done.text, list(done.notes)
            if done.shows:
                answered.shows = True
                answered.shown = self._find(done)
        answered.stopped = self._stopped
        return answered

    def _ask(self, piece: Callable[[str], None], answered: Answered) -> Optional[ChatDone]:
        folder = tempfile.mkdtemp(prefix="tilescribe-chat-")
        try:
            files = self._files(folder)
            request = ChatRequest(self.job, self._model, self._talk.messages(files), self._run, self._token)
            if self._stopped:  # nobody shall start a worker for that: the plugin may be gone
                return None
            client = worker.client()
            with closing(client.request(request)) as answers:
                for answer in answers:
                    if self._stopped:  # a stop that came before the request was on its way
                        client.cancel(self.job)
                    if isinstance(answer, ChatPiece):
                        answered.text += answer.text
                        piece(answer.text)
                    elif isinstance(answer, ChatDone):
                        return answer
                    elif isinstance(answer, JobDone):
                        self._stopped = True
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return None

    def _files(self, folder: str) -> Optional[dict[str, str]]:
        if self._drawn is None:
            return None
        files = {}
        for tile_id, image in self._drawn.items():
            files[tile_id] = os.path.join(folder, f"{tile_id}.png")
            image.save(files[tile_id])
        return files

    def _find(self, done: ChatDone) -> list[ShownTile]:
        about = self._about if done.like else []
        if done.like and not about:
            raise InputError(
                _tr("Select the tiles that the places shall resemble, in the tile layer, and ask once more.")
            )
        query = done.find
        if query and not read_query(query).sentence:  # only what they shall not show
            query = f"{' '.join(tile.caption for tile in about[:1])} {query}".strip()
        like = [tile.feature for tile in about]
        vectors = Seen.of({done.vector_model: done.vector}) if done.vector else NOTHING_SEEN
        hits = tiles.search.search(
            self._snapshot,
            Aim(query, tuple(like), vectors=vectors),
            limit=SHOWN + len(like),
            cancelled=lambda: self._stopped,
        )
        hits = [hit for hit in hits if hit.feature_id not in like][:SHOWN]
        hits = [hit for hit in hits if hit.score >= WORTH * hits[0].score]
        names = tile_ids(self._snapshot.source, [hit.feature_id for hit in hits])
        return [
            ShownTile(hit.feature_id, names[hit.feature_id][0], hit.caption, round(hit.score, 4))
            for hit in hits
            if hit.feature_id in names
        ]


def tile_ids(source: Any, features: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return tile id and caption of features, from a layer or a feature source, without geometries and vectors."""
    request = QgsFeatureRequest().setFilterFids(list(features)).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["tile_id", "caption"], source.fields())
    return {
        feature.id(): (text_of(feature["tile_id"]), text_of(feature["caption"]))
        for feature in source.getFeatures(request)
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Chat", text)
