#!/usr/bin/env bash
# Spark from the Maven jars: makes a Spark home of them, and runs a class of Spark in it. Sourced by cluster-demo.sh and scaling.sh;
# the tests run it: "spark.sh class org.apache.spark.deploy.master.Master --port 0" becomes that process.
#
#   WENMING_BUILD   "never": use target/wenming-spark.jar as it is

# Sets what the rest needs; the folder of the product is the argument.
locate_spark() {
  root=$1
  target=$root/target
  job_jar=$target/wenming-spark.jar
  export SPARK_HOME=$target/spark/home
  export SPARK_CONF_DIR=$root/src/spark/cluster
  export SPARK_SCALA_VERSION=2.13
  # Nothing of the cluster listens to anybody but this machine.
  export SPARK_LOCAL_IP=127.0.0.1
  export SPARK_LOCAL_HOSTNAME=127.0.0.1
  export SPARK_DAEMON_MEMORY=${SPARK_DAEMON_MEMORY:-256m}
  # A master would else take orders over HTTP at port 6066.
  export SPARK_MASTER_OPTS='-Dspark.master.rest.enabled=false'
  export JAVA_HOME=$java_home
}

# Downloads Spark's jars on first use and links to them.
require_spark() {
  local pom=$root/src/spark/cluster/pom.xml list=$target/spark/classpath version jar
  if [[ -f $SPARK_HOME/RELEASE && $SPARK_HOME/RELEASE -nt $pom && $SPARK_HOME/RELEASE -nt $root/pom.xml ]]; then return; fi
  version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$root/pom.xml")
  say "准备 Spark $version；首次需下载约 280 MB。" "Preparing Spark $version; the first time some 280 MB are downloaded."
  mkdir -p "$target/spark"
  if ! spark_jars "$pom" "$version" -o "$list" >"$target/spark/resolve.log" 2>&1 &&
    ! spark_jars "$pom" "$version" "" "$list" >"$target/spark/resolve.log" 2>&1; then
    tail -n 20 "$target/spark/resolve.log" >&2
    say "下载失败。" "The download failed."
    exit 4
  fi
  rm -rf "$SPARK_HOME"
  mkdir -p "$SPARK_HOME/jars"
  while IFS= read -r jar; do
    ln -sf "$jar" "$SPARK_HOME/jars/"
  done < <(tr ':' '\n' <"$list")
  echo "Spark $version" >"$SPARK_HOME/RELEASE"
}

# Without the network first: asking for what is there takes longer than starting the cluster.
spark_jars() {
  local plugin=org.apache.maven.plugins:maven-dependency-plugin
  plugin=$plugin:$(sed -n 's:.*<maven-dependency-plugin.version>\(.*\)</maven-dependency-plugin.version>.*:\1:p' "$root/pom.xml")
  # shellcheck disable=SC2086 # an option or none
  "$mvn" $3 -B -f "$1" "-Dspark.version=$2" "$plugin:build-classpath" "-Dmdep.outputFile=$4" </dev/null
}

# Builds the job's jar where it is older than its sources.
require_job() {
  if [[ -f $job_jar && (${WENMING_BUILD:-} == never || -z $(find "$root/pom.xml" "$root/src/main" "$root/src/spark/java" "$root/rules" \
    -newer "$job_jar" -print -quit)) ]]; then
    return
  fi
  lock_build "$root"
  say "构建 Spark 作业，约一两分钟。" "Building the job for Spark, which takes a minute or two."
  if ! "$mvn" -B -Pspark -Dmaven.test.skip=true -f "$root/pom.xml" package </dev/null >"$target/build-spark.log" 2>&1; then
    tail -n 30 "$target/build-spark.log" >&2
    say "构建失败，完整日志：$target/build-spark.log" "The build failed; the whole log: $target/build-spark.log"
    exit 4
  fi
  touch "$job_jar"
  unlock_build
}

# Becomes a class of Spark, started with the options for Java that Spark itself knows to be needed.
exec_spark_class() {
  local command=() part
  while IFS= read -r -d '' part; do
    # A zero and a line end come in front of the command.
    part=${part#$'\n'}
    [[ -z $part && ${#command[@]} -eq 0 ]] || command+=("$part")
  done < <("$java_home/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@")
  ((${#command[@]})) || exit 4
  exec "${command[@]}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
  # shellcheck source=src/main/scripts/toolchain.sh
  source "$here/toolchain.sh"
  use_utf8_locale
  require_jdk_and_maven
  locate_spark "$(cd -P "$here/../../.." && pwd -P)"
  case ${1:-} in
    home) require_spark ;;
    class) exec_spark_class "${@:2}" ;;
    *)
      say "用法：spark.sh home | class <类> …" "Usage: spark.sh home | class <class> ..."
      exit 2
      ;;
  esac
fi
