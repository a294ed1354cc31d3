#!/usr/bin/env bash
# Measures what a submission costs, how that grows, and where a Spark cluster begins to pay; writes the figures into docs/scaling.md.
#
#   scaling.sh            some forty minutes on two quiet cores
#   scaling.sh --quick    four minutes
#
# Each figure is the difference of a long and a short run of the same kind, so that starting costs nothing: processor time, which
# does not suffer from other work, and the wall clock, which does.

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=src/main/scripts/cluster-demo.sh
source "$here/cluster-demo.sh"
set -euo pipefail
export LC_NUMERIC=C

# A rule set by common measures alone: 12 kinds of criteria by turns.
rule_set() {
  local criteria=$1 folder=$2
  mkdir -p "$folder/scale-$criteria"
  awk -v n="$criteria" '
    BEGIN {
      measure[0] = "{kind: sum, of: sessions, category: medical-health}"
      measure[1] = "{kind: sum, of: sessions, category: elders-living-alone}"
      measure[2] = "{kind: cover, of: statements, words: [values-seen, values-heard, values-remembered, values-practised]}"
      measure[3] = "{kind: count, of: trainings, words: [four-histories]}"
      measure[4] = "{kind: looks, of: premises, words: [indoor-public, workplace, vehicle, market], sees: sign}"
      measure[5] = "{kind: sum, of: sessions, category: clean-up}"
      measure[6] = "{kind: count, of: meetings, words: [creation-dispatch]}"
      measure[7] = "{kind: cover, of: themes, category: memorial-day, words: [victory-day, martyrs-day, national-day, national-memorial-day]}"
      measure[8] = "{kind: cover, of: statements, words: [food-waste-mechanism]}"
      measure[9] = "{kind: sum, of: sessions, category: festival, theme: double-ninth}"
      measure[10] = "{kind: looks, of: premises, words: [indoor-public, workplace], sees: smokers}"
      measure[11] = "{kind: cover, of: categories, words: [medical-health, elders-living-alone]}"
      for (i = 0; i < 12; i++) scale[i] = "{kind: proportional, target: " (i == 2 || i == 7 ? 4 : i == 11 ? 2 : i == 0 || i == 1 || i == 5 ? 6 : 1) ", unit: {zh: 项, en: items}}"
      scale[4] = scale[10] = "{kind: ratio, empty: not-assessed, unit: {zh: 处场所, en: places}}"
      # Word for word as in ziyang-2021: one key has one wording.
      title[1] = "{zh: 核心价值观能看见, en: Core values can be seen}"
      title[2] = "{zh: 核心价值观能听到, en: Core values can be heard}"
      title[3] = "{zh: 核心价值观能记住, en: Core values are remembered}"
      title[4] = "{zh: 核心价值观能践行, en: Core values are practised}"
      title[5] = "{zh: 有制止餐饮浪费长效机制, en: There is a long-term mechanism against food waste}"
      print "id: scale-" n "\nversion: \"1.0.0\"\ntitle: {zh: 测量用, en: For measuring}\nissuer: {zh: 本系统, en: Wenming}\nyear: 2021"
      print "for: [hospital, health-commission]\nperiod: {from: 2021-01-01, to: 2021-12-31}\nweights: proposed\nfullMark: " n
      print "notApplicable: rescale\nnoGrade: {zh: 测量用, en: for measuring}\nsources:"
      print "  - {id: none, title: 无, issuer: {zh: 本系统, en: Wenming}, known: {zh: 无, en: nothing}, ours: {zh: 全部, en: all}}"
      print "asks:"
      split("values-seen values-heard values-remembered values-practised food-waste-mechanism", keys, " ")
      for (i = 1; i <= 5; i++) print "  - {key: " keys[i] ", type: yes-no, title: " title[i] "}"
      print "sections:\n  - id: \"1\"\n    title: {zh: 全部, en: All}\n    reason: {zh: 测量用, en: for measuring}\n    criteria:"
      for (i = 0; i < n; i++) {
        print "      - id: S-" i + 1 "\n        title: {zh: 第" i + 1 "项, en: Item " i + 1 "}\n        clause: \"" i + 1 "\"\n        source: none\n        mark: A"
        print "        points: 1\n        measure: " measure[i % 12] "\n        scale: " scale[i % 12]
        print "        method: documents\n        evidence: []\n        owner: {zh: 创建办, en: Creation office}\n        due: standing\n        effort: 1"
        print "        remedy: {zh: 补齐所缺的事项并交材料, en: Add what is missing and hand in the papers}"
      }
    }' >"$folder/scale-$criteria/catalogue.yaml"
}

