package dev.rollgate.maven;

import dev.rollgate.baseline.FindingCounts;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.WholeFile;
import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Counted;
import dev.rollgate.run.BaselinePlace;
import dev.rollgate.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Records what the rules find now, so that from then on only new findings are reported. */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends AbstractRollgateMojo {

  /**
   * Whether to skip the goal {@code baseline}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.baseline.skip", defaultValue = "false")
  private boolean skipBaseline;

  /**
   * Whether to replace a baseline that is there; what this run does not find is forgotten.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.force", defaultValue = "false")
  private boolean force;

  /** Made by Maven, which sets the parameters. */
  public BaselineMojo() {}

  @Override
  boolean isSkipped() {
    return skipBaseline;
  }

  @Override
  void execute(ModuleFolders folders)
      throws ConfigurationException, IOException, MojoExecutionException {
    Run run = runForBaseline();
    BaselinePlace place = run.baselinePlace();
    if (!place.file().startsWith(folders.module())) {
      throw new MojoExecutionException(
          "%s is not the module's own: \"rollgate baseline create\" records all that it speaks of"
              .formatted(place.name()));
    }
    if (Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS) && !force) {
      throw new MojoExecutionException(
          "%s exists: -Drollgate.force records all findings anew".formatted(place.name()));
    }
    LintResult result = run.lintWithoutBaseline(run.read());
    requireSound(result);
    FindingCounts counts = run.recorded(result);
    WholeFile.write(place.name(), place.file(), counts.text());
    getLog()
        .info(
            "recorded %s of %s in %s"
                .formatted(
                    Counted.of(counts.findings(), "finding"),
                    Counted.of(counts.rules(), "rule"),
                    place.name()));
  }
}
