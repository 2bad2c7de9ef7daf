package dev.rollgate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.rollgate.lint.Rule;

/**
 * Imports go one way: text, yaml, files, kube, render, traffic, lint, suppression, baseline,
 * config, policy, report, graph, run, api, rules, cli.
 */
@AnalyzeClasses(packages = "dev.rollgate", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTests {

  @ArchTest
  static final ArchRule importsGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("dev.rollgate.text")
          .layer("yaml")
          .definedBy("dev.rollgate.yaml")
          .layer("files")
          .definedBy("dev.rollgate.files")
          .layer("kube")
          .definedBy("dev.rollgate.kube")
          .layer("render")
          .definedBy("dev.rollgate.render..")
          .layer("traffic")
          .definedBy("dev.rollgate.traffic")
          .layer("lint")
          .definedBy("dev.rollgate.lint")
          .layer("suppression")
          .definedBy("dev.rollgate.suppression")
          .layer("config")
          .definedBy("dev.rollgate.config")
          .layer("run")
          .definedBy("dev.rollgate.run")
          .layer("policy")
          .definedBy("dev.rollgate.policy")
          .layer("baseline")
          .definedBy("dev.rollgate.baseline")
          .layer("report")
          .definedBy("dev.rollgate.report")
          .layer("graph")
          .definedBy("dev.rollgate.graph")
          .layer("rules")
          .definedBy("dev.rollgate.rules..")
          .layer("api")
          .definedBy("dev.rollgate.api")
          .layer("cli")
          .definedBy("dev.rollgate.cli..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("yaml")
          .mayNotAccessAnyLayer()
          .whereLayer("files")
          .mayOnlyAccessLayers("yaml")
          .whereLayer("kube")
          .mayOnlyAccessLayers("yaml")
          .whereLayer("render")
          .mayOnlyAccessLayers("files", "kube", "yaml", "text")
          .whereLayer("traffic")
          .mayOnlyAccessLayers("render", "kube", "yaml", "text")
          .whereLayer("lint")
          .mayOnlyAccessLayers("traffic", "render", "kube", "yaml", "text")
          .whereLayer("suppression")
          .mayOnlyAccessLayers("lint", "traffic", "render", "kube", "yaml", "text")
          .whereLayer("config")
          .mayOnlyAccessLayers(
              "suppression", "lint", "files", "traffic", "render", "kube", "yaml", "text")
          .whereLayer("run")
          .mayOnlyAccessLayers(
              "config",
              "baseline",
              "suppression",
              "lint",
              "files",
              "traffic",
              "render",
              "kube",
              "yaml",
              "text")
          .whereLayer("policy")
          .mayOnlyAccessLayers("config", "lint", "traffic", "render", "kube", "yaml", "text")
          .whereLayer("baseline")
          .mayOnlyAccessLayers("lint", "traffic", "render", "kube", "yaml", "text")
          .whereLayer("report")
          .mayOnlyAccessLayers("lint", "traffic", "render", "kube", "yaml")
          .whereLayer("graph")
          .mayOnlyAccessLayers("report", "lint", "traffic", "render", "kube", "yaml")
          .whereLayer("rules")
          .mayOnlyAccessLayers("lint", "traffic", "render", "kube", "yaml", "text")
          .whereLayer("api")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIsFor =
      classes()
          .should(
              new ArchCondition<>("be in a package with a package-info") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  if (item.getPackage().tryGetPackageInfo().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, item.getPackageName()));
                  }
                }
              });

  @ArchTest
  static final ArchRule familiesOfRulesAreIndependent =
      SlicesRuleDefinition.slices()
          .matching("dev.rollgate.rules.(*)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule rulesSeeNoNodes =
      noClasses()
          .that()
          .resideInAPackage("dev.rollgate.rules..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "dev\\.rollgate\\.yaml\\.(Node|MappingNode|SequenceNode|ScalarNode|Edit|Editor)");

  @ArchTest
  static final ArchRule rulesAreFinalOrFamilies =
      classes()
          .that()
          .implement(Rule.class)
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule theParserIsHiddenBehindTheNodeTree =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rollgate.yaml")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule theValidatorIsHiddenBehindTheRulesAboutSchemas =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rollgate.rules.schema")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.networknt..");

  @ArchTest
  static final ArchRule celIsHiddenBehindPolicies =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rollgate.policy")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.cel..");
}
