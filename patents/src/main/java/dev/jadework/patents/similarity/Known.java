package dev.jadework.patents.similarity;

import dev.jadework.patents.text.Folding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// 已知著录项. What is known of a document beside its words.
///
/// @param classes IPC symbols, each with those above it: H01M10/0525, H01M10, H01M
/// @param inventors names, folded
public record Known(Set<String> classes, Set<String> inventors) {
  /// A text of which nothing else is known.
  public static final Known NOTHING = new Known(Set.of(), Set.of());

  private static final int SUBCLASS = 4;

  public Known {
    classes = Set.copyOf(classes);
    inventors = Set.copyOf(inventors);
  }

  /// @param symbols as the index holds them, `H01M10/0525`
  /// @param names of inventors, as the source writes them
  public static Known of(Collection<String> symbols, Collection<String> names) {
    Set<String> classes = new HashSet<>();
    for (String symbol : symbols) {
      int group = symbol.indexOf('/');
      classes.add(symbol);
      classes.add(group < 0 ? symbol : symbol.substring(0, group));
      classes.add(symbol.substring(0, Math.min(SUBCLASS, symbol.length())));
    }
    return new Known(
        classes,
        names.stream()
            .map(name -> Folding.fold(name).strip())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()));
  }
}
