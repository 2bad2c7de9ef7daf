package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.NodePath;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Flags fields of a type that the API does not take. */
public final class FieldType implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-type", Severity.ERROR, "a field has a value of the wrong type");

  private static final Pattern KUSTOMIZATION =
      Pattern.compile("(?:^|[/\\\\])(?:kustomization\\.ya?ml|Kustomization)$");

  private static final Set<NodePath.Step> MAPS =
      Set.of(new NodePath.Key("labels"), new NodePath.Key("annotations"));

  private static final Set<String> JSON_BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<String> kustomized = kustomized(project);
    for (Fault.WrongType fault : SchemaFaults.of(project, Fault.WrongType.class)) {
      if (isQuoted(fault, kustomized)) {
        continue;
      }
      boolean rewritten = isRewritten(fault, kustomized);
      report
          .at(
              fault.resource(),
              fault.value().span(),
              "%s is %s, not %s".formatted(fault.title(), fault.value().title(), fault.expected()))
          .severity(rewritten ? Severity.INFO : Severity.ERROR)
          .help(
              rewritten
                  ? "write %s; the API takes no other, though Kustomize may make one of it"
                      .formatted(fault.expected())
                  : "write %s; the API rejects the object as it is".formatted(fault.expected()));
    }
  }

  /** Folders whose manifests go through Kustomize. */
  private static Set<String> kustomized(Project project) {
    return project.files().stream()
        .map(file -> file.source().name())
        .filter(name -> KUSTOMIZATION.matcher(name).find())
        .map(FieldType::folder)
        .collect(Collectors.toSet());
  }

  /** Kustomize makes strings of labels and annotations when it adds some to them. */
  private static boolean isRewritten(Fault.WrongType fault, Set<String> kustomized) {
    NodePath holder = fault.value().path().parent();
    return holder.depth() > 0
        && MAPS.contains(holder.last())
        && fault.value().type() != Value.Type.OBJECT
        && fault.value().type() != Value.Type.LIST
        && kustomized.contains(folder(fault.resource().file()));
  }

  /** What Kubernetes reads as a boolean is text for Kustomize, which puts it in quotes. */
  private static boolean isQuoted(Fault.WrongType fault, Set<String> kustomized) {
    return fault.value().type() == Value.Type.BOOLEAN
        && !JSON_BOOLEANS.contains(fault.value().text())
        && fault.expected().equals(Value.Type.STRING.title())
        && kustomized.contains(folder(fault.resource().file()));
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.replace('\\', '/').lastIndexOf('/')));
  }
}
