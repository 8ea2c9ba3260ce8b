package dev.jadework.platform.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 证据. What proves that a duty of a project was fulfilled.
///
/// @param duty code of the duty, `IP_RISK_ASSESSMENT`
/// @param date the day on which the duty was fulfilled according to the document
/// @param reference number or title under which the document is found
/// @param by who fulfilled or confirmed it
/// @param digest SHA-256 of the document in hex, null where there is no file
/// @param source module that recorded it, `projects` for a record by hand
public record Evidence(
    String project,
    String duty,
    LocalDate date,
    String reference,
    String by,
    @Nullable String digest,
    String source) {}
