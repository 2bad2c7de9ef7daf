package dev.rollgate.render.helm;

import dev.rollgate.render.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files below a chart's folder. Links are followed where they lead to something below it, and
 * folders whose names begin with a dot are left out.
 *
 * @param folder the chart's folder
 * @param all sorted
 */
record ChartFiles(Path folder, Set<Path> all) {

  /** Helm itself takes no chart of more than 100 MiB. */
  private static final long MAX_BYTES = 100L * 1024 * 1024;

  private static final int MAX_FILES = 20_000;

  private static final Set<String> TAKEN_FOLDERS = Set.of("templates", "charts", "crds");
  private static final Pattern VALUES = Pattern.compile("values.*\\.ya?ml|.*values\\.ya?ml");

  private static final Pattern OBJECTS = Pattern.compile("(?:.*/)?templates/.*\\.(?:ya?ml|json)");

  private static final Pattern DEFINITION = Pattern.compile("\\{\\{-?\\s*(?:define|block)\\b");

  /** What is a binding, or matters to one alone. */
  private static final Pattern MATTERS =
      Pattern.compile(
          "TargetGroupBinding|Ingress|Gateway|(?:HTTP|GRPC|TCP|TLS|UDP)Route|LoadBalancer"
              + "|aws-load-balancer|loadBalancerClass|pod-readiness-gate-inject|target-health");

  /**
   * Looks at the disk.
   *
   * @throws IOException when the folder cannot be read, or holds more than any chart does
   */
  static ChartFiles of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Set<Path> files = new TreeSet<>();
    long[] bytes = {0};
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = !at.equals(folder) && at.getFileName().toString().startsWith(".");
            return hidden || !at.toRealPath().startsWith(real)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && file.toRealPath().startsWith(real)) {
              files.add(file);
              bytes[0] += attributes.size();
            }
            if (files.size() > MAX_FILES || bytes[0] > MAX_BYTES) {
              throw new IOException("the folder holds more than a chart can");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException fault) {
            // A link that leads nowhere, or in a circle.
            return FileVisitResult.CONTINUE;
          }
        });
    return new ChartFiles(folder, files);
  }

  /** The values files beside {@code Chart.yaml}, the default one too. */
  Set<Path> values() {
    Set<Path> values = new TreeSet<>();
    for (Path file : all) {
      boolean beside = folder.equals(file.getParent());
      if (beside && VALUES.matcher(file.getFileName().toString()).matches()) {
        values.add(file);
      }
    }
    return values;
  }

  /** What Helm makes objects of: the chart's description, values, templates, charts and CRDs. */
  Set<Path> inputs() {
    Set<Path> inputs = values();
    for (Path file : all) {
      Path below = folder.relativize(file);
      boolean description = below.equals(Path.of(Chart.FILE));
      if (description || TAKEN_FOLDERS.contains(below.getName(0).toString())) {
        inputs.add(file);
      }
    }
    return inputs;
  }

  /** What any object may be made of: all but other choices of values, and templates of objects. */
  Set<Path> shared(Sources sources) {
    Set<Path> shared = new TreeSet<>(all);
    shared.removeAll(values());
    shared.removeIf(file -> isOfObjectsAlone(file, sources));
    return shared;
  }

  /** Whether it is a template of which others can take nothing. */
  private boolean isOfObjectsAlone(Path file, Sources sources) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    boolean template = OBJECTS.matcher(name).matches();
    try {
      return template
          && !DEFINITION.matcher(new String(sources.bytes(file), StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether some text may become a binding or matter to one; never wrongly false. */
  boolean mayMatter(Sources sources) throws IOException {
    for (Path file : inputs()) {
      boolean archive = file.toString().endsWith("gz");
      if (archive || mayMatter(new String(sources.bytes(file), StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  static boolean mayMatter(String text) {
    return MATTERS.matcher(text).find();
  }
}
