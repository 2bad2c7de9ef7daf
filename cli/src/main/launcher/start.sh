# Starts the program. The launchers of a clone and of the distribution source it, with
#   lib       the folder of the jars, as an absolute path without links
#   training  manifests that a class-data archive learns from
#   runtime   the folder of a Java runtime that comes with the jars; else the user's Java runs
#
# A class-data archive saves a third of the start, but it is good for one Java and for jars of one place and
# time only. So its name says which, and where there is none yet it is made beside the first run:
# next to the jars, or in the user's cache where that folder cannot be written. ROLLGATE_NO_CDS=1
# does without. ROLLGATE_JAVA_OPTS are options for Java. This is POSIX sh.

for jar in "$lib"/rollgate-cli-*.jar; do :; done

if [ -d "$runtime" ]; then
  java_home=$runtime
elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java_home=$JAVA_HOME
else
  java=$(command -v java) || { echo "rollgate: Java 17 or newer is needed" >&2; exit 3; }
  java_home=$(readlink -f "$java" || :)
  java_home=${java_home%/bin/java}
fi
[ ! -x "$java_home/bin/java" ] || java=$java_home/bin/java

# One collecting thread and one compiler: with C2, repositories of thousands of files take longer too. Methods are
# compiled later than by default, since most of those of a short run are called a few times only. What Java has to
# say of an archive goes to standard output, into the midst of reports: it is not to log.
flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3"
# What a run has read it keeps to its end: it is moved once, and the heap grows by large steps, since memory that is
# not used yet costs nothing.
flags="$flags -Xmn32m -XX:MaxTenuringThreshold=0 -XX:MinHeapFreeRatio=70 -XX:MaxHeapFreeRatio=90"
flags="$flags -XX:-UsePerfData -Xshare:auto -Xlog:disable"

case $lib in
  *:*) echo "rollgate: Java cannot run what stands in a folder with a colon in its name: $lib" >&2; exit 3 ;;
esac

# Java from 23 on warns on standard error of what protobuf does, which policies use.
version=
if [ -r "$java_home/release" ]; then
  while IFS='"' read -r key value rest; do
    [ "$key" != JAVA_VERSION= ] || version=${value%%[!0-9]*}
  done < "$java_home/release"
fi
[ "${version:-17}" -ge 17 ] || { echo "rollgate: Java 17 or newer is needed, $java is $version" >&2; exit 3; }
[ "${version:-0}" -lt 23 ] || flags="$flags --sun-misc-unsafe-memory-access=allow"

# Sets the folder of archives, how the name of one for this Java and these jars begins, and the archives that there
# are, as ls lists them: what a name ends with is the size that the archive was made with.
list_archives() {
  folder=$lib
  if [ ! -w "$folder" ]; then
    # A relative one does not count: the specification of these folders says so.
    case ${XDG_CACHE_HOME:-} in
      /*) folder=$XDG_CACHE_HOME/rollgate ;;
      *) folder=${HOME:-}/.cache/rollgate ;;
    esac
  fi
  listed=$(LC_ALL=C TZ=UTC ls -lnL "$java_home/lib/modules" "$lib"/*.jar "$lib"/rollgate-*.jsa "$folder"/rollgate-*.jsa 2> /dev/null) || :
  parts=
  archives=
  while IFS= read -r line; do
    case $line in
      *.jsa) archives=$archives$line$newline ;;
      *) parts=$parts$line$newline ;;
    esac
  done << END
$listed
END
  # Names, sizes and times of all that has to be the same.
  id=$(printf %s "$parts" | cksum)
  prefix=rollgate-${id%% *}
}

newline='
'

# Sets the archive if there is a whole one: Java 17 crashes when it reads behind the end of one that was cut off. An
# empty one says that none can be made.
find_archive() {
  while IFS= read -r line; do
    set -f
    take_size $line
    set +f
    file=/${line#* /}
    case $file in
      */"$prefix-$size.jsa") ! is_older "$file" || continue ;;
      *) continue ;;
    esac
    [ "$size" = 0 ] || archive=$file
    return
  done << END
$archives
END
  return 1
}

take_size() {
  size=${5:-}
}

# Times that ls lists have no seconds.
is_older() {
  for part in "$lib"/*.jar; do
    [ ! "$part" -nt "$1" ] || return 0
  done
  return 1
}

# Makes the archive and proves it: a broken one would crash Java 17. One that cannot be made is an
# empty file, so that nobody tries again.
make_archive() {
  mkdir -p "$folder" && cd "$folder" || return
  lock=$prefix.jsa.lock
  # Left by somebody who was killed.
  [ ! -e "$lock" ] || find "$lock" -mmin +10 -exec rm -f {} +
  (set -C && : > "$lock") || return
  new=$prefix.jsa.$$
  flags="$flags -XX:+SuppressFatalErrorMessage"
  nice "$java" $flags -XX:ArchiveClassesAtExit="$new" -jar "$jar" lint --no-config --no-baseline "$training" || :
  nice "$java" $flags -Xshare:on -XX:SharedArchiveFile="$new" -jar "$jar" --version || : > "$new"
  # A jar may have a time that is yet to come.
  for part in "$lib"/*.jar; do
    [ ! "$part" -nt "$new" ] || touch -r "$part" "$new"
  done
  size=$(wc -c < "$new")
  rm -f "$prefix"-*.jsa
  mv -f "$new" "$prefix-$((size)).jsa" && rm -f "$lock"
  find . -name 'rollgate-*.jsa*' -mtime +90 -exec rm -f {} +
}

archive=
if [ "${ROLLGATE_NO_CDS:-}" != 1 ] && [ -f "$java_home/lib/modules" ]; then
  if [ -e "$lib/rollgate.jsa" ] && [ ! "$jar" -nt "$lib/rollgate.jsa" ] && [ ! "$jar" -ot "$lib/rollgate.jsa" ]; then
    # It came with the runtime, and the jars have their times still. Of Java 25 it also knows what methods did,
    # and to compile them all at once takes longer than a short run gains.
    archive=$lib/rollgate.jsa
    [ "$version" != 25 ] || flags="$flags -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining"
  else
    list_archives
    if ! find_archive; then
      (make_archive) < /dev/null > /dev/null 2>&1 &
    fi
  fi
fi

set -- -jar "$jar" "$@"
# A colon would be read as two archives.
case $archive in
  '' | *:*) ;;
  *) set -- "-XX:SharedArchiveFile=$archive" "$@" ;;
esac
# Java ends with 1 when it cannot take an option, which is the code for findings. An option may also be at odds
# with one of ours.
if [ -n "${ROLLGATE_JAVA_OPTS:-}" ] && ! words=$("$java" $flags $ROLLGATE_JAVA_OPTS -version 2>&1); then
  printf '%s\n' "rollgate: Java does not start with ROLLGATE_JAVA_OPTS: $ROLLGATE_JAVA_OPTS" "$words" >&2
  exit 2
fi
exec "$java" $flags ${ROLLGATE_JAVA_OPTS:-} "$@"
