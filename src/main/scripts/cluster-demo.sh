#!/usr/bin/env bash
# Shows the batch on a cluster: starts a Spark master and two workers on this machine, has them score made-up submissions, compares
# what they wrote with "wenming batch", and stops them.
#
#   cluster-demo.sh [--count N] [--seed N] [-o FOLDER]

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=src/main/scripts/toolchain.sh
source "$here/toolchain.sh"
# shellcheck source=src/main/scripts/spark.sh
source "$here/spark.sh"

pids=()

usage() {
  say "用法：./wenming cluster-demo [--count 份数] [--seed 种子] [-o 文件夹]" \
    "Usage: ./wenming cluster-demo [--count N] [--seed N] [-o FOLDER]"
  exit 2
}

# Only what was started here, each by its number; executors end with their workers.
stop_cluster() {
  local pid tries
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do
    for ((tries = 0; tries < 50; tries++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  pids=()
}

# Starts a class of Spark in the background; its output goes to a file.
start_spark_class() {
  local log=$1
  shift
  (exec_spark_class "$@") >"$log" 2>&1 </dev/null &
  pids+=($!)
}

# Waits for a line in a log; prints it.
await() {
  local log=$1 pattern=$2 tries
  for ((tries = 0; tries < 300; tries++)); do
    grep -m1 -E "$pattern" "$log" 2>/dev/null && return
    kill -0 "${pids[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 20 "$log" >&2
  say "没有启动，日志：$log" "It did not start; its log: $log"
  return 1
}

# Sets master to the address. The folder is for logs and for what the workers keep.
start_cluster() {
  local folder=$1 worker
  mkdir -p "$folder"
  start_spark_class "$folder/master.log" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
  master=$(await "$folder/master.log" 'Starting Spark master at spark://' | sed 's/.*\(spark:[^ ]*\).*/\1/')
  [[ -n $master ]]
  for worker in 1 2; do
    start_spark_class "$folder/worker-$worker.log" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
      --cores 1 --memory 1g --work-dir "$folder/worker-$worker" "$master"
    await "$folder/worker-$worker.log" 'Successfully registered with master' >/dev/null
  done
}

# Runs the job in the foreground: what it says is shown.
submit() {
  (exec_spark_class org.apache.spark.deploy.SparkSubmit --master "$master" --deploy-mode client --class wenming.spark.Job \
    --driver-memory 512m --executor-memory 768m --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
    --conf spark.driver.bindAddress=127.0.0.1 --conf spark.sql.shuffle.partitions=2 "$job_jar" "$@") &
  pids+=($!)
  local job=$!
  wait "$job"
}

demo() {
  local count=2000 seed=1 folder='' argument
  while (($# > 0)); do
    argument=$1
    case $argument in
      --count | --seed | -o | --output)
        (($# > 1)) || usage
        case $argument in
          --count) count=$2 ;;
          --seed) seed=$2 ;;
          *) folder=$2 ;;
        esac
        shift 2
        ;;
      *) usage ;;
    esac
  done
  [[ $count =~ ^[1-9][0-9]*$ && $seed =~ ^[0-9]+$ ]] || usage

  use_utf8_locale
  require_jdk_and_maven
  locate_spark "$(cd -P "$here/../../.." && pwd -P)"
  require_job
  require_spark
  [[ -n $folder ]] || folder=$target/cluster-demo
  if [[ -e $folder/runs/demo ]]; then
    # A run is never written over, so each demonstration has a name of its own.
    local number=2
    while [[ -e $folder/runs/demo-$number ]]; do number=$((number + 1)); done
    run=demo-$number
  else
    run=demo
  fi
  mkdir -p "$folder"
  folder=$(cd -P "$folder" && pwd -P)

  trap stop_cluster EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM

  say "生成 $count 份材料（种子 $seed）。" "Making up $count submissions (seed $seed)."
  rm -rf "$folder/input-$run" "$folder/batch-$run"
  "$java_home/bin/java" -Dfile.encoding=UTF-8 -cp "$job_jar" wenming.spark.MadeUp \
    "$root/sample-submissions/ziyang-example-hospital.json" "$count" "$seed" 5 -1 "$folder/input-$run" 4
  say "启动一个 master 和两个 worker（只在本机）。" "Starting a master and two workers, on this machine only."
  start_cluster "$folder/cluster-$run"
  say "提交作业。" "Submitting the job."
  # Small shares, so that both workers have some.
  submit "$folder/input-$run" -o "$folder/runs" --run "$run" --split-bytes 2000000 --split-records 500
  stop_cluster

  say "用 wenming batch 评同样的材料，逐字节比较。" "Scoring the same by wenming batch, and comparing byte by byte."
  local code=0
  WENMING_BUILD=never "$root/wenming" batch "$folder/input-$run" -o "$folder/batch-$run" --quiet || code=$?
  ((code == 0 || code == 3)) || exit "$code"
  same "$folder/runs/$run" "$folder/batch-$run"
  say "一致。结果在 $folder/runs/$run" "The same bytes. The results are in $folder/runs/$run"
}

# Results in the order of their shares are in the order of the input.
same() {
  cmp <(cat "$1"/results/part-*) "$2/results.ndjson" && cmp <(cat "$1"/rejected/part-* 2>/dev/null) "$2/rejected.ndjson" &&
    cmp "$1/ranking.csv" "$2/ranking.csv" && cmp "$1/ranking.xlsx" "$2/ranking.xlsx"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  demo "$@"
fi
