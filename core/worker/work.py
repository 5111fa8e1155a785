"""What the worker does for each kind of request; engines and indexes stay loaded between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np

from ..describe import choose_prompt, describe, run_record
from ..detail.parts import check_detail, pictures_of
from ..errors import IndexMissingError, InputError, WorkerError
from ..index.language import Asked, read_query
from ..index.query import clean_query
from ..index.search import SearchIndex, embed_query
from ..models.bundle import Bundle
from ..models.engine import Engine
from ..models.pair import PairedEngine
from ..models.registry import find_bundle, list_bundles, load_engine, split_model
from ..models.served.tokens import hand_over
from ..tiles.lattice import GridSpec
from ..tiles.pictures import DrawnSource
from ..tiles.raster import RasterSource
from . import dialogue
from .drawing import Drawings
from .estimate import Rates, estimate
from .indexes import read_index, read_picture, read_rows, remove_files, write_scores
from .job import Job
from .protocol import (
    CaptionRequest,
    ChatRequest,
    Embedded,
    EmbedRequest,
    EstimateRequest,
    GridParams,
    Hits,
    IndexLoaded,
    LoadIndexRequest,
    ModelInfo,
    Models,
    ModelsRequest,
    RunStarted,
    SearchRequest,
    TileBatch,
)
from .shelf import SharedEngine, Shelf
from .vectors import read_vector, write_vector

LoadEngine = Callable[[Bundle], Engine]

ENGINES_KEPT = 2
INDEXES_KEPT = 32  # a search over all layers of a project shall not read them again and again
INDEX_BYTES = 1_500_000_000  # of all indexes together: one of a million tiles is a gigabyte
QUERIES_KEPT = 64


class Work:
    """Performs requests; safe to use from several threads."""

    def __init__(self, load: LoadEngine | None = None) -> None:
        """Use ``load`` to turn a verified bundle into an engine; the registry's own when None."""
        self._load = load or load_engine
        self._engines: Shelf[SharedEngine] = Shelf(ENGINES_KEPT)
        self._indexes: Shelf[SearchIndex] = Shelf(INDEXES_KEPT, lambda index: index.nbytes, INDEX_BYTES)
        self._queries: Shelf[np.ndarray] = Shelf(QUERIES_KEPT)
        self._rates = Rates()
        self._tasks: dict[type, Callable[[Any, Job], None]] = {
            CaptionRequest: self._caption,
            EstimateRequest: self._estimate,
            ModelsRequest: self._models,
            LoadIndexRequest: self._load_index,
            SearchRequest: self._search,
            EmbedRequest: self._look,
            ChatRequest: self._chat,
        }

    def perform(self, request: Any, job: Job) -> None:
        """Do what is asked and send the answers.

        Raises:
            TilescribeError: With a sentence for the user.
        """
        self._tasks[type(request)](request, job)

    def _caption(self, request: CaptionRequest, job: Job) -> None:
        bundle, engine = self._open(request.model, request.token)
        spec = grid_spec(request.grid)
        skip = _finished(request.skip_file)
        with _source(request, job) as source:
            grid = source.grid(spec)
            if request.prompt or request.style is None:
                prompt = choose_prompt(source, engine, grid, request.prompt)
            else:
                prompt = request.style or None
            run = run_record(source, grid, engine.info, prompt=prompt, confidence_threshold=bundle.confidence_threshold)
            only = None if request.only is None else grid.named(request.only)
            wanted = len(grid) if only is None else len(only)
            job.send(RunStarted(job.id, len(grid), max(0, wanted - len(skip)), source.crs_wkt, run))
            # Somebody else's server says nothing about how fast the model is.
            with nullcontext() if request.drawn else self._rates.watch(engine.info, job, pictures_of(spec.detail)):
                for records in describe(
                    source,
                    engine,
                    grid,
                    prompt=prompt,
                    only=only,
                    skip=skip,
                    batch_size=max(1, request.batch_size),
                    threshold=bundle.confidence_threshold,
                    cancelled=job.cancelled,
                ):
                    job.send(TileBatch(job.id, records))
        job.finish_run()

    def _estimate(self, request: EstimateRequest, job: Job) -> None:
        _, engine = self._open(request.model)
        source = DrawnSource(request.drawn) if request.drawn else RasterSource(request.raster, crs_wkt=request.crs_wkt)
        with source:
            job.finish(estimate(job.id, source, source.grid(grid_spec(request.grid)), engine, self._rates))

    def _models(self, _: Any, job: Job) -> None:
        job.finish(Models(job.id, [_shown(bundle) for bundle in list_bundles()]))

    def _load_index(self, request: LoadIndexRequest, job: Job) -> None:
        try:
            self._indexes.get_or_make(request.key, lambda: read_index(request))
        finally:
            remove_files(request)
        job.finish(IndexLoaded(job.id, request.key, request.count))

    def _search(self, request: SearchRequest, job: Job) -> None:
        by_words = request.query.strip() or not (request.like or request.like_vector or request.vector)
        asked = read_query(clean_query(request.query) if by_words else "")
        index = self._index(request.key)
        # Of a layer whose model only captions, the words are all that can be compared.
        vector, unwanted = self._embed(asked, request.model) if index.dim else (None, [])
        comparable = request.vector_model == split_model(request.model)[1]

        def seen(kept: str, rows: Sequence[int]) -> np.ndarray | None:
            if kept and comparable:
                return read_vector(kept)
            return index.mean(rows) if rows else None

        if (shown := seen(request.vector, ())) is not None:
            vector = shown
        liked, disliked = seen(request.like_vector, request.like), seen(request.unlike_vector, request.unlike)
        scores = index.scores(asked, vector, unwanted=unwanted, liked=liked, disliked=disliked)
        index.restrict(scores, request.extent, read_rows(request.rows_file))
        scores.fused[request.leave_out] = 0
        write_scores(request.scores_file, scores.fused)
        hits = scores.best(request.limit, request.min_score)
        job.finish(Hits(job.id, hits.rows, hits.scores, hits.vector_scores, hits.word_scores, hits.parts))

    def _index(self, key: str) -> SearchIndex:
        index = self._indexes.get(key)
        if index is None:
            raise IndexMissingError("The worker does not hold this layer's tiles any more. Search again to load them.")
        return index

    def _look(self, request: EmbedRequest, job: Job) -> None:
        model = split_model(request.model)[1]
        if request.picture is None:
            vector = self._index(request.key).mean(request.rows)
        else:
            _, engine = self._open_one(model)
            vector = engine.embed_images(read_picture(request.picture, engine.info.input_size)[np.newaxis])[0]
        job.finish(Embedded(job.id, write_vector(vector), model))

    def _chat(self, request: ChatRequest, job: Job) -> None:
        model = split_model(request.model)[0]
        bundle = find_bundle(model)
        if bundle.can_chat:
            _, engine = self._open_one(model, request.token)
            dialogue.answer(request, engine if engine.info.can_chat else None, engine.info, job)
        else:  # not loaded for nothing
            dialogue.answer(request, None, bundle.info(""), job)

    def _embed(self, asked: Asked, model: str) -> tuple[np.ndarray | None, list[np.ndarray]]:
        """Return the query's embeddings; a search by tiles alone needs no model."""
        if not asked.sentence and not asked.without:
            return None, []
        _, engine = self._open_one(split_model(model)[1])
        sha = engine.info.weights_sha256
        return embed_query(
            asked, lambda text: self._queries.get_or_make(f"{sha} {text}", lambda: engine.embed_texts([text])[0])
        )

    def _open(self, model: str, token: str | None = None) -> tuple[Bundle, Engine]:
        """Return the bundle that captions, and an engine: of that bundle, or of it and the one that embeds."""
        captions, embeddings = split_model(model)
        bundle, engine = self._open_one(captions, token)
        if embeddings == captions:
            return bundle, engine
        return bundle, PairedEngine(engine, self._open_one(embeddings)[1])

    def _open_one(self, model: str, token: str | None = None) -> tuple[Bundle, SharedEngine]:
        """Return a model's bundle and its engine, which stays loaded until the bundle's files change on disk."""
        bundle = find_bundle(model)
        if bundle.sends_to:
            hand_over(bundle, token)
        engine = self._engines.get_or_make(
            f"{bundle.folder} {bundle.stamp}", lambda: SharedEngine(self._load(Bundle.load(bundle.folder, verify=True)))
        )
        return bundle, engine


