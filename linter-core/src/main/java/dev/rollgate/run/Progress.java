package dev.rollgate.run;

/** Is told how far a run is. */
public interface Progress {

  /** The parts of a run, in their order. */
  enum Phase {
    /** The configuration is read, and the rules are loaded. */
    CONFIGURING,
    /** Files are searched. */
    FINDING,
    /** Files are read. */
    READING,
    /** Rules look at the projects. */
    LINTING,
    /** Nothing is left to do. */
    DONE
  }

  /** Takes no notice. */
  Progress NONE =
      new Progress() {
        @Override
        public void begins(Phase phase) {}

        @Override
        public void read(int done, int all) {}
      };

  /** A phase begins, and the one before is over. */
  void begins(Phase phase);

  /** So many of all files are read. */
  void read(int done, int all);
}
