# make setup | demo | screenshots | test | test-matrix | bench | fuzz | broken-inputs | package |
#      translations | students | lint
# Each sets up all it needs, then does it; a fresh Debian 12 with git, make and python3 is enough.

# QGIS's own Python: another one on the PATH cannot import qgis.
PYTHON := /usr/bin/python3
VENV := .venv
RUN := QT_QPA_PLATFORM=offscreen $(VENV)/bin/python -m
PIP = $(VENV)/bin/python -m pip install --constraint $(VENV)/constraints.txt
TORCH := torch==2.13.0
TORCHVISION := torchvision==0.28.0
SECONDS := 600
# Stamps lie in the environment, so that what is deleted is made anew.
DONE := $(VENV)/done

.PHONY: setup demo screenshots test fuzz broken-inputs bench package lint clean test-plugin test-matrix translations students

setup: $(DONE)/training

## demo [RASTER=PATH [MODEL=PATH]]: classifies a raster (a rendered one) in QGIS, by a model (aid30):
## out/demo.gpkg and out/demo.png
demo: $(DONE)/base
	$(RUN) tools.demo $(if $(RASTER),"$(RASTER)" $(if $(MODEL),"$(MODEL)"))

## test [ARGS=...]: the whole test suite; ARGS goes to pytest
test: $(DONE)/training
	$(RUN) pytest $(ARGS)

## screenshots [RASTER=PATH]: the guide's pictures, taken from QGIS, into docs/images
screenshots: $(DONE)/base
	$(VENV)/bin/python -m tools.screenshots $(if $(RASTER),"$(RASTER)")

## test-plugin [ARGS=...]: all tests but those of training, which alone need torch
test-plugin: $(DONE)/dev
	$(RUN) pytest --ignore=tests/training $(ARGS)

## test-matrix [QGIS="3.22 3.40 3.44"] [ARGS=...]: test-plugin on these versions, each in a chroot
## that it makes; as root
test-matrix: $(DONE)/base
	PYTHON=$(PYTHON) sh tools/install_system.sh debootstrap
	ARGS="$(ARGS)" $(RUN) tools.matrix $(QGIS)

## bench [BENCH="pipeline peers ..."]: measures, into bench/README.md; two hours of a quiet machine
BENCH := pipeline peers shape writer start memory small_device kills cluster clicks training_rate
bench: $(DONE)/training build/peers/done
	for part in $(BENCH); do $(RUN) bench.$$part || exit 1; done

## fuzz [SECONDS=600]: libFuzzer on all that reads a model's file, SECONDS for each of five parts
fuzz: $(DONE)/fuzz
	mkdir -p out
	for part in card foreign classes model session; do \
	  $(VENV)/fuzz/bin/python -m tools.fuzz $$part out/fuzz/$$part -max_total_time=$(SECONDS) \
	    -timeout=60 -artifact_prefix=out/fuzz-$$part- || exit 1; \
	done

## broken-inputs: hundreds of them, given to rskd; writes docs/reliability.md
broken-inputs: $(DONE)/dev
	$(RUN) tools.broken_inputs

## package: the zip for plugins.qgis.org, into dist/
package: $(DONE)/system
	$(PYTHON) -m tools.package

## translations: brings resources/i18n/*.ts in step with the texts of the code
translations:
	$(PYTHON) -m tools.translations

# mypy reads the types of torch and lightning. flake8 runs as on plugins.qgis.org, which lets no
# release pass with findings of bandit or detect-secrets; its rules of layout are ruff's here.
lint: $(DONE)/lint
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) bandit --quiet --recursive rskd_qgis
	$(RUN) flake8 rskd_qgis
	PYTHONPATH=$(VENV)/qt6 $(RUN) tools.qt6
	$(VENV)/bin/detect-secrets-hook $$(git ls-files rskd_qgis metadata.txt requirements.txt)

# PyQt6 lies beside the environment, not in it: QGIS 3 must not find it.
$(DONE)/lint: $(DONE)/training
	$(PIP) --target $(VENV)/qt6 PyQt6
	touch $@

