package dev.jadework.patents.number;

import dev.jadework.patents.resource.OwnTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 公报名称. The name of a gazette or register that stands before a number in the place of a kind
/// code (`特開平5-53868`, `공개특허 10-2012-0001234`), from the table `gazette-names.tsv` beside
/// this class.
///
/// @param kinds kind codes it stands for, the likeliest first; an empty one first where it stands
///     for several alike
/// @param publication false for the names of applications
record GazetteName(String name, String office, List<String> kinds, boolean publication) {
  /// Longer names first: each contains shorter ones that mean something else.
  private static final List<GazetteName> NAMES = load();

  /// The name that the text holds, the longest of those that stand first; of two names
  /// (`公開特許公報 特開…`) the last, which stands at the number.
  static Optional<GazetteName> in(String office, String text) {
    GazetteName last = null;
    String rest = text;
    for (Optional<GazetteName> next = longest(office, rest); next.isPresent(); ) {
      last = next.get();
      rest = rest.substring(rest.indexOf(last.name) + last.name.length());
      next = longest(office, rest);
    }
    return Optional.ofNullable(last);
  }

  /// The text without any of the names.
  static String removed(String office, String text) {
    String rest = text;
    for (GazetteName name : NAMES) {
      if (name.office.equals(office)) {
        rest = rest.replace(name.name, "");
      }
    }
    return rest;
  }

  private static Optional<GazetteName> longest(String office, String text) {
    return NAMES.stream()
        .filter(name -> name.office.equals(office) && text.contains(name.name))
        .min(Comparator.comparingInt(name -> text.indexOf(name.name)));
  }

  private static List<GazetteName> load() {
    return OwnTable.rows(GazetteName.class, "gazette-names.tsv", 4).stream()
        .map(GazetteName::of)
        .sorted(Comparator.comparingInt((GazetteName g) -> g.name.length()).reversed())
        .toList();
  }

  private static GazetteName of(List<String> row) {
    return new GazetteName(
        row.get(0),
        row.get(1),
        List.of(row.get(2).split(",", -1)),
        row.get(3).equals("publication"));
  }
}
