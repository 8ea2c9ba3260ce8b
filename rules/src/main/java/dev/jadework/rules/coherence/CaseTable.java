package dev.jadework.rules.coherence;

import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// 情形表. What the condition of a rule comes to for every combination of the values tried of its
/// facts.
final class CaseTable {
  /// Rules with more combinations are not tried, which is reported.
  static final int MOST_CASES = 20_000;

  private final RuleInForce rule;
  private final Set<String> facts;
  private final Map<Case, Truth> cases = new LinkedHashMap<>();

  /// One combination: a value, or none, by the path of each fact.
  record Case(Map<String, Optional<Object>> values) {
    boolean has(Fact fact, long value) {
      return Optional.of((Object) value).equals(values.get(fact.path()));
    }

    Case with(Fact fact, long value) {
      Map<String, Optional<Object>> other = new LinkedHashMap<>(values);
      other.put(fact.path(), Optional.of(value));
      return new Case(other);
    }

    /// Both combinations together.
    Case and(Case other) {
      Map<String, Optional<Object>> all = new LinkedHashMap<>(values);
      all.putAll(other.values);
      return new Case(all);
    }

    /// The facts that the combination gives.
    Facts facts(String subject, String region) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("region", region.isEmpty() ? "11" : region);
      values.forEach((path, value) -> value.ifPresent(found -> put(tree, path, found)));
      return new Facts(subject, tree);
    }

    private static void put(Map<String, Object> tree, String path, Object value) {
      String[] keys = path.split("\\.");
      Map<String, Object> at = tree;
      for (int i = 1; i < keys.length - 1; i++) {
        Object below = at.computeIfAbsent(keys[i], _ -> new LinkedHashMap<String, Object>());
        @SuppressWarnings("unchecked") // only maps made here lie on the way to a fact
        Map<String, Object> next = (Map<String, Object>) below;
        at = next;
      }
      at.put(keys[keys.length - 1], value);
    }
  }

  private CaseTable(RuleInForce rule, Set<String> facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /// Tries a rule; empty if there are more cases than are tried.
  static Optional<CaseTable> of(RuleInForce rule, Candidates candidates) {
    Map<String, List<Optional<Object>>> values = new LinkedHashMap<>();
    long size = 1;
    for (String path : rule.facts()) {
      Fact fact = rule.pack().schema().find(path).orElseThrow();
      if (!path.contains("[]")) {
        List<Optional<Object>> tried = candidates.of(fact).orElse(List.of());
        size *= tried.isEmpty() ? MOST_CASES + 1L : tried.size();
        values.put(path, tried);
      }
      if (size > MOST_CASES) {
        return Optional.empty();
      }
    }
    CaseTable table = new CaseTable(rule, values.keySet());
    table.fill(List.copyOf(values.entrySet()), 0, new LinkedHashMap<>());
    return Optional.of(table);
  }

  private void fill(
      List<Map.Entry<String, List<Optional<Object>>>> values,
      int next,
      Map<String, Optional<Object>> chosen) {
    if (next == values.size()) {
      Case one = new Case(new LinkedHashMap<>(chosen));
      cases.put(one, rule.applies(one.facts(rule.rule().subject(), rule.pack().region())));
      return;
    }
    for (Optional<Object> value : values.get(next).getValue()) {
      chosen.put(values.get(next).getKey(), value);
      fill(values, next + 1, chosen);
    }
  }

  RuleInForce rule() {
    return rule;
  }

  boolean applies(Case one) {
    return cases.get(one) == Truth.TRUE;
  }

  /// Whether the rule applies at a threshold and no longer on its other side.
  Predicate<Case> boundBy(Threshold threshold) {
    return one ->
        applies(one)
            && one.has(threshold.fact(), threshold.holds())
            && isFalse(one.with(threshold.fact(), threshold.fails()));
  }

  /// Whether the rule does not apply although it would if the fact alone reached its threshold.
  ///
  /// @param value of the fact
  Predicate<Case> sparedBy(Threshold threshold, long value) {
    return one ->
        isFalse(one)
            && one.has(threshold.fact(), value)
            && applies(one.with(threshold.fact(), threshold.holds()));
  }

  private boolean isFalse(Case one) {
    return cases.get(one) == Truth.FALSE;
  }

  /// Facts that both rules look at.
  Set<String> shared(CaseTable other) {
    Set<String> shared = new HashSet<>(facts);
    shared.retainAll(other.facts);
    return shared;
  }

  /// The first case of this table and of another that go together: what both look at is the same.
  Optional<Case> meet(Predicate<Case> own, CaseTable other, Predicate<Case> others) {
    List<String> shared = facts.stream().filter(other.facts::contains).toList();
    Map<List<Optional<Object>>, Case> byShared = new HashMap<>();
    other.cases.keySet().stream()
        .filter(others)
        .forEach(one -> byShared.putIfAbsent(key(one, shared), one));
    for (Case one : cases.keySet()) {
      if (own.test(one)) {
        Case fits = byShared.get(key(one, shared));
        if (fits != null) {
          return Optional.of(one.and(fits));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Optional<Object>> key(Case one, List<String> paths) {
    List<Optional<Object>> key = new ArrayList<>();
    paths.forEach(path -> key.add(one.values().getOrDefault(path, Optional.empty())));
    return key;
  }
}
