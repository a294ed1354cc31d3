#!/usr/bin/env bash
# Makes a release: what an office can install without Maven and without a network. See docs/install.md.
#
#   ./wenming dist [--runtime] [--output DIR]
#
#   --runtime      also an archive that brings a trimmed Java along, for the platform on which this runs
#   --output DIR   where the archives go; target/dist unless it is said
#
# The same sources and the same JDK give the same bytes, wherever and whenever this runs.
set -euo pipefail

here=$(cd -P "${BASH_SOURCE[0]%/*}" && pwd -P)
root=$(cd -P "$here/../../.." && pwd -P)
# shellcheck source=src/main/scripts/toolchain.sh
source "$here/toolchain.sh"

target=$root/target
parts=$target/dist/parts
kit=$root/src/main/dist
output=$target/dist
runtime=no

# Found by "jdeps --print-module-deps" over all jars; below, what only running every command told: archives named in GB18030,
# secure connections, the files of the pages (they lie in the jar), and what Jetty and Drools look up by name.
modules=java.base,java.compiler,java.desktop,java.naming,java.scripting,java.security.jgss,java.sql,java.xml.crypto,jdk.management
modules+=,java.management,jdk.charsets,jdk.crypto.ec,jdk.unsupported,jdk.zipfs

while (($# > 0)); do
  case $1 in
    --runtime) runtime=yes ;;
    --output) shift && output=${1:?"--output needs a folder"} ;;
    *)
      say "没有这个选项：$1" "No such option: $1" "dist [--runtime] [--output DIR]"
      exit 2
      ;;
  esac
  shift
done

use_utf8_locale
require_jdk_and_maven
said=$("$root/wenming" --version) # builds what is not built
read -r _ version _ build <<<"$said"
mkdir -p "$output"
output=$(cd -P "$output" && pwd -P)

maven() {
  if ! "$mvn" -q -B -Dstyle.color=never -Pdist -Dmaven.test.skip=true -f "$root/pom.xml" "$@" </dev/null >"$parts/maven.log" 2>&1; then
    cat "$parts/maven.log" >&2
    say "没有做成安装包。" "The release was not made."
    exit 4
  fi
}

# Everything but Java, as it will lie in the folder of the office.
lay_out() {
  local tree=$1
  mkdir -p "$tree/bin/parts" "$tree/licenses"
  cp "$target/wenming.jar" "$tree/"
  cp "$kit/bin/wenming" "$kit/bin/wenming.cmd" "$tree/bin/"
  cp "$here/java.sh" "$here/start.sh" "$here/archive.sh" "$tree/bin/parts/"
  cp "$root"/{README.md,README.zh-CN.md,CHANGELOG.md,LICENSE} "$tree/"
  cp -R "$root/docs" "$root/rules" "$root/sample-submissions" "$tree/"
  cp "$kit/licenses"/*.txt "$tree/licenses/"
  cp "$root/LICENSE" "$tree/licenses/Apache-2.0.txt"
  echo "$version $build" >"$tree/VERSION"
  cp "$parts/THIRD-PARTY.md" "$tree/"
  add_vendored "$tree"
  bill "$tree"
}

# Scripts and fonts that travel inside the program: a line each, and their licences as files.
add_vendored() {
  local tree=$1 name number licence texts text
  while IFS=$'\t' read -r _ name number licence texts; do
    [[ -n $name ]] || continue
    echo "| $name | $number | $licence |" >>"$tree/THIRD-PARTY.md"
    for text in $texts; do
      cp "$root/src/main/resources/wenming/$text" "$tree/licenses/${text##*/}.txt"
    done
  done < <(grep -v '^#' "$kit/vendored.tsv")
}

bill() {
  local tree=$1
  shift
  "$java_home/bin/java" -cp "$tree/lib/*" "$kit/Sbom.java" "$parts/libraries.cdx.json" "$kit/vendored.tsv" "$tree/sbom.cdx.json" "$@"
}

# The sums of all files of a folder, to be checked there by "sha256sum -c SHA256SUMS".
sum() (
  cd "$1"
  rm -f SHA256SUMS
  find . -type f | sed 's,^\./,,' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum >"$parts/sums"
  mv "$parts/sums" SHA256SUMS
)

# A Java with the modules that the program needs and nothing else; links become files, for archives do not agree on links.
add_runtime() {
  local tree=$1 made=$parts/runtime
  "$java_home/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
    --output "$made" >&2
  cp -RL "$made" "$tree/runtime"
  echo "| OpenJDK (runtime/) | $(java_version) | GPL-2.0-with-classpath-exception |" >>"$tree/THIRD-PARTY.md"
  bill "$tree" "$(java_version)"
}

java_version() {
  sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$java_home/release"
}

platform() {
  local machine
  machine=$(uname -m)
  case $machine in
    x86_64) machine=x64 ;;
  esac
  echo "$(uname -s | tr '[:upper:]' '[:lower:]')-$machine"
}

rm -rf "$parts"
name=wenming-$version
tree=$parts/tree
mkdir -p "$tree"
say "正在整理许可证和清单。" "Collecting licences and the bill of materials."
# Not those in target/lib: of a library that has changed, an older version may still lie there.
maven license:add-third-party cyclonedx:makeBom dependency:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$tree/$name/lib"
lay_out "$tree/$name"
sum "$tree/$name"
say "正在打包。" "Packing."
maven assembly:single@without-java -Ddist.tree="$tree" -Ddist.output="$output"
made=("$name.zip" "$name.tar.gz")
if [[ $runtime == yes ]]; then
  say "正在裁剪 Java。" "Trimming Java."
  add_runtime "$tree/$name"
  sum "$tree/$name"
  maven assembly:single@with-java -Ddist.tree="$tree" -Ddist.output="$output" -Ddist.platform="-$(platform)"
  made+=("$name-$(platform).tar.gz")
fi
(cd "$output" && sha256sum "${made[@]}" >SHA256SUMS)
rm -rf "$parts"
say "已生成：$output" "Made: $output"
printf '%s\n' "${made[@]}" SHA256SUMS
