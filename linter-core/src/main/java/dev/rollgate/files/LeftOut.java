package dev.rollgate.files;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Why a file or a whole folder below the paths of a user is not read. */
public enum LeftOut {
  /** A glob of the user excludes it. */
  EXCLUDED,
  /** A {@code .gitignore} file excludes it. */
  IGNORED,
  /** It is a folder that belongs to another program, such as {@code node_modules}. */
  FOREIGN_FOLDER,
  /** It is Rollgate's own: the configuration or the baseline. */
  OWN,
  /** It is a link to a folder, or neither a file nor a folder. */
  NO_FILE,
  /** Its name does not end as that of a manifest. */
  OTHER_ENDING;

  /** Is told where a search goes, and of everything that it leaves out, in the order of both. */
  @FunctionalInterface
  public interface Observer {

    /** Takes no notice. */
    Observer NONE = (name, reason) -> {};

    /**
     * Something is left out.
     *
     * @param name as the user will see it, with a slash at the end of a folder
     */
    void leftOut(Supplier<String> name, LeftOut reason);

    /** A folder is searched; what it holds is not looked at yet. */
    default void entered(Path folder) {}
  }
}
