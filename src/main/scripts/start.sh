# shellcheck shell=bash
# How Java is started, the same from the sources and in a release. Sourced by the launchers; src/main/dist/bin/wenming.cmd says the
# same for Windows, and a test compares the two.

# The JVM's own messages never go to stdout, and an archive that does not fit is passed over without a word.
java_options=(
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off:stderr -Xlog:cds+dynamic=off:stderr
  -XX:+DisplayVMOutputToStderr
)
# A command that ends after a third of a second gains nothing from the second compiler or from a parallel collector, and little
# from compiling what runs a few hundred times: three times as often before the first compiler is asked saves a twelfth.
short_options=(-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -XX:-UsePerfData)

# Sets command: the first argument that is no option.
find_command() {
  local argument
  command=''
  for argument in "$@"; do
    [[ $argument == -* ]] && continue
    command=$argument
    break
  done
}

# Becomes Java, with the arguments of the program. The launcher has said where everything is and which Java it is.
start_java() {
  java_options+=(-Dwenming.home="$root")
  case $command in
    serve) ;;
    batch) [[ -n ${WENMING_JAVA_OPTS:-} ]] || java_options+=(-Xmx256m -XX:+UseParallelGC) ;;
    *) java_options+=("${short_options[@]}") ;;
  esac
  if archive_fits; then
    java_options+=(-XX:SharedArchiveFile="$archive")
  elif ! archive_is_settled; then
    renew_archive
  fi
  # shellcheck disable=SC2206 # several options in one variable: to be split
  java_options+=(${WENMING_JAVA_OPTS:-})

  # Java 17 cannot tell these apart: what goes to a terminal, and how wide it is.
  if [[ -t 1 ]]; then java_options+=(-Dwenming.terminal.out=true -Dwenming.terminal.columns="$(tput cols 2>/dev/null || echo 100)"); fi
  if [[ -t 2 ]]; then java_options+=(-Dwenming.terminal.err=true); fi

  # The jar's manifest lists the libraries in a fixed order, which the archive depends on; lib/* has no order.
  exec "$java_home/bin/java" "${java_options[@]}" -cp "$jar" wenming.Main "$@"
}
