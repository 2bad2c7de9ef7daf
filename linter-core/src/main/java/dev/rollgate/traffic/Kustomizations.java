package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects that kustomizations of the input change in their own text: by JSON patches, by inline
 * patches, or by {@code replicas}. Only their names are taken from there, so that nothing is said
 * of what such a change may set. Patches in files of their own are resources like others.
 *
 * @param names every word of those texts
 * @param texts the whole of every kustomization
 */
record Kustomizations(Set<String> names, List<String> texts) {

  private static final Pattern FILE =
      Pattern.compile("(?:^|[/\\\\])(?:kustomization\\.ya?ml|Kustomization)$");

  /** What changes objects by name, in a kustomization. */
  private static final Pattern CHANGES =
      Pattern.compile("(?m)^ *(?:patches|patchesJson6902|patchesStrategicMerge|replicas):");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

  static Kustomizations of(List<YamlFile> files) {
    Set<String> names = new HashSet<>();
    List<String> texts = new ArrayList<>();
    for (YamlFile file : files) {
      if (FILE.matcher(file.source().name()).find()) {
        texts.add(file.source().text());
        file.documents().stream()
            .map(Document::span)
            .map(span -> span.text())
            .filter(text -> CHANGES.matcher(text).find())
            .forEach(text -> addWords(text, names));
      }
    }
    return new Kustomizations(names, texts);
  }

  private static void addWords(String text, Set<String> names) {
    Matcher word = WORD.matcher(text.substring(firstChange(text)));
    while (word.find()) {
      names.add(word.group());
    }
  }

  /** What stands before it lists resources, which are files. */
  private static int firstChange(String text) {
    Matcher change = CHANGES.matcher(text);
    return change.find() ? change.start() : 0;
  }

  /** Whether the text stands in one of them. */
  boolean say(String text) {
    return texts.stream().anyMatch(t -> t.contains(text));
  }

  /** Whether one of them may change this object. */
  boolean mayChange(Resource resource) {
    return names.contains(resource.displayName());
  }
}
