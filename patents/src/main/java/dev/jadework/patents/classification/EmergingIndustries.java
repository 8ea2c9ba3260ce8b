package dev.jadework.patents.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// 战略性新兴产业. Matches documents by a loaded concordance of IPC symbols and rules: a row holds if
/// a document has exactly its symbol and, where its rule has keywords, one of them in its text.
/// Symbols are never taken for those below them: the concordance lists each on its own.
public final class EmergingIndustries {

  /// What the concordance is; stated beside every figure made with it.
  public enum Table {
    /// The office's own.
    OFFICIAL,
    /// Put together by others, or a part of it.
    RECONSTRUCTION,
    /// None loaded: nothing matches, which says nothing of the documents.
    ABSENT
  }

  /// 命中. A row that holds.
  ///
  /// @param code of the industry: `1.2`
  /// @param keyword the rule's keyword that was found; empty if the rule asks for none
  public record Match(String code, String name, String rule, String symbol, String keyword) {}

  /// @param words keywords of which one must be found; none if the row always holds
  private record Rule(String id, String code, String name, List<String> words) {}

  public static final EmergingIndustries NONE = new EmergingIndustries(Table.ABSENT, Map.of());

  /// 等 ends a list of examples, except where it begins a word (等离子体, 等级).
  private static final String BETWEEN_WORDS = "[、；;，,。]|等(?![离级效温压静轴])";

  /// 条件. What a document of an industry has: exactly one of the symbols and, where there are words,
  /// one of them in its text.
  public record Condition(Set<String> symbols, List<String> words) {}

  private final Table table;
  private final Map<String, List<Rule>> bySymbol;

  private EmergingIndustries(Table table, Map<String, List<Rule>> bySymbol) {
    this.table = table;
    this.bySymbol = bySymbol;
  }

  /// @param rows lines of symbol, rule and industry code, after a line of heads
  /// @param rules lines of rule, industry code, name and keywords, after a line of heads; keywords
  ///     are parted by `、`, `；`, `;`, `，`, `,` or 等, and each is
  ///     sought as it stands
  /// @throws UnreadableRowException naming the line that is wrong
  public static EmergingIndustries of(Table table, List<String> rows, List<String> rules) {
    Map<String, Rule> byId = new HashMap<>();
    for (int i = 1; i < rules.size(); i++) {
      String[] cells = cells(rules, i, 4);
      byId.put(cells[0], new Rule(cells[0], cells[1], cells[2], words(cells[3])));
    }
    Map<String, List<Rule>> bySymbol = new HashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      int line = i + 1;
      String[] cells = cells(rows, i, 2);
      Rule rule = byId.get(cells[1]);
      if (rule == null) {
        throw new UnreadableRowException(line, "no rule has the number " + cells[1]);
      }
      String symbol =
          ClassificationSymbol.parse(cells[0])
              .orElseThrow(
                  () -> new UnreadableRowException(line, "“" + cells[0] + "” is no IPC symbol"))
              .toString();
      bySymbol.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(rule);
    }
    return new EmergingIndustries(table, bySymbol);
  }

  public Table table() {
    return table;
  }

  /// All rows that hold, in the order of the symbols and of the concordance.
  ///
  /// @param text title, abstract and claims as far as known
  public List<Match> matches(List<ClassificationSymbol> symbols, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    List<Match> matches = new ArrayList<>();
    for (ClassificationSymbol symbol : symbols) {
      for (Rule rule : bySymbol.getOrDefault(symbol.toString(), List.of())) {
        String word =
            rule.words().isEmpty()
                ? ""
                : rule.words().stream().filter(folded::contains).findFirst().orElse(null);
        if (word != null) {
          matches.add(new Match(rule.code(), rule.name(), rule.id(), symbol.toString(), word));
        }
      }
    }
    return List.copyOf(matches);
  }

  /// Industries by code.
  public SortedMap<String, String> industries() {
    SortedMap<String, String> industries = new TreeMap<>();
    bySymbol.values().forEach(all -> all.forEach(rule -> industries.put(rule.code(), rule.name())));
    return industries;
  }

  /// What documents of an industry have, any of these.
  public List<Condition> conditions(String code) {
    Map<List<String>, Set<String>> byWords = new LinkedHashMap<>();
    for (String symbol : new TreeSet<>(bySymbol.keySet())) {
      for (Rule rule : bySymbol.getOrDefault(symbol, List.of())) {
        if (rule.code().equals(code)) {
          byWords.computeIfAbsent(rule.words(), _ -> new TreeSet<>()).add(symbol);
        }
      }
    }
    return byWords.entrySet().stream()
        .map(entry -> new Condition(entry.getValue(), entry.getKey()))
        .toList();
  }

  private static String[] cells(List<String> lines, int at, int least) {
    String[] cells = lines.get(at).split("\t", -1);
    if (cells.length < least) {
      throw new UnreadableRowException(
          at + 1, cells.length + " columns, at least " + least + " are needed");
    }
    return cells;
  }

  private static List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    for (String word : cell.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return List.copyOf(words);
  }
}
