package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts definitions behind those they use, and refuses those that use themselves or tell of
/// another subject.
final class DefinitionOrder {
  private final Map<String, Definition> definitions;
  private final Map<String, Definition> below = new HashMap<>();
  private final Map<String, Place> places;
  private final Problems problems;
  private final Set<String> path = new LinkedHashSet<>();
  private final Set<String> done = new LinkedHashSet<>();

  /// @param below those of the pack below, which use none of these
  DefinitionOrder(
      Map<String, Definition> definitions,
      List<Definition> below,
      Map<String, Place> places,
      Problems problems) {
    this.definitions = definitions;
    below.forEach(definition -> this.below.put(definition.id(), definition));
    this.places = places;
    this.problems = problems;
  }

  List<Definition> sorted() {
    definitions.values().forEach(this::visit);
    return done.stream().map(definitions::get).toList();
  }

  private Place place(Definition definition) {
    return Objects.requireNonNull(places.get(definition.id()));
  }

  private void visit(Definition definition) {
    if (done.contains(definition.id())) {
      return;
    }
    if (!path.add(definition.id())) {
      List<String> circle = new ArrayList<>(path);
      circle = circle.subList(circle.indexOf(definition.id()), circle.size());
      problems.add(
          place(definition),
          "definition %s uses itself: %s → %s; take one of these uses out"
              .formatted(definition.id(), String.join(" → ", circle), definition.id()));
      return;
    }
    for (String used : definition.holds().definitions()) {
      Definition own = definitions.get(used);
      Definition other = own == null ? below.get(used) : own;
      if (other != null && !other.subject().equals(definition.subject())) {
        problems.add(
            place(definition),
            "definition %s tells of %s and uses %s, which tells of %s"
                .formatted(definition.id(), definition.subject(), used, other.subject()));
      } else if (own != null) {
        visit(own);
      }
    }
    path.remove(definition.id());
    done.add(definition.id());
  }
}
