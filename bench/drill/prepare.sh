# shellcheck shell=bash
# What the drills need before they begin: a JDK, the packaged services, programs of Debian. Sourced with $here set.
root=$(cd "$here/../.." && pwd)

# shellcheck source=../../.mvn/find-jdk.sh
. "$root/.mvn/find-jdk.sh"
find_jdk

need() { # package, one of its programs, further packages: installs them where that can be done
  local program=$2
  [ -x "$program" ] && return 0
  set -- "$1" "${@:3}"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $* from Debian." >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
  fi
  if ! [ -x "$program" ]; then
    echo "This drill needs $program (Debian's packages $*)." >&2
    exit 1
  fi
}

drill() { # main class, arguments: compiles the drill with what drills share and runs it
  local library=$root/local-sandbox/target/lib bot=$root/bot-service/target/quarkus-app/quarkus-run.jar
  local admin=$root/admin-api-service/target/quarkus-app/quarkus-run.jar
  if [ ! -d "$library" ] || [ ! -f "$bot" ] || [ ! -f "$admin" ] ||
    [ -n "$(find "$root"/*/src/main "$root"/*/*/src/main "$root"/*/pom.xml "$root"/*/*/pom.xml "$root/pom.xml" -newer "$bot" -print | head -n 1)" ]; then
    echo "building" >&2
    (cd "$root" && ./mvnw -q -DskipTests package >&2)
    touch "$bot"
  fi
  local classes=$root/local-sandbox/target/classes:$library/*
  mkdir -p "$here/target"
  rm -f "$here"/target/*.log
  "$JAVA_HOME/bin/javac" --release 21 -proc:none -cp "$classes" -d "$here/target/classes" "$here"/../drill/*.java "$here"/*.java
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$here/target/classes:$classes" "$1" "$root" "$here/target" "${@:2}"
}
