package dev.jadework.patents.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 法律事件. An event in the life of an application or right.
///
/// @param code the office's own code, empty if it uses none
/// @param description the event in the office's words
public record LegalEvent(@Nullable LocalDate date, String code, String description) {}
