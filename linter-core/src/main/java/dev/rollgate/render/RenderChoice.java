package dev.rollgate.render;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a run renders before it looks. */
public enum RenderChoice {
  /** Charts and overlays, as far as this machine can. */
  AUTO,
  /** Nothing: sources are looked at as they are. */
  OFF,
  /** Charts alone. */
  HELM,
  /** Overlays alone. */
  KUSTOMIZE;

  /** The tools that it takes. */
  public Set<Tool> tools() {
    return switch (this) {
      case AUTO -> EnumSet.allOf(Tool.class);
      case OFF -> EnumSet.noneOf(Tool.class);
      case HELM -> EnumSet.of(Tool.HELM);
      case KUSTOMIZE -> EnumSet.of(Tool.KUSTOMIZE);
    };
  }

  /** The word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
