package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// 可统计字段. The fields of a record whose values every index counts. The values are those of
/// [FieldValues], brought to the level that is counted.
public enum FacetField {
  /// 申请人, as the source writes them.
  PA,
  /// 发明人, as the source writes them.
  IN,
  /// 小类. IPC subclasses: `H01M`.
  IPC,
  /// 主分类大组. Main group of the main IPC symbol: `H01M10`.
  MIPC,
  /// 公开年.
  PD,
  /// 申请年.
  AD,
  /// 专利类型: `invention`, `utility_model`, `design`, `unknown`.
  TYPE,
  /// 受理局 of the publication, by ST.3 code.
  OFFICE;

  private static final int LONGEST = 1000;

  private final QueryField field = QueryField.valueOf(name());

  /// The field of this code.
  ///
  /// @throws IllegalArgumentException naming the fields there are
  public static FacetField of(String code) {
    return of(code, List.of());
  }

  /// The field of this code, where others are counted too.
  ///
  /// @throws IllegalArgumentException naming the fields there are, the others among them
  public static FacetField of(String code, List<String> others) {
    return Arrays.stream(values())
        .filter(field -> field.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + code
                        + "' cannot be counted; fields that can: "
                        + Stream.concat(
                                Arrays.stream(values()).map(FacetField::name), others.stream())
                            .toList()));
  }

  /// Distinct values of a document, none of them empty; longer ones by their first thousand
  /// characters.
  public List<String> of(Patent patent) {
    List<String> distinct = new ArrayList<>();
    for (String value : values(patent)) {
      String counted = cut(counted(value));
      if (!counted.isEmpty() && !distinct.contains(counted)) {
        distinct.add(counted);
      }
    }
    return distinct;
  }

  private static String cut(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return value.substring(0, end);
  }

  private Collection<String> values(Patent patent) {
    return switch (this) {
      case PA, IN -> FieldValues.names(field, patent);
      case IPC, MIPC -> FieldValues.symbols(field, patent);
      case PD, AD ->
          FieldValues.days(field, patent).stream()
              .map(days -> fourDigits(days.first().getYear()))
              .toList();
      case TYPE, OFFICE -> Keywords.of(field, patent);
    };
  }

  /// The level of a value that is counted.
  private String counted(String value) {
    return switch (this) {
      case PA, IN -> value.strip();
      case IPC -> subclass(value);
      case MIPC -> mainGroup(value);
      case OFFICE -> value.toUpperCase(Locale.ROOT);
      case PD, AD, TYPE -> value;
    };
  }

  private static String fourDigits(int year) {
    return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : String.valueOf(year);
  }

  private static String subclass(String symbol) {
    return symbol.length() <= 4 ? symbol : symbol.substring(0, 4);
  }

  private static String mainGroup(String symbol) {
    int slash = symbol.indexOf('/');
    return slash < 0 ? symbol : symbol.substring(0, slash);
  }
}
