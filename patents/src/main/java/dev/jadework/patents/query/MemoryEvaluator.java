package dev.jadework.patents.query;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides without an index whether a patent matches a query: the oracle indexes are held against.
/// Not thread-safe.
public final class MemoryEvaluator {
  private record Unit(String text, boolean cjk, boolean joined) {}

  private final EnglishStems stems = new EnglishStems();

  public boolean matches(Query query, Patent patent) {
    return switch (query) {
      case Query.And and -> and.parts().stream().allMatch(part -> matches(part, patent));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, patent));
      case Query.Not not -> !matches(not.part(), patent);
      case Query.Match match -> match(match.field(), match.text(), patent);
      case Query.Wildcard wildcard -> wildcard(wildcard.field(), wildcard.pattern(), patent);
      case Query.Dates dates -> dated(dates, patent);
    };
  }

  private boolean match(QueryField field, String text, Patent patent) {
    return switch (field.kind()) {
      case TEXT -> texts(field, patent).anyMatch(value -> contains(value, text, true));
      case NAME -> names(field, patent).anyMatch(value -> contains(value, text, false));
      case CLASS -> symbols(field, patent).anyMatch(symbol -> levels(symbol).contains(text));
      case NUMBER -> numbers(field, patent).contains(key(text));
      case DATE -> throw new IllegalStateException();
    };
  }

  private boolean wildcard(QueryField field, String pattern, Patent patent) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    Predicate<String> fits = Pattern.compile(regex.toString()).asMatchPredicate();
    return switch (field.kind()) {
      case TEXT ->
          texts(field, patent)
              .flatMap(value -> units(value).stream())
              .filter(unit -> !unit.cjk())
              .anyMatch(unit -> fits.test(unit.text()) || fits.test(stems.stem(unit.text())));
      case NAME -> names(field, patent).map(Folding::fold).anyMatch(fits);
      case CLASS -> symbols(field, patent).flatMap(s -> levels(s).stream()).anyMatch(fits);
      case NUMBER -> numbers(field, patent).stream().anyMatch(fits);
      case DATE -> throw new IllegalStateException();
    };
  }

  private static boolean dated(Query.Dates dates, Patent patent) {
    LocalDate first = patent.published();
    LocalDate last = first;
    if (dates.field() == QueryField.AD) {
      Integer year = patent.filingYear();
      first = patent.filed();
      last = first;
      if (first == null && year != null) {
        first = LocalDate.of(year, 1, 1);
        last = LocalDate.of(year, 12, 31);
      }
    }
    return first != null
        && last != null
        && (dates.to() == null || !first.isAfter(dates.to()))
        && (dates.from() == null || !last.isBefore(dates.from()));
  }

  private boolean contains(String text, String part, boolean stemmed) {
    List<Unit> in = units(text);
    List<Unit> wanted = units(part);
    for (int at = 0; at + wanted.size() <= in.size(); at++) {
      boolean all = true;
      for (int i = 0; all && i < wanted.size(); i++) {
        all = same(in.get(at + i), wanted.get(i), stemmed);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private boolean same(Unit in, Unit wanted, boolean stemmed) {
    if (wanted.cjk() || in.cjk() || !stemmed) {
      return in.text().equals(wanted.text()) && (!wanted.joined() || in.joined());
    }
    String stem = stems.stem(wanted.text());
    return stem.equals(in.text()) || stem.equals(stems.stem(in.text()));
  }

  private static List<Unit> units(String text) {
    List<Unit> units = new ArrayList<>();
    TextRuns runs = new TextRuns(Folding.fold(text));
    while (runs.next()) {
      if (!runs.cjk()) {
        units.add(new Unit(runs.run(), false, false));
        continue;
      }
      boolean joined = false;
      for (int c : runs.run().codePoints().toArray()) {
        units.add(new Unit(Character.toString(c), true, joined));
        joined = true;
      }
    }
    return units;
  }

  private static Stream<String> texts(QueryField field, Patent patent) {
    Stream<String> titles = patent.titles().stream().map(LocalizedText::text);
    Stream<String> abstracts = patent.abstracts().stream().map(LocalizedText::text);
    Stream<String> claims = patent.claims().stream().map(Claim::text);
    return switch (field) {
      case TI -> titles;
      case AB -> abstracts;
      case CL -> claims;
      case TA -> Stream.concat(titles, abstracts);
      default -> Stream.of(titles, abstracts, claims).flatMap(s -> s);
    };
  }

  private static Stream<String> names(QueryField field, Patent patent) {
    List<Party> parties = field == QueryField.PA ? patent.applicants() : patent.inventors();
    return parties.stream().map(Party::name);
  }

  private static Stream<String> symbols(QueryField field, Patent patent) {
    List<Classification> ipc =
        patent.classifications().stream().filter(c -> c.scheme().equals("IPC")).toList();
    if (field == QueryField.IPC) {
      return ipc.stream().map(Classification::symbol);
    }
    return ipc.stream()
        .filter(Classification::main)
        .findFirst()
        .or(() -> ipc.stream().findFirst())
        .map(Classification::symbol)
        .stream();
  }

  private static Set<String> levels(String symbol) {
    return Set.copyOf(
        Stream.of(1, 3, 4, symbol.indexOf('/'), symbol.length())
            .filter(end -> end > 0 && end <= symbol.length())
            .map(end -> symbol.substring(0, end))
            .toList());
  }

  private static Collection<String> numbers(QueryField field, Patent patent) {
    if (field == QueryField.PN) {
      var pn = patent.publication();
      return forms(pn.office(), pn.number(), Optional.ofNullable(pn.kind()).orElse(""));
    }
    var an = patent.application();
    if (an == null) {
      return List.of();
    }
    Character check = an.checkDigit() == null ? an.computedCheckDigit() : an.checkDigit();
    return forms(an.office(), an.number(), check == null ? "" : check.toString());
  }

  private static List<String> forms(String office, String number, String ending) {
    return List.of(number, number + ending, office + number, office + number + ending);
  }

  private static String key(String typed) {
    return typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }
}
