package dev.jadework.platform.policy;

import dev.jadework.platform.shell.Query;
import dev.jadework.rules.simulation.Transition;
import java.util.List;
import java.util.Locale;

/// 所选行. Which rows of a trial are listed: those of the number that was clicked. An empty text
/// does not restrict.
///
/// @param rule id of a rule
/// @param change name of a [Transition], or `changed` for all that are not unchanged
/// @param before state before, or `bound` for every state that binds
/// @param after state after, or `bound`
/// @param by path of a grouping; empty for none
/// @param value value of that grouping; empty for projects that do not tell it
public record Selection(
    String rule, String change, String before, String after, String by, String value) {
  private static final List<String> NAMES =
      List.of("rule", "change", "was", "becomes", "group", "value");

  /// What an address asks for.
  static Selection of(Query query) {
    return new Selection(
        query.get("rule"),
        query.get("change"),
        query.get("was"),
        query.get("becomes"),
        query.get("group"),
        query.get("value"));
  }

  /// The part of an address that asks for rows, after what it asks of the trial.
  ///
  /// @param pairs names and values in turn
  public static String link(Query query, String... pairs) {
    Query kept = query;
    for (String name : NAMES) {
      kept = kept.without(name);
    }
    kept = kept.without("page");
    for (int i = 0; i < pairs.length; i += 2) {
      kept = kept.set(pairs[i], pairs[i + 1]);
    }
    return kept.text() + "#rows";
  }

  /// The rows that are listed: what has changed, unless something else is asked for.
  List<Trial.Row> of(List<Trial.Row> rows) {
    return rows.stream().filter(this::holds).toList();
  }

  private boolean holds(Trial.Row row) {
    return (rule.isEmpty() || rule.equals(row.rule()))
        && (by.isEmpty() || value.equals(row.groups().getOrDefault(by, "")))
        && state(before, row.before())
        && state(after, row.after())
        && changes(row.transition());
  }

  private boolean changes(Transition transition) {
    boolean unasked = change.isEmpty() && before.isEmpty() && after.isEmpty();
    if (unasked || change.equals("changed")) {
      return transition != Transition.UNCHANGED;
    }
    return change.isEmpty()
        || change.equals("all")
        || change.equals(transition.name().toLowerCase(Locale.ROOT));
  }

  private static boolean state(String wanted, String state) {
    return wanted.isEmpty()
        || (wanted.equals("bound") ? Transition.binds(state) : wanted.equals(state));
  }
}
