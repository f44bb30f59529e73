# samverka: `make run` to try it, `make test` to prove it, `make build` to ship it, `make bench` to measure it.

SHELL := /bin/bash

.PHONY: help web run build test test-browser test-bench bench bench-register screenshots deny check-tools clean

help:
	@echo "make run     build and start the demonstration at http://localhost:8080"
	@echo "make test    format, lints, licences, tests on SQLite and PostgreSQL, every page in a browser"
	@echo "make build   leave the program in target/release/samverka"
	@echo "make test-browser, make deny   those parts of the tests alone"
	@echo "make screenshots   pictures of the main pages in target/screenshots"
	@echo "make bench   measure the program on SQLite and PostgreSQL; QUICK=1 for a short one (docs/performance.md)"

# Style and script, bundled by npm; carried inside the program.
web: web/dist/samverka.css

# Packages get to run no scripts of their own when they are installed.
NPM_CI := npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

web/node_modules: web/package.json web/package-lock.json
	cd web && $(NPM_CI) --omit=dev
	@touch web/node_modules

# What only the tests need as well.
web/node_modules/axe-core: web/package.json web/package-lock.json
	cd web && $(NPM_CI)
	@touch web/node_modules web/node_modules/axe-core

web/dist/samverka.css: web/node_modules web/build.js $(wildcard web/src/*)
	cd web && npm run --silent build

build: web
	cargo build --release -p app

run: web
	@scripts/need cargo npm
	cargo build --release -p app
	./target/release/samverka demo --listen 127.0.0.1:8080 --data samverka-data

test: check-tools web/node_modules/axe-core web
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo test --workspace
	scripts/with-postgres cargo test --workspace
	$(MAKE) test-bench
	$(MAKE) test-browser
	$(MAKE) deny
	@if [ -x ../shared/check/no-copied-text ]; then ../shared/check/no-copied-text .; fi

# Every page, the story and the four people in Chromium; Lighthouse. PostgreSQL is there to be taken away.
test-browser: web/node_modules/axe-core web
	@scripts/need postgres chromium java
	cargo build -p app
	scripts/with-postgres node web/test/pages.mjs
	node web/test/story.mjs
	node web/test/people.mjs
	node web/test/keyboard.mjs
	node web/test/lighthouse.mjs

screenshots: web/node_modules/axe-core web
	@scripts/need chromium
	cargo build -p app
	node web/test/screenshots.mjs

# Licences, sources and known faults of what we build from.
deny:
	@scripts/need cargo npm node
	scripts/deny

# The arithmetic of the measurements, and the contrast of the colour themes.
test-bench:
	node --test scripts/bench/*.test.mjs web/test/*.test.mjs

# What pages, calls and saves cost. OPTIONS are those of `node scripts/bench.mjs --help`; COMPARE is an earlier result.
bench: build target/tools/bin/oha
	@scripts/need node postgres
	node scripts/bench.mjs $(if $(QUICK),--quick) $(if $(COMPARE),--compare $(COMPARE)) $(OPTIONS)

# What reading 50,000 organisations in costs.
bench-register: build
	@scripts/need node postgres
	node scripts/bench/register.mjs

# The load generator.
target/tools/bin/oha:
	@scripts/need cargo
	cargo install oha --version 1.16.0 --locked --root target/tools

check-tools:
	@scripts/need cargo npm node postgres chromium java

clean:
	rm -rf target web/node_modules web/dist
