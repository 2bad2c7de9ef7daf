package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Content;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fixes of one overlay in patches that it has and no other takes. */
class OwnPatchFixTests extends TwoOverlays {

  @Test
  void aNewFieldGoesIntoThePatchOfTheOverlay() {
    patch("own", "  replicas: 1\n");
    assertThat(fixed(wants(READY, Content.of(5))))
        .isEqualTo(changed("own.yaml", "  minReadySeconds: 5\n"));
  }

  @Test
  void aFieldOfAContainerGoesIntoThePatchByItsName() {
    patch("own", "  replicas: 1\n");
    assertThat(fixed(wants(PULL, Content.of("Always"))))
        .isEqualTo(
            changed(
                "own.yaml",
                """
                  template:
                    spec:
                      containers:
                      - name: web
                        imagePullPolicy: Always
                """));
  }

  @Test
  void aContainerThatThePatchDoesNotHaveIsAppendedToItsOwn() {
    patch(
        "own",
        """
          replicas: 1
          template:
            spec:
              containers:
                - name: other
        """);
    assertThat(fixed(wants(PULL, Content.of("Always"))))
        .isEqualTo(changed("own.yaml", "        - name: web\n          imagePullPolicy: Always\n"));
  }

  @Test
  void aContainerThatThePatchHasGetsTheField() {
    patch(
        "own",
        """
          replicas: 1
          template:
            spec:
              containers:
                - name: other
                - name: web
        """);
    assertThat(fixed(wants(PULL, Content.of("Always"))))
        .isEqualTo(changed("own.yaml", "          imagePullPolicy: Always\n"));
  }

  @Test
  void theValueIsChangedInThatOfTwoPatchesThatSaysIt() {
    patch("one", "  revisionHistoryLimit: 1\n").patch("two", "  replicas: 1\n");
    assertThat(fixed(wants(READY, Content.of(5), REPLICAS, Content.of(2))))
        .isEqualTo(
            Map.of(
                "one.yaml",
                texts.get("one.yaml") + "  minReadySeconds: 5\n",
                "two.yaml",
                texts.get("two.yaml").replace("replicas: 1", "replicas: 2")));
  }

  @Test
  void aPatchThatOthersTakeAndThatSaysNothingOfItHidesNothing() {
    sharedPatch("common", "  revisionHistoryLimit: 1\n").patch("own", "  replicas: 1\n");
    assertThat(fixed(wants(READY, Content.of(5))))
        .isEqualTo(changed("own.yaml", "  minReadySeconds: 5\n"));
  }

  @Test
  void whatShowsInOneRootAloneNamesItsFiles() {
    patch("own", "  replicas: 1\n");
    RenderedIn in = finding(wants(READY, Content.of(5))).rendered().orElseThrow();
    assertThat(in.roots()).containsExactly("prod");
    assertThat(in.files()).containsExactlyInAnyOrder("base/web.yaml", "own.yaml");
    assertThat(Stream.of("prod", "test").filter(r -> in.isInAny(Set.of(r))))
        .containsExactly("prod");
  }
}
