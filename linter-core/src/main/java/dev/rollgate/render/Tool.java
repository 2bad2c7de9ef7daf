package dev.rollgate.render;

/** What makes manifests of other files. */
public enum Tool {
  /** Helm: a chart and values become objects. */
  HELM("helm"),
  /** Kustomize: an overlay becomes objects. */
  KUSTOMIZE("kustomize");

  private final String word;

  Tool(String word) {
    this.word = word;
  }

  /** As users write it: {@code helm}. */
  public String word() {
    return word;
  }

  /** Whether a file of this name says that its folder is one for the tool. */
  public boolean isMarkedBy(String fileName) {
    int folder = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    String name = fileName.substring(folder + 1);
    return switch (this) {
      case HELM -> name.equals("Chart.yaml");
      case KUSTOMIZE ->
          name.equals("kustomization.yaml")
              || name.equals("kustomization.yml")
              || name.equals("Kustomization");
    };
  }
}
