package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.render.Destination;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Root;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.render.gitops.Deliveries;
import dev.rollgate.render.gitops.Delivery;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds one root, and finds for each object where it is written. */
final class Build {

  private final Program program;
  private final SourceTree tree;
  private final Closure closure;
  private final List<Delivery> deliveries;
  private final Root root;

  /**
   * What came of it: one of the two.
   *
   * @param inputs what it was built of
   */
  record Outcome(
      List<Input> inputs, Optional<Rendering> rendered, Optional<Unrendered> unrendered) {}

  /** A file, and what the run has read of it. */
  record Input(Path path, Optional<YamlFile> read) {}

  Build(Program program, SourceTree tree, Closure closure) {
    this.program = program;
    this.tree = tree;
    this.closure = closure;
    this.deliveries = tree.sources().deliveries().ofKustomization(closure.root().folder());
    this.root =
        new Root(
            Tool.KUSTOMIZE,
            tree.sources().name(closure.root().folder()),
            new Span(closure.root().text().source(), 0, 0));
  }

  /** For the order of roots. */
  String name() {
    return root.name();
  }

  Path folder() {
    return closure.root().folder();
  }

  /** The files that the root is built of. */
  List<Input> inputs() {
    return closure.files().stream().map(f -> new Input(f, tree.sources().at(f))).toList();
  }

  /** Where what it becomes goes. */
  Destination destination() {
    return Deliveries.destination(deliveries);
  }

  /** What everyone that delivers it lays over it. */
  private Optional<String> change() {
    return deliveries.isEmpty() || deliveries.stream().anyMatch(d -> d.changes().isEmpty())
        ? Optional.empty()
        : deliveries.stream()
            .flatMap(d -> d.changes().map(c -> "gets %s of %s".formatted(c, d.title())).stream())
            .findFirst();
  }

  Outcome run() {
    try {
      Optional<String> problem = closure.problem().or(this::change);
      if (problem.isPresent()) {
        throw new UnbuildableException(problem.get());
      }
      return new Outcome(inputs(), Optional.of(rendering()), Optional.empty());
    } catch (UnbuildableException e) {
      Unrendered unrendered = new Unrendered(root, Problem.shortened(e.reason()));
      return new Outcome(inputs(), Optional.empty(), Optional.of(unrendered));
    }
  }

  private Rendering rendering() throws UnbuildableException {
    List<BuiltObject> built;
    try (WorkingCopy copy = WorkingCopy.of(closure, tree)) {
      built = BuiltObject.in(program.build(copy), copy.addedAnnotations());
    } catch (InterruptedException | InterruptedIOException e) {
      Thread.currentThread().interrupt();
      throw new UnbuildableException("was interrupted");
    } catch (IOException e) {
      throw new UnbuildableException("cannot be built: " + Problem.in(String.valueOf(e)));
    }
    Origins origins = new Origins(closure, tree);
    List<Rendering.Part> parts = new ArrayList<>();
    for (BuiltObject object : built) {
      YamlFile file =
          Yaml.read(new SourceText(origins.file(object).source().name(), object.text()));
      parts.add(new Rendering.Part(file, origins.of(object, resource(file))));
    }
    return new Rendering(root, parts);
  }

  private static Optional<Resource> resource(YamlFile file) {
    return Yaml.parsed(file).stream()
        .flatMap(d -> ResourceReader.read(d, CustomKinds.NONE, Completeness.WHOLE).stream())
        .map(ResourceView::resource)
        .findFirst();
  }
}
