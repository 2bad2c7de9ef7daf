package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rollgate.testdata.Fixture;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code lint} leaves unread takes no finding with it but those of the reader, in any fixture
 * and in many that are put together.
 */
class SkippingLawTests {

  /** So many fixtures make one folder. */
  private static final int TOGETHER = 12;

  private static final List<Fixture> FIXTURES = Fixture.all();

  /** In so many namespaces each; an even number, so that some of them bind nothing. */
  private static final int NAMESPACES = 4;

  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---$");
  private static final Pattern BINDING =
      Pattern.compile("kind: (?:TargetGroupBinding|Ingress|GatewayClass)\\b");

  /** What most fixtures call their applications. */
  private static final Pattern NAME = Pattern.compile("\\b(?:web|api|worker|job)\\b");

  private static final Pattern NAMESPACE =
      Pattern.compile("(?m)(\\bnamespace: [\"']?|kind: Namespace\\nmetadata:\\n  name: )([\\w-]+)");

  @TempDir private Path temporary;

  private static Settings open(Fixture fixture) {
    return fixture.settings().assumed().withWorld(World.OPEN);
  }

  @TestFactory
  Stream<DynamicTest> eachFixture() {
    return FIXTURES.stream()
        .map(
            f ->
                dynamicTest(
                    f.rule() + "/" + f.name(),
                    () -> BothWays.of(f.folder().resolve("input"), open(f)).agree()));
  }

  /** In a few namespaces, of which half hold no binding any more, and under names of their own. */
  @TestFactory
  Stream<DynamicTest> fixturesThatBindOrDoNot() {
    AtomicInteger skipped = new AtomicInteger();
    Stream<DynamicTest> groups =
        together(
            (number, text) -> {
              String apart = NAME.matcher(apart(number, text)).replaceAll("$0-" + number);
              return isUnbound(number) ? withoutBindings(apart) : apart;
            },
            both -> skipped.addAndGet(both.summary().skipped()));
    // Where a binding states no namespace everything is read; it must not be so everywhere.
    return Stream.concat(
        groups,
        Stream.of(
            dynamicTest(
                "much is skipped",
                () -> assertThat(skipped.get()).isGreaterThan(FIXTURES.size() / 4))));
  }

  /** Under names that all share, and some text is no YAML. */
  @TestFactory
  Stream<DynamicTest> brokenFixtures() {
    return together(
        (number, text) -> {
          String apart = apart(number, text);
          return isUnbound(number) ? withoutBindings(apart).replace("spec:\n", "spec: [\n") : apart;
        },
        both -> {});
  }

  private static String apart(int number, String text) {
    return NAMESPACE.matcher(text).replaceAll("$1$2-" + number % NAMESPACES);
  }

  private static boolean isUnbound(int number) {
    return number % 2 == 1;
  }

  private static String withoutBindings(String text) {
    return Stream.of(SEPARATOR.split(text))
        .filter(document -> !BINDING.matcher(document).find())
        .collect(Collectors.joining("---"));
  }

  private Stream<DynamicTest> together(
      BiFunction<Integer, String, String> change, Consumer<BothWays> more) {
    return IntStream.range(0, (FIXTURES.size() + TOGETHER - 1) / TOGETHER)
        .mapToObj(
            group ->
                dynamicTest(
                    "from " + FIXTURES.get(group * TOGETHER).rule(),
                    () -> {
                      BothWays both = BothWays.of(written(group, change), Settings.DEFAULT);
                      both.agree();
                      more.accept(both);
                    }));
  }

  /** Fixtures from all over the list, so that different rules come together. */
  private Path written(int group, BiFunction<Integer, String, String> change) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("k8s-" + group));
    int groups = (FIXTURES.size() + TOGETHER - 1) / TOGETHER;
    int number = 0;
    for (int i = group; i < FIXTURES.size(); i += groups) {
      for (Map.Entry<String, byte[]> file : FIXTURES.get(i).input().entrySet()) {
        Path path = folder.resolve("app-" + number).resolve(file.getKey());
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        Files.createDirectories(path.getParent());
        Files.writeString(path, change.apply(number, text));
      }
      number++;
    }
    return folder;
  }
}
