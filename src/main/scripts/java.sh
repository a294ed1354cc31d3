# shellcheck shell=bash
# Finds Java. Sourced by the launchers of the sources and of a release; everything it says goes to stderr.

say() { printf 'wenming: %s\n' "$@" >&2; }

# Java 17 decodes arguments and file names by the locale: under LANG=C it cannot open 医院.json.
use_utf8_locale() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) return ;;
  esac
  if [[ -n ${LC_ALL:-} ]]; then
    # LC_ALL would win over LC_CTYPE; LANG still says which language the user reads.
    export LANG=$LC_ALL
    unset LC_ALL
  fi
  export LC_CTYPE=C.UTF-8
}

# Sets java_home to a Java >= 17; with "jdk" to one that can also compile. Fails if there is none; old_java then names one that
# is too old, if there is such a one.
find_java() {
  local kind=${1:-jre} home
  is_usable_java "${JAVA_HOME:-}" "$kind" && return
  is_usable_java "$(home_of_java_on_path)" "$kind" && return
  for home in /usr/lib/jvm/*17*; do
    is_usable_java "$home" "$kind" && return
  done
  return 1
}

is_usable_java() {
  local home=$1 kind=$2 line version=0
  [[ -n $home && -x $home/bin/java ]] || return 1
  [[ $kind != jdk || -x $home/bin/javac ]] || return 1
  if [[ -r $home/release ]]; then
    # Reading this file takes no time; asking java itself takes as long as a whole start.
    while read -r line; do
      [[ $line == JAVA_VERSION=* ]] && version=${line#*\"}
    done <"$home/release"
  else
    version=$("$home/bin/java" -version 2>&1 | sed -n '1s/[^"]*"//p')
  fi
  version=${version%%[!0-9]*}
  if ((${version:-0} < 17)); then
    old_java=$home
    return 1
  fi
  java_home=$home
}

home_of_java_on_path() {
  local java
  java=$(command -v java) || return 0
  java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  if [[ -r ${java%/bin/java}/release ]]; then
    echo "${java%/bin/java}"
  else
    # A shim of a version manager, or the stub of macOS: only Java itself knows where it lives.
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}
