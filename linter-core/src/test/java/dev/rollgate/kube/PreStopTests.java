package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a hook surely waits. */
class PreStopTests {

  private static PreStop hook(String preStop) {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          containers:
          - name: web
            lifecycle:
              preStop: %s
        """
            .formatted(preStop);
    Document document =
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("p.yaml", text))
            .documents()
            .get(0);
    Workload pod =
        (Workload)
            ResourceReader.read((Document.Parsed) document, CustomKinds.NONE, Completeness.UNKNOWN)
                .get(0);
    return pod.template().orElseThrow().containers().get(0).preStop().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{sleep: {seconds: 20}} | 20",
        "{exec: {command: [sleep, '15']}} | 15",
        "{exec: {command: [/bin/sleep, 2m]}} | 120",
        "{exec: {command: [sleep, 0.5s]}} | 0.5",
        "{exec: {command: [sleep, 1.25m]}} | 75",
        "{exec: {command: [sleep, '0.0000000000']}} | 0",
        "{exec: {command: [sleep, '000000000000000000015']}} | 15",
        "{exec: {command: [sleep, '14.9999999999']}} | 14.999999999",
        "{exec: {command: [sleep, '1000000000000']}} | 1000000000000",
        "{exec: {command: [sleep, '9999999999999999999999d']}} | 863999999999913600",
        "{exec: {command: [sh, -c, sleep 15]}} | 15",
        "{exec: {command: [/bin/bash, -ec, 'sleep 15 && nginx -s quit']}} | 15",
        "{exec: {command: [sh, -c, 'touch /tmp/down; sleep 25']}} | 25",
        "{exec: {command: [sh, -c, 'exec /usr/bin/sleep 25']}} | 25",
      })
  void isKnownForSleeps(String preStop, BigDecimal seconds) {
    assertThat(hook(preStop).length())
        .map(l -> BigDecimal.valueOf(l.getNano(), 9).add(BigDecimal.valueOf(l.getSeconds())))
        .hasValueSatisfying(length -> assertThat(length).isEqualByComparingTo(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{exec: {command: [nginx, -s, quit]}}",
        "{exec: {command: [sh, -c, 'sleep $WAIT']}}",
        "{exec: {command: [sh, -c, 'sleep 5; curl x; sleep 10']}}",
        "{exec: {command: [sh, -c, 'test -f x && sleep 5 & true']}}",
        "{exec: {command: [sleep, '${WAIT}']}}",
        "{exec: {command: [sleep, '5', '10']}}",
        "{exec: {command: [echo, sleep]}}",
        "{httpGet: {path: /drain, port: 80}}",
        "{sleep: {seconds: '20'}}",
      })
  void isUnknownForEverythingElse(String preStop) {
    assertThat(hook(preStop).length()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{sleep: {seconds: 20}} | false | true",
        "{exec: {command: [/bin/sleep, 2m]}} | true | true",
        "{exec: {command: [sh, -c, exec sleep 15]}} | true | true",
        "{exec: {command: [/bin/bash, -c, 'sleep 15 && nginx -s quit']}} | true | false",
        "{exec: {command: [sh, -c, 'touch /tmp/down; sleep 25']}} | true | false",
        "{exec: {command: [sh, /drain.sh]}} | true | false",
        "{exec: {command: [/app/drain, '30']}} | false | false",
        "{exec: {command: ['${SHELL}', -c, sleep 15]}} | false | false",
        "{httpGet: {path: /drain, port: 80}} | false | false",
      })
  void tellsWhatItNeedsAndWhetherItOnlySleeps(
      String preStop, boolean needsShellOrSleep, boolean onlySleeps) {
    assertThat(hook(preStop).needsShellOrSleep()).isEqualTo(needsShellOrSleep);
    assertThat(hook(preStop).onlySleeps()).isEqualTo(onlySleeps);
  }

  @Test
  void knowsTheScriptOfAShellAlone() {
    assertThat(hook("{exec: {command: [/bin/sh, -ec, 'nginx -s quit']}}").script())
        .contains("nginx -s quit");
    assertThat(hook("{exec: {command: [nginx, -s, quit]}}").script()).isEmpty();
    assertThat(hook("{exec: {command: [sh, -c, '${SCRIPT}']}}").script()).isEmpty();
    assertThat(hook("{exec: {command: [/usr/sbin/nginx, -s, quit]}}").program()).contains("nginx");
  }
}
