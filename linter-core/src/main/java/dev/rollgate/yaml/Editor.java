package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns declared changes into edits of the text. Everything outside the edits keeps its bytes; what
 * is put in follows the style of its surroundings.
 */
public final class Editor {

  private Editor() {}

  /**
   * The edits that make changes together, sorted, in the one file that all of them are of.
   *
   * <p>What is read through an alias or a merge key is written where it is read. What is anchored
   * and used elsewhere is written at the anchor only when the changes name every place that uses
   * it.
   *
   * @throws RefusedEditException when the text gives no sound place for one of them: inside an
   *     anchored node that others use too, beside a repeated key, across a comment that would be
   *     lost, or where a template's actions decide what is rendered
   */
  public static List<Edit> edits(List<Change> changes) throws RefusedEditException {
    List<Write> writes = new ArrayList<>();
    Map<UseSite, List<Change>> sites = new LinkedHashMap<>();
    Map<NodePath, List<Change.Append>> appends = new LinkedHashMap<>();
    for (Change change : changes) {
      List<Change> everywhere = everywhere(change);
      if (everywhere.size() > 1 && changes.containsAll(everywhere)) {
        if (change.equals(everywhere.get(0))) {
          writes.add(new Write(change.path(), atAnchor(change)));
        }
        continue;
      }
      Optional<UseSite> site = UseSite.on(change);
      if (site.isPresent()) {
        sites.computeIfAbsent(site.get(), s -> new ArrayList<>()).add(change);
      } else if (change instanceof Change.Append append) {
        appends.computeIfAbsent(change.path(), p -> new ArrayList<>()).add(append);
      } else {
        writes.add(new Write(change.path(), atItsPlace(change)));
      }
    }
    for (Map.Entry<NodePath, List<Change.Append>> list : appends.entrySet()) {
      writes.add(new Write(list.getKey(), Insertion.append(list.getValue())));
    }
    for (Map.Entry<UseSite, List<Change>> site : sites.entrySet()) {
      writes.add(new Write(site.getKey().path(), site.getKey().edits(site.getValue())));
    }
    // Lines that come to stand at the same place: what is deeper belongs to what ends there.
    writes.sort((a, b) -> Integer.compare(b.path().depth(), a.path().depth()));
    List<Edit> edits = new ArrayList<>();
    writes.forEach(write -> edits.addAll(write.edits()));
    Collections.sort(edits);
    if (changes.isEmpty()) {
      return edits;
    }
    List<Edit> joined = AdjacentRemovals.join(changes.get(0).document().span().source(), edits);
    TemplateGuard.check(changes, joined);
    return joined;
  }

  /** What is written for a change, or for several at a use site. */
  private record Write(NodePath path, List<Edit> edits) {}

  /**
   * The same change in every place that reads what it would alter, where that is anchored and used
   * in several places; the one where it is written comes first. Empty for any other change.
   */
  public static List<Change> everywhere(Change change) {
    return SharedBody.on(change).map(b -> b.everywhere(change)).orElse(List.of());
  }

  /** Whether a change alters what is anchored and used elsewhere, or is read from there. */
  public static boolean concernsAnchor(Change change) {
    return UseSite.on(change).isPresent() || everywhere(change).size() > 1;
  }

  /** Whether a comment goes with what an edit takes out. */
  public static boolean dropsComment(SourceText source, Edit edit) {
    return edit.text().indexOf('#') < 0 && Gap.hasComment(source.text(), edit.start(), edit.end());
  }

  private static List<Edit> atAnchor(Change change) throws RefusedEditException {
    Node body = SharedBody.on(change).orElseThrow().node();
    return atItsPlace(change.with(change.document().allowing(body), change.path()));
  }

  private static List<Edit> atItsPlace(Change change) throws RefusedEditException {
    if (change instanceof Change.Insert insert) {
      return Insertion.insert(insert);
    }
    if (change instanceof Change.Append append) {
      return Insertion.append(List.of(append));
    }
    if (change instanceof Change.Replace replace) {
      return Replacement.replace(replace);
    }
    if (change instanceof Change.RenameKey rename) {
      return Replacement.rename(rename);
    }
    if (change instanceof Change.ReplaceEntry replace) {
      return EntryReplacement.replace(replace);
    }
    if (change instanceof Change.AddDocument add) {
      return NewDocument.add(add);
    }
    return Removal.remove((Change.Remove) change);
  }
}
