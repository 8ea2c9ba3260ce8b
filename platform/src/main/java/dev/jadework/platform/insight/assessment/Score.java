package dev.jadework.platform.insight.assessment;

/// 风险分值. How likely a risk is and how much it would harm the project.
///
/// @param likelihood 可能性, 1 (remote) to 5 (nearly certain)
/// @param impact 影响, 1 (slight) to 5 (the project fails its purpose)
public record Score(int likelihood, int impact) {
  /// The highest likelihood and the highest impact.
  public static final int MAX = 5;

  public Score {
    if (likelihood < 1 || likelihood > MAX || impact < 1 || impact > MAX) {
      throw new IllegalArgumentException(
          "likelihood " + likelihood + " × impact " + impact + ": each is a whole number 1–5");
    }
  }

  /// Likelihood times impact, 1–25.
  public int product() {
    return likelihood * impact;
  }

  public Grade grade() {
    return Grade.of(product());
  }
}
