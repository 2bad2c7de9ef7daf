package dev.rollgate.files;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.Relevance;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.UnreadableTextException;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads files into documents, and remembers where each came from. */
public final class FileReading {

  private final DocumentReader thorough;
  private final DocumentReader skipping;
  private final FileBytes content;
  private final List<YamlFile> files = new ArrayList<>();
  private final List<UnreadableFile> unreadable = new ArrayList<>();
  private final Set<String> namedFiles = new HashSet<>();
  private final Map<String, FoundFile> found = new LinkedHashMap<>();

  /**
   * @param mayMatter whether a document with this text has to be parsed; files that the user named
   *     are parsed whole, so that a fault in them is told
   * @param rendered whether a document with this root holds no template, whatever it looks like
   */
  public FileReading(Predicate<CharSequence> mayMatter, Predicate<Node> rendered, Limits limits) {
    this.thorough = new DocumentReader(text -> true, rendered, limits);
    this.skipping = new DocumentReader(mayMatter, rendered, limits);
    this.content = new FileBytes(limits.maxChars());
  }

  /**
   * The same, which may leave documents for later, but for those of files that the user named.
   *
   * @param relevance what a look at a document's text tells
   */
  public FileReading skipping(Function<String, Relevance> relevance) {
    return new FileReading(thorough, thorough.skipping(relevance), content);
  }

  private FileReading(DocumentReader thorough, DocumentReader skipping, FileBytes content) {
    this.thorough = thorough;
    this.skipping = skipping;
    this.content = content;
  }

  /**
   * Parses skipped documents after all.
   *
   * @return whether there were any that are wanted
   */
  public boolean readOn(Predicate<Document.Skipped> wanted) {
    boolean changes = false;
    for (int i = 0; i < files.size(); i++) {
      YamlFile file = files.get(i);
      boolean any =
          file.documents().stream()
              .anyMatch(d -> d instanceof Document.Skipped s && wanted.test(s));
      if (any) {
        files.set(i, thorough.readOn(file, wanted));
        changes = true;
      }
    }
    return changes;
  }

  /** Reads a file; one that cannot be read is noted with the reason. */
  public void read(FoundFile file) {
    try {
      read(file.name(), content.read(file.path()), file.named());
      found.put(file.name(), file);
    } catch (IOException e) {
      unreadable.add(new UnreadableFile(file.name(), FileProblem.reason(e)));
    }
  }

  /** Takes bytes that came from elsewhere, such as standard input. */
  public void read(String name, byte[] bytes, boolean named) {
    try {
      SourceText source = TextDecoder.decode(name, bytes);
      if (named) {
        namedFiles.add(name);
      }
      files.add(reread(source));
    } catch (UnreadableTextException e) {
      unreadable.add(new UnreadableFile(name, String.valueOf(e.getMessage())));
    }
  }

  /** Reads another text of a file as the file itself was read. */
  public YamlFile reread(SourceText source) {
    return (namedFiles.contains(source.name()) ? thorough : skipping).read(source);
  }

  /** The files that were read, in the order of reading. */
  public List<YamlFile> files() {
    return files;
  }

  /** The files that could not be read. */
  public List<UnreadableFile> unreadable() {
    return unreadable;
  }

  /** The files that were found and read, in the order of reading. */
  public Collection<FoundFile> found() {
    return found.values();
  }

  /** Where they are, by name. */
  public Map<String, Path> paths() {
    Map<String, Path> paths = new LinkedHashMap<>();
    found.forEach((name, file) -> paths.put(name, file.path()));
    return paths;
  }

  /** The file of a name, if one was read. */
  public Optional<FoundFile> found(String name) {
    return Optional.ofNullable(found.get(name));
  }
}
