package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Queries of every kind made from the corpus's own words, the same for the same seed.
final class SampleQueries {
  private final List<Patent> patents;
  private final Random random;

  SampleQueries(List<Patent> patents, long seed) {
    this.patents = patents;
    this.random = new Random(seed);
  }

  List<Query> make(int count) {
    List<Query> queries = new ArrayList<>();
    int tries = 0;
    while (queries.size() < count && tries++ < count * 50) {
      parse(text(queries.size() % 12)).ifPresent(queries::add);
    }
    return queries;
  }

  private static Optional<Query> parse(String text) {
    try {
      return Optional.of(QueryParser.parse(text));
    } catch (QuerySyntaxException e) {
      return Optional.empty(); // the piece of text was an operator or punctuation
    }
  }

  private String text(int kind) {
    Patent one = any();
    Patent other = any();
    return switch (kind) {
      case 0 -> "TI=" + piece(one.title(), 2);
      case 1 -> "TA=" + piece(one.abstractText(), 2);
      case 2 -> "TA=" + piece(one.abstractText(), 4) + " AND TA=" + piece(one.abstractText(), 2);
      case 3 -> "TA=(" + piece(one.title(), 2) + " OR " + piece(other.title(), 2) + ")";
      case 4 -> "PA=\"" + applicant(one) + "\"";
      case 5 -> "PA=" + piece(applicant(one), 2);
      case 6 -> "IPC=" + ipc(one, 20);
      case 7 -> "IPC=" + ipc(one, 4) + " AND PD=" + year(one);
      case 8 -> "PN=" + one.publication();
      case 9 -> "AD=[" + year(one) + " TO " + year(other) + "] AND TI=" + piece(other.title(), 2);
      case 10 -> "TA=" + piece(one.abstractText(), 1) + " NOT IPC=" + ipc(other, 1);
      default ->
          "\"" + piece(one.abstractText(), 8) + "\" OR PA=" + piece(applicant(other), 3) + "*";
    };
  }

  private Patent any() {
    return patents.get(random.nextInt(patents.size()));
  }

  private String piece(String text, int length) {
    if (text.isEmpty()) {
      return "";
    }
    boolean spaced = text.chars().limit(80).filter(c -> c == ' ').count() > 3;
    if (spaced) {
      String[] words = text.split("\\W+");
      return words.length == 0 ? "" : words[random.nextInt(words.length)].toLowerCase(Locale.ROOT);
    }
    int start = random.nextInt(Math.max(1, text.length() - length));
    return text.substring(start, Math.min(text.length(), start + length));
  }

  private static String applicant(Patent patent) {
    return patent.applicants().isEmpty()
        ? ""
        : patent.applicants().getFirst().name().replace("\"", "");
  }

  private static String ipc(Patent patent, int length) {
    if (patent.classifications().isEmpty()) {
      return "";
    }
    String symbol = patent.classifications().getFirst().symbol();
    return symbol.substring(0, Math.min(length, symbol.length()));
  }

  private static String year(Patent patent) {
    return patent.published() == null ? "" : String.valueOf(patent.published().getYear());
  }
}
