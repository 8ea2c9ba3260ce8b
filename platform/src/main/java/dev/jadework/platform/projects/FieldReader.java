package dev.jadework.platform.projects;

import dev.jadework.platform.projects.Reading.Blank;
import dev.jadework.platform.projects.Reading.Unreadable;
import dev.jadework.platform.projects.Reading.Value;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 字段读取. Understands what people enter: amounts with units and full-width digits, days in the
/// usual spellings, codes by their words. One reader for import and form, so that both accept the
/// same.
public final class FieldReader {
  private static final Pattern AMOUNT =
      Pattern.compile("([-+]?[0-9][0-9,]*(?:\\.[0-9]+)?|[-+]?\\.[0-9]+)\\s*(万元|万|元)?");
  private static final Pattern REGION = Pattern.compile("[1-9][0-9](?:[0-9]{2}){0,2}");
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\-_.()〔〕\\[\\]]*");
  /// A spreadsheet keeps 15 significant digits; what is beyond is noise of binary numbers.
  private static final MathContext SHEET_DIGITS = new MathContext(15);
  /// 1 000 亿元: above any project budget, so a slip of units (yuan for 万元) is caught.
  private static final BigDecimal LARGEST_WAN = BigDecimal.valueOf(10_000_000);
  private static final int LARGEST_COUNT = 100_000;
  private static final int SHOWN = 60;

  private FieldReader() {}

  /// Understands an entry for a project field.
  public static Reading read(ProjectField field, Entry entry) {
    Reading reading = read(field.type(), field.codes(), field.maxLength(), entry);
    if (field == ProjectField.NUMBER && reading instanceof Value(Object value)) {
      return number(plain((String) value));
    }
    return reading;
  }

  /// Understands an entry for a column of a list.
  public static Reading read(EntryKind.EntryField field, Entry entry) {
    return read(field.type(), field.codes(), 300, entry);
  }

  private static Reading read(FieldType type, CodeList codes, int maxLength, Entry entry) {
    if (entry.kind() == Entry.Kind.ERROR) {
      return new Unreadable(
          entry.text(),
          new Labels("单元格的值，不能是公式错误", "a value, not a formula error"),
          new Labels("修正公式，或粘贴为数值", "correct the formula, or paste its value"));
    }
    String text =
        switch (type) {
          case TEXT, LONG_TEXT, LINES -> entry.text().strip();
          case REGION, CODE, MONEY, DATE, INTEGER, BOOLEAN -> plain(entry.text());
        };
    if (text.isEmpty()) {
      return new Blank();
    }
    return switch (type) {
      case TEXT, LONG_TEXT -> text(text, maxLength);
      case LINES -> lines(text, maxLength);
      case REGION -> region(text);
      case CODE -> code(text, codes);
      case BOOLEAN ->
          switch (code(text, CodeList.YES_NO)) {
            case Value(Object yes) -> new Value(Boolean.valueOf((String) yes));
            case Blank blank -> blank;
            case Unreadable unreadable -> unreadable;
          };
      case MONEY -> money(text, entry.kind());
      case INTEGER -> count(text, entry.kind());
      case DATE -> Days.read(text, entry.kind());
    };
  }

  private static Reading text(String text, int maxLength) {
    Optional<Unreadable> control = controlCharacter(text);
    if (control.isPresent()) {
      return control.get();
    }
    if (text.codePointCount(0, text.length()) > maxLength) {
      int length = text.codePointCount(0, text.length());
      return new Unreadable(
          shown(text),
          new Labels("不超过 " + maxLength + " 个字符", "at most " + maxLength + " characters"),
          new Labels("现为 " + length + " 个字符，请缩短", "it has " + length + " characters; shorten it"));
    }
    return new Value(text);
  }

  private static Reading lines(String text, int maxLength) {
    if (text(text, maxLength) instanceof Unreadable unreadable) {
      return unreadable;
    }
    List<String> lines =
        Pattern.compile("[\\r\\n;；]+")
            .splitAsStream(text)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.isEmpty() ? new Blank() : new Value(lines);
  }

  private static Reading number(String text) {
    if (NUMBER.matcher(text).matches()) {
      return new Value(text);
    }
    return new Unreadable(
        shown(text),
        new Labels(
            "字母、汉字、数字和 - _ . ( ) 〔 〕，以字母、汉字或数字开头",
            "letters, digits and - _ . ( ) 〔 〕, beginning with a letter or digit"),
        new Labels("删去空格、斜杠等其他字符", "remove blanks, slashes and other characters"));
  }

  private static Reading region(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (REGION.matcher(digits).matches()) {
      return new Value(digits);
    }
    return new Unreadable(
        shown(text),
        new Labels(
            "2、4 或 6 位行政区划代码（GB/T 2260），如 45、4501、450100",
            "a GB/T 2260 code of 2, 4 or 6 digits, such as 45, 4501, 450100"),
        new Labels("填代码，不填地名", "enter the code, not the name"));
  }

  private static Reading code(String text, CodeList codes) {
    Optional<CodeList.Code> code = codes.read(text);
    if (code.isPresent()) {
      return new Value(code.get().code());
    }
    Labels allowed =
        new Labels(
            codes.codes().stream().map(c -> c.label().zh()).collect(Collectors.joining("、")),
            codes.codes().stream().map(c -> c.label().en()).collect(Collectors.joining(", ")));
    Labels fix =
        Nearest.of(text, codes.codes().stream().map(c -> c.label().zh()).toList())
            .map(near -> new Labels("是否为“" + near + "”？", "did you mean " + near + "?"))
            .orElse(new Labels("从下拉列表中选择", "choose from the list"));
    return new Unreadable(shown(text), allowed, fix);
  }

  private static Reading money(String text, Entry.Kind kind) {
    Labels allowed =
        new Labels("不小于 0 的数，单位万元，如 620 或 499.99", "a number ≥ 0 in 万元 (10,000 yuan), such as 620");
    Matcher matcher = AMOUNT.matcher(text.replace(" ", ""));
    BigDecimal wan;
    if (kind == Entry.Kind.NUMBER && decimal(text).isPresent()) {
      wan = decimal(text).orElseThrow();
    } else if (matcher.matches()) {
      BigDecimal amount = new BigDecimal(matcher.group(1).replace(",", ""));
      wan = "元".equals(matcher.group(2)) ? amount.movePointLeft(4) : amount;
    } else {
      return new Unreadable(
          shown(text),
          allowed,
          new Labels("只填数字，说明写在别处", "enter the number only; put remarks elsewhere"));
    }
    if (wan.signum() < 0) {
      return new Unreadable(
          shown(text), allowed, new Labels("金额不能为负，去掉负号或改正", "an amount is not negative"));
    }
    if (wan.compareTo(LARGEST_WAN) > 0) {
      return new Unreadable(
          shown(text),
          new Labels("不超过 10000000 万元（1000 亿元）", "at most 10,000,000 万元"),
          new Labels("单位是万元；若填的是元，请除以 10000", "the unit is 万元; divide yuan by 10,000"));
    }
    try {
      return new Value(wan.movePointRight(6).longValueExact());
    } catch (ArithmeticException finerThanFen) {
      return new Unreadable(
          shown(text),
          new Labels("精确到分，即最多 6 位小数（万元）", "exact to the fen: at most 6 decimals of 万元"),
          new Labels("四舍五入到分", "round to the fen"));
    }
  }

  private static Reading count(String text, Entry.Kind kind) {
    Labels allowed = new Labels("不小于 0 的整数", "a whole number ≥ 0");
    String digits = text.endsWith("件") ? text.substring(0, text.length() - 1).strip() : text;
    Optional<BigDecimal> number = decimal(digits);
    if (number.isPresent() && (kind == Entry.Kind.NUMBER || digits.matches("-?[0-9.]+"))) {
      BigDecimal count = number.get().stripTrailingZeros();
      if (count.scale() <= 0
          && count.signum() >= 0
          && count.compareTo(BigDecimal.valueOf(LARGEST_COUNT)) <= 0) {
        return new Value(count.longValueExact());
      }
    }
    return new Unreadable(
        shown(text), allowed, new Labels("填整数，如 3", "enter a whole number such as 3"));
  }

  private static Optional<BigDecimal> decimal(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text).round(SHEET_DIGITS));
    } catch (NumberFormatException notNumber) {
      return Optional.empty();
    }
  }

  private static Optional<Unreadable> controlCharacter(String text) {
    boolean found =
        text.codePoints()
            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    return found
        ? Optional.of(
            new Unreadable(
                shown(text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "\uFFFD")),
                new Labels("可见字符", "visible characters"),
                new Labels("删去不可见的控制字符", "remove the invisible control characters")))
        : Optional.empty();
  }

  /// Full-width letters, digits and signs become half-width; blanks of every width are trimmed.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  static String shown(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
