package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.KrmResult;
import dev.rollgate.run.Run;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lints or fixes as a step of a pipeline of Kustomize or kpt. */
@Command(
    name = "krm",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Be a KRM function: a ResourceList comes in, and goes out with results.",
    footer = {
      "",
      "The functionConfig says fix: none, safe or unsafe; failOn; and configuration: PATH.",
      "",
      "Examples:",
      "  kpt fn eval --exec 'rollgate krm' k8s/ -- fix=safe",
      "  kpt fn source k8s/ | rollgate krm --closed-world | kpt fn sink out/"
    })
final class KrmCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final KrmOptions options = new KrmOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from error, warning (default), info, or never.")
  private Optional<FailOn> failOn = Optional.empty();

  KrmCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageException, ConfigurationException, IOException {
    byte[] input = terminal.in().readAllBytes();
    ResourceList list = ResourceList.read(SourceText.STANDARD_INPUT, input);
    Optional<Value> object = list.functionConfig();
    FunctionConfig config =
        object.isPresent() ? FunctionConfig.of(object.get()) : FunctionConfig.NONE;
    Run run = options.run(terminal, input, config.configuration());
    FailOn threshold = failOn.or(config::failOn).orElseGet(run::failOn);
    FixResult result = result(run, config.fix());
    FixCommand.reportFaults(result, terminal.err());
    int code = code(result, threshold);
    if (code == ExitCode.OK || code == ExitCode.FINDINGS) {
      answer(result, config.fix());
    }
    return code;
  }

  private static FixResult result(Run run, FixLevel level)
      throws ConfigurationException, IOException {
    Run.Inputs inputs = run.read();
    return switch (level) {
      case NONE -> unfixed(run.lint(inputs));
      case SAFE -> run.fix(inputs, Fixer.atLeast(Safety.SAFE));
      case UNSAFE -> run.fix(inputs, Fixer.atLeast(Safety.UNSAFE));
    };
  }

  private static FixResult unfixed(LintResult result) {
    return new FixResult(List.of(), List.of(), List.of(), result, FixResult.Outcome.DONE);
  }

  /** That there is nothing to check is no fault of a step that takes what comes. */
  private int code(FixResult result, FailOn threshold) {
    int verdict = ExitCode.of(result.remaining(), threshold, true, terminal.err());
    return result.dropped().isEmpty() ? verdict : ExitCode.FAULT;
  }

  /**
   * Kustomize shows no results, so people read them on standard error; kpt shows the first few. So
   * what is worst comes first.
   */
  private void answer(FixResult result, FixLevel level) throws IOException, UsageException {
    List<KrmResult> results =
        Stream.concat(
                result.remaining().findings().stream()
                    .sorted(Comparator.comparing(Finding::severity).reversed())
                    .map(KrmResult::of),
                result.applied().stream().map(KrmResult::of))
            .toList();
    List<Content> contents = results.stream().map(KrmResult::content).toList();
    ResourceList list =
        ResourceList.of(result.remaining().projects().files().get(0)).with(contents);
    results.forEach(r -> terminal.err().println(r.line() + hint(r, level)));
    terminal.out().print(list.text());
  }

  /** What in the functionConfig would have mended it. */
  private static String hint(KrmResult result, FixLevel level) {
    FixLevel needed = result.fix().map(Fix::safety).map(FixLevel::of).orElse(FixLevel.NONE);
    return needed.compareTo(level) > 0 ? " (fix: %s mends it)".formatted(needed) : "";
  }
}
