package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes every change of every document in every variant of a file, and judges each. */
final class EveryEdit {

  private final YamlVariant variant;
  private final List<String> failures;
  private final List<Outcome> outcomes = new ArrayList<>();

  /** What became of a change: another text, or a refusal. */
  private record Outcome(boolean made, String text) {

    Outcome in(UnaryOperator<String> surroundings) {
      return made ? new Outcome(true, surroundings.apply(text)) : this;
    }
  }

  private EveryEdit(YamlVariant variant, List<String> failures) {
    this.variant = variant;
    this.failures = failures;
  }

  /** Checks variants, the original first. */
  static void check(List<YamlVariant> variants) {
    List<String> failures = new ArrayList<>();
    List<Outcome> originals = List.of();
    for (YamlVariant variant : variants) {
      EveryEdit edits = new EveryEdit(variant, failures);
      edits.run(originals);
      if (originals.isEmpty()) {
        originals = edits.outcomes;
      }
    }
    assertThat(failures).isEmpty();
  }

  private void run(List<Outcome> originals) {
    for (Document document : variant.documents()) {
      if (document instanceof Document.Parsed parsed) {
        for (Change change : EveryChange.of(parsed, variant.from())) {
          attempt(change, originals);
        }
      }
    }
  }

  private void attempt(Change change, List<Outcome> originals) {
    Outcome outcome;
    try {
      outcome = new Outcome(true, EditLaws.apply(change, variant.file()));
    } catch (RefusedEditException e) {
      outcome = new Outcome(false, e.reason());
    } catch (AssertionError | RuntimeException e) {
      outcome = new Outcome(false, "");
      fail(change, e.toString());
    }
    int index = outcomes.size();
    outcomes.add(outcome);
    if (!outcome.made && outcome.text.isBlank()) {
      fail(change, "refused without a reason");
    }
    if (index < originals.size() && variant.rewrite().isPresent()) {
      Outcome expected = originals.get(index).in(variant.rewrite().get());
      if (!outcome.equals(expected)) {
        fail(change, "gives\n%s\nbut should\n%s".formatted(outcome, expected));
      }
    }
  }

  private void fail(Change change, String what) {
    failures.add(
        "%s at [%s] in %s: %s"
            .formatted(change.getClass().getSimpleName(), change.path(), variant.name(), what));
  }
}
