package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 法律状态时间线. The states an application went through, from what its publication, its events and
/// the law say. A document speaks for itself: of a grant published under another number it knows
/// only if it carries the event.
///
/// Some facts work back: a lapse holds from the day the fee was due, an invalidation from the
/// start. So there are two answers for a day: what one knows now, and what was known then.
public final class StatusTimeline {
  private static final LegalStatus UNKNOWN =
      new LegalStatus(StatusDetail.UNKNOWN, null, null, "nothing is known of this day", null);

  /// A fact that may change the state.
  ///
  /// @param effective day from which it works
  /// @param known day on which it could be known
  private record Step(
      LocalDate effective,
      LocalDate known,
      EventKind kind,
      String reason,
      @Nullable LegalEvent event) {}

  private final Patent patent;
  private final List<Step> steps;
  private final List<LegalStatus> periods;

  private StatusTimeline(Patent patent, List<Step> steps) {
    this.patent = patent;
    this.steps = steps;
    this.periods = periods(steps);
  }

  public static StatusTimeline of(Patent patent) {
    return new StatusTimeline(patent, steps(patent));
  }

  /// The states one after the other, as known now. The first begins with the first known fact; the
  /// last has no end.
  public List<LegalStatus> periods() {
    return periods;
  }

  /// The state on a day, by all that is known now.
  public LegalStatus statusAsOf(LocalDate day) {
    return on(periods, day);
  }

  /// The state on a day, by what was known on another.
  public LegalStatus statusAsOf(LocalDate day, LocalDate known) {
    return on(periods(steps.stream().filter(step -> !step.known().isAfter(known)).toList()), day);
  }

  /// 预估到期日. First day without the right if every fee is paid; empty where no term is known, and
  /// where the term was extended by a time that the records do not give.
  public Optional<LocalDate> expectedExpiry() {
    LocalDate filed = patent.filed();
    boolean extended =
        patent.legalEvents().stream().anyMatch(event -> kind(event) == EventKind.TERM_EXTENSION);
    return filed == null || extended
        ? Optional.empty()
        : Terms.protection(patent.publication().office(), patent.type(), filed)
            .map(term -> term.end(filed));
  }

  private EventKind kind(LegalEvent event) {
    return EventKind.of(patent.publication().office(), event);
  }

  private static LegalStatus on(List<LegalStatus> periods, LocalDate day) {
    return periods.stream().filter(one -> one.holdsOn(day)).findFirst().orElse(UNKNOWN);
  }

  private static List<Step> steps(Patent patent) {
    List<Step> steps = new ArrayList<>();
    LocalDate published = patent.published();
    if (published != null) {
      EventKind kind =
          switch (PublicationStage.of(patent)) {
            case APPLICATION -> EventKind.PUBLICATION;
            case GRANT -> EventKind.GRANT;
            case UNKNOWN -> EventKind.OTHER;
          };
      steps.add(new Step(published, published, kind, "publication " + patent.publication(), null));
    }
    for (LegalEvent event : patent.legalEvents()) {
      LocalDate date = event.date();
      if (date != null) {
        steps.add(step(patent, event, date));
      }
    }
    LocalDate filed = patent.filed();
    if (filed != null) {
      String office = patent.publication().office();
      Terms.pending(office, patent.type(), filed)
          .ifPresent(term -> steps.add(time(term, filed, EventKind.OTHER)));
      Terms.protection(office, patent.type(), filed)
          .ifPresent(term -> steps.add(time(term, filed, EventKind.EXPIRY)));
    }
    return List.copyOf(steps);
  }

  private static Step step(Patent patent, LegalEvent event, LocalDate date) {
    EventKind kind = EventKind.of(patent.publication().office(), event);
    LocalDate effective = kind == EventKind.FEE_LAPSE ? FeeLapse.day(patent, event, date) : date;
    String reason =
        effective.equals(date)
            ? kind.label()
            : kind.label() + ", announced on " + date + ", holds from the day the fee was due";
    return new Step(effective, date, kind, reason, event);
  }

  /// The passing of time is known beforehand.
  private static Step time(Terms.Term term, LocalDate filed, EventKind kind) {
    return new Step(term.end(filed), LocalDate.MIN, kind, term.source(), null);
  }

  private static List<LegalStatus> periods(List<Step> steps) {
    List<Step> ordered =
        steps.stream()
            .sorted(Comparator.comparing(Step::effective).thenComparing(Step::known))
            .toList();
    StatusWalk walk = new StatusWalk();
    ordered.forEach(step -> walk.step(step.effective(), step.kind(), step.reason(), step.event()));
    return walk.periods();
  }
}
