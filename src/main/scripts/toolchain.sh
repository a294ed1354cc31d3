# shellcheck shell=bash
# Finds Java and Maven, or offers to install them. Sourced by ./wenming, ./test and the scripts of the developers; everything it
# says goes to stderr.

# shellcheck source=src/main/scripts/java.sh
source "${BASH_SOURCE[0]%/*}/java.sh"

# Sets mvn to the Maven to call. Fails if there is none.
find_maven() {
  mvn=$(command -v mvn) && return
  mvn=${MAVEN_HOME:-/usr/share/maven}/bin/mvn
  [[ -x $mvn ]]
}

require_java() {
  find_java jre && return
  install_or_explain openjdk-17-jdk-headless
  find_java jre || exit 4
}

# Sets mvn, and JAVA_HOME for it.
require_jdk_and_maven() {
  local packages=()
  find_java jdk || packages+=(openjdk-17-jdk-headless)
  find_maven || packages+=(maven)
  if ((${#packages[@]} > 0)); then
    install_or_explain "${packages[@]}"
    hash -r
    if ! find_java jdk || ! find_maven; then
      say "安装后仍找不到 JDK 17 或 Maven。" "JDK 17 or Maven still cannot be found after the installation."
      exit 4
    fi
  fi
  export JAVA_HOME=$java_home
}

# Makes sure that the tests find a Chromium and a Chinese font for it: Debian's, or without root one that npm unpacks.
require_browser() {
  local root=$1 packages=()
  [[ -n ${WENMING_CHROMIUM:-} && -x ${WENMING_CHROMIUM:-} ]] && return
  if [[ -r $root/target/browser/executable && -x $(<"$root/target/browser/executable") ]]; then return; fi
  find_browser || packages+=(chromium)
  has_chinese_font || packages+=(fontconfig fonts-noto-cjk)
  ((${#packages[@]} > 0)) || return 0
  if ((EUID != 0)) && ! command -v sudo >/dev/null && command -v npm >/dev/null; then
    unpack_browser "$root"
  else
    install_or_explain "${packages[@]}"
  fi
}

find_browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
} >/dev/null

has_chinese_font() {
  command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh-cn file 2>/dev/null) ]]
}

# A Chromium that brings its libraries along, if it believes to be where those are missing; its font is that of the papers.
unpack_browser() {
  local folder=$1/target/browser fonts=$1/src/main/resources/wenming/report/fonts
  mkdir -p "$folder"
  say "没有浏览器，也没有 root 权限：用 npm 取一个，供测试用。" "No browser and no root: fetching one with npm, for the tests."
  if ! npm install --prefix "$folder" --no-save --no-audit --no-fund @sparticuz/chromium@147.0.0 </dev/null >&2 ||
    ! (cd "$folder" && TMPDIR=$folder AWS_EXECUTION_ENV=AWS_Lambda_nodejs22.x node --input-type=module -e \
      'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath());') >"$folder/executable"; then
    rm -f "$folder/executable"
    say "安装失败。" "The installation failed."
    exit 4
  fi
  printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' \
    "$fonts" "$folder/fonts" >"$folder/fonts.conf"
}

# Installs the packages if we may; otherwise says how, and exits.
install_or_explain() {
  local packages=("$@") prefix='' may_install=no line answer
  say "缺少：$*" "Missing: $*"
  if ! command -v apt-get >/dev/null; then
    say "请先安装两个软件包：JDK（17 或更高）和 Maven（3.8 或更高），然后重试。" \
      "Please install two packages first, a JDK (17 or newer) and Maven (3.8 or newer), then try again."
    exit 4
  fi

  if ((EUID != 0)); then prefix='sudo '; fi
  line="${prefix}apt-get update && ${prefix}apt-get install -y --no-install-recommends ${packages[*]}"
  if ((EUID == 0)) && [[ ! -t 0 || ! -t 2 || -n ${CI:-} ]]; then
    may_install=yes
  elif [[ -t 0 && -t 2 ]] && { ((EUID == 0)) || command -v sudo >/dev/null; }; then
    say "可以用这条命令安装：$line" "This command installs it: $line"
    read -r -p 'wenming: 现在执行吗？ Run it now? (y/N) ' answer
    [[ $answer == [yY]* ]] && may_install=yes
  fi

  if [[ $may_install == no ]]; then
    say "请执行：$line" "Please run: $line"
    exit 4
  fi
  say "正在安装，请稍候：$line" "Installing, please wait: $line"
  # Not the caller's stdin and stdout: those carry submissions and scorecards.
  export DEBIAN_FRONTEND=noninteractive
  if ! { as_root apt-get update && as_root apt-get install -y --no-install-recommends "${packages[@]}"; } </dev/null >&2; then
    say "安装失败。" "The installation failed."
    exit 4
  fi
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Waits until no other build works in the same target/. Held until unlock_build or the end of the script.
lock_build() {
  local root=$1
  if command -v flock >/dev/null; then
    # The folder itself is the lock: nothing to clean up, and "mvn clean" cannot delete it.
    exec 9<"$root"
    flock -n 9 && return
    say "另一个构建正在进行，等待中。" "Another build is running; waiting for it."
    flock 9
  else
    lock_folder=$root/target/build.lock
    mkdir -p "$root/target"
    until mkdir "$lock_folder" 2>/dev/null; do
      # A build that was killed leaves its lock behind.
      local holder
      holder=$(cat "$lock_folder/pid" 2>/dev/null) || holder=''
      if [[ -n $holder ]] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$lock_folder"; fi
      sleep 1
    done
    echo $$ >"$lock_folder/pid"
    trap unlock_build EXIT
  fi
}

unlock_build() {
  if [[ -n ${lock_folder:-} ]]; then
    rm -rf "$lock_folder"
    lock_folder=''
  else
    exec 9<&-
  fi
}
