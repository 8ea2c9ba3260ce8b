package dev.jadework.platform.insight.assessment;

import java.util.List;

/// 最接近文献. A document compared with all features of the project.
///
/// @param coverage mean share over all features, 0–1
/// @param parts the parts of the document whose text the corpus has (`title`, `abstract`, `claims`,
///     `description`); a feature not found may stand in a part that is not there
/// @param comparable false if the document has no text in the language of the features
public record CloseDocument(
    String pn,
    String title,
    RightStatus status,
    int covered,
    int partly,
    int notFound,
    double coverage,
    List<String> parts,
    boolean comparable) {

  public CloseDocument {
    parts = List.copyOf(parts);
  }

  /// Number of features compared.
  public int features() {
    return covered + partly + notFound;
  }

  /// Part of the features that are covered, 0–1; 0 without features.
  public double coveredShare() {
    return features() == 0 ? 0 : (double) covered / features();
  }
}
