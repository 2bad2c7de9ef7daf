package dev.rollgate.schemas;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Forms as constants of classes, one class for each version of Kubernetes. A file in a jar takes
 * longer to find than a few objects to lint; a constant comes with its class, and only when it is
 * asked for.
 */
final class ScreenClasses {

  private static final String PACKAGE = "dev.rollgate.schemas.screens";

  private final Map<String, SortedMap<String, String>> screens;

  /**
   * @param screens the forms of definitions by their names, by versions in order
   */
  ScreenClasses(Map<String, SortedMap<String, String>> screens) {
    this.screens = screens;
  }

  /** Writes their source and compiles it, unless it is there and the same. */
  void write(Path sources, Path classes) throws IOException {
    Path file = sources.resolve("Screens.java");
    Path compiled = classes.resolve(PACKAGE.replace('.', '/')).resolve("Screens.class");
    String source = source();
    if (Files.exists(compiled) && Files.exists(file) && Files.readString(file).equals(source)) {
      return;
    }
    Files.createDirectories(sources);
    Files.writeString(file, source);
    compile(file, classes);
  }

  private static void compile(Path file, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      if (!done) {
        throw new IOException("the screens could not be compiled: " + messages);
      }
    }
  }

  private String source() {
    String versions =
        screens.keySet().stream().map(ScreenClasses::literal).collect(Collectors.joining(", "));
    StringBuilder source = new StringBuilder();
    source.append(
        """
        package %s;

        /** The forms of definitions. */
        public final class Screens {
          private Screens() {}

          /** The last version of Kubernetes of each range, in order. */
          public static java.util.List<String> versions() {
            return java.util.List.of(%s);
          }

          /** The form of a definition, empty when there is none. */
          public static String form(String version, String definition) {
            return switch (version) {
        """
            .formatted(PACKAGE, versions));
    for (String version : screens.keySet()) {
      source.append(
          "      case %s -> %s.form(definition);\n"
              .formatted(literal(version), className(version)));
    }
    source.append(
        "      default -> throw new IllegalArgumentException(version);\n    };\n  }\n}\n");
    screens.forEach((version, forms) -> source.append(source(version, forms)));
    return source.toString();
  }

  private static String source(String version, SortedMap<String, String> forms) {
    StringBuilder source = new StringBuilder();
    source.append("\nfinal class %s {\n".formatted(className(version)));
    source.append("  static String form(String definition) {\n    return switch (definition) {\n");
    forms.forEach(
        (name, form) ->
            source.append("      case %s -> %s;\n".formatted(literal(name), literal(form))));
    return source.append("      default -> \"\";\n    };\n  }\n}\n").toString();
  }

  private static String className(String version) {
    return "Screen" + version.replace('.', '_');
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
