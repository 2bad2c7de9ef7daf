package dev.rollgate.cli;

import dev.rollgate.report.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"rollgate " + ProgramVersion.number().orElse("(not packaged)")};
  }
}
