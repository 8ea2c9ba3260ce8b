package dev.jadework.patents.index;

import java.nio.file.Path;

/// There is no corpus where one was expected, or it cannot be read by this version.
public final class NoCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoCorpusException(String message) {
    super(message);
  }

  public static NoCorpusException missing(Path directory) {
    return missing(directory.toString());
  }

  /// @param place directory or address
  public static NoCorpusException missing(String place) {
    return new NoCorpusException(
        "there is no patent corpus in " + place + "; add patents first: jadework corpus add FILE…");
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

  /// @param found form of the stored index, 0 if it is not one of ours
  public static NoCorpusException otherIndex(String address, int found, int needed) {
    return new NoCorpusException(
        "the index "
            + address
            + (found == 0
                ? " is no patent corpus; choose another name"
                : " was built by another version of Jadework (form "
                    + found
                    + ", needed "
                    + needed
                    + "); choose another name, or delete it and add the files again"));
  }
}
