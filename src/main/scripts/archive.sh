#!/usr/bin/env bash
# The class-data archive: classes as Java keeps them in memory, so that a start need not read and check them again. Made by the
# build ("mvn package" runs this file), and again by a launcher when it no longer fits. Without one all works, slower.
#
# Sourced by the launchers after java.sh and start.sh; all leave stdout alone.

# Says where everything is in the folder of the sources.
locate_archive() {
  root=$1
  target=$root/target
  jar=$target/wenming.jar
  build=''
  name_archive "$target/wenming.jsa"
}

# The same for a release, of which all files bear one and the same time: so its build is named, not only its folder. Where the
# folder may not be written to, each user has an archive of their own, and nobody has one without a home.
locate_archive_of_release() {
  local cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}} place
  root=$1
  jar=$root/wenming.jar
  build=''
  if [[ -r $root/VERSION ]]; then IFS= read -r build <"$root/VERSION" || true; fi
  name_archive "$root/cache/wenming.jsa"
  if [[ ! -w $root && ! -f $archive && -n $cache ]]; then
    place=${root//\//%}
    if ((${#place} > 50)); then place=${place: -50}; fi # a Chinese character has three bytes, and a name has 255
    name_archive "$cache/wenming/$place.jsa"
  fi
}

name_archive() {
  archive=$1
  archive_of=$archive.of # for which Java, folder and build the archive was made, or could not be made
}

# Whether the archive was made by this Java of these jars. Costs no process. Java looks once more, closer.
archive_fits() {
  [[ -f $archive ]] && archive_is_settled
}

# Whether nothing would be gained by making it: it fits, or this Java could not make it of these jars.
archive_is_settled() {
  local made_of='' part
  [[ -f $archive_of ]] && IFS= read -r made_of <"$archive_of"
  [[ $made_of == "$java_home $root${build:+ $build}" ]] || return 1
  # Folders change when a file in them is replaced, whatever the age of the new one.
  for part in "$jar" "${jar%/*}/lib" "${jar%/*}/lib"/*.jar "$java_home/release" "$java_home/lib" "$java_home/lib/server"; do
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
  echo "$java_home $root${build:+ $build}" >"$lists/of"
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
  mkdir -p "${archive%/*}" 2>/dev/null && [[ -w ${archive%/*} ]] || return 0
  find "$archive.lists" -maxdepth 0 -mmin +5 -exec rm -rf {} + 2>/dev/null || true
  (make_archive </dev/null >/dev/null 2>&1 &)
}

# Run by the build: makes it, whatever there was.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
  # shellcheck source=src/main/scripts/java.sh
  source "$here/java.sh"
  # shellcheck source=src/main/scripts/start.sh
  source "$here/start.sh"
  locate_archive "$(cd -P "$here/../../.." && pwd -P)"
  if find_java jre; then
    rm -rf "$archive.lists"
    make_archive
  fi
fi