# What a person could pick instead, for bench.peers. torchvision names another build of torch, and so
# does what names torchvision.
PEERS := build/peers/bin/python -m pip install
build/peers/done: $(DONE)/dev
	$(PYTHON) -m venv --clear build/peers
	$(PEERS) $(TORCH)
	$(PEERS) --no-deps $(TORCHVISION) torchgeo rastervision_core rastervision_pipeline \
	  rastervision_pytorch_learner kornia kornia-rs lightly lightly-utils lightning \
	  lightning-utilities pytorch-lightning segmentation-models-pytorch timm torchmetrics
	$(PEERS) albumentations boto3 click configobj einops "everett[ini]" geopandas humanize \
	  hydra-core jsonargparse matplotlib onnx onnxruntime opencv-python-headless pandas pillow psutil \
	  pycocotools "pydantic>=2" pystac python-dateutil pyyaml rasterio requests rioxarray \
	  safetensors scikit-image scikit-learn scipy shapely stackstac tensorboard tqdm triangle \
	  urllib3 xarray huggingface_hub
	touch $@

## students: trains the networks that come with RSKD, a day or two of a CPU, into resources/models.
## Runs lie in runs/, where each goes on after it was broken off.
# Each with the recipe whose test part tells its accuracy: for AID's classes that of AID alone.
STUDENTS := aid30/aid30-base aid30-small/aid30-base aid30-small-int8/aid30-base eurosat10/eurosat10
# What needs no training in 8 bits.
IN_8_BITS := aid30/aid30-base
# Each with the command that trains it, in an order in which each finds what it starts from.
STAGES := train-teacher/aid-teacher-resnet18 distill/aid30-draft train-teacher/aid30-base \
  train-teacher/aid30-joined train-teacher/aid30 train-teacher/aid30-small-first \
  distill/aid30-small-draft distill/aid30-small-copy train-teacher/aid30-small \
  distill/aid30-small-int8 \
  train-teacher/eurosat10-draft train-teacher/eurosat10-base train-teacher/eurosat10
TRAIN := $(VENV)/bin/python -m training
RECIPES := training/recipes
students: $(DONE)/training
	for stage in $(STAGES); do \
	  command=$${stage%/*}; name=$${stage#*/}; test -f runs/$$name/network.pt || \
	    $(TRAIN) $$command --recipe $(RECIPES)/$$name.yaml --resume || exit 1; \
	done
	for student in $(STUDENTS); do \
	  name=$${student%/*}; run=runs/$$name; \
	  $(TRAIN) export $$run/network.pt --recipe $(RECIPES)/$$name.yaml \
	    --card $(RECIPES)/cards/$${name%-int8}.yaml --output $$run/model.onnx && \
	  $(TRAIN) compact $$run/model.onnx --recipe $(RECIPES)/$${student#*/}.yaml \
	    --output resources/models/$$name.onnx || exit 1; \
	done
	for student in $(IN_8_BITS); do \
	  name=$${student%/*}; run=runs/$$name; \
	  $(TRAIN) quantize $$run/model.onnx --recipe $(RECIPES)/$$name.yaml \
	    --output $$run/model-int8.onnx && \
	  $(TRAIN) compact $$run/model-int8.onnx --recipe $(RECIPES)/$${student#*/}.yaml \
	    --output resources/models/$$name-int8.onnx || exit 1; \
	done

# atheris lies in an environment of its own: it brings a runtime that nothing else should meet.
$(DONE)/fuzz: $(DONE)/system
	$(PYTHON) -m venv $(VENV)/fuzz
	$(VENV)/fuzz/bin/python -m pip install atheris "numpy<2" onnxruntime
	touch $@

clean:
	rm -rf build dist out

$(DONE)/system: tools/install_system.sh
	PYTHON=$(PYTHON) sh tools/install_system.sh
	mkdir -p $(DONE) && touch $@

# numpy stays of the major version that QGIS's bindings are built for.
$(DONE)/base: $(DONE)/system pyproject.toml
	$(PYTHON) -m venv --system-site-packages $(VENV)
	echo "numpy==$$($(PYTHON) -c 'import numpy; print(numpy.__version__.split(".")[0])').*" > $(VENV)/constraints.txt
	$(PIP) --editable .
	touch $@

$(DONE)/dev: $(DONE)/base
	PYTHON=$(PYTHON) sh tools/install_system.sh chromium
	$(PIP) --editable ".[dev]"
	touch $@

# torch first: whatever needs it then takes this one. torchvision without its dependencies: it names
# another build of torch, and rskd uses its networks and transforms only.
$(DONE)/training: $(DONE)/dev
	$(PIP) $(TORCH)
	$(PIP) --no-deps $(TORCHVISION)
	$(PIP) --editable ".[training]"
	touch $@
