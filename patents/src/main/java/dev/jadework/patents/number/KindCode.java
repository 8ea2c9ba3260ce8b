package dev.jadework.patents.number;

import dev.jadework.patents.resource.OwnTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 文献种类代码. What a kind code means, by office and day of publication, from the table
/// `kind-codes.tsv` beside this class. The table is from memory and covers CN, US, EP, WO, JP, KR
/// and DE; a code it does not have has no meaning here, never a guessed one.
///
/// @param from first day on which the code meant this, null if always
/// @param until first day on which it no longer did, null if still
/// @param label what the office calls such a document
public record KindCode(
    String office,
    String code,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Stage stage,
    Protection protection,
    String label) {

  /// 阶段. Where in the life of an application the document stands.
  public enum Stage {
    /// 申请公布
    APPLICATION,
    /// 检索报告
    SEARCH_REPORT,
    /// 审定公告: examined and laid open to opposition, not yet granted
    EXAMINED,
    /// 授权公告
    GRANT,
    /// A grant narrowed or confirmed afterwards
    AMENDED_GRANT,
    /// 更正
    CORRECTION,
    /// 译文
    TRANSLATION
  }

  /// 保护类型.
  public enum Protection {
    /// 发明
    INVENTION,
    /// 实用新型
    UTILITY_MODEL,
    /// 外观设计
    DESIGN,
    /// 植物
    PLANT
  }

  private static final Map<String, List<KindCode>> TABLE = load();

  private static final Set<String> OFFICES =
      TABLE.values().stream()
          .flatMap(List::stream)
          .map(KindCode::office)
          .collect(Collectors.toUnmodifiableSet());

  /// What the code means on this day; empty if the table does not have it, or if the day is unknown
  /// and the code has had several meanings.
  ///
  /// @param published day of publication, null if unknown
  public static Optional<KindCode> meaning(
      String office, String code, @Nullable LocalDate published) {
    List<KindCode> possible =
        TABLE.getOrDefault(office + ' ' + code, List.of()).stream()
            .filter(kind -> published == null || kind.on(published))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  /// True if the table has the kind codes of this office.
  public static boolean covers(String office) {
    return OFFICES.contains(office);
  }

  /// True if the office has used the code, whatever it meant.
  static boolean known(String office, String code) {
    return TABLE.containsKey(office + ' ' + code);
  }

  /// 授权. True for the document of a grant, also one amended later, of this protection: not for
  /// corrections, which may be of the first page alone.
  public boolean granted(Protection asked) {
    return protection == asked && (stage == Stage.GRANT || stage == Stage.AMENDED_GRANT);
  }

  private boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  private static Map<String, List<KindCode>> load() {
    Map<String, List<KindCode>> table = new TreeMap<>();
    OwnTable.rows(KindCode.class, "kind-codes.tsv", 7).forEach(row -> add(row, table));
    return table;
  }

  private static void add(List<String> row, Map<String, List<KindCode>> table) {
    for (String code : row.get(1).split(",")) {
      KindCode kind =
          new KindCode(
              row.get(0),
              code,
              day(row.get(2)),
              day(row.get(3)),
              Stage.valueOf(row.get(4).toUpperCase(Locale.ROOT)),
              Protection.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
              row.get(6));
      table.computeIfAbsent(kind.office + ' ' + code, _ -> new ArrayList<>()).add(kind);
    }
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
