package dev.rollgate.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a module is. Its files are named by their paths from the root, wherever Maven is started,
 * so that reports of all modules fit together and the server that shows them finds the files.
 *
 * @param module the module's folder
 * @param root the folder of the repository, or else of the whole build
 */
record ModuleFolders(Path module, Path root) {

  /** The folders, of the module, that are looked at when a build names none. */
  static final List<String> DEFAULT_INPUTS =
      List.of("src/main/k8s", "src/main/helm", "k8s", "deploy", "manifests");

  /**
   * The folders of a module.
   *
   * @param build the folder of the whole build, if it is known
   */
  static ModuleFolders of(File module, @Nullable File build) {
    Path folder = module.toPath().toAbsolutePath().normalize();
    Path root =
        Stream.iterate(Optional.of(folder), Optional::isPresent, ModuleFolders::above)
            .flatMap(Optional::stream)
            .filter(f -> Files.exists(f.resolve(".git")))
            .findFirst()
            .orElseGet(() -> build == null ? folder : build.toPath().toAbsolutePath().normalize());
    return new ModuleFolders(folder, folder.startsWith(root) ? root : folder);
  }

  private static Optional<Path> above(Optional<Path> folder) {
    return folder.map(Path::getParent);
  }

  /** The default folders that exist. */
  List<File> defaultInputs() {
    return DEFAULT_INPUTS.stream()
        .map(module::resolve)
        .filter(Files::isDirectory)
        .map(Path::toFile)
        .toList();
  }

  /** The whole path of a file or folder; relative ones are the module's. */
  Path absolute(File file) {
    return module.resolve(file.toPath()).normalize();
  }

  /** Whether there is a file or folder; relative ones are the module's. */
  boolean exists(File file) {
    return Files.exists(absolute(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** What a file or folder is called. */
  String name(Path file) {
    String name = root.relativize(module.resolve(file).normalize()).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /** What a file or folder is called; relative ones are the module's. */
  String name(File file) {
    return name(file.toPath());
  }

  /** The same for several. */
  List<String> names(List<File> files) {
    return files.stream().map(this::name).toList();
  }
}
