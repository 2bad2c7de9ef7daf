package dev.rollgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.FlagOption;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.WordsOption;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.World;
import dev.rollgate.yaml.SourceText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema, the records and the reader say the same. */
class ConfigurationSchemaTests {

  /** Records whose values are not written by component. */
  private static final Set<Class<?>> LEAVES = Set.of(Release.class, World.class, RuleEntry.class);

  private static final RuleCatalog CATALOG =
      new RuleCatalog(
          List.of(
              rule("prestop-missing", new FlagOption("strict", true, "whether it is strict")),
              rule("pdb-missing", new WordsOption("kinds", List.of("a", "b"), "which kinds")),
              rule("replicas-one", new NumberOption("min-replicas", 2, 2, 1000, "how many"))));

  private static final Schema GENERAL = schema(ConfigurationSchema.withoutRules());
  private static final Schema WITH_RULES =
      schema(JsonMapper.shared().readTree(ConfigurationSchema.of(CATALOG)));

  private record Stub(RuleInfo info) implements Rule {
    @Override
    public void check(Project project, Report report) {}
  }

  private static Rule rule(String id, dev.rollgate.lint.RuleOption<?> option) {
    return new Stub(new RuleInfo(id, Severity.WARNING, "a fault of " + id, option));
  }

  private static Schema schema(JsonNode schema) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)))
        .getSchema(schema);
  }

  private static List<Error> faults(Schema schema, String yaml) {
    return schema.validate(YAMLMapper.shared().readTree(yaml));
  }

  /** What is wrong for the program; empty when nothing is. */
  private static Optional<String> problem(String yaml) {
    try {
      ConfigurationFile file =
          ConfigurationReader.read(Path.of("/repo"), new SourceText("rollgate.yaml", yaml), false);
      Setup setup = new Setup(file, Path.of("/repo"));
      setup.settings();
      setup.excluded();
      setup.environments();
      setup.ruleSettings(CATALOG);
      setup.ignored(CATALOG);
      setup.locked(CATALOG);
      return Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void everyComponentIsAPropertyAndTheOtherWayRound() {
    assertAlike(Configuration.class, SchemaNode.ofConfiguration());
  }

  private static void assertAlike(Class<?> type, SchemaNode schema) {
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(schema.properties().keySet())
        .as(type.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(schema.node().path("additionalProperties").asBoolean(true)).isFalse();
    for (RecordComponent component : type.getRecordComponents()) {
      SchemaNode property = schema.properties().get(component.getName());
      String place = type.getSimpleName() + "." + component.getName();
      assertThat(property.text("description")).as(place).matches("(?s)[A-Z].*\\.");
      Class<?> element = element(component.getGenericType());
      if (List.class.isAssignableFrom(component.getType())) {
        assertThat(property.text("type")).as(place).isEqualTo("array");
      } else if (element == Integer.class || element == Boolean.class) {
        assertThat(property.text("type"))
            .as(place)
            .isEqualTo(element.getSimpleName().toLowerCase(java.util.Locale.ROOT));
      }
      if (element.isEnum()) {
        assertThat(property.element().list("enum").stream().map(JsonNode::asString))
            .as(place)
            .containsExactlyInAnyOrderElementsOf(words(element));
      } else if (element.isRecord() && !LEAVES.contains(element)) {
        assertAlike(element, property.element());
      }
    }
  }

  private static List<String> words(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(Object::toString)
        .filter(word -> !word.equals("unknown"))
        .toList();
  }

  /** What an Optional or a list holds; the class itself for other types. */
  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType holder && holder.getActualTypeArguments().length == 1) {
      return element(holder.getActualTypeArguments()[0]);
    }
    return (Class<?>) (type instanceof ParameterizedType holder ? holder.getRawType() : type);
  }

  @Test
  void theWorldNamesEveryKind() {
    JsonNode byKind = ConfigurationSchema.withoutRules().at("/properties/world/anyOf/1/properties");
    assertThat(byKind.propertyNames())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("default"),
                    Arrays.stream(Kind.values()).map(Kind::word).filter(w -> !w.isEmpty()))
                .toList());
  }

  @Test
  void defaultsAreThoseOfTheProgram() {
    Map<String, SchemaNode> keys = SchemaNode.ofConfiguration().properties();
    Settings settings = Settings.DEFAULT;
    Map<String, Object> expected =
        Map.of(
            "kubernetesVersion", settings.kubernetesVersion(),
            "drainSeconds", settings.drainSeconds(),
            "nlbDrainSeconds", settings.nlbDrainSeconds(),
            "nodeDrainSeconds", settings.nodeDrainSeconds(),
            "shutdownSeconds", settings.shutdownSeconds());
    expected.forEach((k, v) -> assertThat(keys.get(k).text("default")).isEqualTo(v.toString()));
    assertThat(settings.world()).isEqualTo(World.OPEN);
    assertThat(keys.get("world").text("default")).isEqualTo("open");
  }

  static Stream<String> examples() {
    return SchemaNode.ofConfiguration().properties().entrySet().stream()
        .flatMap(
            key ->
                key.getValue().list("examples").stream()
                    .map(e -> JsonMapper.shared().createObjectNode().set(key.getKey(), e)))
        .map(JsonNode::toString);
  }

  @Test
  void everyKeyHasAnExample() {
    assertThat(SchemaNode.ofConfiguration().properties().values())
        .noneMatch(key -> key.list("examples").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("examples")
  @ValueSource(
      strings = {
        "{}",
        "kubernetesVersion: 1.30",
        "kubernetesVersion: v1.30.2",
        "controllerVersion: '2.14'",
        "dialect: auto-mode",
        "drainSeconds: 0",
        "nlbDrainSeconds: 3600",
        "world: {default: closed, HTTPRoute: open}",
        "externals: {namespaces: [{name: a, labels: {b: 1, c: true}}]}",
        "externals: {services: [{name: a, ports: [{port: 80, targetPort: http}, {name: b}]}]}",
        "externals: {bindings: [{name: a, port: http}]}",
        "rules: {}",
        "rules: {pdb-missing: off}",
        "rules: {replicas-one: {min-replicas: 3}}",
        "rules: {prestop-missing: {severity: off, strict: false}}",
        "rules: {pdb-missing: {kinds: [a, b]}}",
        "rules: {pdb-missing: {kinds: 'a,b'}}",
        "overrides: [{namespaces: [a], rules: {pdb-missing: {severity: info}}}]",
        "overrides: [{paths: ['a/**'], namespaces: [a]}]",
        "ignore: [{rules: [pdb-missing], objects: [Deployment/a], namespaces: [b]}]",
        "locked: [pdb-missing]",
        "policies: [{name: a, expression: 'true', trafficPaths: true, severity: info}]",
      })
  void bothTakeWhatIsRight(String yaml) {
    assertThat(problem(yaml)).isEmpty();
    assertThat(faults(WITH_RULES, yaml)).isEmpty();
    assertThat(faults(GENERAL, yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]",
        "failon: error",
        "failOn: off",
        "failOn: [error]",
        "kubernetesVersion: new",
        "kubernetesVersion: '1'",
        "kubernetesVersion: 130",
        "dialect: lattice",
        "defaultTargetType: unknown",
        "injectLabels: [gates]",
        "drainSeconds: soon",
        "drainSeconds: 1.5",
        "drainSeconds: -1",
        "shutdownSeconds: 3601",
        "exclude: a",
        "exclude: [{a: b}]",
        "environments: {a: b}",
        "world: shut",
        "world: {Srevice: closed}",
        "world: {Service: shut}",
        "externals: {namespaces: [{labels: {}}]}",
        "externals: {namespaces: [{name: a, label: {}}]}",
        "externals: {services: [{name: a, ports: [{port: http}]}]}",
        "externals: {bindings: [{name: a, targetType: node}]}",
        "rules: [a]",
        "rules: {pdb-missing: of}",
        "rules: {pdb-missing: {severity: bad}}",
        "rules: {pdb-missing: {kind: [a]}}",
        "rules: {replicas-one: {min-replicas: 1}}",
        "rules: {replicas-one: {min-replicas: many}}",
        "rules: {prestop-missing: {strict: often}}",
        "overrides: [{rules: {pdb-missing: off}}]",
        "overrides: [{paths: [], rules: {}}]",
        "overrides: [{path: [a]}]",
        "ignore: [{rules: []}]",
        "ignore: [{paths: [a]}]",
        "ignore: [{rules: [pdb-missing], expires: soon}]",
        "locked: [Pdb]",
        "policies: [{name: a, expression: b, kinds: [Pod], severity: off}]",
        "policies: [{name: a, expression: b, kinds: [Pod], examples: [{findings: two}]}]",
      })
  void bothRefuseWhatIsWrong(String yaml) {
    assertThat(problem(yaml)).isPresent();
    assertThat(faults(WITH_RULES, yaml)).isNotEmpty();
  }

  @Test
  void rulesThatOthersBringMayBeSetToo() {
    assertThat(faults(WITH_RULES, "rules: {our-policy: {severity: info, limit: 3}}")).isEmpty();
    assertThat(faults(WITH_RULES, "locked: [our-policy]")).isEmpty();
  }

  @Test
  void editorsAreToldOfRulesAndTheirOptions() {
    JsonNode rules =
        JsonMapper.shared()
            .readTree(ConfigurationSchema.of(CATALOG))
            .at("/definitions/rules/properties");
    assertThat(rules.propertyNames())
        .containsExactly("pdb-missing", "prestop-missing", "replicas-one");
    JsonNode replicas = rules.get("replicas-one");
    assertThat(replicas.get("description").asString()).isEqualTo("a fault of replicas-one");
    assertThat(replicas.at("/anyOf/1/properties/min-replicas/default").asInt()).isEqualTo(2);
  }
}
