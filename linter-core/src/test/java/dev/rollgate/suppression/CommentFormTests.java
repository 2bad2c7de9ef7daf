package dev.rollgate.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a comment may be written, and what is told of one that cannot be read. */
class CommentFormTests {

  private static List<String> faults(String comment) {
    return new Trial()
        .findings(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: bad %s
            """
                .formatted(comment));
  }

  private static List<String> suppressed(String comment) {
    return new Trial()
        .suppressed(
            "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: bad %s\n".formatted(comment));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rollgate: ignore rule-a            | the comment names no rule in brackets, and suppresses nothing
          rollgate: ignore                   | the comment names no rule in brackets, and suppresses nothing
          rollgate: ignored                  | the comment names no rule in brackets, and suppresses nothing
          rollgate: ignore(bad-value) why    | the comment names no rule in brackets, and suppresses nothing
          rollgate: ignore-next-line         | the comment names no rule in brackets, and suppresses nothing
          rollgate: ignore[] why             | the brackets name no rule, so the comment suppresses nothing
          rollgate: ignore[ , ] why          | the brackets name no rule, so the comment suppresses nothing
          rollgate: ignore[bad-value why     | the bracket is not closed, so the comment suppresses nothing
          rollgate: disable[bad-value] why   | "disable" is nothing that a comment can ask for
          rollgate: ingore[bad-value] why    | "ingore" is nothing that a comment can ask for
          rollgate: [bad-value] why          | "" is nothing that a comment can ask for
          rollgate: ignore[bad-value] until=soon why         | "soon" is no date, so nothing is suppressed
          rollgate: ignore[bad-value] until=2027-02-30 why   | "2027-02-30" is no date, so nothing is suppressed
          rollgate: ignore[bad-value] until= why             | "" is no date, so nothing is suppressed
          """)
  void whatCannotBeReadIsTold(String comment, String message) {
    assertThat(faults("# " + comment))
        .containsExactly(
            "4:9 bad-value: the value is bad", "4:13 suppression-malformed: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# rollgate: see the runbook",
        "# rollgate:",
        "# see rollgate: ignore[bad-value]",
        "# https://rollgate: ignore[bad-value]",
        "# ask rollgate-team about this",
      })
  void otherSentencesAreNobodysBusiness(String comment) {
    assertThat(faults(comment)).containsExactly("4:9 bad-value: the value is bad");
  }

  @Test
  void eachNameIsPointedAt() {
    assertThat(faults("# rollgate: ignore[bad-value, bad-vale, ugly-value,bad-value] why"))
        .containsExactly(
            "4:43 suppression-unused: no such rule: bad-vale; did you mean bad-value?",
            "4:53 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed",
            "4:64 suppression-unused: \"bad-value\" is named twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "all", "\"bad-value\""})
  void onlyWholeNamesCount(String name) {
    assertThat(faults("# rollgate: ignore[%s] why".formatted(name)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("4:32 suppression-unused: no such rule: " + name);
  }

  @Test
  void blanksPartNamesToo() {
    assertThat(faults("# rollgate: ignore[bad-value ugly-value] why"))
        .containsExactly(
            "4:42 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed");
  }

  @Test
  void twoInOneCommentAreTwo() {
    String two = "# rollgate: ignore[bad-value] one # rollgate: ignore[ugly-value] two";
    assertThat(suppressed(two)).containsExactly("4 bad-value (one)");
    assertThat(faults(two))
        .containsExactly(
            "4:66 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed");
  }

  @Test
  void aReasonIsWanted() {
    String message = "nothing says why \"bad-value\", \"ugly-value\" is ignored";
    assertThat(faults("# rollgate: ignore[bad-value, ugly-value] - "))
        .contains("4:13 suppression-without-reason: " + message);
    assertThat(suppressed("# rollgate: ignore[bad-value]")).containsExactly("4 bad-value ()");
  }

  @Test
  void aDateIsNoReason() {
    assertThat(faults("# rollgate: ignore[bad-value] until=2027-01-31"))
        .containsExactly(
            "4:13 suppression-without-reason: nothing says why \"bad-value\" is ignored");
  }

  @ParameterizedTest
  @ValueSource(strings = {"until=2026-11-26 why", "why until=2026-11-26", "until=2027-01-31 why"})
  void itCountsOnItsLastDay(String reason) {
    String comment = "# rollgate: ignore[bad-value] " + reason;
    assertThat(faults(comment)).isEmpty();
    assertThat(suppressed(comment)).containsExactly("4 bad-value (why)");
  }

  @Test
  void afterItsLastDayItDoesNothing() {
    assertThat(faults("# rollgate: ignore[bad-value, ugly-value] until=2026-11-25 why"))
        .containsExactly(
            "4:9 bad-value: the value is bad",
            "4:13 suppression-expired: the suppression of \"bad-value\", \"ugly-value\" ended on"
                + " 2026-11-25");
  }
}
