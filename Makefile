# Every command does its own set-up and says what it is doing; what is already there is left alone.
.PHONY: help runtime runtime-full demo test test-core test-qgis test-matrix lint package bench gpu-check model translations guide lock clean
.DEFAULT_GOAL := help

RASTER ?=
DATA ?= ../shared/data
TESTS ?=
VERSIONS ?= here 3.40 3.44
SCREEN = xvfb-run -a -s "-screen 0 1400x900x24"

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

runtime: ## The worker's Python environment, .runtime/ (CLI: .runtime/bin/tilescribe)
	@scripts/setup runtime

runtime-full: ## The same with PyTorch, transformers and evaluation
	@scripts/setup runtime-full

demo: ## Caption a sample scene in QGIS, search it, draw the map (RASTER=path: your own)
	@scripts/setup qgis runtime
	@.runtime/bin/python scripts/demo.py $(if $(RASTER),"$(RASTER)")

test: test-core test-qgis ## All tests, in both Pythons

test-core: ## Tests without QGIS, in .runtime
	@scripts/setup runtime-full dev
	@echo "==> Testing core/ in .runtime"
	@.runtime/bin/python -m pytest $(if $(TESTS),$(TESTS),tests/core)

test-qgis: ## Tests in QGIS's own Python, on a virtual screen
	@scripts/setup qgis-python runtime
	@echo "==> Testing inside QGIS in .qgis-python"
	@$(SCREEN) .qgis-python/bin/python -m pytest $(if $(TESTS),$(TESTS),tests/qgis)

test-matrix: ## The tests in QGIS, in several versions of it (VERSIONS="here 3.40 3.44"; needs root)
	@scripts/setup runtime
	@.runtime/bin/python scripts/test_matrix.py $(VERSIONS)

lint: ## ruff, mypy on core, what QGIS 4 (Qt 6) lacks, bandit, detect-secrets
	@scripts/setup dev
	@scripts/lint

package: ## The plugin zip, dist/tilescribe-VERSION.zip
	@scripts/package

bench: ## Measure speed and memory, print the ratios
	@scripts/setup qgis-python runtime
	@.runtime/bin/python bench/run.py

gpu-check: ## On an NVIDIA GPU: number formats, memory, batches and speed of full-size models, each beside its limit
	@scripts/setup runtime-full
	@.runtime/bin/python bench/gpu_check.py

model: ## Train the embedded model anew from DATA (default ../shared/data) into build/nano
	@scripts/setup runtime-full
	@echo "==> Training rscapret-nano from $(DATA) into build/nano"
	@.runtime/bin/tilescribe train --recipe nano --data "$(DATA)" --output build/nano

translations: ## Bring the dictionaries up to date with the sources, compile and check them
	@.runtime/bin/python scripts/translations update
	@.runtime/bin/python scripts/translations release
	@.runtime/bin/python scripts/translations check

guide: ## Write the pages that the Help buttons open anew from docs/
	@scripts/setup dev
	@.runtime/bin/python scripts/guide.py

lock: ## Write requirements/*.txt anew from pyproject.toml (needs uv)
	@scripts/lock

clean: ## Remove what was built, keep the environments
	@rm -rf build dist demo-output *.egg-info .work
