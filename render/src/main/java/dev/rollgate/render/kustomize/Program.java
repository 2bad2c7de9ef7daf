package dev.rollgate.render.kustomize;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program that builds kustomizations. No flag switches on plugins, functions, Helm or files out
 * of reach; the walker has kept away what would go to the network, and the environment keeps away
 * what it should have missed.
 *
 * @param file where it is
 * @param word what it is told to do
 * @param searchPath the {@code PATH} on which it was found
 */
record Program(Path file, String word, String searchPath) {

  private static final int MAX_OUTPUT = 64 * 1024 * 1024;
  private static final int MAX_PROBLEM = 64 * 1024;
  private static final long SECONDS = 60;

  /** Kustomize itself on a search path, else kubectl, which holds it. */
  static Optional<Program> find(String searchPath) {
    return find(searchPath, "kustomize", "build")
        .or(() -> find(searchPath, "kubectl", "kustomize"));
  }

  private static Optional<Program> find(String searchPath, String name, String word) {
    for (String entry : searchPath.split(File.pathSeparator, -1)) {
      for (String fileName : List.of(name, name + ".exe")) {
        try {
          Path file = Path.of(entry).resolve(fileName);
          // A relative entry would let a repository bring the program.
          if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(new Program(file, word, searchPath));
          }
        } catch (InvalidPathException e) {
          // Nothing can be there.
        }
      }
    }
    return Optional.empty();
  }

  /** The objects of a kustomization as one YAML text. */
  String build(WorkingCopy copy) throws IOException, InterruptedException, UnbuildableException {
    Path problems = copy.home().resolve("problems");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(file.toString(), word, copy.folder().toString()))
            .directory(copy.home().toFile())
            .redirectError(problems.toFile());
    setEnvironment(builder.environment(), copy.home().toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      AtomicBoolean late = new AtomicBoolean();
      process
          .onExit()
          .orTimeout(SECONDS, TimeUnit.SECONDS)
          .exceptionally(
              timeout -> {
                late.set(true);
                stop(process);
                return process;
              });
      byte[] output;
      try (InputStream stream = process.getInputStream()) {
        output = stream.readNBytes(MAX_OUTPUT + 1);
      }
      if (output.length > MAX_OUTPUT) {
        throw new UnbuildableException("becomes more than 64 MiB");
      }
      int exit = process.waitFor();
      if (late.get()) {
        throw new UnbuildableException("takes more than %s seconds".formatted(SECONDS));
      }
      if (exit != 0) {
        throw new UnbuildableException(problem(exit, problems, copy));
      }
      return new String(output, StandardCharsets.UTF_8);
    } finally {
      stop(process);
    }
  }

  private void setEnvironment(Map<String, String> environment, String home) {
    environment.clear();
    environment.put("PATH", searchPath);
    List.of("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR")
        .forEach(name -> environment.put(name, home));
    List.of("HTTP_PROXY", "HTTPS_PROXY")
        .forEach(name -> environment.put(name, "http://127.0.0.1:9"));
    environment.put("GIT_ALLOW_PROTOCOL", "none");
  }

  private String problem(int exit, Path problems, WorkingCopy copy) throws IOException {
    try (InputStream stream = Files.newInputStream(problems)) {
      String said = new String(stream.readNBytes(MAX_PROBLEM), StandardCharsets.UTF_8);
      return said.isBlank()
          ? "%s ended with exit code %s".formatted(file.getFileName(), exit)
          : Problem.in(copy.withNames(said));
    }
  }

  private static void stop(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
