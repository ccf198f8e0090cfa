#!/usr/bin/env bash
# The web server's real configuration in a real nginx. With E2E_BASE_URL it stands before that running system,
# otherwise before a stand-in.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"

has nginx || fail "nginx is needed for this test and is not on the PATH: install it (Debian: apt-get install nginx-light)."
has curl || fail "curl is needed for this test and is not on the PATH: install it."

MAIN="$WORK/web"
# shellcheck disable=SC2207
PORTS=($(free_ports 2))
SITE="http://127.0.0.1:${PORTS[0]}"

start_all() {
  mkdir -p "$MAIN/conf" "$MAIN/tmp"
  make_app "$MAIN/html"
  : >"$WORK/pids"
  in_background "$WORK/stub.log" env SERVER_PORT="${PORTS[1]}" "$("$DEV/jdk")/bin/java" -jar "$(stub_jar)"
  echo "$STARTED_PID" >>"$WORK/pids"
  render "$MAIN/html" "127.0.0.1:${PORTS[1]}"
  await 20 http_ok "${PORTS[1]}" /
  start_nginx
}

start_nginx() {
  in_background "$WORK/nginx.log" nginx -p "$MAIN" -e "$MAIN/error.log" -c "$MAIN/conf/nginx.conf"
  NGINX="$STARTED_PID"
  echo "$NGINX" >>"$WORK/pids"
  await 10 http_ok "${PORTS[0]}" / || fail "nginx did not start: $(cat "$WORK/nginx.log" "$MAIN/error.log" | tail -3)"
}

make_app() {
  mkdir -p "$1/assets"
  echo '<!doctype html><title>Từng Nhà</title><div id="root"></div>' >"$1/index.html"
  head -c 4000 /dev/zero | tr '\0' 'x' >"$1/assets/app-abc123.js"
  echo '{}' >"$1/trusted-documents.json"
  echo '//' >"$1/sw.js"
  echo secret >"$1/.hidden"
}

# As the image does it: only these names are filled in.
render() {
  sed -e "s|\${LISTEN}|127.0.0.1:${PORTS[0]}|" -e "s|\${SPA_ROOT}|$1|" -e "s|\${BACKEND}|$2|" \
    -e 's|${RESOLVER}|127.0.0.1|' -e 's|${TRUSTED_PROXY}|127.0.0.1|' "$ROOT/frontend/nginx/default.conf.template" >"$MAIN/conf/site.conf"
  cat >"$MAIN/conf/nginx.conf" <<END
daemon off;
worker_processes 1;
$([ "$(id -u)" != 0 ] || echo 'user root root;')
pid $MAIN/nginx.pid;
events { worker_connections 256; }
http {
  types {
    text/html html;
    text/javascript js;
    application/json json;
  }
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path $MAIN/tmp/body;
  proxy_temp_path $MAIN/tmp/proxy;
  fastcgi_temp_path $MAIN/tmp/fastcgi;
  uwsgi_temp_path $MAIN/tmp/uwsgi;
  scgi_temp_path $MAIN/tmp/scgi;
  include $MAIN/conf/site.conf;
}
END
}

# ask PATH [curl options…]: status line and headers (names in lower case, no CR), an empty line, the body.
ask() {
  local path="$1"
  shift
  curl --silent --show-error --include --max-time 20 "$@" "$SITE$path" | tr -d '\r' |
    awk 'body { print; next } /^$/ { body = 1 } { at = index($0, ":"); print tolower(substr($0, 1, at)) substr($0, at + 1) }'
}

status() { ask "$@" | head -1 | cut -d ' ' -f 2; }
header() {
  local name="$1"
  shift
  ask "$@" | sed -n "1,/^$/ s/^$name: //p"
}

nothing_left_to_fill_in() { ! grep -n '\${' "$MAIN/conf/site.conf"; }

serves_the_app_everywhere() {
  local path
  for path in / /campaigns /campaigns/cmp_1/sessions?view=week; do
    equals 200 "$(status "$path")"
    contains 'id="root"' "$(ask "$path")"
    equals no-cache "$(header cache-control "$path")"
  done
}

caches_hashed_files_for_good() {
  equals "public, max-age=31536000, immutable" "$(header cache-control /assets/app-abc123.js)"
  equals 404 "$(status /assets/gone-1.js)"
  equals "" "$(header cache-control /assets/gone-1.js)"
  equals no-cache "$(header cache-control /sw.js)"
}

sends_security_headers() {
  local csp path
  for path in / /assets/app-abc123.js /assets/gone-1.js; do
    csp="$(header content-security-policy "$path")"
    contains "default-src 'self'" "$csp"
    contains "object-src 'none'; base-uri 'none'" "$csp"
    contains "frame-ancestors 'none'" "$csp"
    ! grep -q unsafe-eval <<<"$csp"
    equals nosniff "$(header x-content-type-options "$path")"
    equals same-origin "$(header referrer-policy "$path")"
  done
  equals nginx "$(header server /)"
}

