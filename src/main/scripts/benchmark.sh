#!/usr/bin/env bash
# Measures everything that docs/benchmarks.md tells, then writes that page: "./wenming benchmark [--quick]".
#
#   --quick        fewer forks and shorter, to see that it runs; writes target/bench/benchmarks.md and leaves the page as it is
#   --only PART    engines, node, http, process or ratios alone, added to what was measured before; leaves the page as it is, too
#
# Everything that was measured stands in target/bench/results.ndjson.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
# shellcheck source=src/main/scripts/toolchain.sh
source "$root/src/main/scripts/toolchain.sh"
cd "$root"

bench=target/bench
results=$bench/results.ndjson
quick=no
only=''
while (($# > 0)); do
  case $1 in
    --quick) quick=yes ;;
    --only) only=$2 && shift ;;
    *) say "用法：wenming benchmark [--quick] [--only engines|node|http|process|ratios]" \
      "Usage: wenming benchmark [--quick] [--only engines|node|http|process|ratios]" && exit 2 ;;
  esac
  shift
done

servers=()
stop_servers() {
  local server
  for server in "${servers[@]:-}"; do
    if [[ -n $server ]]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; fi || true
  done
  servers=()
}
trap stop_servers EXIT

# One figure as a line of the results.
keep() {
  printf '{"bench":"%s","engine":"%s","form":"","metric":"%s","unit":"%s","fork":%d,"value":%s}\n' "$@" >>"$results"
}

wanted() { [[ -z $only || $only == "$1" ]]; }

