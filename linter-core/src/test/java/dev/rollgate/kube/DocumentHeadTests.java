package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.DocumentHead.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first column tells, and when it tells nothing. */
class DocumentHeadTests {

  private static final String POD =
      "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Pod\n",
        "---\nkind: Pod",
        "# a comment\n  # another\n\n--- # and one\nkind: 'Pod' # here\n",
        "items:\n- kind: Job\nkind: \"Pod\"\r\n",
        "kinds: [Job]\nkind: Pod\nspec:\n  kind: Job\n",
        "text: |\n  kind: Job\n  \n    kind: CronJob\nkind: Pod\n"
      })
  void tellsTheKindOfABlock(String text) {
    assertThat(DocumentHead.of(text).kind()).contains("Pod");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: Pod}",
        "--- {kind: Pod}",
        "--- !Pod\nkind: Pod",
        "  kind: Pod",
        "\"kind\": Pod",
        "? kind\n: Pod",
        "<<: *pod\nkind: Job",
        "&a kind: Pod",
        "*kind : Pod",
        "kind : Pod",
        "kind: &a Pod",
        "kind: *a",
        "kind: !!str Pod",
        "kind:\n  Pod",
        "kind: |\n  Pod",
        "kind: \"\\x50od\"",
        "kind: {{ .Values.kind }}",
        "{{ if .Values.pod }}\nkind: Pod",
        "kind: Job\ntext: 'a\nkind: Pod'",
        "a: 1\rkind: Pod\n",
        "\uFEFFkind: Pod",
        "\tkind: Pod"
      })
  void tellsNothingOfAnythingElse(String text) {
    assertThat(DocumentHead.of(text).isPlain()).isFalse();
    assertThat(DocumentHead.of(text).mayBe(Kind.POD)).isEqualTo(text.contains("Pod"));
  }

  @Test
  void aDocumentWithoutAKindMayBeNone() {
    DocumentHead head = DocumentHead.of("replicas: 3\nimage:\n  kind: Pod\n");
    assertThat(head.isPlain()).isTrue();
    assertThat(head.kind()).isEmpty();
    assertThat(head.mayBe(Kind.POD)).isFalse();
  }

  @Test
  void aListMayBeOfWhatItSpeaks() {
    String list = "kind: List\nitems:\n- kind: Pod\n";
    assertThat(DocumentHead.of(list).mayBe(Kind.POD)).isTrue();
    assertThat(DocumentHead.of(list).mayBe(Kind.JOB)).isFalse();
  }

  @Test
  void tellsNameAndNamespace() {
    assertThat(DocumentHead.of(POD).identity()).contains(new Identity("web", "shop"));
    assertThat(DocumentHead.of(POD.replace("  namespace: shop\n", "")).identity())
        .contains(new Identity("web", null));
    String below = POD.replace("  name: web", "  labels:\n    namespace: other\n  name: web");
    assertThat(DocumentHead.of(below + "spec:\n  name: other\n").identity())
        .contains(new Identity("web", "shop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata: {name: web}\n",
        "metadata: &a\n  name: web\n",
        "metadata:\n  <<: *a\n  name: web\n",
        "metadata:\n  \"namespace\": shop\n  name: web\n",
        "metadata:\n  name: web\n  name: shop\n",
        "metadata:\n  name: &a web\n",
        "metadata:\n  name: {{ .name }}\n",
        "metadata:\n  generateName: web-\n",
        "metadata:\n  name: web\nmetadata:\n  name: shop\n",
        "spec:\n  name: web\n"
      })
  void tellsNoNameOutOfTheOrdinary(String metadata) {
    assertThat(DocumentHead.of("kind: Pod\n" + metadata).identity()).isEmpty();
  }
}
