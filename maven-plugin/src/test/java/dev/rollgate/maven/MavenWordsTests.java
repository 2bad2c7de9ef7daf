package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "run \"rollgate baseline prune\", so|run \"mvn rollgate:baseline -pl :web -Drollgate.force\", so",
        "(\"rollgate baseline create\" writes it)|(\"mvn rollgate:baseline -pl :web\" writes it)",
        "(\"rollgate rules\" lists them)|(Rollgate's docs/rules.md lists them)",
        "say with --kubernetes-version what|say with -Drollgate.kubernetesVersion what",
        "the default with --default-target-type|the default with -Drollgate.defaultTargetType",
        "the controller with --dialect|the controller with -Drollgate.dialect",
        "run Argo Rollouts with --aws-verify-target-group|run Argo Rollouts with --aws-verify-target-group",
      })
  void whatTheProgramDoesIsDoneByAGoalOrAParameter(String message, String told) {
    assertThat(new MavenWords(new GoalCommands("-pl :web")).of(message)).isEqualTo(told);
  }
}
