package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RootMessagesTests {

  private static String merged(String... messages) {
    Map<String, String> byRoot = new LinkedHashMap<>();
    for (String message : messages) {
      byRoot.put("root-" + (byRoot.size() + 1), message);
    }
    return new RootMessages(byRoot).merged();
  }

  @Test
  void whatAllSayIsSaidOnce() {
    assertThat(merged("\"web\" has 1 replica", "\"web\" has 1 replica"))
        .isEqualTo("\"web\" has 1 replica");
  }

  @Test
  void numbersAndNamesThatDifferStandSideBySide() {
    assertThat(merged("\"a-web\" lets 1 of 3 go", "\"b-web\" lets 1 of 5 go"))
        .isEqualTo("\"a-web\" or \"b-web\" lets 1 of 3 or 5 go");
    assertThat(merged("1 of 3", "1 of 4", "1 of 5", "1 of 3")).isEqualTo("1 of 3, 4 or 5");
  }

  @Test
  void manyThatDifferAreCounted() {
    assertThat(merged("1 of 3", "1 of 4", "1 of 5", "1 of 6")).isEqualTo("1 of 3 or 3 others");
  }

  @Test
  void otherSentencesAreSaidWithTheirRoots() {
    assertThat(merged("lets the only replica go", "lets 1 of 3 go", "lets the only replica go"))
        .isEqualTo("lets the only replica go (root-1 and 1 more); lets 1 of 3 go (root-2)");
    assertThat(merged("a", "b c", "d e f", "g h i j", "k l m n o"))
        .isEqualTo("a (root-1); b c (root-2); d e f (root-3); and 2 more");
  }
}
