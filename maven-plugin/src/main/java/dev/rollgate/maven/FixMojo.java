package dev.rollgate.maven;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.DroppedFix;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.FixResult.ChangedFile;
import dev.rollgate.lint.FixResult.Outcome;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.FixLine;
import dev.rollgate.report.Printable;
import dev.rollgate.report.SummaryLine;
import dev.rollgate.report.UnifiedDiff;
import dev.rollgate.run.RuleChoice;
import dev.rollgate.run.Run;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Mends what can be mended in the manifests of the module, and leaves every other byte alone. What
 * is left does not fail the build.
 */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends AbstractRollgateMojo {

  /**
   * Whether to skip the goal {@code fix}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.fix.skip", defaultValue = "false")
  private boolean skipFix;

  /**
   * Whether to make unsafe fixes too: those that replace what somebody wrote, or pick a value.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.unsafe", defaultValue = "false")
  private boolean unsafe;

  /**
   * Whether to show the changes as a patch, in the log and as {@code fix.patch} in the folder of
   * reports, and to change no manifest.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.diff", defaultValue = "false")
  private boolean diff;

  /**
   * Where reports and patches are written.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "rollgate.reportDirectory",
      defaultValue = "${project.build.directory}/rollgate")
  private File reportDirectory;

  /** Made by Maven, which sets the parameters. */
  public FixMojo() {}

  @Override
  boolean isSkipped() {
    return skipFix;
  }

  @Override
  void deleteOld() throws IOException {
    // Also one of this build: the manifests that it speaks of change now.
    outputs(reportDirectory).delete(OutputFolder.PATCH);
  }

  @Override
  void execute(ModuleFolders folders)
      throws ConfigurationException, IOException, MojoExecutionException {
    // Every rule looks at what a fix makes of the manifests, also those whose fixes nobody wants.
    Run run = run(Set.of(), Set.of());
    Predicate<Finding> wanted = wanted(run.catalog());
    Run.Inputs inputs = run.read();
    FixResult result = run.fix(inputs, wanted);
    inputs.spared().describe(result, wanted).forEach(line -> getLog().warn(Printable.of(line)));
    if (diff) {
      showPatch(result, folders);
    } else {
      run.write(result, inputs).forEach(owner -> getLog().warn(Printable.of(owner.describe())));
      result.applied().forEach(applied -> getLog().info(FixLine.of(applied)));
    }
    if (result.outcome() == Outcome.MORE) {
      getLog().warn("more can be fixed: run the goal again");
    }
    getLog().info((diff ? "after the patch: " : "left: ") + SummaryLine.counts(result.remaining()));
    refuseFaults(result);
  }

  private Predicate<Finding> wanted(RuleCatalog catalog) throws ConfigurationException {
    return RuleChoice.findingsOf(only(), except(), catalog)
        .and(Fixer.atLeast(unsafe ? Safety.UNSAFE : Safety.SAFE));
  }

  private void showPatch(FixResult result, ModuleFolders folders) throws IOException {
    if (result.changed().isEmpty()) {
      getLog().info("nothing to fix");
      return;
    }
    StringBuilder patch = new StringBuilder();
    for (ChangedFile changed : result.changed()) {
      patch.append(
          UnifiedDiff.of(changed.before().name(), changed.before().text(), changed.after().text()));
    }
    OutputFolder outputs = outputs(reportDirectory);
    outputs.write(OutputFolder.PATCH, patch.toString());
    patch.toString().lines().map(Printable::of).forEach(getLog()::info);
    getLog().info("the patch is " + folders.name(outputs.file(OutputFolder.PATCH)));
  }

  private void refuseFaults(FixResult result) throws MojoExecutionException {
    if (!result.dropped().isEmpty()) {
      throw new MojoExecutionException(
          result.dropped().stream().map(DroppedFix::describe).collect(Collectors.joining("\n")));
    }
    requireSound(result.remaining());
  }
}
