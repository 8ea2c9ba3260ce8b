package dev.jadework.rules.yaml;

import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong with a set of files, in the order found.
public final class Problems {
  private final List<String> found = new ArrayList<>();

  /// @param message what was found, what is allowed, what to do
  public void add(Place place, String message) {
    found.add(place + ": " + message);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<String> all() {
    return List.copyOf(found);
  }
}
