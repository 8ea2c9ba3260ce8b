package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 证据. What proves that a duty of a project was fulfilled.
///
/// @param duty code of the duty, `IP_RISK_ASSESSMENT`
/// @param stage the stage of the project to which it belongs, for duties that recur at every stage;
///     null where the document names none
/// @param date the day on which the duty was fulfilled according to the document
/// @param reference number or title under which the document is found
/// @param by who fulfilled or confirmed it
/// @param digest SHA-256 of the document in hex, null where there is no file
/// @param source module that recorded it, `projects` for a record by hand
public record Evidence(
    String project,
    String duty,
    @Nullable Stage stage,
    LocalDate date,
    String reference,
    String by,
    @Nullable String digest,
    String source) {
  /// Evidence that belongs to no stage.
  public Evidence(
      String project,
      String duty,
      LocalDate date,
      String reference,
      String by,
      @Nullable String digest,
      String source) {
    this(project, duty, null, date, reference, by, digest, source);
  }
}
