package dev.jadework.patents.reference;

import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.text.Folding;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 标注值. A value of a mark as it is compared.
///
/// @param key as [Keywords#key] gives it; of a quantity the number
/// @param written as the table has it
/// @param quantity as [dev.jadework.patents.query.Query.Quantities] has it; 0 for words
record MarkValue(String key, String written, long quantity) {
  /// No query can ask for a longer one.
  private static final int LONGEST = 500;

  /// 高价值发明专利的五种情形. A case by its number: `3`, `第三项`, `（三）`, `条款3`.
  private static final Pattern CASE =
      Pattern.compile("(?:第|条款|情形|\\()?([1-5一二三四五])(?:项|条|款|种|种情形|\\))?");

  private static final String CHINESE = "一二三四五";

  static MarkValue of(QueryField field, String cell) {
    String text = Folding.fold(cell).strip();
    if (text.isEmpty()) {
      throw new RowProblem(
          field + " has no value", "write the value in the column value, or remove the row");
    }
    if (text.length() > LONGEST) {
      throw new RowProblem(
          "the value has " + text.length() + " characters", "write at most " + LONGEST);
    }
    if ("=+@".indexOf(text.charAt(0)) >= 0) {
      throw new RowProblem(
          "“" + shown(cell) + "” is a formula", "paste what it gives as a value and save again");
    }
    if (field.kind() == QueryField.Kind.QUANTITY) {
      return quantity(field, text);
    }
    if (field == QueryField.HV) {
      return highValue(cell, text);
    }
    return new MarkValue(Keywords.key(field, cell), cell, 0);
  }

  /// A value of HV as it is asked for; as it stands if there is none of this form.
  static String highValueKey(String value) {
    Matcher written = CASE.matcher(Folding.fold(value).strip());
    if (!written.matches()) {
      return Keywords.key(QueryField.HV, value);
    }
    int chinese = CHINESE.indexOf(written.group(1));
    return chinese < 0 ? written.group(1) : String.valueOf(chinese + 1);
  }

  private static MarkValue highValue(String cell, String text) {
    String key =
        switch (text) {
          case "是", "yes", "true" -> "是";
          case "否", "no", "false" -> "否";
          default -> highValueKey(text);
        };
    if (!key.matches("[是否1-5]")) {
      throw new RowProblem(
          "“" + shown(cell) + "” is no value of HV 高价值",
          "write 是, 否, or the case by number, 1 to 5");
    }
    return new MarkValue(key, key, 0);
  }

  private static MarkValue quantity(QueryField field, String text) {
    int decimals = field.decimals();
    String form = "[0-9]{1,9}" + (decimals == 0 ? "" : "(?:\\.[0-9]{1," + decimals + "})?");
    if (!text.matches(form)) {
      throw new RowProblem(
          "“" + shown(text) + "” is no value of " + field + " " + field.label(),
          decimals == 0
              ? "write a whole number of at most 9 digits"
              : "write a number of at most 9 digits and "
                  + decimals
                  + " behind the point, without separators and units");
    }
    BigDecimal number = new BigDecimal(text);
    String plain = number.stripTrailingZeros().toPlainString();
    return new MarkValue(plain, plain, number.movePointRight(decimals).longValueExact());
  }

  /// The beginning of a cell, for messages.
  static String shown(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
  }
}
