package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.status.StatusFacts.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 法律状态时间线. The states an application went through, from what its publications, the registers and
/// the law say.
///
/// Some facts work back: a lapse holds from the day the fee was due, an invalidation from the
/// start. So there are two answers for a day: what one knows now, and what was known then.
public final class StatusTimeline {
  private static final LegalStatus UNKNOWN =
      new LegalStatus(StatusDetail.UNKNOWN, null, null, "nothing is known of this day", null);

  /// What makes a step.
  enum Origin {
    TIME,
    PUBLICATION,
    EVENT
  }

  /// A fact that may change the state.
  ///
  /// @param effective day from which it works
  /// @param known day on which it could be known
  record Step(
      LocalDate effective,
      LocalDate known,
      Origin origin,
      EventKind kind,
      String reason,
      @Nullable LegalEvent event) {
    /// Of facts of one day the one that usually comes first in the life of a right, so that the
    /// order in which they were read means nothing.
    static final Comparator<Step> ORDER =
        Comparator.comparing(Step::effective)
            .thenComparing(Step::known)
            .thenComparing(step -> step.kind() != EventKind.OTHER)
            .thenComparing(Step::kind)
            .thenComparing(Step::origin);
  }

  private final StatusFacts application;
  private final List<Step> steps;
  private final List<LegalStatus> periods;

  private StatusTimeline(StatusFacts application) {
    this.application = application;
    this.steps = steps(application);
    this.periods = periods(steps);
  }

  /// Of a publication that nothing else in the corpus is known of.
  public static StatusTimeline of(Patent patent) {
    return new StatusTimeline(StatusFacts.of(patent));
  }

  /// Of an application.
  ///
  /// @param parts what each of its publications says, and the register
  public static StatusTimeline of(Collection<StatusFacts> parts) {
    return new StatusTimeline(StatusFacts.joined(parts));
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
    LocalDate filed = application.filed();
    String office = application.office();
    boolean extended = events().anyMatch(fact -> fact.kind() == EventKind.TERM_EXTENSION);
    return filed == null || office == null || extended
        ? Optional.empty()
        : Terms.protection(office, application.type(), filed).map(term -> term.end(filed));
  }

  /// True if an event of a kind was recorded up to a day.
  public boolean happened(EventKind kind, LocalDate until) {
    return events().anyMatch(fact -> fact.kind() == kind && !fact.date().isAfter(until));
  }

  /// Day of the first event of a kind recorded up to a day.
  public Optional<LocalDate> first(EventKind kind, LocalDate until) {
    return events()
        .filter(fact -> fact.kind() == kind && !fact.date().isAfter(until))
        .map(Fact::date)
        .min(Comparator.naturalOrder());
  }

  /// Takes every event with its kind and day, in no order.
  public void forEachEvent(EventSink sink) {
    events().forEach(fact -> sink.event(fact.kind(), fact.date()));
  }

  /// Takes events.
  @FunctionalInterface
  public interface EventSink {
    void event(EventKind kind, LocalDate day);
  }

  private Stream<Fact> events() {
    return application.facts().stream().filter(fact -> !fact.publication());
  }

  private static LegalStatus on(List<LegalStatus> periods, LocalDate day) {
    return periods.stream().filter(one -> one.holdsOn(day)).findFirst().orElse(UNKNOWN);
  }

  private static List<Step> steps(StatusFacts application) {
    List<Step> steps = new ArrayList<>();
    application.facts().forEach(fact -> steps.add(step(application, fact)));
    LocalDate filed = application.filed();
    String office = application.office();
    if (filed != null && office != null) {
      Terms.pending(office, application.type(), filed)
          .ifPresent(term -> steps.add(time(term, filed, EventKind.OTHER)));
      Terms.protection(office, application.type(), filed)
          .ifPresent(term -> steps.add(time(term, filed, EventKind.EXPIRY)));
    }
    steps.sort(Step.ORDER);
    return List.copyOf(steps);
  }

  private static Step step(StatusFacts application, Fact fact) {
    LocalDate date = fact.date();
    LocalDate effective =
        fact.kind() == EventKind.FEE_LAPSE ? FeeLapse.day(application, fact) : date;
    String reason =
        effective.equals(date)
            ? fact.reason()
            : fact.reason() + ", announced on " + date + ", holds from the day the fee was due";
    return new Step(
        effective,
        date,
        fact.publication() ? Origin.PUBLICATION : Origin.EVENT,
        fact.kind(),
        reason,
        fact.event());
  }

  /// The passing of time is known beforehand.
  private static Step time(Terms.Term term, LocalDate filed, EventKind kind) {
    return new Step(term.end(filed), LocalDate.MIN, Origin.TIME, kind, term.source(), null);
  }

  private static List<LegalStatus> periods(List<Step> steps) {
    StatusWalk walk = new StatusWalk();
    steps.forEach(walk::step);
    return walk.periods();
  }
}
