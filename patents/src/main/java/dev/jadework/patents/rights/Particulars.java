package dev.jadework.patents.rights;

import dev.jadework.patents.rights.Label.Found;
import dev.jadework.patents.status.WrittenDay;
import dev.jadework.patents.text.TextRuns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 事件要素. The particulars that a description of an event holds: `登记生效日:2019.01.01
/// 变更事项:专利权人 变更前权利人:甲公司 变更后权利人:乙公司`, `OWNER: X, CANADA; Free Format Text:
/// CHANGE OF NAME;ASSIGNOR:Y`. Colons of both widths; the time grows with the length of the text.
///
/// @param values in the order of the text
record Particulars(List<Value> values) {
  /// @param text up to the next label, stripped
  record Value(Label label, String text) {}

  /// No label is longer.
  private static final int LONGEST = 40;

  Particulars {
    values = List.copyOf(values);
  }

  static Particulars of(String description) {
    String upper = upper(description);
    List<Value> values = new ArrayList<>();
    Label label = null;
    int start = 0;
    for (int i = 0; i < upper.length(); i++) {
      Found next = upper.charAt(i) == ':' || upper.charAt(i) == '：' ? label(upper, start, i) : null;
      if (next != null) {
        add(values, label, description, start, next.start());
        label = next.label();
        start = i + 1;
      }
    }
    add(values, label, description, start, description.length());
    return new Particulars(values);
  }

  /// The first value under a label.
  Optional<String> first(Label label) {
    return values.stream().filter(value -> value.label() == label).map(Value::text).findFirst();
  }

  /// Every name under a label.
  List<String> names(Label label) {
    return values.stream()
        .filter(value -> value.label() == label)
        .flatMap(value -> PartyNames.of(value.text()).stream())
        .distinct()
        .toList();
  }

  Optional<LocalDate> effective() {
    return first(Label.EFFECTIVE).flatMap(text -> WrittenDay.all(text).stream().findFirst());
  }

  /// Character by character, so that places stay the same.
  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      upper.append(Character.toUpperCase(text.charAt(i)));
    }
    return upper.toString();
  }

  /// The label before a colon; null if the colon belongs to a value.
  private static @Nullable Found label(String upper, int from, int colon) {
    int end = colon;
    while (end > from && blank(upper.charAt(end - 1))) {
      end--;
    }
    Found known = Label.before(upper, end);
    if (known != null && known.start() >= from) {
      return new Found(known.label(), code(upper, from, known.start()));
    }
    int start = end;
    while (start > from && end - start < LONGEST && !divides(upper, start)) {
      start--;
    }
    while (start < end && blank(upper.charAt(start))) {
      start++;
    }
    boolean whole = start == from || divides(upper, start) || blank(upper.charAt(start - 1));
    return whole && named(upper, start, end) ? new Found(Label.OTHER, start) : null;
  }

  /// What divides an unknown label from the value before: a blank before Chinese, else a sign.
  private static boolean divides(String upper, int start) {
    char before = upper.charAt(start - 1);
    return ";；\n\r".indexOf(before) >= 0
        || blank(before) && start < upper.length() && TextRuns.isCjk(upper.charAt(start));
  }

  /// True for what may be a label: words, which begin with a letter.
  private static boolean named(String upper, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = upper.charAt(i);
      if (!Character.isLetterOrDigit(c) && " （）()/_".indexOf(c) < 0) {
        return false;
      }
    }
    return end - start > 1 && Character.isLetter(upper.charAt(start));
  }

  /// Where the code of the field stands before its name, as in exchange data: `L509EP OWNER`.
  private static int code(String upper, int from, int start) {
    int code = start - 7;
    return code >= from && upper.startsWith("EP ", start - 3) && upper.charAt(code) == 'L'
        ? code
        : start;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\u3000' || c == '\t';
  }

  private static void add(
      List<Value> values, @Nullable Label label, String text, int start, int end) {
    String value = text.substring(start, end).strip();
    if (label != null && !value.isEmpty()) {
      values.add(new Value(label, value));
    }
  }
}
