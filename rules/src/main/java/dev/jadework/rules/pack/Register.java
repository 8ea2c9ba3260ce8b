package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 名册. A list that clauses want kept: of talent, of patents offered, of services.
///
/// @param id `talent`
/// @param capability code of the capability that keeps it
/// @param fields what an entry tells
/// @param lifecycle the states of an entry, in their order
public record Register(
    String id,
    Labels title,
    String capability,
    List<Field> fields,
    Visibility visibility,
    List<String> lifecycle) {
  public Register {
    fields = List.copyOf(fields);
    lifecycle = List.copyOf(lifecycle);
  }

  /// One thing that an entry tells.
  public record Field(String id, Labels label, Type type) {}

  /// How a field is written.
  public enum Type {
    TEXT,
    DATE,
    MONEY,
    INTEGER,
    CODE
  }

  /// Who may read the entries: everybody, everybody in the house, or those named for it.
  public enum Visibility {
    PUBLIC,
    INTERNAL,
    RESTRICTED
  }
}
