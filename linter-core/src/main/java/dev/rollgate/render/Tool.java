package dev.rollgate.render;

import java.util.regex.Pattern;

/** What makes manifests of other files. */
public enum Tool {
  /** Helm: a chart and values become objects. */
  HELM("helm", "Chart\\.yaml"),
  /** Kustomize: an overlay becomes objects. */
  KUSTOMIZE("kustomize", "kustomization\\.ya?ml|Kustomization");

  private final String word;
  private final Pattern file;

  Tool(String word, String file) {
    this.word = word;
    this.file = Pattern.compile("(?:.*[/\\\\])?(?:" + file + ")", Pattern.DOTALL);
  }

  /** As users write it: {@code helm}. */
  public String word() {
    return word;
  }

  /** Whether a file of this name says that its folder is one for the tool. */
  public boolean isMarkedBy(String fileName) {
    return file.matcher(fileName).matches();
  }
}
