package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.status.EventKind;
import dev.jadework.patents.status.LegalStatus;
import dev.jadework.patents.status.SimpleStatus;
import dev.jadework.patents.status.StatusDetail;
import dev.jadework.patents.status.StatusFacts;
import dev.jadework.patents.status.StatusTimeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// 法律状态检索. Finds documents by their status on any day: each period of a timeline is a point
/// of its first and its last day, so one index serves all days. By what the document itself says,
/// which is all of it where nothing else in the corpus speaks of its application; else
/// [SharedStatus] decides.
final class StatusQueries {
  private static final long OPEN = LocalDate.MAX.toEpochDay();
  private static final String SIMPLE = "status.simple.";
  private static final String DETAIL = "status.detail.";
  private static final String EVENT = "event.";
  private static final String EXPECTED = "status.expected";

  private StatusQueries() {}

  /// The searchable fields of a publication, and what [SharedStatus] makes others of.
  static void add(Document document, Patent patent) {
    StatusFacts facts = StatusFacts.of(patent);
    StatusTimeline timeline = StatusTimeline.of(List.of(facts));
    for (LegalStatus period : timeline.periods()) {
      LocalDate since = period.since();
      if (since != null && period.simple() != SimpleStatus.UNKNOWN) {
        long first = since.toEpochDay();
        LocalDate until = period.until();
        long last = until == null ? OPEN : until.toEpochDay() - 1;
        document.add(new LongPoint(name(SIMPLE, period.simple()), first, last));
        document.add(new LongPoint(name(DETAIL, period.detail()), first, last));
      }
    }
    timeline.forEachEvent(
        (kind, day) -> document.add(new LongPoint(name(EVENT, kind), day.toEpochDay())));
    timeline
        .expectedExpiry()
        .ifPresent(day -> document.add(new LongPoint(EXPECTED, day.toEpochDay())));
    SharedStatus.add(document, facts);
  }

  /// SLS 简单状态.
  static Query simple(SimpleStatus status, LocalDate asOf) {
    if (status != SimpleStatus.UNKNOWN) {
      return during(name(SIMPLE, status), null, null, asOf);
    }
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(RegisterDocuments.publications(), Occur.MUST);
    for (SimpleStatus known : SimpleStatus.values()) {
      if (known != SimpleStatus.UNKNOWN) {
        others.add(simple(known, asOf), Occur.MUST_NOT);
      }
    }
    return others.build();
  }

  /// LS 法律状态.
  static Query detail(StatusDetail status, LocalDate asOf) {
    return status == StatusDetail.UNKNOWN
        ? simple(SimpleStatus.UNKNOWN, asOf)
        : during(name(DETAIL, status), null, null, asOf);
  }

  /// LSD 法律状态日. The status of a day began within an interval.
  static Query since(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    return anyDetail(status -> during(name(DETAIL, status), from, to, asOf));
  }

  /// EXD 失效日. Lapsed on a day, and since one within an interval.
  static Query lapsed(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    return anyDetail(
        status ->
            status.simple() == SimpleStatus.LAPSED
                ? during(name(DETAIL, status), from, to, asOf)
                : null);
  }

  /// EXDT 预估到期日 within an interval.
  static Query expectedExpiry(@Nullable LocalDate from, @Nullable LocalDate to) {
    return LongPoint.newRangeQuery(EXPECTED, first(from), last(to));
  }

  /// LE 法律事件. An event of a kind within an interval, up to the day.
  static Query event(
      EventKind kind, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    return LongPoint.newRangeQuery(
        name(EVENT, kind), first(from), Math.min(last(to), asOf.toEpochDay()));
  }

  /// ED 实审生效日. The first event of a kind lies within an interval, and not after the day.
  static Query first(
      EventKind kind, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    Query within = event(kind, from, to, asOf);
    return from == null
        ? within
        : new BooleanQuery.Builder()
            .add(within, Occur.MUST)
            .add(event(kind, null, from.minusDays(1), asOf), Occur.MUST_NOT)
            .build();
  }

  private interface OfDetail {
    @Nullable Query query(StatusDetail status);
  }

  private static Query anyDetail(OfDetail of) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (StatusDetail status : StatusDetail.values()) {
      Query query = status == StatusDetail.UNKNOWN ? null : of.query(status);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  /// The day lies within a period that began within the interval.
  private static Query during(
      String field, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    long day = asOf.toEpochDay();
    return LongPoint.newRangeQuery(
        field, new long[] {first(from), day}, new long[] {Math.min(last(to), day), Long.MAX_VALUE});
  }

  private static long first(@Nullable LocalDate from) {
    return from == null ? Long.MIN_VALUE : from.toEpochDay();
  }

  private static long last(@Nullable LocalDate to) {
    return to == null ? Long.MAX_VALUE : to.toEpochDay();
  }

  private static String name(String prefix, Enum<?> value) {
    return prefix + value.name().toLowerCase(Locale.ROOT);
  }
}
