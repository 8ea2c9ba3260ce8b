package dev.jadework.patents.query;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 字段取值. What the values of a field are for a document: the one definition that every index,
/// the counts and the export share; those of numbers and words are in [NumberKeys] and [Keywords].
/// Fields of status have none, see [StatusClauses], nor those that are [QueryField#translated].
public final class FieldValues {
  private FieldValues() {}

  /// Texts of a [QueryField.Kind#TEXT] field; words near one another are looked for within one of
  /// them.
  public static List<String> texts(QueryField field, Patent patent) {
    return switch (field) {
      case TI -> each(patent.titles(), LocalizedText::text);
      case AB -> each(patent.abstracts(), LocalizedText::text);
      case CL -> each(patent.claims(), Claim::text);
      case ICL -> patent.claims().stream().filter(Claim::independent).map(Claim::text).toList();
      case TF, BG, SI, DD, EM, DO -> description(patent).getOrDefault(field, List.of());
      case TA, TAC, DE, TACD ->
          field.parts().stream().flatMap(part -> texts(part, patent).stream()).toList();
      default -> throw wrongKind(field, QueryField.Kind.TEXT);
    };
  }

  /// Texts of the parts of the description, cut only once.
  public static Map<QueryField, List<String>> description(Patent patent) {
    Map<QueryField, List<String>> parts = new EnumMap<>(QueryField.class);
    for (LocalizedText text : patent.description()) {
      DescriptionParts.of(text.text())
          .forEach((part, cut) -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(cut));
    }
    return parts;
  }

  /// Names of a [QueryField.Kind#NAME] field as the source writes them.
  public static List<String> names(QueryField field, Patent patent) {
    return switch (field) {
      case PA -> each(patent.applicants(), Party::name);
      case IN -> each(patent.inventors(), Party::name);
      case FIN ->
          patent.inventors().isEmpty() ? List.of() : List.of(patent.inventors().getFirst().name());
      case AGC -> each(patent.agents(), Party::name);
      case ADDR -> addresses(patent, Address::text);
      case PROV -> addresses(patent, Address::province);
      case CITY -> addresses(patent, Address::city);
      case COUNTY -> addresses(patent, Address::county);
      default -> throw wrongKind(field, QueryField.Kind.NAME);
    };
  }

  /// A name as compared whole: folded, outer blanks removed.
  public static String nameKey(String name) {
    return Folding.fold(name).strip();
  }

  /// Symbols of a [QueryField.Kind#CLASS] field in canonical form.
  public static List<String> symbols(QueryField field, Patent patent) {
    return switch (field) {
      case IPC, CPC, LOC -> symbols(field.name(), patent);
      case MIPC -> mainSymbol(patent);
      default -> throw wrongKind(field, QueryField.Kind.CLASS);
    };
  }

  /// Days of a [QueryField.Kind#DATE] field; where only the year is known, all its days. A date
  /// matches what any of its days matches.
  public static List<DateInterval> days(QueryField field, Patent patent) {
    return switch (field) {
      case PD -> day(patent.published());
      case AD -> filed(patent);
      case GD -> Grants.announces(patent) ? day(patent.published()) : List.of();
      case PRD -> patent.priorities().stream().flatMap(p -> day(p.date()).stream()).toList();
      default -> throw wrongKind(field, QueryField.Kind.DATE);
    };
  }

  /// Value of a [QueryField.Kind#QUANTITY] field; empty if the record does not tell: a document
  /// without claims was loaded without them.
  public static OptionalLong quantity(QueryField field, Patent patent) {
    return switch (field) {
      case CLN -> known(patent.claims().size());
      case FCW ->
          patent.claims().isEmpty()
              ? OptionalLong.empty()
              : OptionalLong.of(lettersAndDigits(patent.claims().getFirst().text()));
      case BC -> known(patent.citations().size());
      case FC, FAMN, FAMC, PGN -> SourceFacts.quantity(field, patent);
      default -> throw wrongKind(field, QueryField.Kind.QUANTITY);
    };
  }

  /// What streams do, in a fraction of their time: this is asked many times for every document.
  private static <T> List<String> each(List<T> parts, Function<T, String> value) {
    List<String> values = new ArrayList<>(parts.size());
    for (T part : parts) {
      values.add(value.apply(part));
    }
    return values;
  }

  private static long lettersAndDigits(String text) {
    long count = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      count += Character.isLetterOrDigit(text.codePointAt(at)) ? 1 : 0;
    }
    return count;
  }

  private static List<String> addresses(Patent patent, Function<Address, @Nullable String> part) {
    List<String> values = new ArrayList<>();
    for (Party party : patent.applicants()) {
      Address address = party.address();
      String value = address == null ? null : part.apply(address);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<String> symbols(String scheme, Patent patent) {
    List<String> symbols = new ArrayList<>(patent.classifications().size());
    for (Classification classification : patent.classifications()) {
      if (classification.scheme().equals(scheme)) {
        symbols.add(classification.symbol());
      }
    }
    return symbols;
  }

  /// A source that marks none as the main one gives it first.
  private static List<String> mainSymbol(Patent patent) {
    for (Classification classification : patent.classifications()) {
      if (classification.main() && classification.scheme().equals("IPC")) {
        return List.of(classification.symbol());
      }
    }
    List<String> all = symbols("IPC", patent);
    return all.subList(0, Math.min(1, all.size()));
  }

  private static List<DateInterval> day(@Nullable LocalDate day) {
    return day == null ? List.of() : List.of(new DateInterval(day, day));
  }

  private static List<DateInterval> filed(Patent patent) {
    Integer year = patent.filingYear();
    if (patent.filed() != null || year == null || year <= 0 || year > 9999) {
      return day(patent.filed());
    }
    return List.of(new DateInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private static OptionalLong known(long count) {
    return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static IllegalArgumentException wrongKind(QueryField field, QueryField.Kind kind) {
    return new IllegalArgumentException(
        field + " has no values of kind " + kind.name().toLowerCase(Locale.ROOT));
  }
}
