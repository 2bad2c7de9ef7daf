package dev.rollgate.report;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Results in which every text wants to break out of its format. */
final class HostileRun {

  static final String FILE = "k8s/my 50%,#é:\uD83D\uDE00.yaml";

  /** A control, the end of a CDATA section, line breaks, an emoji, half of one, a bidi mark. */
  static final String NAME =
      "we\\u0007]]><b>&\\\"'%0A::error::,\\r\\n\\U0001F600\\uD83D\\u202E\\uFFFF";

  static final ReportPaths PATHS = new ReportPaths(Path.of("").toAbsolutePath());

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: "%s"}
      spec:
        type: ClusterIP
        selector: {app: web}
        ports:
        - port: 80
        - port: 81
      """;

  /** Finds each port, mildest first. */
  private record PortRule() implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("port-fault", Severity.ERROR, "a port is at \"fault\" <&>");
    }

    @Override
    public void check(Project project, Report report) {
      for (Service service : project.services()) {
        for (int i = 0; i < service.ports().size(); i++) {
          report
              .at(
                  service.resource(),
                  service.resource().span(),
                  "port " + i + " of " + service.resource().displayName() + " {0} is bad")
              .severity(i == 0 ? Severity.INFO : Severity.ERROR)
              .help("mend\n" + service.resource().displayName())
              .related(service.resource().document().span(), "line 1\nline 2 ]]>")
              .fix(
                  Fix.safe(
                      "name the port",
                      new Change.Insert(
                          service.resource().document(),
                          service.ports().get(i).port().path().parent().key("name"),
                          Content.of("p" + i))));
        }
      }
    }
  }

  private record FailingRule() implements Rule {

    @Override
    public RuleInfo info() {
      return new RuleInfo("failing", Severity.ERROR, "fails");
    }

    @Override
    public void check(Project project, Report report) {
      throw new IllegalStateException("oh\u0001 ]]>\n no");
    }
  }

  private HostileRun() {}

  /** Two findings of one Service, or none. */
  static LintResult result(boolean services) {
    return lint(List.of(new PortRule()), List.of(), services ? List.of(FILE) : List.of());
  }

  /** Two findings of one Service of any name, in a file of any name. */
  static LintResult named(String name, String file) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
      escaped.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return lint(List.of(new PortRule()), List.of(), List.of(file), escaped.toString());
  }

  /** The same from two files, with a rule that fails and a file that cannot be read. */
  static LintResult faulty() {
    return lint(
        List.of(new PortRule(), new FailingRule()),
        List.of(new UnreadableFile("gone\u0002 #1.yaml", "it is \u0003 gone")),
        List.of(FILE, "/elsewhere/web.yaml"));
  }

  private static LintResult lint(
      List<Rule> rules, List<UnreadableFile> unreadable, List<String> names) {
    return lint(rules, unreadable, names, NAME);
  }

  private static LintResult lint(
      List<Rule> rules, List<UnreadableFile> unreadable, List<String> names, String service) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    List<SourceText> sources = new ArrayList<>();
    names.forEach(name -> sources.add(new SourceText(name, SERVICE.formatted(service))));
    return new Linter(rules)
        .lint(
            new Workspace(Settings.DEFAULT)
                .projects(sources.stream().map(reader::read).toList(), unreadable));
  }
}
