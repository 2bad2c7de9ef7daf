package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
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
    // Asked of nearly every pair of objects of one name, so nothing is made for it.
    int common = 0;
    int length = Math.min(from.length(), to.length());
    for (int i = 0; i < length && isSame(from.charAt(i), to.charAt(i)); i++) {
      if (isSeparator(from.charAt(i))) {
        common = i + 1;
      }
    }
    return 1 + foldersAfter(common, from) + foldersAfter(common, to);
  }

  private static boolean isSame(char a, char b) {
    return a == b || (isSeparator(a) && isSeparator(b));
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }

  private static int foldersAfter(int start, String file) {
    int folders = 0;
    for (int i = start; i < file.length(); i++) {
      folders += isSeparator(file.charAt(i)) ? 1 : 0;
    }
    return folders;
  }
}
