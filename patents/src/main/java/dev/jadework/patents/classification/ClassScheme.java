package dev.jadework.patents.classification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// 分类表. Which group stands below which, by the dots of a loaded scheme. Dots cannot be computed
/// from digits: without the scheme only levels down to the main group are known.
public final class ClassScheme {
  /// How an answer on “and below” came about.
  public enum Basis {
    /// By the dots of the scheme.
    SCHEME,
    /// By section, class, subclass and main group; a subgroup covers itself alone.
    LEVELS
  }

  /// @param dots 0 for a main group, 1 for the level below it
  public record Entry(ClassificationSymbol symbol, int dots) {}

  /// No scheme: levels only.
  public static final ClassScheme NONE = new ClassScheme(Map.of());

  private final Map<ClassificationSymbol, ClassificationSymbol> parents;

  private ClassScheme(Map<ClassificationSymbol, ClassificationSymbol> parents) {
    this.parents = parents;
  }

  /// @param entries groups in the order of the scheme, each with its dots; of a symbol given twice
  ///     the first place holds
  public static ClassScheme of(List<Entry> entries) {
    Map<ClassificationSymbol, ClassificationSymbol> parents = new HashMap<>();
    Deque<Entry> above = new ArrayDeque<>();
    for (Entry entry : entries) {
      while (!above.isEmpty() && above.getLast().dots() >= entry.dots()) {
        above.removeLast();
      }
      // A main group has itself as its parent, which marks it as known.
      parents.putIfAbsent(
          entry.symbol(), above.isEmpty() ? entry.symbol() : above.getLast().symbol());
      above.addLast(entry);
    }
    return new ClassScheme(Map.copyOf(parents));
  }

  /// The group directly above; empty for main groups and unknown symbols.
  public Optional<ClassificationSymbol> parent(ClassificationSymbol symbol) {
    return Optional.ofNullable(parents.get(symbol)).filter(parent -> !parent.equals(symbol));
  }

  /// Every symbol the scheme has for this one and those below it; none if it is not in the scheme.
  public Set<ClassificationSymbol> below(ClassificationSymbol symbol) {
    return basis(symbol) == Basis.LEVELS
        ? Set.of()
        : parents.keySet().stream()
            .filter(other -> other.subclass().equals(symbol.subclass()) && covers(symbol, other))
            .collect(Collectors.toSet());
  }

  /// What [#covers] goes by for this symbol.
  public Basis basis(ClassificationSymbol symbol) {
    return symbol.subgroup() != null && parents.containsKey(symbol) ? Basis.SCHEME : Basis.LEVELS;
  }

  /// True for the symbol itself and everything below it.
  public boolean covers(ClassificationSymbol above, ClassificationSymbol symbol) {
    if (basis(above) == Basis.LEVELS) {
      return above.covers(symbol);
    }
    Optional<ClassificationSymbol> at = Optional.of(symbol);
    while (at.isPresent()) {
      if (at.get().equals(above)) {
        return true;
      }
      at = parent(at.get());
    }
    return false;
  }
}
