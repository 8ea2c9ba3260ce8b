package dev.jadework.rules.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects everything that is wrong with a set of files. Safe for many threads; told in the order
/// of the files, lines and columns, whoever found what first.
public final class Problems {
  private static final Comparator<Found> BY_PLACE =
      Comparator.comparing(
          Found::place,
          Comparator.comparing(Place::file)
              .thenComparingInt(Place::line)
              .thenComparingInt(Place::column));

  private final List<Found> found = new ArrayList<>();

  private record Found(Place place, String message) {}

  /// @param message what was found, what is allowed, what to do
  public synchronized void add(Place place, String message) {
    found.add(new Found(place, message));
  }

  /// Adds what others have collected.
  public void addAll(Problems others) {
    List<Found> more = others.copy();
    synchronized (this) {
      found.addAll(more);
    }
  }

  public synchronized boolean isEmpty() {
    return found.isEmpty();
  }

  /// Each once, as `file:line:column: message`.
  public List<String> all() {
    return copy().stream()
        .sorted(BY_PLACE)
        .map(one -> one.place() + ": " + one.message())
        .distinct()
        .toList();
  }

  private synchronized List<Found> copy() {
    return List.copyOf(found);
  }
}
