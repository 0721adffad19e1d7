# Everything a person types: `make` lists it, and each target does its own set-up.

.DEFAULT_GOAL := help
.PHONY: help setup run screenshots test lint unit faults bench format strings lock hooks wheel clean
.SILENT:
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
ARGS :=

##@ See it

run: setup  ## Open the kiosk (practice mode until a campaign is set up)
	$(BIN)/kiosk $(ARGS)

screenshots: setup  ## Picture every screen into build/screenshots; needs no display
	$(BIN)/kiosk screenshots build/screenshots $(ARGS)

##@ Check it

test: lint  ## Everything that CI runs: lint, then all tests with coverage
	$(BIN)/python -m pytest -n 2 --dist loadscope --cov --cov-report=term --cov-fail-under=100

lint: setup  ## Style, types, floors, QML and translations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	packaging/qml.sh lint
	packaging/strings.sh check

unit: setup  ## Tests alone; `make unit ARGS="tests/test_qr.py -x"` runs a few
	$(BIN)/python -m pytest $(ARGS)

faults: setup  ## Kills, failing disks, canaries and hostile texts at full size; about twenty minutes, as root
	KIOSK_FAULTS=full $(BIN)/python -m pytest -n 2 -rP tests/faults $(ARGS)

bench: setup  ## Each benchmark in turn; each prints a ratio
	for benchmark in benchmarks/[!_]*.py; do echo "$$benchmark"; $(BIN)/python "$$benchmark" || exit 1; done

##@ Change it

format: setup  ## Put Python and QML into the house style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	packaging/qml.sh format

strings: setup  ## Gather the texts of the screens into assets/i18n and compile the Spanish ones
	packaging/strings.sh update

lock: setup  ## Write the lock files anew from pyproject.toml; ARGS=--upgrade takes the newest
	packaging/lock.sh $(ARGS)

hooks: setup  ## Check each commit before it is made
	$(BIN)/pre-commit install

##@ Ship it

wheel: setup  ## Build the wheel into dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

##@ Around it

setup:  ## Make .venv ready, system packages included; the other targets do this by themselves
	packaging/setup.sh

clean:  ## Remove what was built, but not .venv
	rm -rf build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

help:
	awk 'BEGIN { FS = ":.*  ## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z]+:.*  ## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
