package dev.jadework.patents.reference;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.rights.RightsChange;
import dev.jadework.patents.rights.RightsHistory;
import dev.jadework.patents.rights.StatedRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 权利变动台账. The applications of a state of the corpus of whose rights anything is told, with what is
/// told. Only documents with such events or statements are read. Immutable.
final class RightsLedger {
  /// Every event counts here; those after the day of a request are left out when it is asked.
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  /// An application, or a publication whose application is not known.
  ///
  /// @param field AN or PN
  /// @param key as [NumberKeys#exact] gives it
  private record Subject(QueryField field, String key) {}

  private final Map<Subject, RightsHistory> histories;

  private RightsLedger(Map<Subject, RightsHistory> histories) {
    this.histories = histories;
  }

  static RightsLedger of(PatentIndex index) {
    Map<Subject, Told> told = new LinkedHashMap<>();
    index.forEachOutline(
        documents(),
        EVER,
        patent -> told.computeIfAbsent(subject(patent), _ -> new Told()).add(patent));
    index.forEachRegisterEntry(
        entry -> {
          Told own = told.get(subject(entry));
          if (own != null) {
            own.events(entry.office(), entry.events());
          }
        });
    Map<Subject, RightsHistory> histories = new HashMap<>();
    told.forEach((subject, own) -> histories.put(subject, own.history()));
    return new RightsLedger(histories);
  }

  /// What finds the documents of the applications that something holds of.
  Query documents(Predicate<RightsHistory> holds) {
    Set<String> applications = new HashSet<>();
    Set<String> publications = new HashSet<>();
    histories.forEach(
        (subject, history) -> {
          if (holds.test(history)) {
            (subject.field() == QueryField.AN ? applications : publications).add(subject.key());
          }
        });
    Query applied = new Query.AnyOf(QueryField.AN, applications);
    return publications.isEmpty()
        ? applied
        : Clauses.any(List.of(applied, new Query.AnyOf(QueryField.PN, publications)));
  }

  /// How many applications something holds of.
  long count(Predicate<RightsHistory> holds) {
    return histories.values().stream().filter(holds).count();
  }

  /// What may tell of a change of rights.
  private static Query documents() {
    Stream<Query> events =
        RightsChange.TOLD_BY.stream().map(kind -> new Query.Match(QueryField.LE, kind.label()));
    Stream<Query> stated =
        Keywords.STATED.stream().map(value -> new Query.Match(QueryField.STATED, value));
    return Clauses.any(Stream.concat(events, stated).toList());
  }

  private static Subject subject(Patent patent) {
    ApplicationNumber application = patent.application();
    return application == null
        ? new Subject(QueryField.PN, NumberKeys.exact(patent.publication()))
        : new Subject(QueryField.AN, NumberKeys.exact(application));
  }

  private static Subject subject(RegisterEntry entry) {
    String office = entry.office();
    String number = entry.application().substring(office.length() + 1);
    return new Subject(
        QueryField.AN, NumberKeys.exact(new ApplicationNumber(office, number, null, true)));
  }

  /// What is told of one application.
  private static final class Told {
    private final Set<RightsChange> changes = new LinkedHashSet<>();
    private List<String> applicants = List.of();
    private @Nullable LocalDate first;

    void add(Patent patent) {
      LocalDate published = patent.published();
      boolean earlier =
          applicants.isEmpty() || published != null && (first == null || published.isBefore(first));
      if (earlier) {
        first = published;
        applicants = patent.applicants().stream().map(Party::name).toList();
      }
      events(patent.publication().office(), patent.legalEvents());
      changes.addAll(StatedRights.of(patent));
    }

    void events(String office, List<LegalEvent> events) {
      events.forEach(event -> RightsChange.of(office, event).ifPresent(changes::add));
    }

    RightsHistory history() {
      return new RightsHistory(applicants, new ArrayList<>(changes));
    }
  }
}
