package dev.jadework.patents.names;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 用户规则. What the user knows better; stands above every other rule. Without them everything is as
/// it was.
///
/// @param splits each list of names leaves its groups and becomes a group of its own
/// @param merges the groups of the names become one, after the splits
public record UserRules(List<List<String>> splits, List<Merge> merges) {
  public static final UserRules NONE = new UserRules(List.of(), List.of());

  public UserRules {
    splits = splits.stream().map(List::copyOf).toList();
    merges = List.copyOf(merges);
  }

  /// @param name what the group is called, and if it is a name of the corpus one of the names; null
  ///     for the usual choice
  public record Merge(@Nullable String name, List<String> names) {
    public Merge {
      names = List.copyOf(names);
    }

    /// For messages: what the group is called, else its first name.
    String called() {
      return name != null ? name : names.isEmpty() ? "" : names.getFirst();
    }
  }

  /// Every name that must be one of the corpus.
  Stream<String> names() {
    return Stream.concat(
        splits.stream().flatMap(List::stream),
        merges.stream().flatMap(merge -> merge.names().stream()));
  }
}