made_up() { # count activities folder
  [[ -d $3 ]] || "$java_home/bin/java" -Dfile.encoding=UTF-8 -cp "$job_jar" wenming.spark.MadeUp \
    "$root/sample-submissions/ziyang-example-hospital.json" "$1" 1 0 "$2" "$3" 1
}

# Sets wall and cpu (in seconds) of a command.
timed() {
  local figures
  TIMEFORMAT='%R %U %S'
  figures=$({ time "$@" >"$work/last.log" 2>&1; } 2>&1) || {
    cat "$work/last.log" >&2
    return 1
  }
  read -r wall user system <<<"$figures"
  cpu=$(awk "BEGIN {print $user + $system}")
}

batch() { # input arguments...
  local input=$1
  shift
  WENMING_BUILD=never "$root/wenming" --lang en "${rules[@]}" batch "$input" -o "$work/out" --force --quiet "$@"
}

# Sets each (processor time of one more submission, in ms) and each_wall, from a short and a long run.
slope() { # short long activities arguments...
  local short=$1 long=$2 activities=$3 wall0 cpu0
  shift 3
  made_up "$short" "$activities" "$work/in-$short-$activities"
  made_up "$long" "$activities" "$work/in-$long-$activities"
  timed batch "$work/in-$short-$activities" "$@"
  wall0=$wall cpu0=$cpu
  timed batch "$work/in-$long-$activities" "$@"
  each=$(awk "BEGIN {printf \"%.3f\", ($cpu - $cpu0) * 1000 / ($long - $short)}")
  each_wall=$(awk "BEGIN {printf \"%.3f\", ($wall - $wall0) * 1000 / ($long - $short)}")
}

# Processor time of a process and of those that it has waited for, in seconds.
spent() {
  awk -v tick="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); print ($12 + $13 + $14 + $15) / tick}' "/proc/$1/stat"
}

growth() {
  echo "| submissions | processor time for a million | wall clock for a million, $cores jobs |"
  echo "|---|---|---|"
  local size short=$first
  rules=()
  for size in "${sizes[@]}"; do
    slope "$short" "$size" -1 --jobs "$cores"
    echo "| $short to $size | $(minutes "$each") | $(minutes "$each_wall") |"
    rm -rf "$work/in-$short--1"
    short=$size
  done
  one_cpu=$each one_wall=$each_wall
}

minutes() { awk "BEGIN {m = $1 * 1000 / 60; printf (m < 100 ? \"%.1f min\" : \"%.0f min\"), m}"; }

shape() {
  local criteria activities short long
  echo "| criteria | 10 activities | 80 activities | 1,000 activities |"
  echo "|---|---|---|---|"
  for criteria in 10 45 300; do
    rule_set "$criteria" "$work/rules"
    printf '| %s |' "$criteria"
    for activities in 10 80 1000; do
      short=$((few / (1 + criteria / 100) / (1 + activities / 100)))
      long=$((short * 4))
      rules=(--rules "$work/rules")
      slope "$short" "$long" "$activities" --rule-set "scale-$criteria" --jobs 1
      printf ' %s ms |' "$each"
      rm -rf "$work/in-$short-$activities" "$work/in-$long-$activities"
    done
    echo
  done
}

