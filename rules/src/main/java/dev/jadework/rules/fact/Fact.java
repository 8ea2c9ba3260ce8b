package dev.jadework.rules.fact;

import dev.jadework.rules.text.Labels;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 事实项. One fact of the schema: what it is called, of what type it is and what its absence means.
///
/// @param key its key in the mapping above it, `applied`
/// @param path its place in the tree; elements of lists as `[]`, `project.rights[].filed`
/// @param label its name
/// @param unit unit in which it is written and shown; empty labels for none
/// @param absence what it means that the fact is not given
/// @param values of an ENUM: the codes allowed with their names
/// @param fields of an OBJECT or of the elements of a LIST
/// @param namedBy of a LIST: the field by which an element is called; empty for its position
/// @param pattern of a STRING: what it must match
/// @param standsIn key beside it of the fact of the stage before, which may stand in for it where
///     nobody has supplied it and the pack's reading allows that; empty for none
/// @param from who supplies it
public record Fact(
    String key,
    String path,
    Type type,
    Labels label,
    Labels unit,
    Absence absence,
    SequencedMap<String, Labels> values,
    SequencedMap<String, Fact> fields,
    String namedBy,
    @Nullable Pattern pattern,
    String standsIn,
    Labels from) {

  /// Type of a fact. Values in [Facts]: String, Long, Long (fen), LocalDate, Boolean, String
  /// (code), Map, List of Map.
  public enum Type {
    STRING,
    INTEGER,
    MONEY,
    DATE,
    BOOLEAN,
    ENUM,
    OBJECT,
    LIST
  }

  /// What it means that a fact is not given.
  public enum Absence {
    /// Nobody has said; a rule that needs it is undetermined.
    UNKNOWN,
    /// There is none (yet): no entry, not done, has not happened.
    NONE
  }

  /// The name of a code of an ENUM; the code itself if the schema does not know it.
  public Labels valueLabel(String code) {
    return values.getOrDefault(code, new Labels(code, code));
  }
}
