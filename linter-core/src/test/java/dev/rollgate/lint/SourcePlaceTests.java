package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.WrittenElsewhere;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where places of a rendered object are written. */
class SourcePlaceTests {

  private static final NodePath SPEC = NodePath.ROOT.key("spec");
  private static final NodePath REPLICAS = SPEC.key("replicas");
  private static final NodePath ITEMS = SPEC.key("items");

  private static Document document(String file, String text) {
    return new DocumentReader(t -> true, Limits.DEFAULT)
        .read(new SourceText(file, text))
        .documents()
        .get(0);
  }

  private static String job(String spec) {
    return "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web\n" + spec;
  }

  private static Resource object(String file, String spec, Completeness completeness) {
    return ResourceReader.read(
            (Document.Parsed) document(file, job(spec)), CustomKinds.NONE, completeness)
        .get(0)
        .resource();
  }

  private static Resource rendered(String spec) {
    return object("out.yaml", spec, Completeness.WHOLE);
  }

  private static Resource base(String spec) {
    return object("base.yaml", spec, Completeness.WHOLE);
  }

  private static Resource patch(String spec) {
    return object("patch.yaml", spec, Completeness.PATCH);
  }

  private static Resource template(String spec, Resource rendered) {
    Document.Templated template =
        (Document.Templated) document("template.yaml", job(spec) + "last: {{ .x }}\n");
    return WrittenElsewhere.template(template.outline().orElseThrow(), rendered);
  }

  private static Optional<SourcePlace> find(Resource rendered, NodePath wanted, Resource... texts) {
    return SourcePlace.find(
        new Origin(texts[0].span(), Stream.of(texts).map(Text::of).toList()), rendered, wanted);
  }

  private static String shown(Optional<SourcePlace> place, boolean value) {
    Span span = place.orElseThrow().span(value);
    return "%s:%s:%s".formatted(span.file(), span.from().line(), span.from().column());
  }

  private static String value(Resource rendered, NodePath wanted, Resource... texts) {
    return shown(find(rendered, wanted, texts), true);
  }

  @Test
  void anObjectOfNoTextIsWrittenNowhere() {
    Resource rendered = rendered("spec: {replicas: 1}\n");
    assertThat(SourcePlace.find(new Origin(rendered.span(), List.of()), rendered, REPLICAS))
        .isEmpty();
  }

  @Test
  void whatTheObjectIsStandsInItAndNotInAPatch() {
    Resource rendered = rendered("spec: {replicas: 1}\n");
    Resource patch = patch("spec: {replicas: 1}\n");
    Resource base = base("spec: {replicas: 3}\n");
    assertThat(
            Stream.of(
                    NodePath.ROOT,
                    NodePath.ROOT.key("apiVersion"),
                    NodePath.ROOT.key("kind"),
                    NodePath.ROOT.key("metadata", "name"),
                    NodePath.ROOT.key("metadata", "namespace"))
                .map(path -> find(rendered, path, patch, base).orElseThrow().text().file()))
        .containsOnly("base.yaml");
    assertThat(value(rendered, REPLICAS, patch, base)).isEqualTo("patch.yaml:5:18");
  }

  @Test
  void anObjectThatOnlyAPatchSpeaksOfStandsThere() {
    Resource rendered = rendered("spec: {replicas: 1}\n");
    Resource patch = patch("spec: {replicas: 1}\n");
    assertThat(value(rendered, NodePath.ROOT.key("kind"), patch)).isEqualTo("patch.yaml:2:7");
  }

  @Test
  void aValueStandsInTheTextThatSaysIt() {
    Resource one = patch("spec: {replicas: 1}\n");
    Resource three = base("spec: {replicas: 3}\n");
    assertThat(value(rendered("spec: {replicas: 1}\n"), REPLICAS, three, one))
        .isEqualTo("patch.yaml:5:18");
    assertThat(value(rendered("spec: {replicas: 3}\n"), REPLICAS, one, three))
        .isEqualTo("base.yaml:5:18");
    assertThat(value(rendered("spec: {replicas: 5}\n"), REPLICAS, one, three))
        .as("the one that is laid over the others")
        .isEqualTo("patch.yaml:5:18");
  }

  @Test
  void aMappingStandsInTheObjectRatherThanInAPatch() {
    Resource rendered = rendered("spec: {replicas: 1}\n");
    assertThat(value(rendered, SPEC, patch("spec: {replicas: 1}\n"), base("spec: {replicas: 3}\n")))
        .isEqualTo("base.yaml:5:7");
  }

  @Test
  void whatNoTextHasIsShownAtTheKeyAboveIt() {
    NodePath deep = SPEC.key("a", "b", "c");
    Resource rendered = rendered("spec: {a: {b: {c: 1}}}\n");
    Resource patch = patch("spec: {a: {b: {}}}\n");
    Resource base = base("spec: {a: {}}\n");
    for (boolean value : List.of(true, false)) {
      assertThat(shown(find(rendered, deep, patch, base), value)).isEqualTo("patch.yaml:5:12");
      assertThat(shown(find(rendered, deep, base, patch), value)).isEqualTo("patch.yaml:5:12");
    }
    SourcePlace place = find(rendered, deep, patch, base).orElseThrow();
    assertThat(place.isWhole()).isFalse();
    assertThat(place.scalar()).isEmpty();
    assertThat(place.pathOfWanted()).hasValue(deep);
  }

