#!/usr/bin/env bash
# The class-data archive: classes as Java keeps them in memory, so that a start need not read and check them again. Made by the
# build ("mvn package" runs this file), and again by ./wenming when it no longer fits. Without one all works, slower.
#
# Sourced by ./wenming, which has sourced toolchain.sh; both leave stdout alone.

# The JVM's own messages never go to stdout, and an archive that does not fit is passed over without a word.
java_options=(
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off:stderr -Xlog:cds+dynamic=off:stderr
  -XX:+DisplayVMOutputToStderr
)
# A command that ends after a third of a second gains nothing from the second compiler or from a parallel collector.
short_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData)

# Says where everything is: the folder of the product.
locate_archive() {
  root=$1
  target=$root/target
  jar=$target/wenming.jar
  archive=$target/wenming.jsa
  archive_of=$archive.of # for which Java and folder the archive was made, or could not be made
}

# Whether the archive was made by this Java of these jars. Costs no process. Java looks once more, closer.
archive_fits() {
  [[ -f $archive ]] && archive_is_settled
}

# Whether nothing would be gained by making it: it fits, or this Java could not make it of these jars.
archive_is_settled() {
  local made_of='' part
  [[ -f $archive_of ]] && IFS= read -r made_of <"$archive_of"
  [[ $made_of == "$java_home $root" ]] || return 1
  # Folders change when a file in them is replaced, whatever the age of the new one.
  for part in "$jar" "$target/lib" "$target/lib"/*.jar "$java_home/release" "$java_home/lib" "$java_home/lib/server"; do
    [[ $part -nt $archive_of ]] && return 1
  done
  return 0
}

# Lists the classes that some short commands load, then writes them down. Two steps, because an archive made in one leaves out
# classes as old as the command line library's. No command that compiles rules: Java 17 crashes if it is to archive those.
make_archive() {
  local lists=$archive.lists sample=$root/sample-submissions/ziyang-example-hospital.json
  local java=("$java_home/bin/java" -Dwenming.home="$root" "${java_options[@]}" "${short_options[@]}"
    -XX:ErrorFile="$archive.crash.log")
  mkdir "$lists" 2>/dev/null || return 0 # somebody else is at it
  echo "$java_home $root" >"$lists/of"
  if [[ -f $sample ]]; then
    list_classes score "$sample" --lang zh
    list_classes score "$sample" --format json --lang en
    list_classes match "$sample" --lang zh
    list_classes batch "$sample" -o "$lists/out" --quiet
    list_classes --help
    cat "$lists"/*.list 2>/dev/null | awk '!seen[$0]++' >"$lists/classes"
    # Moved into place whole: Java crashes on half an archive.
    if "${java[@]}" -Xshare:dump -XX:SharedClassListFile="$lists/classes" -XX:SharedArchiveFile="$lists/new" -cp "$jar" \
      </dev/null >/dev/null 2>&1 && [[ -f $lists/new ]]; then
      mv -f "$lists/new" "$archive"
    else
      rm -f "$archive"
    fi
    mv -f "$lists/of" "$archive_of"
  fi
  rm -rf "$lists"
}

list_classes() {
  "${java[@]}" -Xshare:auto -XX:DumpLoadedClassList="$lists/$1-$#.list" -cp "$jar" wenming.Main "$@" </dev/null >/dev/null 2>&1 || true
}

# In the background, for the starts to come. One that was killed at it is forgotten after some minutes.
renew_archive() {
  [[ -w $target ]] || return 0
  find "$archive.lists" -maxdepth 0 -mmin +5 -exec rm -rf {} + 2>/dev/null || true
  (make_archive </dev/null >/dev/null 2>&1 &)
}

# Run by the build: makes it, whatever there was.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
  # shellcheck source=src/main/scripts/toolchain.sh
  source "$here/toolchain.sh"
  locate_archive "$(cd -P "$here/../../.." && pwd -P)"
  if find_java jre; then
    rm -rf "$archive.lists"
    make_archive
  fi
fi
