package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 某日的法律状态. What holds from one day to another, and why.
///
/// @param since first day; null if the corpus does not tell
/// @param until first day of the next status; null if none follows
/// @param reason the rule that gave it, in words, with its source
/// @param because the event that gave it, null if a publication or the passing of time did
public record LegalStatus(
    StatusDetail detail,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    String reason,
    @Nullable LegalEvent because) {

  public SimpleStatus simple() {
    return detail.simple();
  }

  boolean holdsOn(LocalDate day) {
    return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
  }
}
