#!/usr/bin/env bash
# The search for a JDK 25.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/harness.sh"

# fake_jdk FOLDER VERSION
fake_jdk() {
  mkdir -p "$1/bin"
  echo "JAVA_VERSION=\"$2\"" >"$1/release"
  fake_program "$1/bin" java "echo '    java.home = $1' >&2"
  fake_program "$1/bin" javac "echo 'javac $2'"
}

search() { env -u JAVA_HOME -u TUNGNHA_JAVA_HOME TUNGNHA_JDK_ROOTS="$WORK/roots" HOME="$NOWHERE" PATH="$(path_with)" "$@" "$DEV/jdk"; }

prefers_the_one_named() {
  fake_jdk "$WORK/named" 25.0.1
  fake_jdk "$WORK/home" 26
  equals "$WORK/named" "$(search TUNGNHA_JAVA_HOME="$WORK/named" JAVA_HOME="$WORK/home")"
}

passes_over_an_old_java_home() {
  fake_jdk "$WORK/old" 17.0.2
  fake_jdk "$WORK/roots/new" 25
  equals "$WORK/roots/new" "$(search JAVA_HOME="$WORK/old")"
}

takes_the_java_on_the_path() {
  fake_jdk "$WORK/onpath" 25
  local path
  path="$(path_with):$WORK/onpath/bin"
  equals "$WORK/onpath" "$(TUNGNHA_JDK_ROOTS='' search PATH="$path")"
}

finds_the_layout_of_macos() {
  rm -rf "$WORK/roots"
  fake_jdk "$WORK/roots/temurin-25.jdk/Contents/Home" 25
  equals "$WORK/roots/temurin-25.jdk/Contents/Home" "$(search)"
}

passes_over_a_runtime_without_compiler() {
  rm -rf "$WORK/roots"
  fake_jdk "$WORK/roots/jre" 25
  rm "$WORK/roots/jre/bin/javac"
  refuses_without
}

refuses_without() {
  refuses "A JDK 25 or newer is needed and none was found: install one, or set TUNGNHA_JAVA_HOME to the folder of one." search
}

refuses_when_only_older() {
  rm -rf "$WORK/roots"
  fake_jdk "$WORK/roots/21" 21
  fake_jdk "$WORK/roots/8" 1.8.0_392
  refuses_without
}

it "prefers TUNGNHA_JAVA_HOME" prefers_the_one_named
it "passes over an old JAVA_HOME for a newer one that is installed" passes_over_an_old_java_home
it "takes the java on the PATH when it is new enough" takes_the_java_on_the_path
it "finds the folder layout of macOS" finds_the_layout_of_macos
it "passes over a runtime without compiler" passes_over_a_runtime_without_compiler
it "refuses when only older ones are installed" refuses_when_only_older
summary
