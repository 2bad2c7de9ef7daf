package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.SchemaChecker;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

/**
 * The folders of JSON Schemas that the user names. Collections of schemas hold thousands: only the
 * ones of kinds in the input are read.
 */
final class SchemaFolders {

  /** The layout that the collections of schemas of custom resources share. */
  private static final Pattern FILE = Pattern.compile("([a-z0-9]+)_(v[a-z0-9]+)\\.json");

  private static final Pattern API_VERSION = Pattern.compile("[a-z0-9][a-z0-9.-]*/v[0-9][a-z0-9]*");

  private final List<SchemaFile> listed;
  private final Map<String, List<SchemaFile>> byApiVersion;

  private SchemaFolders(List<SchemaFile> listed) {
    this.listed = listed;
    this.byApiVersion = new HashMap<>();
    for (SchemaFile schema : listed) {
      byApiVersion.computeIfAbsent(schema.apiVersion(), v -> new ArrayList<>()).add(schema);
    }
  }

  /** Those that a user names, and those of the configuration. */
  static SchemaFolders of(RunRequest request, ConfigurationFile configuration)
      throws ConfigurationException, IOException {
    Map<String, SchemaPlace> folders = new LinkedHashMap<>();
    for (String named : request.schemas()) {
      Path folder = request.workingDirectory().resolve(named);
      folders.put(named, new SchemaPlace(named, folder, Optional.empty()));
    }
    List<String> configured = configuration.values().schemas();
    for (int i = 0; i < configured.size(); i++) {
      NodePath place = NodePath.ROOT.key("schemas").index(i);
      Path folder = configuration.resolve(place, configured.get(i));
      if (!Files.isDirectory(folder)) {
        throw configuration.fault(place, false, "not a folder: " + configured.get(i));
      }
      String name = ConfigurationChoice.shown(request.workingDirectory(), folder);
      // A folder that the user names as well is the user's own.
      folders.putIfAbsent(name, new SchemaPlace(name, folder, configuration.tree()));
    }
    return list(folders.values());
  }

  private static SchemaFolders list(Collection<SchemaPlace> folders)
      throws ConfigurationException, IOException {
    List<SchemaFile> found = new ArrayList<>();
    for (SchemaPlace folder : folders) {
      if (!folder.isFolder()) {
        throw new ConfigurationException("not a folder: " + folder.name());
      }
      int before = found.size();
      for (SchemaPlace group : folder.children()) {
        if (group.isFolder()) {
          list(group, found);
        }
      }
      if (found.size() == before) {
        throw new ConfigurationException("no GROUP/KIND_VERSION.json in " + folder.name());
      }
    }
    return new SchemaFolders(found);
  }

  private static void list(SchemaPlace group, List<SchemaFile> found)
      throws ConfigurationException, IOException {
    for (SchemaPlace file : group.children()) {
      Matcher m = FILE.matcher(file.fileName());
      if (m.matches()) {
        found.add(new SchemaFile(group.fileName(), m.group(1), m.group(2), file));
      }
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
  CustomKinds kindsIn(List<YamlFile> files) throws ConfigurationException {
    Set<SchemaFile> used = new HashSet<>();
    if (!listed.isEmpty()) {
      files.stream().flatMap(f -> f.documents().stream()).forEach(d -> addUsed(d, used));
    }
    if (used.isEmpty()) {
      return CustomKinds.NONE;
    }
    SchemaChecker checker = Engines.schemaChecker();
    List<CustomKinds.Schema> schemas = new ArrayList<>();
    for (SchemaFile schema : listed) {
      if (used.contains(schema)) {
        schemas.add(schema.read(checker));
      }
    }
    return new CustomKinds(schemas);
  }

  private void addUsed(Document document, Set<SchemaFile> used) {
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
}
