# The two commands are `make course` and `make test`; each of the others is one step of them.
SHELL := bash
PYTHON ?= python3
BIN := .venv/bin
export PATH := $(abspath $(BIN)):$(PATH)

INSTALLED := .venv/installed
SITE := _build/html/index.html
EXERCISES := _build/exercises.txt
MARKS := demo/marks.csv
PAGES := _config.yml _toc.yml $(shell find book -type f)
SOLUTIONS := $(shell find solutions -type f)
ANSWERS := $(shell find tests/answers -name '*.py') tests/demo_class.py tests/filled.py
GRADER := $(shell find dlcourse -name '*.py')

# Runs the second argument and says how long it took; the first is what it is called.
timed = @TIMEFORMAT='$(1): %1R s'; time { $(2); }

.PHONY: course test site exercises answers claims grade-demo notebooks lint serve bench clean

course: $(SITE) $(MARKS)
	@echo
	@echo "Site:      file://$(abspath $(SITE))   (or: make serve)"
	@echo "Exercises: exercises/NAME/NAME.ipynb"
	@echo "Marks:     $(MARKS)"

# One thread a process: two tests run at a time, and torch's threads would only wait for each other. Files run as they are
# listed: the long ones, of the grader, come first.
test: lint
	OMP_NUM_THREADS=1 pytest -n 2 --dist loadfile --no-loadscope-reorder

site: $(SITE)
exercises: $(EXERCISES)
grade-demo: $(MARKS)

$(INSTALLED): pyproject.toml constraints.txt
	$(call timed,install,$(PYTHON) -m venv .venv && pip install -q -c constraints.txt -e '.[dev]' && touch $@)

$(SITE): $(INSTALLED) $(PAGES) $(EXERCISES)
	$(call timed,site,jupyter-book build -W -n --keep-going -q . && touch $@)

$(EXERCISES): $(INSTALLED) $(SOLUTIONS) $(GRADER)
	$(call timed,exercises,mkdir -p _build && dlcourse exercises > $@)

# One of the twelve hands in a file that is no notebook: the grader ends with 1, and says whose.
$(MARKS): $(EXERCISES) $(ANSWERS)
	$(call timed,demo class,python tests/demo_class.py demo && { dlcourse grade lenet --course demo || [ $$? = 1 ]; } && dlcourse export lenet --course demo --to $@)

# The proof of the exercises' tests: right and wrong answers with five seeds, and mutants of the solutions.
answers: $(EXERCISES)
	OMP_NUM_THREADS=1 python -m tests.proof

# Each number in the book's prose, and the cell that shows it.
claims: $(INSTALLED)
	python -m tests.claims

notebooks: $(INSTALLED)
	dlcourse notebooks book solutions

lint: $(INSTALLED)
	ruff check .
	ruff format --check .
	mypy
	codespell
	dlcourse notebooks --check book solutions

serve: $(SITE)
	python -m http.server --bind 127.0.0.1 --directory _build/html

# Saves what it measures in benchmarks/results/, which the page "Measured here" shows.
bench: $(SITE)
	for claim in course suite startup kernels grade train memory page_weight digits accuracy; do \
		SAVE=1 python benchmarks/$$claim.py || exit 1; done

clean:
	rm -rf _build demo .hypothesis .venv
