package dev.rollgate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Jars that bring rules. */
final class RuleJarOptions {

  @Option(
      names = "--rules-jar",
      paramLabel = "JAR",
      description = "A jar that brings rules; may be repeated.")
  private List<Path> jars = new ArrayList<>();

  List<Path> jars() {
    return jars;
  }
}
