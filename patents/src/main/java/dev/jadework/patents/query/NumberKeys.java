package dev.jadework.patents.query;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.Docdb;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.text.Folding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 号码检索键. The forms under which a number is found: with and without office, kind code or check
/// digit, all in upper case and without separators.
public final class NumberKeys {
  private NumberKeys() {}

  /// Forms under which the numbers of a [QueryField.Kind#NUMBER] field of a document are found.
  public static Set<String> of(QueryField field, Patent patent) {
    return switch (field) {
      case PN -> of(patent.publication());
      case AN -> patent.application() == null ? Set.of() : of(patent.application());
      case PR -> priorities(patent);
      case CITE -> cited(patent);
      case IAN, IPN, DAN -> SourceFacts.numbers(field, patent);
      default -> throw new IllegalArgumentException(field + " has no values of kind number");
    };
  }

  public static Set<String> of(PublicationNumber number) {
    return forms(number.office(), number.number(), number.kind() == null ? "" : number.kind());
  }

  public static Set<String> of(ApplicationNumber number) {
    Set<String> keys =
        forms(
            number.office(),
            number.number(),
            number.checkDigit() == null ? "" : number.checkDigit().toString());
    if (number.office().equals("WO")) {
      keys.add("PCT" + squeeze(number.number())); // as everyone writes it
    }
    return keys;
  }

  /// The one form of an application number that says which it is: with its office, without check
  /// digit; for [Query.AnyOf].
  public static String exact(ApplicationNumber number) {
    return joined(number.office(), number.number(), null);
  }

  /// The one form of a publication number that says which it is: with its office and kind code.
  public static String exact(PublicationNumber number) {
    return joined(number.office(), number.number(), number.kind());
  }

  private static Set<String> priorities(Patent patent) {
    Set<String> keys = new LinkedHashSet<>();
    for (Priority priority : patent.priorities()) {
      String office = priority.country() == null ? "" : priority.country();
      keys.addAll(of(new ApplicationNumber(office, priority.number(), null, true)));
    }
    keys.remove("");
    return keys;
  }

  private static Set<String> cited(Patent patent) {
    Set<String> keys = new LinkedHashSet<>();
    for (Citation citation : patent.citations()) {
      if (citation.patent() != null) {
        keys.addAll(of(citation.patent()));
      }
    }
    keys.remove("");
    return keys;
  }

  /// The forms under which a typed number is looked for: as it is typed, and as its office writes
  /// it, so that DOCDB's and EPODOC's spellings and those without leading zeros find it too.
  ///
  /// @param field tells publications from applications
  public static Set<String> asked(QueryField field, String value) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(typed(value));
    boolean publications = field == QueryField.PN || field == QueryField.CITE;
    if (publications || field == QueryField.IPN) {
      publication(value, keys);
    } else {
      application(value, keys);
    }
    return keys;
  }

  private static void publication(String value, Set<String> keys) {
    try {
      for (PublicationNumber read : PublicationNumber.possible(value)) {
        keys.add(joined(read.office(), read.number(), read.kind()));
      }
    } catch (UnreadableNumberException notOfThisForm) {
      return;
    }
  }

  private static void application(String value, Set<String> keys) {
    Docdb.fromEpodoc(value).ifPresent(number -> keys.add(key(number)));
    Docdb.fromText(value).ifPresent(number -> keys.add(key(number)));
    try {
      ApplicationNumber read = ApplicationNumber.parse(value);
      keys.add(key(read));
      if (read.office()
          .equals("JP")) { // a record may have either of DOCDB's and the office's forms
        Docdb.of(read).ifPresent(own -> keys.add("JP" + own.number()));
        keys.add(key(Docdb.application(new Docdb.Number("JP", read.number(), null))));
      }
    } catch (UnreadableNumberException notOfThisForm) {
      return;
    }
  }

  private static String key(ApplicationNumber number) {
    Character check = number.checkDigit();
    return joined(number.office(), number.number(), check == null ? null : check.toString());
  }

  private static String joined(String office, String number, @Nullable String ending) {
    String body = squeeze(number);
    return (body.startsWith(office) ? "" : office) + body + (ending == null ? "" : ending);
  }

  /// A number as a user writes it: `zl 2019 1 0302430.1`, `WO/2010/022640`. `*`, `?` and `#` stay.
  public static String typed(String value) {
    String key = squeeze(value);
    return key.startsWith("ZL") ? "CN" + key.substring(2) : key;
  }

  private static Set<String> forms(String office, String number, String ending) {
    String body = squeeze(number);
    String prefix = squeeze(office);
    String suffix = squeeze(ending);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(body);
    keys.add(body + suffix);
    if (!body.startsWith(prefix)) {
      keys.add(prefix + body);
      keys.add(prefix + body + suffix);
    }
    return keys;
  }

  private static String squeeze(String value) {
    if (squeezed(value)) {
      return value;
    }
    StringBuilder key = new StringBuilder();
    String upper = Folding.fold(value).toUpperCase(Locale.ROOT);
    for (int at = 0; at < upper.length(); at += Character.charCount(upper.codePointAt(at))) {
      int c = upper.codePointAt(at);
      if (Character.isLetterOrDigit(c) || c == '*' || c == '?' || c == '#') {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }

  /// True for digits and capital letters alone, as nearly every number of a record is.
  private static boolean squeezed(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }
}
