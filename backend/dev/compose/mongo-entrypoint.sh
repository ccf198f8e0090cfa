#!/usr/bin/env bash
# Secret files arrive with their owner on the host, and mongod runs as its own user: hands it copies, in memory only.
set -euo pipefail

install -m 0400 -o mongodb -g mongodb /run/secrets/mongo_key /run/mongo/key
install -m 0400 -o mongodb -g mongodb /run/secrets/mongo_root_password /run/mongo/root_password
install -m 0400 -o mongodb -g mongodb /run/secrets/mongo_app_password /run/mongo/app_password
exec docker-entrypoint.sh "$@"
