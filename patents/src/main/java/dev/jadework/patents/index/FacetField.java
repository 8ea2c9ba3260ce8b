package dev.jadework.patents.index;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 可统计字段. The fields whose values can be counted, and what their values are: one definition for
/// every index.
public enum FacetField {
  /// 申请人, as the source writes them.
  PA(patent -> names(patent.applicants())),
  /// 发明人, as the source writes them.
  IN(patent -> names(patent.inventors())),
  /// 小类. IPC subclasses: `H01M`.
  IPC(patent -> ipc(patent).map(FacetField::subclass)),
  /// 主分类大组. Main group of the main IPC symbol: `H01M10`.
  MIPC(patent -> mainIpc(patent).map(FacetField::mainGroup)),
  /// 公开年.
  PD(patent -> year(patent.published() == null ? null : patent.published().getYear())),
  /// 申请年.
  AD(patent -> year(patent.filingYear())),
  /// 专利类型: `invention`, `utility_model`, `design`, `unknown`.
  TYPE(patent -> Stream.of(patent.type().name().toLowerCase(Locale.ROOT))),
  /// 受理局 of the publication, by ST.3 code.
  OFFICE(patent -> Stream.of(patent.publication().office()));

  private static final int LONGEST = 1000;

  private final Function<Patent, Stream<String>> values;

  FacetField(Function<Patent, Stream<String>> values) {
    this.values = values;
  }

  /// The field of this code.
  ///
  /// @throws IllegalArgumentException naming the fields there are
  public static FacetField of(String code) {
    return Arrays.stream(values())
        .filter(field -> field.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + code
                        + "' cannot be counted; fields that can: "
                        + Arrays.toString(values())));
  }

  /// Distinct values of a document, none of them empty; longer ones by their first thousand
  /// characters.
  public List<String> of(Patent patent) {
    return values
        .apply(patent)
        .filter(value -> !value.isEmpty())
        .map(FacetField::cut)
        .distinct()
        .toList();
  }

  private static String cut(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return value.substring(0, end);
  }

  private static Stream<String> names(List<Party> parties) {
    return parties.stream().map(party -> party.name().strip());
  }

  private static Stream<String> ipc(Patent patent) {
    return patent.classifications().stream()
        .filter(c -> c.scheme().equals("IPC"))
        .map(Classification::symbol);
  }

  /// A source that marks none as the main one gives it first.
  private static Stream<String> mainIpc(Patent patent) {
    return patent.classifications().stream()
        .filter(c -> c.scheme().equals("IPC") && c.main())
        .map(Classification::symbol)
        .findFirst()
        .or(() -> ipc(patent).findFirst())
        .stream();
  }

  private static String subclass(String symbol) {
    return symbol.length() <= 4 ? symbol : symbol.substring(0, 4);
  }

  private static String mainGroup(String symbol) {
    int slash = symbol.indexOf('/');
    return slash < 0 ? symbol : symbol.substring(0, slash);
  }

  private static Stream<String> year(@Nullable Integer year) {
    return year == null ? Stream.of() : Stream.of(String.format(Locale.ROOT, "%04d", year));
  }
}
