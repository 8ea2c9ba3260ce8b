package dev.jadework.patents.status;

import dev.jadework.patents.status.StatusTimeline.Origin;
import dev.jadework.patents.status.StatusTimeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through facts in the order in which they work and notes the states between them.
final class StatusWalk {
  private final List<LegalStatus> periods = new ArrayList<>();
  private @Nullable LocalDate granted;
  private boolean extended;

  /// A fact that changes nothing in the state at hand is passed over: an expiry of what has lapsed,
  /// a second announcement of the same grant.
  void step(Step step) {
    LocalDate day = step.effective();
    StatusDetail now = periods.isEmpty() ? null : periods.getLast().detail();
    StatusDetail next = next(now, step.kind(), step.origin());
    extended |= step.kind() == EventKind.TERM_EXTENSION;
    if (next == null || next == now) {
      return;
    }
    LocalDate since = next == StatusDetail.INVALID ? grantDay(day) : day;
    granted = next.simple() == SimpleStatus.ACTIVE && granted == null ? day : granted;
    // What began on the same day or, for what is void from the start, later, never held.
    periods.removeIf(one -> one.since() != null && !one.since().isBefore(since));
    if (!periods.isEmpty()) {
      LegalStatus last = periods.removeLast();
      periods.add(
          new LegalStatus(last.detail(), last.since(), since, last.reason(), last.because()));
    }
    periods.add(new LegalStatus(next, since, null, step.reason(), step.event()));
  }

  List<LegalStatus> periods() {
    return List.copyOf(periods);
  }

  /// @param now null before the first fact
  /// @return null if nothing changes
  private @Nullable StatusDetail next(@Nullable StatusDetail now, EventKind kind, Origin origin) {
    SimpleStatus simple = now == null ? SimpleStatus.UNKNOWN : now.simple();
    boolean lapsed = simple == SimpleStatus.LAPSED;
    boolean active = simple == SimpleStatus.ACTIVE;
    return switch (kind) {
      case PUBLICATION ->
          now == null || now == StatusDetail.UNKNOWN ? StatusDetail.PUBLISHED : null;
      case EXAMINATION -> lapsed || active ? null : StatusDetail.IN_EXAMINATION;
      // After a refusal a grant may still come, by way of re-examination; after a right none.
      case GRANT ->
          granted == null && now != StatusDetail.FEE_NOT_PAID ? StatusDetail.GRANTED : null;
      case REJECTION -> lapsed || active ? null : StatusDetail.REJECTED;
      case WITHDRAWAL -> lapsed || active ? null : StatusDetail.WITHDRAWN;
      case DEEMED_WITHDRAWAL -> lapsed || active ? null : StatusDetail.DEEMED_WITHDRAWN;
      case NOT_TAKEN_UP -> lapsed || active ? null : StatusDetail.NOT_TAKEN_UP;
      case FEE_LAPSE -> lapsed ? null : StatusDetail.FEE_NOT_PAID;
      case SURRENDER -> lapsed ? null : StatusDetail.SURRENDERED;
      case END -> lapsed ? null : StatusDetail.ENDED;
      case EXPIRY -> expiry(now, lapsed, origin == Origin.EVENT);
      case INVALIDATION -> now == StatusDetail.INVALID ? null : StatusDetail.INVALID;
      case PARTIAL_INVALIDATION -> lapsed ? null : StatusDetail.PARTLY_INVALID;
      case RESTORATION -> lapsed ? restored(now) : null;
      case OTHER -> other(now, origin);
      default -> null;
    };
  }

  /// A publication of which nobody knows what it means says no more than that there is something;
  /// the time in which an application is taken for pending ends that.
  private static @Nullable StatusDetail other(@Nullable StatusDetail now, Origin origin) {
    boolean ends =
        switch (origin) {
          case EVENT -> false;
          case PUBLICATION -> now == null;
          case TIME -> now == null || now.simple() == SimpleStatus.PENDING;
        };
    return ends ? StatusDetail.UNKNOWN : null;
  }

  private static @Nullable StatusDetail restored(@Nullable StatusDetail lapsed) {
    return switch (lapsed) {
      case REJECTED, WITHDRAWN, DEEMED_WITHDRAWN, NOT_TAKEN_UP -> StatusDetail.IN_EXAMINATION;
      case INVALID -> null;
      case null, default -> StatusDetail.RESTORED;
    };
  }

  /// The term in the law ends what is in force, unless it was extended by a time nobody knows here;
  /// an application that is still open then can no longer become a right.
  private @Nullable StatusDetail expiry(@Nullable StatusDetail now, boolean lapsed, boolean event) {
    if (lapsed || now == null) {
      return null;
    }
    return extended && !event ? StatusDetail.UNKNOWN : StatusDetail.EXPIRED;
  }

  private LocalDate grantDay(LocalDate invalidated) {
    return granted == null || granted.isAfter(invalidated) ? invalidated : granted;
  }
}
