#!/usr/bin/env bash
# Tổng hợp: builds what is missing, then runs.
#
#   ./run.sh [COMMAND] [OPTIONS]    runs the program (./run.sh --help)
#   ./run.sh test [MAVEN OPTIONS]   compiles with every check and runs the tests
#
# TONGHOP_JAVA_HOME   the Java to use, in place of the newest one found
# TONGHOP_JAVA_OPTS   options for the JVM, after our own, so that they win
# TONGHOP_WORKERS     how many threads read returned files and mark returns, in place of one for each processor
# TONGHOP_NO_ARCHIVE  set: neither make nor use the class-data archive
#
# Exit status: that of the program; 2 when Java or Maven is missing, 4 when nothing is built and the
# folder cannot be written, 70 when the build fails.

# Called as `sh run.sh`, where sh is not bash: start over. Written for bash 3.2, which macOS has.
if [ -z "${BASH_VERSION:-}" ]; then exec bash "$0" "$@"; fi
set -u
unset CDPATH

say() { printf '%s\n' "$*" >&2; }

# ---------------------------------------------------------------- where we are

caller=$PWD
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
case $self in
  */*) cd -- "${self%/*}/" || exit 70 ;;
esac
home=$(pwd -P)

# Java takes the encoding of file names from the locale: under LC_ALL=C it cannot open "Tổ 1.xlsx".
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  utf8=C.UTF-8
  if known=$(locale -a 2>/dev/null); then
    for name in C.UTF-8 C.utf8 en_US.UTF-8 en_US.utf8 vi_VN.UTF-8 vi_VN.utf8 \
      "$(printf '%s\n' "$known" | grep -i -m 1 'utf-*8$')"; do
      case $'\n'$known$'\n' in
        *$'\n'"$name"$'\n'*) utf8=$name && break ;;
      esac
    done
  fi
  export LC_ALL=$utf8
fi

# ---------------------------------------------------------------- which Java

# Sets version, vendor and rank (a number to compare versions by) of the Java in folder $1.
identify() {
  version='' vendor='' rank=0
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      value=${value%$'\r'}
      value=${value%\"}
      value=${value#\"}
      case $key in
        JAVA_VERSION) version=$value ;;
        IMPLEMENTOR) vendor=$value ;;
      esac
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    value=$("$1/bin/java" -version 2>&1) || return 1
    case $value in
      *version\ \"*) value=${value#*version \"} && version=${value%%\"*} ;;
    esac
  fi
  vendor=${vendor//[!A-Za-z0-9]/}
  local feature interim update
  IFS=. read -r feature interim update <<EOF
${version#1.}
EOF
  feature=${feature%%[!0-9]*} interim=${interim%%[!0-9]*} update=${update%%[!0-9]*}
  rank=$((10#${feature:-0} * 1000000 + 10#${interim:-0} * 1000 + 10#${update:-0}))
}

# Sets java (a folder), java_version and java_key: the newest one from 17 on that has program $1.
find_java() {
  java='' java_version='' java_key=''
  local best=16999999 path candidate
  path=$(command -v java) && path=$(readlink -f "$path" 2>/dev/null) || path=''
  for candidate in \
    "${JAVA_HOME:-}" \
    "${path%/bin/java}" \
    /usr/lib/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/*; do
    if [ -n "${TONGHOP_JAVA_HOME:-}" ]; then candidate=$TONGHOP_JAVA_HOME; fi
    if [ -n "$candidate" ] && [ -x "$candidate/bin/java" ] && [ -x "$candidate/bin/$1" ]; then
      identify "$candidate"
      if [ "$rank" -gt "$best" ]; then
        best=$rank java=$candidate java_version=$version java_key=$version${vendor:+-$vendor}
      fi
    fi
    if [ -n "${TONGHOP_JAVA_HOME:-}" ]; then break; fi
  done
  [ -n "$java" ]
}

find_maven() {
  maven=$(command -v mvn) && return
  for maven in "${MAVEN_HOME:-/nowhere}/bin/mvn" "${M2_HOME:-/nowhere}/bin/mvn" /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    if [ -x "$maven" ]; then return; fi
  done
  return 1
}

waiting='Một lượt khác đang dựng chương trình, xin chờ…'
no_java='Không tìm thấy Java 17 trở lên; trên Debian/Ubuntu hãy cài bằng lệnh: sudo apt install default-jdk (hoặc openjdk-17-jdk-headless).'
no_javac='Cần bộ JDK (có javac) từ 17 trở lên để dựng chương trình; trên Debian/Ubuntu hãy cài bằng lệnh: sudo apt install default-jdk (hoặc openjdk-17-jdk-headless).'
no_maven='Cần Maven để dựng chương trình; trên Debian/Ubuntu hãy cài bằng lệnh: sudo apt install maven.'

# Makes the JDK of find_java the one Maven runs on; from 24 on, Java warns about Maven's own libraries.
use_jdk_for_maven() {
  export JAVA_HOME=$java
  if [ "${java_version%%[!0-9]*}" -ge 24 ]; then
    export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  fi
}

if [ "${1:-}" = test ]; then
  shift
  find_java javac || { say "$no_javac" && exit 2; }
  find_maven || { say "$no_maven" && exit 2; }
  use_jdk_for_maven
  exec "$maven" -B -ntp verify "$@"
fi

# ---------------------------------------------------------------- build

is_built() { [ -f target/tonghop.jar ] && [ -d target/lib ] && [ -f target/.built ]; }

# True when a source, or a folder that lost one, is newer than what was built.
is_stale() { [ -n "$(find pom.xml .mvn src/main -newer target/.built -print -quit 2>/dev/null)" ]; }

# One writer of target/ at a time. $1 = wait: waits; $1 = try: fails when another one has it. The lock ends
# with the process that holds it: by the kernel with flock, by the pid where there is none (macOS).
lock() {
  if command -v flock >/dev/null; then
    { exec 9>target/.lock; } 2>/dev/null || return 1
    flock -n 9 && return
    if [ "$1" = try ]; then return 1; fi
    say "$waiting"
    flock 9
    return
  fi
  local owner told=''
  until mkdir target/.lock.d 2>/dev/null; do
    owner=$(cat target/.lock.d/pid 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf target/.lock.d
    elif [ "$1" = try ]; then
      return 1
    else
      [ -n "$told" ] || say "$waiting"
      told=yes
      sleep 1
    fi
  done
  echo $$ >target/.lock.d/pid
  trap 'rm -rf target/.lock.d' EXIT
}

unlock() {
  if command -v flock >/dev/null; then
    exec 9>&-
  else
    rm -rf target/.lock.d
    trap - EXIT
  fi
}

build() {
  if ! find_java javac; then
    is_built && return
    if find_java java; then say "$no_javac"; else say "$no_java"; fi
    exit 2
  fi
  if ! find_maven; then
    is_built && return
    say "$no_maven"
    exit 2
  fi
  if ! mkdir -p target 2>/dev/null || ! [ -w target ]; then
    is_built && return
    say "Không ghi được vào thư mục $home/target nên không dựng được chương trình; hãy cấp quyền ghi rồi chạy lại."
    exit 4
  fi
  lock wait
  if is_built && ! is_stale; then
    unlock
    return
  fi
  if is_built; then
    say "Mã nguồn đã thay đổi, đang dựng lại chương trình…"
  else
    say "Đang dựng chương trình lần đầu, mất khoảng một phút…"
  fi
  : >target/.building
  if ! (use_jdk_for_maven && exec "$maven" -B -q -ntp -Pquick package) >target/build.log 2>&1 </dev/null; then
    tail -n 15 target/build.log >&2
    say "Không dựng được chương trình (lần đầu cần có mạng để tải thư viện); toàn bộ nhật ký: $home/target/build.log"
    exit 70
  fi
  # The time the build began: what is edited while it runs is built next time.
  mv -f target/.building target/.built
  unlock
}

if ! is_built || is_stale; then build; fi

# ---------------------------------------------------------------- run

find_java java || { say "$no_java" && exit 2; }

set -f # TONGHOP_JAVA_OPTS is split at spaces; a * in it stands for itself.

# Java's first compiler alone is the quicker for the files of a year of a township, and slow for a thousand.
files_for_both_compilers=600
compilers=1
input=$home/input-templates before=''
for argument in "$@"; do
  case $argument in --input=*) input=${argument#*=} ;; esac
  if [ "$before" = --input ]; then input=$argument; fi
  before=$argument
done
case $input in
  /*) ;;
  *) input=$caller/$input ;;
esac
files=$(find "$input/" -maxdepth 6 -type f 2>/dev/null | head -n "$files_for_both_compilers" | grep -c '')
if [ "${files:-0}" -ge "$files_for_both_compilers" ]; then compilers=4; fi

flags=(
  -XX:+UseSerialGC "-XX:TieredStopAtLevel=$compilers" -XX:-UsePerfData -Xlog:disable
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8
  -Djava.awt.headless=true
  "-Dtonghop.home=$home"
)

# The class-data archive halves the start. Java takes it only when it finds the same jars, with the same times,
# under the same names as at the dump: so we always start from $home, with the relative name target/tonghop.jar
# (whose manifest names lib/), and dump again when the jar is newer.
# From 25 on, Java keeps more than classes: how they are linked and what was called most (an "AOT cache").
if [ "${java_version%%[!0-9]*}" -ge 25 ]; then
  archive=target/cds/$java_key.aot
  make_archive_into=-XX:AOTCacheOutput=
  use_archive=-XX:AOTCache=
else
  archive=target/cds/$java_key.jsa
  make_archive_into=-XX:ArchiveClassesAtExit=
  use_archive=-XX:SharedArchiveFile=
fi

make_archive() {
  { mkdir -p target/cds && [ -w target/cds ] && lock try; } 2>/dev/null || return
  local scratch
  if ! [ "$archive" -nt target/tonghop.jar ] && scratch=$(mktemp -d 2>/dev/null); then
    # What the program loads for the sample month is what it loads for every month.
    local sample=(--version)
    if [ -d input-templates/2023-11 ]; then
      sample=(consolidate --period 2023-11 --input "$home/input-templates" --output "$scratch/output" --quiet)
    fi
    "$java/bin/java" "$make_archive_into$scratch/archive" "${flags[@]}" "-Dtonghop.cwd=$home" \
      -jar target/tonghop.jar "${sample[@]}" >"$scratch/log" 2>&1 </dev/null
    # "none" stands for: this Java makes no archive; do not try again at every start.
    [ -s "$scratch/archive" ] || : >"$archive.none"
    [ -s "$scratch/archive" ] && cp "$scratch/archive" "$archive.new" && mv -f "$archive.new" "$archive"
    rm -rf "$scratch"
  fi 2>/dev/null
  unlock
}

# After 17, Java takes a sealed jar (HSQLDB's) from an archive for another one when the path has letters beyond ASCII,
# and refuses its classes.
archive_is_safe() {
  local LC_ALL=C
  case $home in
    *[!\ -~]*) [ "${java_version%%[!0-9]*}" -lt 18 ] ;;
  esac
}

if [ -z "${TONGHOP_NO_ARCHIVE:-}" ] && archive_is_safe; then
  if ! [ "$archive" -nt target/tonghop.jar ] && ! [ "$archive.none" -nt target/tonghop.jar ]; then make_archive; fi
  if [ "$archive" -nt target/tonghop.jar ]; then flags+=("$use_archive$archive"); fi
fi

if [ -n "${TONGHOP_WORKERS:-}" ]; then flags+=("-Dtonghop.workers=$TONGHOP_WORKERS"); fi

# Progress rewrites its line only where somebody is watching.
if [ -t 2 ]; then flags+=(-Dtonghop.terminal=true); fi
# Colours only on a terminal that has them, and not for somebody who asks for none (no-color.org).
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then flags+=(-Dtonghop.colours=true); fi
# shellcheck disable=SC2086 # several options
exec "$java/bin/java" "${flags[@]}" "-Dtonghop.cwd=$caller" ${TONGHOP_JAVA_OPTS:-} -jar target/tonghop.jar "$@"
