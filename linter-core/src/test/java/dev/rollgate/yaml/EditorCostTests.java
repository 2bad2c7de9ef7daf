package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What edits cost, counted in allocated bytes: a List of a cluster is one document. */
class EditorCostTests {

  private static final String BLOCK_ITEM = "  - kind: A\n    spec:\n      b: 1\n";
  private static final String FLAT_ITEM = "  - kind: A\n    b: 1\n";
  private static final String JSON_ITEM = "{\"kind\": \"A\", \"spec\": {\"b\": 1}}";

  @ParameterizedTest
  @ValueSource(strings = {BLOCK_ITEM, FLAT_ITEM})
  void anEditInALargeListCostsWhatItDoesInASmallOne(String item) throws Exception {
    assertThat(costOfSecondEdit("items:\n" + item.repeat(2_000)))
        .isLessThan(2 * costOfSecondEdit("items:\n" + item.repeat(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", ",\n"})
  void anEditInALargeJsonListCostsWhatItDoesInASmallOne(String comma) throws Exception {
    assertThat(costOfSecondEdit(json(2_000, comma)))
        .isLessThan(2 * costOfSecondEdit(json(2, comma)));
  }

  private static String json(int items, String comma) {
    return "{\"items\": [" + JSON_ITEM + (comma + JSON_ITEM).repeat(items - 1) + "]}";
  }

  /** Allocated bytes, once the document's style is known. */
  private static long costOfSecondEdit(String text) throws RefusedEditException {
    Document.Parsed document = Yaml.parsed(text, 0);
    Change first = insert(document, 0);
    Change second = insert(document, 1);
    Editor.edits(List.of(first));
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    Editor.edits(List.of(second));
    return thread.getCurrentThreadAllocatedBytes() - before;
  }

  private static Change insert(Document.Parsed document, int item) {
    NodePath path = NodePath.ROOT.key("items").index(item).key("more").key("c");
    return new Change.Insert(document, path, Content.of("x"));
  }
}