def grid_spec(params: GridParams) -> GridSpec:
    """Return the grid that the message asks for.

    Raises:
        InputError: The extent has not four numbers, or the detail is none that can be done.
    """
    detail = check_detail(params.detail)
    if params.extent is None:
        return GridSpec(params.tile_size, params.overlap, params.unit, None, params.mask_wkt, detail)
    if len(params.extent) != 4:
        raise InputError("An extent is four numbers: left, bottom, right, top.")
    left, bottom, right, top = params.extent
    extent = (left, bottom, right, top)
    return GridSpec(params.tile_size, params.overlap, params.unit, extent, params.mask_wkt, detail)


def _source(request: CaptionRequest, job: Job) -> RasterSource | DrawnSource:
    """Return where a run's pictures come from: windows of a raster, or QGIS."""
    if request.drawn is None:
        return RasterSource(request.raster, request.bands, crs_wkt=request.crs_wkt)
    if request.spool is None:
        raise WorkerError("The request names no folder for the pictures that QGIS draws.")
    return DrawnSource(request.drawn, Drawings(job, request.spool).draw)


def _finished(skip_file: str | None) -> frozenset[str]:
    if skip_file is None:
        return frozenset()
    try:
        return frozenset(Path(skip_file).read_text(encoding="utf-8").split())
    except OSError as error:
        raise WorkerError(f"The list of finished tiles {skip_file} cannot be read ({error.strerror}).") from error


def _shown(bundle: Bundle) -> ModelInfo:
    return ModelInfo(
        bundle.id,
        bundle.title,
        str(bundle.folder),
        bundle.licence,
        bundle.bytes,
        bundle.can_caption,
        bundle.can_embed,
        bundle.can_instruct,
        list(bundle.languages),
        bundle.sends_to,
        bundle.can_chat,
    )
