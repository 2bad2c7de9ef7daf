package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.render.kustomize.KustomizationFile.Count;
import dev.rollgate.render.kustomize.KustomizationFile.Entry;
import dev.rollgate.render.kustomize.KustomizationFile.Patch;
import dev.rollgate.render.kustomize.KustomizationFile.PatchText;
import dev.rollgate.render.kustomize.KustomizationFile.Use;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads kustomizations. Kustomize does not care for the case of keys, and what it takes we must not
 * miss: neither do we.
 */
final class KustomizationReader {

  private static final String API = "kustomize.config.k8s.io/";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Patch> patches = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private Optional<Document.Parsed> document = Optional.empty();
  private boolean component;
  private boolean foreign;

  private KustomizationReader() {}

  /** The kustomization of a file; empty when the file holds an object of another API. */
  static Optional<KustomizationFile> read(Path path, YamlFile file) {
    KustomizationReader reader = new KustomizationReader();
    for (Document document : Yaml.read(file.source()).documents()) {
      if (document instanceof Document.Parsed parsed) {
        reader.document = Optional.of(parsed);
        reader.add(Value.of(parsed));
      } else if (document instanceof Document.Broken broken) {
        reader.problems.add("is not valid: " + broken.problem());
      }
    }
    return reader.foreign
        ? Optional.empty()
        : Optional.of(
            new KustomizationFile(
                path,
                file,
                reader.component,
                List.copyOf(reader.entries),
                List.copyOf(reader.patches),
                List.copyOf(reader.counts),
                reader.problems.stream().findFirst()));
  }

  private void add(Value document) {
    String kind = Yaml.text(document, "kind").orElse("Kustomization");
    component |= kind.equals("Component");
    boolean own = Yaml.text(document, "apiVersion").map(v -> v.startsWith(API)).orElse(true);
    foreign |= !own || !(component || kind.equals("Kustomization"));
    document.members().forEach(this::addMember);
  }

  private void addMember(Value member) {
    switch (member.name().toLowerCase(Locale.ROOT)) {
      case "resources", "bases", "components" -> addAll(Use.RESOURCE, member);
      case "generators", "transformers", "validators" -> addAll(Use.PLUGIN, member);
      case "crds", "configurations" -> addAll(Use.FILE, member);
      case "patches" -> member.items().forEach(p -> addPatch(p, "PatchTransformer"));
      case "patchesjson6902" ->
          member.items().forEach(p -> addPatch(p, "PatchJson6902Transformer"));
      case "replacements" -> member.items().forEach(this::addPath);
      case "openapi" -> addPath(member);
      case "patchesstrategicmerge" -> member.items().forEach(this::addMerged);
      case "replicas" -> member.items().forEach(this::addCount);
      case "configmapgenerator", "secretgenerator" -> member.items().forEach(this::addData);
      case "helmcharts", "helmchartinflationgenerator" ->
          problems.add("inflates a Helm chart, which Kustomize leaves to Helm and the network");
      default -> {}
    }
  }

  private void addAll(Use use, Value list) {
    list.items().forEach(item -> entries.add(new Entry(use, item.text())));
  }

  private void addPath(Value item) {
    all(item, "path").forEach(path -> entries.add(new Entry(Use.FILE, path.text())));
  }

  private void addPatch(Value item, String transformer) {
    addPath(item);
    Optional<PatchTarget> target =
        item.member("target")
            .map(
                t ->
                    new PatchTarget(
                        Yaml.text(t, "kind"),
                        Yaml.text(t, "name"),
                        t.member("labelSelector").isPresent()
                            || t.member("annotationSelector").isPresent()));
    List<PatchText> inline = all(item, "patch").findFirst().map(this::inline).orElse(List.of());
    patches.add(new Patch(transformer, Yaml.text(item, "path"), inline, target));
  }

  private void addMerged(Value item) {
    String written = item.text();
    boolean inline = KustomizationFile.isInline(written);
    if (!inline) {
      entries.add(new Entry(Use.FILE, written));
    }
    patches.add(
        new Patch(
            "PatchStrategicMergeTransformer",
            Optional.of(written).filter(w -> !inline),
            inline ? inline(item) : List.of(),
            Optional.empty()));
  }

  private void addCount(Value item) {
    Optional<Value> number = all(item, "count").findFirst();
    if (document.isPresent() && number.isPresent()) {
      counts.add(new Count(Yaml.text(item, "name").orElse(""), document.get(), number.get()));
    }
  }

  /** The documents in a scalar: at their places, if the file has them as they are. */
  private List<PatchText> inline(Value scalar) {
    Optional<Document.Parsed> inPlace = document.flatMap(d -> d.embedded(scalar.path()));
    return inPlace.isPresent()
        ? List.of(new PatchText(inPlace.get(), Optional.empty()))
        : Yaml.parsed(Yaml.read(new SourceText(scalar.span().file(), scalar.text()))).stream()
            .map(d -> new PatchText(d, Optional.of(scalar.span())))
            .toList();
  }

  /** Data come from files, perhaps under another name: {@code name=file}. */
  private void addData(Value generator) {
    for (Value file : all(generator, "files").flatMap(f -> f.items().stream()).toList()) {
      String written = file.text();
      entries.add(new Entry(Use.FILE, written.substring(written.indexOf('=') + 1)));
    }
    all(generator, "envs").forEach(envs -> addAll(Use.FILE, envs));
    all(generator, "env").forEach(env -> entries.add(new Entry(Use.FILE, env.text())));
  }

  private static Stream<Value> all(Value object, String key) {
    return object.members().stream().filter(m -> m.name().equalsIgnoreCase(key));
  }
}
