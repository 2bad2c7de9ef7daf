package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.SchemaChecker;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of JSON Schemas that the user names. Collections of schemas hold thousands: only the
 * ones of kinds in the input are read.
 */
final class SchemaFolders {

  /** The layout that the collections of schemas of custom resources share. */
  private static final Pattern FILE = Pattern.compile("([a-z0-9]+)_(v[a-z0-9]+)\\.json");

  private static final Pattern API_VERSION = Pattern.compile("[a-z0-9][a-z0-9.-]*/v[0-9][a-z0-9]*");

  private final List<Listed> listed;
  private final Map<String, List<Listed>> byApiVersion;

  /** A file that is not read yet, and the kind that its name speaks of. */
  private record Listed(String group, String kind, String version, Path file, String name) {

    String apiVersion() {
      return group + "/" + version;
    }
  }

  private SchemaFolders(List<Listed> listed) {
    this.listed = listed;
    this.byApiVersion = new HashMap<>();
    for (Listed schema : listed) {
      byApiVersion.computeIfAbsent(schema.apiVersion(), v -> new ArrayList<>()).add(schema);
    }
  }

  /** Those that a user names, and those of the configuration. */
  static SchemaFolders of(RunRequest request, ConfigurationFile configuration)
      throws ConfigurationException, IOException {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (String named : request.schemas()) {
      folders.put(named, request.workingDirectory().resolve(named));
    }
    List<String> configured = configuration.values().schemas();
    for (int i = 0; i < configured.size(); i++) {
      NodePath place = NodePath.ROOT.key("schemas").index(i);
      Path folder = configuration.resolve(place, configured.get(i));
      if (!Files.isDirectory(folder)) {
        throw configuration.fault(place, false, "not a folder: " + configured.get(i));
      }
      folders.put(ConfigurationChoice.shown(request.workingDirectory(), folder), folder);
    }
    return list(folders);
  }

  /**
   * Lists the schemas.
   *
   * @param folders by the names that messages call them
   */
  static SchemaFolders list(Map<String, Path> folders) throws ConfigurationException, IOException {
    List<Listed> found = new ArrayList<>();
    for (Map.Entry<String, Path> entry : folders.entrySet()) {
      String folder = entry.getKey();
      Path path = entry.getValue();
      if (!Files.isDirectory(path)) {
        throw new ConfigurationException("not a folder: " + folder);
      }
      int before = found.size();
      for (Path group : children(path)) {
        if (Files.isDirectory(group)) {
          list(folder, group, found);
        }
      }
      if (found.size() == before) {
        throw new ConfigurationException("no GROUP/KIND_VERSION.json in " + folder);
      }
    }
    return new SchemaFolders(found);
  }

  private static void list(String folder, Path group, List<Listed> found) throws IOException {
    String groupName = String.valueOf(group.getFileName());
    for (Path file : children(group)) {
      String fileName = String.valueOf(file.getFileName());
      Matcher m = FILE.matcher(fileName);
      if (m.matches()) {
        String name = folder + "/" + groupName + "/" + fileName;
        found.add(new Listed(groupName, m.group(1), m.group(2), file, name));
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** Whether a document with this text names the API version of a schema here. */
  boolean mayBeIn(CharSequence text) {
    return !listed.isEmpty() && apiVersionsIn(text).stream().anyMatch(byApiVersion::containsKey);
  }

  private static Set<String> apiVersionsIn(CharSequence text) {
    Set<String> found = new HashSet<>();
    Matcher m = API_VERSION.matcher(text);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }

  /**
   * The schemas of the kinds that the files may hold.
   *
   * @throws ConfigurationException when a file holds no schema
   */
  CustomKinds kindsIn(List<YamlFile> files) throws ConfigurationException, IOException {
    Set<Listed> used = new HashSet<>();
    if (!listed.isEmpty()) {
      files.stream().flatMap(f -> f.documents().stream()).forEach(d -> addUsed(d, used));
    }
    if (used.isEmpty()) {
      return CustomKinds.NONE;
    }
    SchemaChecker checker = Engines.schemaChecker();
    List<CustomKinds.Schema> schemas = new ArrayList<>();
    for (Listed schema : listed) {
      if (used.contains(schema)) {
        schemas.add(read(schema, checker));
      }
    }
    return new CustomKinds(schemas);
  }

  private void addUsed(Document document, Set<Listed> used) {
    if (!(document instanceof Document.Parsed)) {
      return;
    }
    String text = document.span().text();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String apiVersion : apiVersionsIn(text)) {
      byApiVersion.getOrDefault(apiVersion, List.of()).stream()
          .filter(schema -> lower.contains(schema.kind()))
          .forEach(used::add);
    }
  }

  private static CustomKinds.Schema read(Listed schema, SchemaChecker checker)
      throws ConfigurationException, IOException {
    String text;
    try {
      text = Files.readString(schema.file());
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(schema.name() + ": not UTF-8");
    }
    Optional<String> problem = checker.problem(text);
    if (problem.isPresent()) {
      throw new ConfigurationException(schema.name() + ": " + problem.get());
    }
    return new CustomKinds.Schema(
        schema.group(), schema.kind(), schema.version(), schema.name(), text);
  }
}
