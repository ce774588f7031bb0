# shellcheck shell=bash
# Finds a JDK 21 or newer and sets JAVA_HOME to it; the java on the PATH is often an older one. Sourced by run, test
# and .ci/run; bash 3.2 will do.

_jdk_version() { # folder -> its feature version, nothing if it is no JDK
  [ -x "$1/bin/javac" ] || return 0
  local version=""
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  echo "$version"
}

_jdk_of_path() { # the home of the javac on the PATH, links followed
  local javac link
  javac=$(command -v javac) || return 0
  while [ -L "$javac" ]; do
    link=$(readlink "$javac")
    case $link in
      /*) javac=$link ;;
      *) javac=$(dirname "$javac")/$link ;;
    esac
  done
  (cd "$(dirname "$javac")/.." && pwd -P)
}

_jdk_candidates() { # one folder a line, the person's own choice first
  echo "${JAVA_HOME:-}"
  _jdk_of_path
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 21+ 2>/dev/null || true
  fi
  local folder
  for folder in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.jabba/jdk/*; do
    echo "$folder"
  done
}

find_jdk() {
  local folder version
  while IFS= read -r folder; do
    [ -n "$folder" ] || continue
    version=$(_jdk_version "$folder")
    case $version in
      '' | *[!0-9]*) continue ;;
    esac
    if [ "$version" -ge 21 ]; then
      export JAVA_HOME="$folder"
      if [ "$version" -ge 24 ]; then
        # Maven's own libraries; newer JDKs warn about them on every call.
        export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
      fi
      return 0
    fi
  done <<EOF
$(_jdk_candidates)
EOF
  echo "Steps Bot needs a JDK 21 or newer: install one (for example from https://adoptium.net) or set JAVA_HOME to it." >&2
  return 1
}
