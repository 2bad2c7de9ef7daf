package dev.rollgate.render.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Which objects a patch is for, as far as kinds and names tell. Kustomize matches with RE2, and so
 * does this: a pattern from a repository takes linear time.
 *
 * @param kind a pattern for the whole kind
 * @param name a pattern for the whole name
 * @param selective whether labels or annotations tell too
 */
record PatchTarget(Optional<String> kind, Optional<String> name, boolean selective) {

  /** Whether it surely takes an object. */
  boolean takes(String word, String ownName) {
    return !selective
        && kind.map(k -> matches(k, word)).orElse(true)
        && name.map(n -> matches(n, ownName)).orElse(true);
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.matches(pattern, text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
