package dev.jadework.rules.simulation;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Map;

/// 分组口径. A fact by which totals are divided.
///
/// @param path of a fact outside lists, `project.undertaking.kind`
public record Grouping(String path) {
  /// Region, kind of unit and category of projects. The name of the unit
  /// (`project.undertaking.name`) is a grouping of its own: its totals are as many as there are
  /// units.
  public static final List<Grouping> USUAL =
      List.of(
          new Grouping("project.region"),
          new Grouping("project.undertaking.kind"),
          new Grouping("project.category"));

  /// How a group is called whose subjects do not tell the fact.
  public static final Labels NOT_GIVEN = new Labels("（未提供）", "(not given)");

  /// The value of the fact, empty if it is not given or belongs to another subject.
  public String value(Facts facts) {
    String[] keys = path.split("\\.");
    Object at = keys[0].equals(facts.subject()) ? facts.values() : null;
    for (int i = 1; i < keys.length; i++) {
      at = at instanceof Map<?, ?> map ? map.get(keys[i]) : null;
    }
    return at == null ? "" : String.valueOf(at);
  }
}
