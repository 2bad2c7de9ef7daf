package dev.rollgate.baseline;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Runs with a few rules over a few files, and the baselines that record what they find. */
final class BaselinedRun {

  /** Each container named {@code old...}, told twice where its image is {@code twice}. */
  static final Rule OLD_CONTAINER =
      rule(
          "old-container",
          (project, report) ->
              project.workloads().stream()
                  .flatMap(w -> w.template().stream())
                  .flatMap(t -> t.containers().stream())
                  .filter(c -> c.name().raw().orElse("").startsWith("old"))
                  .forEach(
                      c -> {
                        for (int i = 0;
                            i < (c.image().raw().orElse("").equals("twice") ? 2 : 1);
                            i++) {
                          report.at(owner(project, c.span().file()), c.span(), "old " + i);
                        }
                      }));

  private static final Rule BROKEN =
      rule(
          "broken",
          (project, report) ->
              project.files().stream()
                  .flatMap(f -> f.documents().stream())
                  .filter(Document.Broken.class::isInstance)
                  .map(Document.Broken.class::cast)
                  .forEach(d -> report.at(d.at(), d.problem())));

  static final Rule FAILING =
      rule(
          "failing",
          (project, report) -> {
            throw new IllegalStateException("a bug");
          });

  static final Set<String> ALL = Set.of("old-container", "broken", "failing");

  private BaselinedRun() {}

  private static Rule rule(String id, BiConsumer<Project, Report> check) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return new RuleInfo(id, Severity.ERROR, "a fault");
      }

      @Override
      public void check(Project project, Report report) {
        check.accept(project, report);
      }
    };
  }

  private static Resource owner(Project project, String file) {
    return project.resources().stream()
        .filter(r -> r.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  static String deployment(String... containers) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              template:
                spec:
                  containers:
            """);
    for (String container : containers) {
      String[] words = container.split(" ", 2);
      text.append("      - name: ").append(words[0]).append('\n');
      text.append("        image: ").append(words.length > 1 ? words[1] : "nginx").append('\n');
    }
    return text.toString();
  }

  static Projects projects(Map<String, String> files, UnreadableFile... unreadable) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    List<YamlFile> read = new ArrayList<>();
    new TreeMap<>(files).forEach((name, text) -> read.add(reader.read(new SourceText(name, text))));
    return Projects.of(new Project(read, List.of(unreadable), Settings.DEFAULT));
  }

  static LintResult lint(Map<String, String> files, Review... reviews) {
    return new Linter(
            List.of(OLD_CONTAINER, BROKEN, new BaselineStale()),
            RuleSettings.DEFAULT,
            List.of(reviews))
        .lint(projects(files));
  }

  static BaselineFile recorded(Map<String, String> files) throws BrokenBaselineException {
    return file(FindingCounts.of(lint(files).findings(), new Names(Function.identity())).text());
  }

  static BaselineFile file(String text) throws BrokenBaselineException {
    return BaselineFile.read("base.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static Baseline complete(BaselineFile file) {
    return new Baseline(file, new Names(Function.identity()), ALL, true);
  }

  static List<String> told(LintResult result) {
    return result.findings().stream()
        .map(f -> f.span().file() + ":" + f.span().from().line() + " " + f.rule().id())
        .toList();
  }
}
