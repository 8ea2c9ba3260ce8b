package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 计划项目. One funded project as the register knows it. A field that is absent is not known.
///
/// @param version counts every change of the project and of its evidence; equal version, equal
///     facts
/// @param values by field, typed as [FieldType] says; lists of projects come without PROPOSAL
/// @param entries lists of facts, each entry by key of its [EntryKind.EntryField]
public record Project(
    long id,
    long version,
    Map<ProjectField, Object> values,
    Map<EntryKind, List<Map<String, Object>>> entries) {
  public Project {
    values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    entries = entries.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(entries));
  }

  public Optional<Object> value(ProjectField field) {
    return Optional.ofNullable(values.get(field));
  }

  public List<Map<String, Object>> entries(EntryKind kind) {
    return entries.getOrDefault(kind, List.of());
  }

  public String number() {
    return text(ProjectField.NUMBER);
  }

  public String title() {
    return text(ProjectField.TITLE);
  }

  /// GB/T 2260 code of the region whose policy binds the project.
  public String region() {
    return text(ProjectField.REGION_CODE);
  }

  public Stage stage() {
    return value(ProjectField.STAGE).map(code -> Stage.valueOf((String) code)).orElse(Stage.TOPIC);
  }

  /// Name of the unit that carries out the project; empty if not known.
  public String unit() {
    return text(ProjectField.UNIT_NAME);
  }

  /// The proposal in the applicant's words; empty if there is none, or in lists.
  public String proposal() {
    return text(ProjectField.PROPOSAL);
  }

  /// Technical features that the proposal claims, one per item.
  public List<String> features() {
    return value(ProjectField.FEATURES)
        .map(lines -> ((List<?>) lines).stream().map(String::valueOf).toList())
        .orElse(List.of());
  }

  /// Amount in fen.
  public Optional<Long> amount(ProjectField field) {
    return value(field).map(Long.class::cast);
  }

  public Optional<LocalDate> date(ProjectField field) {
    return value(field).map(LocalDate.class::cast);
  }

  /// Text of a field; empty if not known.
  public String text(ProjectField field) {
    return value(field).map(String::valueOf).orElse("");
  }
}
