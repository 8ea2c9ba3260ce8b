package dev.jadework.patents.duplicates;

/// How long a sketch is and how it is cut into bands. Two texts are compared if they agree in all
/// values of a band (locality-sensitive hashing: Indyk & Motwani 1998; Broder 1997). Two sketches
/// agree in one value with a probability equal to the Jaccard index j, so a pair is missed with
/// (1 − jʳ)ᵇ.
///
/// @param rows values of a band, r
/// @param bands b
record Banding(int rows, int bands) {
  /// Largest probability that a pair exactly at the threshold is missed; pairs above it are missed
  /// less often. One in a hundred thousand pairs of the most difficult kind.
  private static final double MISSED = 1e-5;

  /// Longer sketches find no more, and cost more.
  private static final int LONGEST = 512;

  private static final int MOST_ROWS = 16;

  /// The longest bands, which let the fewest unlike texts through, that miss no more than allowed.
  static Banding of(double threshold) {
    Banding best = new Banding(1, bands(threshold, 1));
    for (int rows = 2; rows <= MOST_ROWS; rows++) {
      int bands = bands(threshold, rows);
      if (bands > LONGEST / rows) {
        break;
      }
      best = new Banding(rows, bands);
    }
    return best;
  }

  private static int bands(double threshold, int rows) {
    return threshold == 1
        ? 1
        : (int) Math.ceil(Math.log(MISSED) / Math.log1p(-Math.pow(threshold, rows)));
  }

  int values() {
    return rows * bands;
  }
}
