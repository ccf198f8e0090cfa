# One command for each thing; the work is in backend/dev/. Several copies run beside each other with other PORTs and DATA.
PORT ?= 8080
MANAGEMENT_PORT ?= 8081
DATA ?= .data
export PORT MANAGEMENT_PORT DATA

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench bench-data faults wall-day verify-counters clean clean-data

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-16s %s\n", $$1, $$2 }'

setup: ## Fetch everything needed: JDK check, MongoDB, Maven and npm packages
	@backend/dev/setup

run: ## Start everything with sample data (PORT=8080 MANAGEMENT_PORT=8081 DATA=.data)
	@backend/dev/run

test: ## Run every test: backend, frontend, browser, scripts
	@backend/dev/test

check: ## Run the static gates only: format, compile, types, lint, dead code, scripts, compose file
	@backend/dev/check

format: ## Format Java and TypeScript
	@backend/dev/format

bench: ## Measure speed (PARTS=start,w1,… SCALE=0.1 FRESH=1: see backend/bench/run)
	@backend/bench/run

bench-data: ## Fill an empty database with a whole country (SCALE=0.01, 1 is all of it; DATA=.data or MONGODB_URI)
	@backend/bench/national-data

faults: ## Kill phones, servers and primaries while they record, and compare (OUTCOMES=10000 KILLS=20)
	@backend/faults/run

wall-day: ## Let the wall screen live through 24 hours of its own clock, and weigh it (some seven minutes)
	@backend/dev/test wall

verify-counters: ## Recount every counter from the outcomes and print the drift
	@backend/dev/verify-counters

clean: ## Remove what was built
	@rm -rf backend/target frontend/dist frontend/src/gql frontend/src/paraglide frontend/test-results frontend/playwright-report .cache/stamps

clean-data: ## Stop the local database and REMOVE its data (DATA=.data)
	@backend/dev/clean-data
