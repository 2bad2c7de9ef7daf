package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Picks among resources that a reference may mean. A repository holds several environments, each
 * with objects of the same names: the ones nearest by folder to the referrer are its own.
 */
final class Nearest {

  private Nearest() {}

  /** The candidates with the shortest way through the folders from the referrer. */
  static <T> List<T> of(Resource referrer, List<T> candidates, Function<T, Resource> resource) {
    int best = Integer.MAX_VALUE;
    List<T> nearest = new ArrayList<>();
    for (T candidate : candidates) {
      int distance = distance(referrer, resource.apply(candidate));
      if (distance < best) {
        best = distance;
        nearest.clear();
      }
      if (distance == best) {
        nearest.add(candidate);
      }
    }
    return nearest;
  }

  /** 0 in the same file, 1 in the same folder, one more for each folder left or entered. */
  static int distance(Resource from, Resource to) {
    return distance(from.document().span().source(), to.document().span().source());
  }

  private static int distance(SourceText from, SourceText to) {
    return from.name().equals(to.name())
        ? 0
        : 1 + from.depth() + to.depth() - 2 * commonFolders(from.name(), to.name());
  }

  /** Asked of nearly every pair of objects of one name, so nothing is made for it. */
  private static int commonFolders(String a, String b) {
    int common = 0;
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      boolean bothEnd = SourceText.isSeparator(a.charAt(i)) && SourceText.isSeparator(b.charAt(i));
      if (!bothEnd && a.charAt(i) != b.charAt(i)) {
        return common;
      }
      common += bothEnd ? 1 : 0;
    }
    return common;
  }
}
