package dev.jadework.cli;

import dev.jadework.patents.duplicates.Alignment.Span;
import dev.jadework.patents.duplicates.DuplicatePairs;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Near-duplicates for a reader: numbers, titles and what differs.
record DuplicatesText(DuplicatePairs pairs, PairDetails details, int limit) {
  private static final int LONGEST = 40;

  void print(PrintWriter out) {
    int[] left = {limit};
    pairs.forEach(
        (a, b, jaccard) -> {
          if (left[0]-- > 0) {
            print(out, pairs.number(a), pairs.number(b), jaccard);
            return true;
          }
          return false;
        });
    long more = pairs.count() - limit;
    if (more > 0) {
      out.printf(Locale.ROOT, "and %,d more pairs; --limit N shows more, --json all%n", more);
    }
    out.flush();
  }

  private void print(PrintWriter out, String a, String b, double jaccard) {
    PairDetails.Pair pair = details.read(a, b, jaccard);
    out.printf(Locale.ROOT, "%n%s  %s  %.3f%n", a, b, jaccard);
    out.println("  " + pair.aTitle());
    out.println("  " + pair.bTitle());
    out.println("  " + differences(pair.spans()));
    pair.rank()
        .ifPresent(
            rank ->
                out.printf(
                    Locale.ROOT,
                    "  closer than %.2f %% of the %,d pairs of %s%n",
                    rank.percentile(),
                    rank.pairs(),
                    rank.cohort()));
  }

  private static String differences(List<Span> spans) {
    String differences =
        spans.stream()
            .filter(span -> !span.same())
            .map(span -> "[" + shown(span.a()) + " → " + shown(span.b()) + "]")
            .collect(Collectors.joining(" "));
    int same = spans.stream().filter(Span::same).mapToInt(span -> length(span.a())).sum();
    return differences.isEmpty()
        ? "the same text"
        : same + " characters the same; differs: " + differences;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String shown(String text) {
    if (text.isEmpty()) {
      return "–";
    }
    int length = length(text);
    return length <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST))
            + "… (%d characters)".formatted(length);
  }
}
