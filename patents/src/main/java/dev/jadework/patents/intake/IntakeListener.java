package dev.jadework.patents.intake;

/// Is told how far a run has come, several times a second at most.
public interface IntakeListener {
  /// A listener that does not listen.
  IntakeListener NONE = progress -> {};

  void progressed(Progress progress);

  /// Asked between records; true ends the run after committing what was read.
  default boolean stop() {
    return false;
  }

  /// @param documents records read so far, rejected ones too
  /// @param bytesRead of the files as they lie on the disk
  record Progress(long documents, long bytesRead, long bytesTotal) {}
}
