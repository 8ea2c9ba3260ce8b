package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.FieldType;
import dev.jadework.platform.projects.Nearest;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.text.Labels;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 表头. Which column of a table holds which field. Heads are Chinese or English, in any order.
///
/// @param columns column of each field that the table has
/// @param lists column of each list that the table has
/// @param ignored texts of columns that are no field and are left out on the user's wish
record ImportHeads(
    Map<ProjectField, Integer> columns, Map<EntryKind, Integer> lists, List<String> ignored) {
  /// Heads of the column that an error receipt adds; it is read over when the receipt comes back.
  static final Labels REASON = new Labels("错误原因", "Reason for rejection");

  private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*[(\\[](.*?)[)\\]]\\s*\\*?");
  private static final Set<String> WAN = Set.of("万元", "人民币万元", "10,000 yuan", "10000 yuan");

  static ImportHeads of(SheetTable table, boolean ignoreUnknown) throws FileRefused {
    Map<ProjectField, Integer> columns = new EnumMap<>(ProjectField.class);
    Map<EntryKind, Integer> lists = new EnumMap<>(EntryKind.class);
    List<String> ignored = new ArrayList<>();
    List<Labels> problems = new ArrayList<>();
    for (int column = 0; column < table.heads().size(); column++) {
      String head = table.heads().get(column);
      String address = SheetTable.address(column, table.headRow());
      if (head.isBlank()) {
        if (holdsValues(table, column) && !ignoreUnknown) {
          problems.add(
              new Labels(
                  address + "：这一列有内容但没有表头。补上表头，或删去该列。",
                  address
                      + ": the column has values but no head. Add a head or remove the column."));
        }
        continue;
      }
      if (isReason(head)) {
        continue;
      }
      Optional<ProjectField> field = field(head);
      Optional<EntryKind> list = list(head);
      if (list.isPresent()) {
        Integer first = lists.putIfAbsent(list.get(), column);
        if (first != null) {
          problems.add(repeated(head, address, SheetTable.address(first, table.headRow())));
        }
      } else if (field.isEmpty()) {
        if (ignoreUnknown) {
          ignored.add(head);
        } else {
          problems.add(unknown(head, address));
        }
      } else if (columns.containsKey(field.get())) {
        String first = SheetTable.address(columns.get(field.get()), table.headRow());
        problems.add(repeated(head, address, first));
      } else {
        moneyUnit(field.get(), head, address).ifPresent(problems::add);
        columns.put(field.get(), column);
      }
    }
    missing(columns).ifPresent(problem -> problems.addFirst(problem));
    if (!problems.isEmpty()) {
      throw new FileRefused(problems);
    }
    return new ImportHeads(columns, lists, ignored);
  }

  private static Labels repeated(String head, String address, String first) {
    return new Labels(
        address + "：表头“" + head + "”与 " + first + " 重复。只保留一列。",
        address + ": the head “" + head + "” repeats " + first + ". Keep one column.");
  }

  static boolean isReason(String head) {
    return head.equals(REASON.zh()) || head.equalsIgnoreCase(REASON.en());
  }

  private static boolean holdsValues(SheetTable table, int column) {
    return table.rows().stream().anyMatch(row -> !row.cell(column).text().isBlank());
  }

  private static Optional<Labels> missing(Map<ProjectField, Integer> columns) {
    List<ProjectField> missing =
        Arrays.stream(ProjectField.values())
            .filter(field -> field.required() && !columns.containsKey(field))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Labels(
            "缺少必需的列：" + joined(missing, Locale.CHINESE, "、") + "。请对照模板补上。",
            "Required columns are missing: "
                + joined(missing, Locale.ENGLISH, ", ")
                + ". Add them as in the template."));
  }

  private static String joined(List<ProjectField> fields, Locale locale, String separator) {
    return String.join(separator, fields.stream().map(field -> field.head(locale)).toList());
  }

  private static Labels unknown(String head, String address) {
    String shown = head.length() > 40 ? head.substring(0, 40) + "…" : head;
    Optional<String> zh = nearest(head, Locale.CHINESE);
    Optional<String> en = nearest(head, Locale.ENGLISH);
    boolean chinese = head.codePoints().anyMatch(Character::isIdeographic);
    Optional<String> near = chinese ? zh : en.or(() -> zh);
    return near.map(
            known ->
                new Labels(
                    address + "：不认识的表头“" + shown + "”，是否为“" + known + "”？",
                    address + ": unknown head “" + shown + "”; did you mean “" + known + "”?"))
        .orElse(
            new Labels(
                address + "：不认识的表头“" + shown + "”。删去该列，或选择“忽略不认识的列”。",
                address
                    + ": unknown head “"
                    + shown
                    + "”. Remove the column or choose to ignore unknown columns."));
  }

  private static Optional<String> nearest(String head, Locale locale) {
    return Nearest.of(
            bare(head),
            Arrays.stream(ProjectField.values())
                .map(field -> field.label().in(locale).toLowerCase(Locale.ROOT))
                .toList())
        .flatMap(
            near ->
                Arrays.stream(ProjectField.values())
                    .filter(field -> field.label().in(locale).toLowerCase(Locale.ROOT).equals(near))
                    .map(field -> field.head(locale))
                    .findFirst());
  }

  /// An amount without its unit could be yuan or 万元, a factor of 10,000: it is not guessed.
  private static Optional<Labels> moneyUnit(ProjectField field, String head, String address) {
    if (field.type() != FieldType.MONEY) {
      return Optional.empty();
    }
    Matcher unit = WITH_UNIT.matcher(Normalizer.normalize(head, Normalizer.Form.NFKC));
    String found = unit.matches() ? unit.group(2).strip().toLowerCase(Locale.ROOT) : "";
    if (WAN.contains(found)) {
      return Optional.empty();
    }
    String stated = found.isEmpty() ? "没有单位" : "单位是“" + found + "”";
    String statedEn = found.isEmpty() ? "no unit" : "the unit “" + found + "”";
    return Optional.of(
        new Labels(
            address
                + "：金额列“"
                + head
                + "”"
                + stated
                + "，应为“"
                + field.head(Locale.CHINESE)
                + "”。核对数值的单位后改表头。",
            address
                + ": the amounts in “"
                + head
                + "” have "
                + statedEn
                + "; it must be “"
                + field.head(Locale.ENGLISH)
                + "”. Check the unit of the values, then correct the head."));
  }

  private static Optional<ProjectField> field(String head) {
    String bare = bare(head);
    return Arrays.stream(ProjectField.values())
        .filter(
            field ->
                bare.equals(field.label().zh().toLowerCase(Locale.ROOT))
                    || bare.equals(field.label().en().toLowerCase(Locale.ROOT))
                    || bare.equals(field.path()))
        .findFirst();
  }

  private static Optional<EntryKind> list(String head) {
    String bare = bare(head);
    return Arrays.stream(EntryKind.values())
        .filter(
            kind ->
                bare.equals(kind.label().zh().toLowerCase(Locale.ROOT))
                    || bare.equals(kind.label().en().toLowerCase(Locale.ROOT))
                    || bare.equals(kind.path()))
        .findFirst();
  }

  /// The head without unit, star, blanks at its ends and differences of width and case.
  private static String bare(String head) {
    String plain = Normalizer.normalize(head, Normalizer.Form.NFKC).strip();
    Matcher unit = WITH_UNIT.matcher(plain);
    String name = unit.matches() ? unit.group(1) : plain;
    return name.replace("*", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
