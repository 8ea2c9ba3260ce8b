package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// 主路径. The line of documents along which most of the knowledge flowed: the path with the
/// greatest sum of search path counts.
///
/// @param steps from the oldest to the newest document; empty if nobody cites anybody
/// @param edges citations that entered
/// @param againstTime citations of documents published later, which would close circles; left out
public record MainPath(List<Step> steps, long edges, long againstTime) {
  /// @param spc paths from sources to sinks through the citation of this step by the next one; 0
  ///     for
  ///     the last step
  public record Step(Document document, double spc) {}

  /// Only citations between subjects count.
  public static MainPath of(CitationSet set) {
    int n = set.documents().size();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer at) -> set.documents().get(at).published(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(at -> at))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[n];
    for (int i = 0; i < n; i++) {
      place[order[i]] = i;
    }
    List<List<Integer>> next = new ArrayList<>();
    IntStream.range(0, n).forEach(at -> next.add(new ArrayList<>()));
    long edges = 0;
    long against = 0;
    for (int citing = 0; citing < n; citing++) {
      for (int cited : set.cites().get(citing)) {
        if (!set.documents().get(citing).subject() || !set.documents().get(cited).subject()) {
          continue;
        }
        if (place[cited] < place[citing]) {
          next.get(cited).add(citing);
          edges++;
        } else {
          against++;
        }
      }
    }
    return new MainPath(path(set, order, next), edges, against);
  }

  private static List<Step> path(CitationSet set, int[] order, List<List<Integer>> next) {
    int n = order.length;
    double[] from = new double[n]; // paths from any source
    double[] to = new double[n]; // paths to any sink
    boolean[] cited = new boolean[n];
    next.forEach(list -> list.forEach(at -> cited[at] = true));
    for (int at : order) {
      from[at] += cited[at] ? 0 : 1;
      for (int citing : next.get(at)) {
        from[citing] += from[at];
      }
    }
    double[] best = new double[n];
    int[] chosen = new int[n];
    Arrays.fill(chosen, -1);
    for (int i = n - 1; i >= 0; i--) {
      int at = order[i];
      to[at] = next.get(at).isEmpty() ? 1 : 0;
      for (int citing : next.get(at)) {
        to[at] += to[citing];
        double through = from[at] * to[citing] + best[citing];
        if (chosen[at] < 0 || through > best[at]) {
          best[at] = through;
          chosen[at] = citing;
        }
      }
    }
    int start = -1;
    for (int at : order) {
      if (chosen[at] >= 0 && (start < 0 || best[at] > best[start])) {
        start = at;
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int at = start; at >= 0; at = chosen[at]) {
      double spc = chosen[at] < 0 ? 0 : from[at] * to[chosen[at]];
      steps.add(new Step(set.documents().get(at), spc));
    }
    return steps;
  }
}
