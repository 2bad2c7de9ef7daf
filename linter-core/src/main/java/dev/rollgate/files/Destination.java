package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where that lies which is written to a path: behind all links, also when nothing is there yet. */
public final class Destination {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private Destination() {}

  /**
   * The file to write, which is no link but the name of an {@link OpenDescriptor}.
   *
   * @throws IOException when links lead nowhere; the message says why, without the path
   */
  public static Path of(Path path) throws IOException {
    Path place = inRealFolder(path.toAbsolutePath());
    for (int i = 0; i < MOST_LINKS; i++) {
      if (!Files.isSymbolicLink(place) || OpenDescriptor.of(place).isPresent()) {
        return place;
      }
      Path next = Files.readSymbolicLink(place);
      Path target = inRealFolder(place.resolveSibling(next));
      if (Files.exists(place) && !Files.exists(target)) {
        // A link of the system's own, to something that has no name, such as another's pipe.
        return place;
      }
      place = target;
      if (!Files.exists(place.resolveSibling("."))) {
        throw new IOException("it is a link to %s, whose folder does not exist".formatted(next));
      }
    }
    throw new IOException("the link leads back to itself");
  }

  /** The folder alone is followed; one that is yet to be made stays as it is. */
  private static Path inRealFolder(Path path) throws IOException {
    Path folder = path.getParent();
    Path name = path.getFileName();
    return folder == null || name == null || !Files.exists(folder)
        ? path.normalize()
        : folder.toRealPath().resolve(name);
  }
}
