package dev.rollgate.maven;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Format;
import dev.rollgate.report.ReportPaths;
import dev.rollgate.report.Style;
import dev.rollgate.run.Run;
import dev.rollgate.text.Choice;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reports what would lose traffic in the manifests of the module, and fails when there is any. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractRollgateMojo {

  private static final String NO_REPORTS = "none";

  /**
   * Whether to skip the goal {@code check}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.check.skip", defaultValue = "false")
  private boolean skipCheck;

  /**
   * From which severity on findings fail the build: {@code error}, {@code warning}, {@code info} or
   * {@code never}. When it is not set, the configuration says it, or else it is {@code warning}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.failOn")
  private @Nullable String failOn;

  /**
   * The formats of reports: {@code sarif}, {@code junit}, {@code json}, {@code gitlab}, {@code
   * checkstyle}, {@code full} and {@code concise}, or {@code none}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.reports", defaultValue = "sarif,junit,json")
  private List<String> reports = List.of();

  /**
   * Where reports and patches are written.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "rollgate.reportDirectory",
      defaultValue = "${project.build.directory}/rollgate")
  private File reportDirectory;

  /**
   * Whether to read objects too that nothing ties to a target group, and so tell faults of theirs.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.strict", defaultValue = "false")
  private boolean strict;

  /** Made by Maven, which sets the parameters. */
  public CheckMojo() {}

  @Override
  boolean isSkipped() {
    return skipCheck;
  }

  @Override
  boolean leavesUnread() {
    return !strict;
  }

  @Override
  void deleteOld() throws IOException {
    outputs(reportDirectory).deleteOld();
  }

  @Override
  void execute(ModuleFolders folders)
      throws ConfigurationException, IOException, MojoExecutionException, MojoFailureException {
    Optional<FailOn> given =
        ParameterValues.read("failOn", failOn, word -> Choice.of(word, FailOn.class));
    ReportFiles files = new ReportFiles(outputs(reportDirectory), formats());
    Run run = run(only(), except());
    FailOn threshold = given.orElseGet(run::failOn);
    LintResult result = run.lint(run.read());
    new FindingLog(getLog(), commands()).tell(result);
    ReportPaths paths = new ReportPaths(folders.root());
    files.write(
        result, new Format.Context(paths, run.catalog(), threshold.severity(), Style.PLAIN));
    requireSound(result);
    List<Finding> failing = result.findings().stream().filter(threshold::fails).toList();
    if (!failing.isEmpty()) {
      throw new MojoFailureException(FailureMessage.of(failing, moduleName(), commands()));
    }
  }

  private List<Format> formats() throws MojoExecutionException {
    List<String> words = ParameterValues.given(reports);
    if (words.contains(NO_REPORTS) && words.size() > 1) {
      throw ParameterValues.wrong("reports", "takes none alone, or formats");
    }
    return words.contains(NO_REPORTS)
        ? List.of()
        : ParameterValues.readAll("reports", reports, ReportFiles::format);
  }
}
