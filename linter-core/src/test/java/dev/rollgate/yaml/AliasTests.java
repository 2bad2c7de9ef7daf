package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Anchors, aliases and merge keys: what counts, and where it is written. */
class AliasTests {

  @Test
  void anAliasStaysAnAliasAndResolvesToItsAnchor() {
    Document.Parsed document = Yaml.parse("a: &x {b: 1}\nc: *x\n");
    Node alias = Yaml.at(document.root(), "c");

    assertThat(alias).isInstanceOf(AliasNode.class);
    assertThat(alias.span().text()).isEqualTo("*x");
    assertThat(alias.resolved()).isSameAs(Yaml.at(document.root(), "a"));
    assertThat(document.isShared(alias.resolved())).isTrue();
    assertThat(document.isShared(document.root())).isFalse();
  }

  @Test
  void anAliasMeansTheLastAnchorBeforeIt() {
    MappingNode root = Yaml.mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

    assertThat(Yaml.scalar(root, "b").value()).isEqualTo("1");
    assertThat(Yaml.scalar(root, "d").value()).isEqualTo("2");
  }

  @Test
  void anchorsEndWithTheirDocument() {
    YamlFile file = Yaml.file("a: &x 1\n---\nb: *x\n");

    assertThat(((Document.Broken) file.documents().get(1)).problem())
        .isEqualTo("alias \"*x\" has no anchor before it");
  }

  @Test
  void anAliasWithoutAnchorIsBrokenWhereItStands() {
    Document.Broken broken = Yaml.broken("a: 1\nb: *x\n");

    assertThat(broken.problem()).isEqualTo("alias \"*x\" has no anchor before it");
    assertThat(broken.at().from()).isEqualTo(new Position(2, 4));
  }

  @Test
  void anAliasInsideItsOwnAnchorIsBroken() {
    assertThat(Yaml.broken("a: &x [1, *x]\n").problem())
        .isEqualTo("alias \"*x\" stands inside the node that it names");
  }

  @Test
  void aMergedValueCountsWhereTheMappingHasNone() {
    MappingNode root = Yaml.mapping("base: &b {x: 1, y: 1}\nuse:\n  y: 2\n  <<: *b\n  z: 3\n");
    MappingNode use = (MappingNode) Yaml.at(root, "use");

    assertThat(Yaml.scalar(use, "x").value()).isEqualTo("1");
    assertThat(Yaml.scalar(use, "y").value()).isEqualTo("2");
    assertThat(use.ownEntry("x")).isEmpty();
    assertThat(use.effectiveEntries())
        .extracting(e -> e.name().orElseThrow())
        .containsExactly("y", "z", "x");
  }

  @Test
  void theFirstOfSeveralMergedMappingsWins() {
    MappingNode root = Yaml.mapping("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nuse:\n  <<: [*a, *b]\n");

    assertThat(Yaml.scalar(root, "use", "x").value()).isEqualTo("1");
    assertThat(Yaml.scalar(root, "use", "y").value()).isEqualTo("2");
  }

  @Test
  void mergesNestAndMayBeWrittenInline() {
    MappingNode root =
        Yaml.mapping("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nuse:\n  <<: *b\n  <<: {z: 3}\n");

    assertThat(Yaml.scalar(root, "use", "x").value()).isEqualTo("1");
    assertThat(Yaml.scalar(root, "use", "z").value()).isEqualTo("3");
  }

  @Test
  void aQuotedMergeKeyIsAnOrdinaryKey() {
    MappingNode root = Yaml.mapping("\"<<\": {x: 1}\n");

    assertThat(root.entry("x")).isEmpty();
    assertThat(root.entry("<<")).isPresent();
  }

  @Test
  void anAliasMayBeAKey() {
    MappingNode root = Yaml.mapping("a: &k name\n*k : 1\n");

    assertThat(Yaml.scalar(root, "name").value()).isEqualTo("1");
  }

  @Test
  void anchorsOnEveryKindOfNodeAreKept() {
    MappingNode root =
        Yaml.mapping(
            """
            map: &m
              a: 1
            list: &l
            - &i x
            text: &t |
              x
            empty: &e
            next: &n

              # comment
              b: 1
            """);

    assertThat(Yaml.at(root, "map").anchor()).contains("m");
    assertThat(Yaml.at(root, "list").anchor()).contains("l");
    assertThat(Yaml.at(root, "list").span().text()).isEqualTo("- &i x");
    assertThat(Yaml.at(root, "list", 0).anchor()).contains("i");
    assertThat(Yaml.at(root, "text").span().text()).isEqualTo("|\n  x");
    assertThat(Yaml.scalar(root, "empty").type()).isEqualTo(ScalarType.NULL);
    assertThat(Yaml.at(root, "next").span().text()).isEqualTo("b: 1");
  }
}
