package dev.jadework.patents.index;

import java.nio.file.Path;

/// There is no corpus where one was expected, or it cannot be read by this version.
public final class NoCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoCorpusException(String message) {
    super(message);
  }

  public static NoCorpusException missing(Path directory) {
    return new NoCorpusException(
        "there is no patent corpus in "
            + directory
            + "; add patents first: jadework corpus add FILE…");
  }

  /// @param found form of the stored index
  /// @param needed form this version reads
  public static NoCorpusException otherVersion(Path directory, String found, int needed) {
    return new NoCorpusException(
        "the corpus in "
            + directory
            + " was built by another version of Jadework (form "
            + found
            + ", needed "
            + needed
            + "); remove the directory and add the files again");
  }
}
