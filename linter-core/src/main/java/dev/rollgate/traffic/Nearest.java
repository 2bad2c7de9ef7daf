package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import java.util.ArrayList;
import java.util.Arrays;
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
      int distance = distance(referrer.file(), resource.apply(candidate).file());
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

  /** The length of the way from the one's file to the other's. */
  static int distance(Resource from, Resource to) {
    return distance(from.file(), to.file());
  }

  /** 0 in the same file, 1 in the same folder, one more for each folder left or entered. */
  static int distance(String from, String to) {
    if (from.equals(to)) {
      return 0;
    }
    List<String> a = folders(from);
    List<String> b = folders(to);
    int common = 0;
    while (common < Math.min(a.size(), b.size()) && a.get(common).equals(b.get(common))) {
      common++;
    }
    return 1 + (a.size() - common) + (b.size() - common);
  }

  private static List<String> folders(String file) {
    List<String> parts = Arrays.asList(file.replace('\\', '/').split("/", -1));
    return parts.subList(0, parts.size() - 1);
  }
}