speaks_of_hsts_only_over_tls() {
  equals "" "$(header strict-transport-security /)"
  equals "max-age=31536000; includeSubDomains" "$(header strict-transport-security / -H 'X-Forwarded-Proto: https')"
}

compresses_the_app() {
  equals gzip "$(curl -s -o /dev/null -D - -H 'Accept-Encoding: gzip' "$SITE/assets/app-abc123.js" | tr -d '\r' | sed -n 's/^Content-Encoding: //p')"
}

hides_what_is_not_for_browsers() {
  equals 404 "$(status /trusted-documents.json)"
  equals 404 "$(status /.hidden)"
  equals 403 "$(status / -X POST -d x)"
}

passes_on_to_the_server() {
  local path
  for path in '/graphql?x=1' /api/session /graphiql /graphiql/app.js; do
    contains "GET $path body=0 for=127.0.0.1 proto=http host=127.0.0.1:${PORTS[0]}" "$(ask "$path")"
  done
  contains "POST /graphql body=13" "$(ask /graphql -H 'Content-Type: application/json' -d '{"query":"1"}')"
  equals '"7"' "$(header etag /graphql -H 'Accept-Encoding: gzip')"
  equals "" "$(header content-security-policy /graphql)"
  contains "proto=https" "$(ask /api/session -H 'X-Forwarded-Proto: https')"
}

believes_only_the_trusted_proxy() {
  contains "for=203.0.113.9 " "$(ask /api/session -H 'X-Forwarded-For: 198.51.100.1, 203.0.113.9')"
}

does_not_take_look_alikes_for_the_server() {
  contains 'id="root"' "$(ask /graphqlx)"
  contains 'id="root"' "$(ask /apiary)"
}

refuses_big_bodies() {
  head -c 262144 /dev/zero >"$WORK/fits"
  head -c 262145 /dev/zero >"$WORK/too-big"
  local path
  for path in /graphql /api/session; do
    equals 200 "$(status "$path" --data-binary "@$WORK/fits" -H 'Expect:')"
    equals 413 "$(status "$path" --data-binary "@$WORK/too-big" -H 'Expect:')"
    equals 413 "$(status "$path" --data-binary "@$WORK/too-big" -H 'Expect:' -H 'Transfer-Encoding: chunked')"
  done
}

takes_files_of_20_mb() {
  head -c $((20 * 1024 * 1024)) /dev/zero >"$WORK/file"
  equals 200 "$(status '/api/imports?kind=TEAMS' --data-binary "@$WORK/file" -H 'Expect:')"
  equals 413 "$(status /api/imports/other --data-binary "@$WORK/file" -H 'Expect:')"
  printf 'x' >>"$WORK/file"
  equals 413 "$(status '/api/imports?kind=TEAMS' --data-binary "@$WORK/file" -H 'Expect:')"
  rm "$WORK/file"
}

stands_before_the_real_system() {
  local headers body
  render "$ROOT/frontend/dist" "127.0.0.1:${E2E_BASE_URL##*:}"
  # not a reload: its old workers may still take the next request
  stop_pid "$NGINX"
  start_nginx
  cmp <(curl -s "$SITE/") "$ROOT/frontend/dist/index.html"
  headers="$(ask /api/session)"
  contains '"signedIn":false' "$headers"
  contains 'XSRF-TOKEN=' "$headers"
  local asset
  asset="$(curl -s "$SITE/" | grep -o '/assets/[^"]*\.js' | head -1)"
  equals 200 "$(status "$asset")"
  body="$(ask /graphql -H 'Content-Type: application/json' -H "Authorization: Bearer $E2E_PARTNER_KEY" -d '{"query":"{ __typename }"}')"
  contains '"__typename":"Query"' "$body"
}

start_all
it "fills in every variable" nothing_left_to_fill_in
it "serves the app for every address of its own" serves_the_app_everywhere
it "lets browsers keep hashed files for good, and nothing else" caches_hashed_files_for_good
it "sends the security headers, with errors too" sends_security_headers
it "speaks of HSTS only when TLS was used" speaks_of_hsts_only_over_tls
it "compresses the app" compresses_the_app
it "hides what is not for browsers" hides_what_is_not_for_browsers
it "passes requests on to the server, unchanged" passes_on_to_the_server
it "takes the asker's address from the trusted proxy only" believes_only_the_trusted_proxy
it "does not take look-alike addresses for the server's" does_not_take_look_alikes_for_the_server
it "refuses bodies over 256 kB" refuses_big_bodies
it "takes files of 20 MB where files are brought in" takes_files_of_20_mb
[ -z "${E2E_BASE_URL:-}" ] || it "stands before the real system" stands_before_the_real_system
summary
