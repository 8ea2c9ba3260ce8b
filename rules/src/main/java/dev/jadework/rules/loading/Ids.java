package dev.jadework.rules.loading;

import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 标识. The ids of one kind of thing in a pack: each may be given once, and each that is named
/// elsewhere must be given.
final class Ids {
  private final String kind;
  private final Problems problems;
  private final Map<String, Place> given;
  private final List<Named> named = new ArrayList<>();

  /// @param sentence who names it and where it is missing, without the full stop
  private record Named(Place place, String id, String sentence) {}

  /// @param kind how messages call such a thing, `clause`
  Ids(String kind, Problems problems) {
    this(kind, problems, Map.of());
  }

  private Ids(String kind, Problems problems, Map<String, Place> given) {
    this.kind = kind;
    this.problems = problems;
    this.given = new LinkedHashMap<>(given);
  }

  /// The ids of a pack that extends this one: all of these are given there.
  Ids above(Problems others) {
    return new Ids(kind, others, given);
  }

  /// Reads the id of a thing.
  String give(Fields fields) {
    return give(fields, "id");
  }

  /// Reads the id of a thing that stands under another key than `id`.
  String give(Fields fields, String key) {
    String id = fields.text(key);
    Place first = id.isEmpty() ? null : given.putIfAbsent(id, fields.place());
    if (first != null) {
      problems.add(
          fields.place(key),
          "%s \"%s\" is there already (%s); choose another %s".formatted(kind, id, first, key));
    }
    return id;
  }

  /// Adds an id that is given as that of another kind already.
  void add(String id, Place place) {
    given.putIfAbsent(id, place);
  }

  /// Notes that something names an id; whether it exists is known when all files are read.
  void name(Place place, String id, String sentence) {
    if (!id.isEmpty()) {
      named.add(new Named(place, id, sentence));
    }
  }

  Set<String> given() {
    return Collections.unmodifiableSet(given.keySet());
  }

  /// Reports every id that is named and not given.
  void check() {
    for (Named one : named) {
      if (!given.containsKey(one.id())) {
        problems.add(one.place(), one.sentence() + Nearest.hint(one.id(), given.keySet()));
      }
    }
  }
}
