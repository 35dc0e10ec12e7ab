# Sourced by mvnw and deploy/*: sets JAVA_HOME to a JDK 21 or later found on this machine,
# or says in one line what to install. The default java is often older than one beside it.

jdk_version() { # the feature version of the JDK at $1, read from its own file: no JVM is started
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

use_jdk() {
  on_path=$(command -v javac || :)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$home") || continue
    [ "${version:-0}" -ge 21 ] || continue
    JAVA_HOME=$home
    export JAVA_HOME
    return
  done
  echo "Duban needs a JDK 21 or later and found none: install one (e.g. Temurin 25: https://adoptium.net, or apt install openjdk-21-jdk) or point JAVA_HOME at it." >&2
  exit 1
}
