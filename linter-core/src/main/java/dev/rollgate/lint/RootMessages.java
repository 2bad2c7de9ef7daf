package dev.rollgate.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a finding says for several roots, whose objects may have other names and numbers.
 *
 * @param byRoot what it says in each root, by the root's name
 */
record RootMessages(Map<String, String> byRoot) {

  /** More would hide what is said. */
  private static final int MAX = 3;

  private static final Pattern VARYING = Pattern.compile("[0-9\"]");

  /** One message: what is the same once, and where it differs each root's words. */
  String merged() {
    Map<String, List<String>> roots = new LinkedHashMap<>();
    byRoot.forEach(
        (root, message) -> roots.computeIfAbsent(message, m -> new ArrayList<>()).add(root));
    List<List<String>> words =
        roots.keySet().stream().map(message -> List.of(message.split(" ", -1))).toList();
    return words.stream().allMatch(w -> isAlike(w, words.get(0)))
        ? wordByWord(words)
        : oneByOne(roots);
  }

  /** Whether two are one sentence, in which nothing but numbers and names differs. */
  private static boolean isAlike(List<String> one, List<String> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size())
            .allMatch(
                i ->
                    one.get(i).equals(other.get(i))
                        || (VARYING.matcher(one.get(i)).lookingAt()
                            && VARYING.matcher(other.get(i)).lookingAt()));
  }

  /** {@code lets 1 of 3 or 5 replicas go}. */
  private static String wordByWord(List<List<String>> messages) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < messages.get(0).size(); i++) {
      Set<String> different = new LinkedHashSet<>();
      for (List<String> message : messages) {
        different.add(message.get(i));
      }
      merged.add(listed(List.copyOf(different)));
    }
    return String.join(" ", merged);
  }

  private static String listed(List<String> words) {
    if (words.size() == 1) {
      return words.get(0);
    }
    if (words.size() > MAX) {
      return "%s or %s others".formatted(words.get(0), words.size() - 1);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** {@code ... (overlays/prod); ... (overlays/test)}. */
  private static String oneByOne(Map<String, List<String>> roots) {
    List<String> said = new ArrayList<>();
    roots.forEach(
        (message, names) ->
            said.add(
                "%s (%s)"
                    .formatted(
                        message,
                        names.size() == 1
                            ? names.get(0)
                            : "%s and %s more".formatted(names.get(0), names.size() - 1))));
    String more = said.size() > MAX ? "; and %s more".formatted(said.size() - MAX) : "";
    return String.join("; ", said.subList(0, Math.min(MAX, said.size()))) + more;
  }
}