# The job on a master and two workers of one core each, against the batch with as many jobs: both of the same input.
against_spark() {
  local short=$few_spark long=$((few_spark * 6)) size before after
  made_up "$short" -1 "$work/in-$short--1"
  made_up "$long" -1 "$work/in-$long--1"
  rules=()
  slope "$short" "$long" -1 --jobs 2
  local batch_wall=$each_wall batch_cpu=$each
  timed batch "$work/in-$short--1" --jobs 2
  local batch_start
  batch_start=$(awk "BEGIN {printf \"%.1f\", $wall - $short * $batch_wall / 1000}")
  local walls=() cpus=()
  start_cluster "$work/cluster"
  for size in "$short" "$long"; do
    before=$(awk "BEGIN {print $(spent "${pids[1]}") + $(spent "${pids[2]}")}")
    timed submit "$work/in-$size--1" -o "$work/runs" --run "of-$size" --split-bytes 4000000
    sleep 2 # until the workers have waited for their executors
    after=$(awk "BEGIN {print $(spent "${pids[1]}") + $(spent "${pids[2]}")}")
    walls+=("$wall")
    cpus+=("$(awk "BEGIN {print $cpu + $after - $before}")")
  done
  stop_cluster
  local spark_wall spark_cpu spark_start
  spark_wall=$(awk "BEGIN {printf \"%.3f\", (${walls[1]} - ${walls[0]}) * 1000 / ($long - $short)}")
  spark_cpu=$(awk "BEGIN {printf \"%.3f\", (${cpus[1]} - ${cpus[0]}) * 1000 / ($long - $short)}")
  spark_start=$(awk "BEGIN {printf \"%.1f\", ${walls[0]} - $short * $spark_wall / 1000}")
  echo "| | start | one more submission, wall clock | processor time |"
  echo "|---|---|---|---|"
  echo "| \`wenming batch\`, 2 jobs | $batch_start s | $batch_wall ms | $batch_cpu ms |"
  echo "| Spark, 2 workers of 1 core, same machine | $spark_start s | $spark_wall ms | $spark_cpu ms |"
  echo "| Spark ÷ batch | | $(awk "BEGIN {printf \"%.2f\", $spark_wall / $batch_wall}") | $(awk "BEGIN {printf \"%.2f\", $spark_cpu / $batch_cpu}") |"
  echo
  local machines
  for machines in 2 4 8; do
    awk -v n="$machines" "BEGIN {
      gain = $batch_wall - $spark_wall / n
      if (gain > 0) printf \"- %d machines like this one are faster than one from %d submissions on.\n\", n, ($spark_start - $batch_start) * 1000 / gain
      else printf \"- %d machines like this one are never faster than one.\n\", n
    }"
  done
}

measure() {
  local quick='' started=$SECONDS
  if [[ ${1:-} == --quick ]]; then quick=yes; elif (($# > 0)); then
    say "用法：scaling.sh [--quick]" "Usage: scaling.sh [--quick]"
    exit 2
  fi
  first=2000 sizes=(10000 100000 1000000) few=6000 few_spark=5000
  if [[ -n $quick ]]; then first=500 sizes=(3000 10000) few=400 few_spark=1500; fi
  use_utf8_locale
  require_jdk_and_maven
  locate_spark "$(cd -P "$here/../../.." && pwd -P)"
  require_job
  require_spark
  WENMING_BUILD=${WENMING_BUILD:-} "$root/wenming" --version >/dev/null
  cores=$(nproc)
  work=$target/scaling
  rm -rf "$work"
  mkdir -p "$work"
  trap 'stop_cluster; rm -rf "$work/out"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  {
    echo "Measured by \`src/main/scripts/scaling.sh${quick:+ --quick}\`: $cores cores, $("$java_home/bin/java" -version 2>&1 | sed -n 2p)."
    echo
    echo "**Growth with the number** (\`ziyang-2021\`, 26 criteria, submissions like the example's; start-up subtracted):"
    echo
    growth
    echo
    echo "**Growth with criteria and activities** (processor time of one more submission, one job, start-up subtracted):"
    echo
    shape
    echo
    echo "**Spark and one machine** (the same input, both on two cores):"
    echo
    against_spark
    echo
    echo "**Sizes** at the cost of the first table's last line: a province of 50,000 units takes one machine like this" \
      "$(minutes "$(awk "BEGIN {print $one_wall * 0.05}")"), the country's million $(minutes "$one_wall")," \
      "and $(awk "BEGIN {printf \"%.1f\", $one_cpu / 3.6}") core hours."
  } >"$work/figures.md"
  # Between the two marks, and nothing else.
  awk -v figures="$work/figures.md" '
    /<!-- end of figures -->/ {skip = 0}
    !skip {print}
    /<!-- figures:/ {print ""; while ((getline line < figures) > 0) print line; print ""; skip = 1}
  ' "$root/docs/scaling.md" >"$work/scaling.md"
  cp "$work/scaling.md" "$root/docs/scaling.md"
  cat "$work/figures.md"
  say "用时 $((SECONDS - started)) 秒；已写入 docs/scaling.md" "Took $((SECONDS - started)) s; written into docs/scaling.md"
}

measure "$@"