require_tools() {
  local packages=()
  if wanted http && ! command -v wrk >/dev/null; then packages+=(wrk); fi
  if wanted node && ! command -v npm >/dev/null; then packages+=(nodejs npm); fi
  [[ -x /usr/bin/time ]] || packages+=(time)
  if ((${#packages[@]} > 0)); then install_or_explain "${packages[@]}"; fi
}

# The program, its tests and the engines that it is held against; "WENMING_BUILD=never" takes what is there.
build() {
  [[ ${WENMING_BUILD:-} == never && -f $bench/classpath.txt ]] && return
  say "构建程序和用来比较的引擎。" "Building the program and the engines to compare with."
  lock_build "$root"
  if ! "$mvn" -B -q -Ppeers -DskipTests package dependency:build-classpath -Dmdep.outputFile="$root/$bench/classpath.txt" \
    -Dmdep.includeScope=test </dev/null >"$bench/build.log" 2>&1; then
    tail -n 30 "$bench/build.log" >&2
    exit 4
  fi
  unlock_build
}

run_java() { (become_java "$@"); }

# In place of this shell, so that what is started in the background can be stopped by its number.
become_java() {
  exec "$java_home/bin/java" -Dfile.encoding=UTF-8 -Dwenming.home="$root" \
    -cp "target/classes:target/test-classes:$(<"$bench/classpath.txt")" "$@"
}

measure_engines() {
  say "引擎……" "Engines …"
  if [[ $quick == yes ]]; then
    run_java wenming.bench.peers.Engines --quick >>"$bench/engines.log" 2>&1
  else
    run_java wenming.bench.peers.Engines >>"$bench/engines.log" 2>&1
  fi
}

# Each fork is a process of its own; the order of the engines in it changes with its number.
measure_node() {
  local forks=5 seconds=0.7 fork folder=$bench/node
  if [[ $quick == yes ]]; then forks=1; fi
  say "Node 上的引擎……" "Engines on Node …"
  mkdir -p "$folder"
  cp src/bench/node/*.mjs src/bench/node/package*.json "$folder"
  # Not "npm ci": it wants every platform's build of ZEN in the lock, and some registries hold only this one's.
  (cd "$folder" && npm install --no-audit --no-fund </dev/null >install.log 2>&1) || {
    tail -n 10 "$folder/install.log" >&2
    exit 4
  }
  [[ -f $bench/facts.ndjson ]] || run_java wenming.bench.peers.Engines --facts >>"$bench/engines.log" 2>&1
  for ((fork = 1; fork <= forks; fork++)); do
    node --expose-gc "$folder/measure.mjs" src/bench/forty-five.json "$bench/facts.ndjson" "$bench/expected.ndjson" "$results" \
      "$fork" "$seconds"
  done
}

measure_http() {
  local turns=5 seconds=5 warm=20 turn name said
  local -A ports=([wenming]=17071 [echo]=17072) process=()
  local before after
  if [[ $quick == yes ]]; then turns=2 seconds=3 warm=10; fi
  say "HTTP……" "HTTP …"
  run_java wenming.bench.Submissions ziyang-2021 256 "$bench/bodies.ndjson" FULL
  # As the launcher starts it, but not by the launcher, which would have to be asked for the process below it.
  become_java wenming.Main serve --port "${ports[wenming]}" >"$bench/serve.log" 2>&1 &
  servers+=("$!") process[wenming]=$!
  become_java wenming.bench.EchoServer "${ports[echo]}" >"$bench/echo.log" 2>&1 &
  servers+=("$!") process[echo]=$!
  for name in wenming echo; do wait_for "${ports[$name]}"; done
  for name in wenming echo; do load "${ports[$name]}" "$warm" >/dev/null; done
  for ((turn = 1; turn <= turns; turn++)); do
    for name in wenming echo; do
      before=$(ticks "${process[$name]}")
      said=$(load "${ports[$name]}" "$seconds" | grep '^{')
      after=$(ticks "${process[$name]}")
      if [[ $said != *'"failed": 0}' ]]; then
        say "请求失败：$said" "Requests failed: $said"
        exit 4
      fi
      keep http "$name" requests_per_s 1/s "$turn" "$(figure "$said" requests_per_s)"
      keep http "$name" p50_ms ms "$turn" "$(figure "$said" p50_ms)"
      keep http "$name" p99_ms ms "$turn" "$(figure "$said" p99_ms)"
      keep http "$name" cpu_ms ms "$turn" "$(awk "BEGIN{printf \"%.4f\", ($after - $before) * 1000 / $(getconf CLK_TCK) / $(figure "$said" requests)}")"
    done
  done
  stop_servers
}

load() { WENMING_BODIES=$bench/bodies.ndjson wrk -t1 -c8 -d"$2s" --timeout 10s -s src/bench/http/score.lua "http://127.0.0.1:$1"; }

# The number that stands behind a name in a line of JSON.
figure() {
  local rest=${1#*\""$2"\": }
  echo "${rest%%[,\}]*}"
}

# The processor's time that a process has had, in ticks of the clock.
ticks() {
  local all
  all=$(<"/proc/$1/stat")
  # shellcheck disable=SC2086 # to be split; the name before may hold spaces
  set -- ${all##*) }
  echo $((${12} + ${13}))
}

wait_for() {
  local tries=0
  # The first answer that is not "not ready yet" or no answer at all.
  until curl -sf -o /dev/null -X POST -H 'Content-Type: application/json' --data-binary "@$bench/one.json" "http://127.0.0.1:$1/api/v1/score"; do
    head -n 1 "$bench/bodies.ndjson" >"$bench/one.json"
    tries=$((tries + 1))
    if ((tries > 240)); then
      say "服务器没有启动：$bench/serve.log" "A server did not start: $bench/serve.log"
      exit 4
    fi
    sleep 0.5
  done
}

# One run of the launcher: wall, processor and peak memory, kept under a name.
timed() {
  local name=$1 fork=$2 wall user system peak
  shift 2
  WENMING_BUILD=never /usr/bin/time -o "$bench/time.txt" -f '%e %U %S %M' ./wenming "$@" >/dev/null 2>>"$bench/process.log"
  read -r wall user system peak <"$bench/time.txt"
  keep process "$name" wall_s s "$fork" "$wall"
  keep process "$name" cpu_s s "$fork" "$(awk "BEGIN{print $user + $system}")"
  keep process "$name" peak_mb MB "$fork" "$(awk "BEGIN{printf \"%.1f\", $peak / 1000}")"
}

measure_process() {
  local starts=20 start sample=sample-submissions/ziyang-example-hospital.json big=100000 small=10000
  if [[ $quick == yes ]]; then starts=5 big=10000 small=2000; fi
  say "冷启动……" "Cold starts …"
  for ((start = 0; start <= starts; start++)); do
    # The first one warms the cache of files and is not counted.
    if ((start == 0)); then
      WENMING_BUILD=never ./wenming score "$sample" >/dev/null
    else
      timed score "$start" score "$sample"
      timed --help "$start" --help
    fi
  done
  say "批处理……" "Batches …"
  run_java wenming.bench.Submissions ziyang-2021 "$big" "$bench/big.ndjson"
  head -n "$small" "$bench/big.ndjson" >"$bench/small.ndjson"
  batch "$small" 1 small 1
  batch "$big" 1 big 1
  batch "$big" 2 big 1
  growth "$small" "$big"
  rm -rf "$bench"/{big,small}.ndjson "$bench/out"
}

# Named as the page names it, whatever the size of a quick run.
batch() {
  local many=$1 jobs=$2 file=$bench/$3.ndjson fork=$4 name
  name="batch of $( ((${#3} == 3)) && echo 100,000 || echo 10,000), $jobs job$( ((jobs == 1)) || echo s)"
  rm -rf "$bench/out"
  timed "$name" "$fork" batch "$file" -o "$bench/out" --jobs "$jobs" --quiet
  read -r wall _ <"$bench/time.txt"
  keep process "$name" per_s 1/s "$fork" "$(awk "BEGIN{printf \"%.1f\", $many / $wall}")"
  eval "wall_$3_$jobs=$wall"
}

# What each of many costs against each of few, a start taken off both.
growth() {
  local start
  start=$(awk -F'"value":' '/"process","engine":"score".*"wall_s"/ {sub("}", "", $2); print $2}' "$results" | sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}')
  # shellcheck disable=SC2154 # set by batch
  keep process batch growth '' 1 "$(awk "BEGIN{printf \"%.3f\", (($wall_big_1 - $start) / $2) / (($wall_small_1 - $start) / $1)}")"
}

measure_ratios() {
  say "比值……" "Ratios …"
  if [[ $quick == yes ]]; then
    run_java wenming.bench.Ratios 5 8 "$results" >>"$bench/ratios.log"
  else
    run_java wenming.bench.Ratios 15 60 "$results" >>"$bench/ratios.log"
  fi
}

machine() {
  local cpu
  cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  printf '%s cores%s; %s; %s; Node %s; %s.' "$(getconf _NPROCESSORS_ONLN)" "${cpu:+ of $cpu}" \
    "$("$java_home/bin/java" -version 2>&1 | sed -n '2s/ *(build.*(*)*//p')$("$java_home/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([^"]*\)".*/ \1/p')" \
    "$( (. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-}") || uname -s)" "$(node --version 2>/dev/null || echo -)" "$(date -u +%Y-%m-%d)"
  if [[ $quick == yes ]]; then printf ' **A quick run: too short to be relied on.**'; fi
}

use_utf8_locale
require_jdk_and_maven
require_tools
mkdir -p "$bench"
build
if [[ -z $only ]]; then rm -f "$results"; fi
for part in engines node http process ratios; do
  if wanted "$part"; then "measure_$part"; fi
done
page=docs/benchmarks.md
if [[ $quick == yes || -n $only ]]; then page=$bench/benchmarks.md; fi
run_java wenming.bench.report.Document "$results" "$(machine)" "$page"
say "已写入 $page。" "Written: $page."