  @Test
  void aKeyIsShownWhereItIsMeant() {
    Resource base = base("spec: {replicas: 1}\n");
    Optional<SourcePlace> place = find(rendered("spec: {replicas: 1}\n"), REPLICAS, base);
    assertThat(shown(place, false)).isEqualTo("base.yaml:5:8");
    assertThat(place.orElseThrow().scalar()).hasValue("1");
    assertThat(place.orElseThrow().isWhole()).isTrue();
  }

  @Test
  void theObjectIsShownAtItsName() {
    Resource base = base("spec: {replicas: 1}\n");
    assertThat(shown(find(rendered("spec: {replicas: 1}\n"), NodePath.ROOT, base), false))
        .isEqualTo("base.yaml:4:9");
  }

  @Test
  void anItemIsShownAtItself() {
    Resource base = base("spec:\n  items:\n  - a\n  - b\n");
    Resource rendered = rendered("spec: {items: [b, a]}\n");
    Optional<SourcePlace> place = find(rendered, ITEMS.index(0), base);
    assertThat(shown(place, true)).isEqualTo("base.yaml:8:5");
    assertThat(shown(place, false)).isEqualTo("base.yaml:8:5");
  }

  @Test
  void anItemIsKnownByItsNameInListsOfAnyLength() {
    Resource base = base("spec:\n  items:\n  - {name: a, x: 1}\n  - {name: b, x: 2}\n");
    Resource rendered =
        rendered("spec: {items: [{name: c, x: 1}, {name: b, x: 2}, {name: a, x: 1}]}\n");
    assertThat(value(rendered, ITEMS.index(1).key("x"), base)).isEqualTo("base.yaml:8:18");
    assertThat(value(rendered, ITEMS.index(2).key("x"), base)).isEqualTo("base.yaml:7:18");
    SourcePlace unknown = find(rendered, ITEMS.index(0).key("x"), base).orElseThrow();
    assertThat(unknown.path()).isEqualTo(ITEMS);
    assertThat(unknown.pathOfWanted()).as("that takes a new item").isEmpty();
  }

  @Test
  void anItemWithoutANameIsKnownByItsPositionInAListAsLong() {
    Resource base = base("spec:\n  items:\n  - {x: 1}\n  - {x: 2}\n");
    assertThat(value(rendered("spec: {items: [{x: 1}, {x: 2}]}\n"), ITEMS.index(1).key("x"), base))
        .isEqualTo("base.yaml:8:9");
    Resource longer = rendered("spec: {items: [{x: 1}, {x: 2}, {x: 3}]}\n");
    assertThat(find(longer, ITEMS.index(1).key("x"), base).orElseThrow().path()).isEqualTo(ITEMS);
  }

  @Test
  void anItemThatAnActionNamesIsKnownByItsPositionInAListAsLong() {
    Resource rendered = rendered("spec: {items: [{name: a, x: 1}, {name: b, x: 2}]}\n");
    Resource longer =
        rendered("spec: {items: [{name: a, x: 1}, {name: b, x: 2}, {name: c, x: 3}]}\n");
    String items = "spec:\n  items:\n  - {name: '{{ .a }}', x: 1}\n  - {name: '{{ .b }}', x: 2}\n";
    NodePath second = ITEMS.index(1).key("x");
    assertThat(value(rendered, second, template(items, rendered))).isEqualTo("template.yaml:8:27");
    assertThat(find(longer, second, template(items, longer)).orElseThrow().path()).isEqualTo(ITEMS);
    assertThat(find(rendered, second, base(items)).orElseThrow().path())
        .as("in a text that is no template")
        .isEqualTo(ITEMS);
  }

  @Test
  void ofSeveralBranchesTheOneCountsThatSaysWhatWasRendered() {
    String branches =
        """
        spec:
          {{- if .a }}
          replicas: 1
          {{- else if .b }}
          replicas: {{ .c }}
          {{- else }}
          replicas: 3
          {{- end }}
        """;
    Resource one = rendered("spec: {replicas: 1}\n");
    Resource three = rendered("spec: {replicas: 3}\n");
    Resource other = rendered("spec: {replicas: 7}\n");
    assertThat(value(one, REPLICAS, template(branches, one))).isEqualTo("template.yaml:7:13");
    assertThat(value(three, REPLICAS, template(branches, three))).isEqualTo("template.yaml:11:13");
    assertThat(value(other, REPLICAS, template(branches, other)))
        .as("the one that an action writes")
        .isEqualTo("template.yaml:9:13");
    String written = branches.replace("{{ .c }}", "2");
    assertThat(find(other, REPLICAS, template(written, other)).orElseThrow().isWhole()).isTrue();
  }

  @Test
  void aTextAboutAnotherPartDoesNotHaveThePlace() {
    Resource rendered = rendered("spec: {replicas: 1}\n");
    Text part =
        new Text(base("spec: {replicas: 1}\n"), NodePath.ROOT.key("status"), Optional.empty());
    assertThat(SourcePlace.in(part, rendered, REPLICAS)).isEmpty();
    assertThat(SourcePlace.in(part, rendered, NodePath.ROOT.key("status", "x"))).isPresent();
  }

  @Test
  void whatAPatchSaysInAnotherFormIsShownWhereItSaysIt() {
    Resource base = base("spec: {replicas: 1}\n");
    Span shown = new SourceText("shown.yaml", "x").whole();
    Text text = new Text(base, NodePath.ROOT, Optional.of(shown));
    assertThat(
            SourcePlace.in(text, rendered("spec: {replicas: 1}\n"), REPLICAS)
                .orElseThrow()
                .span(true))
        .isEqualTo(shown);
  }
}
