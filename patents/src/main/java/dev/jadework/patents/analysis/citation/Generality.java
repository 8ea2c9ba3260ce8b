package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 通用性与原创性. Over how many classes a document's influence spreads, and over how many the
/// documents it builds on. Classes are the IPC subclasses of main symbols.
///
/// @param generality from the documents that cite it; null with fewer than two that have a class
/// @param originality from those it cites; null with fewer than two that have a class
public record Generality(String id, @Nullable Double generality, @Nullable Double originality) {

  /// Of the subjects for which either is defined, in the order of their ids.
  public static List<Generality> of(CitationSet set) {
    List<Generality> result = new ArrayList<>();
    for (int at = 0; at < set.documents().size(); at++) {
      Document document = set.documents().get(at);
      Double generality = spread(set, set.citedBy().get(at));
      Double originality = spread(set, set.cites().get(at));
      if (document.subject() && (generality != null || originality != null)) {
        result.add(new Generality(document.id(), generality, originality));
      }
    }
    return result;
  }

  /// (1 − Σ s²) · N/(N − 1): without the factor few citations would look narrow.
  private static @Nullable Double spread(CitationSet set, int[] others) {
    Map<String, Integer> classes = new HashMap<>();
    int n = 0;
    for (int other : others) {
      String mainClass = set.documents().get(other).mainClass();
      if (mainClass != null) {
        classes.merge(mainClass, 1, Integer::sum);
        n++;
      }
    }
    if (n < 2) {
      return null;
    }
    double squares = 0;
    for (int count : classes.values()) {
      squares += Math.pow(count / (double) n, 2);
    }
    return (1 - squares) * n / (n - 1);
  }
}
