package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.Setup;
import dev.rollgate.files.FileFinder;
import dev.rollgate.files.FileReading;
import dev.rollgate.files.FoundFile;
import dev.rollgate.files.LeftOut;
import dev.rollgate.files.NoSuchInputException;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.KindName;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.run.Progress.Phase;
import dev.rollgate.yaml.Limits;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Finds and reads the files and texts of a run. */
final class InputReading {

  private final RunRequest request;
  private final Setup setup;
  private final CustomKinds named;
  private final Progress progress;

  /**
   * @param kinds kinds that rules speak of and Rollgate itself does not know
   */
  InputReading(RunRequest request, Setup setup, List<KindName> kinds, Progress progress) {
    this.request = request;
    this.setup = setup;
    this.named = CustomKinds.NONE.naming(kinds);
    this.progress = progress;
  }

  /**
   * Reads all.
   *
   * @param schemas documents of their kinds are read too
   * @param skipping whether documents wait until it is known what is bound
   * @param observer is told of the files that are not read
   */
  FileReading read(SchemaFolders schemas, boolean skipping, LeftOut.Observer observer)
      throws ConfigurationException, IOException {
    FileReading whole =
        new FileReading(
            text -> Kind.mayBeIn(text) || schemas.mayBeIn(text) || named.mayBeNamedIn(text),
            ResourceReader::isResourceList,
            Limits.DEFAULT);
    FileReading reading = skipping ? whole.skipping(Screen.of(schemas, named)::relevance) : whole;
    progress.begins(Phase.FINDING);
    List<FoundFile> files = files(observer);
    progress.begins(Phase.READING);
    int done = 0;
    Set<String> given =
        request.texts().stream().map(t -> place(t.name())).collect(Collectors.toSet());
    for (FoundFile file : files) {
      // An editor's buffer stands for the file whose name it has, however it is spelt.
      if (given.isEmpty() || !given.contains(place(file.name()))) {
        reading.read(file);
      }
      progress.read(++done, files.size());
    }
    request.texts().forEach(t -> reading.read(t.name(), t.bytes(), true));
    return reading;
  }

  /** The same for all spellings of a name; a name that no file can have stands for itself. */
  private String place(String name) {
    try {
      return request.workingDirectory().resolve(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  private List<FoundFile> files(LeftOut.Observer observer)
      throws ConfigurationException, IOException {
    try {
      return new FileFinder(request.workingDirectory(), request.exclude(), setup.excluded())
          .find(request.paths(), observer);
    } catch (NoSuchInputException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    } catch (PatternSyntaxException e) {
      throw new ConfigurationException("not a glob: " + e.getPattern());
    }
  }
}
