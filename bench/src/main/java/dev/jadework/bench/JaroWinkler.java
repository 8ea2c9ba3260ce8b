package dev.jadework.bench;

/// Jaro–Winkler similarity of two texts, 0 to 1: the peer of harmonisation. Winkler (1990), prefix
/// of at most four letters, weight 0.1.
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  static double of(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other) ? 1 : 0;
    }
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    boolean[] inOther = new boolean[other.length()];
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      for (int j = Math.max(0, i - reach); j < Math.min(other.length(), i + reach + 1); j++) {
        if (!inOther[j] && one.charAt(i) == other.charAt(j)) {
          inOther[j] = true;
          first.append(one.charAt(i));
          break;
        }
      }
    }
    int matches = first.length();
    if (matches == 0) {
      return 0;
    }
    int moved = 0;
    int at = 0;
    for (int j = 0; j < other.length(); j++) {
      if (inOther[j] && other.charAt(j) != first.charAt(at++)) {
        moved++;
      }
    }
    double jaro =
        ((double) matches / one.length()
                + (double) matches / other.length()
                + (matches - moved / 2.0) / matches)
            / 3;
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }
}
