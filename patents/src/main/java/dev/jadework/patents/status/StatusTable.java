package dev.jadework.patents.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 状态表. The states and events of many applications in flat arrays, some 70 bytes each, so that
/// one pass over memory answers for any day. Applications have the numbers 0, 1, … in the order in
/// which they were added. Not thread-safe while it is filled.
public final class StatusTable {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Days periodEnds = new Days(); // per application: one past its last period
  private final Days details = new Days();
  private final Days since = new Days();
  private final Days until = new Days();
  private final Days eventEnds = new Days();
  private final Days kinds = new Days();
  private final Days days = new Days();
  private final Days expected = new Days(); // NEVER for none

  /// Adds the next application.
  public void add(StatusTimeline timeline) {
    for (LegalStatus period : timeline.periods()) {
      LocalDate first = period.since();
      if (first != null && period.detail() != StatusDetail.UNKNOWN) {
        LocalDate next = period.until();
        details.add(period.detail().ordinal());
        since.add(day(first));
        until.add(next == null ? NEVER : day(next));
      }
    }
    periodEnds.add(details.size);
    timeline.forEachEvent(
        (kind, date) -> {
          kinds.add(kind.ordinal());
          days.add(day(date));
        });
    eventEnds.add(days.size);
    expected.add(timeline.expectedExpiry().map(StatusTable::day).orElse(NEVER));
  }

  /// How many applications there are.
  public int size() {
    return expected.size;
  }

  /// SLS 简单状态.
  public BitSet simple(SimpleStatus status, LocalDate asOf) {
    return status == SimpleStatus.UNKNOWN
        ? unknown(asOf)
        : during(detail -> detail.simple() == status, null, null, asOf);
  }

  /// LS 法律状态.
  public BitSet detail(StatusDetail status, LocalDate asOf) {
    return status == StatusDetail.UNKNOWN
        ? unknown(asOf)
        : during(detail -> detail == status, null, null, asOf);
  }

  /// LSD 法律状态日. The status of a day began within an interval.
  public BitSet since(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    return during(_ -> true, from, to, asOf);
  }

  /// EXD 失效日. Lapsed on a day, and since one within an interval.
  public BitSet lapsed(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    return during(detail -> detail.simple() == SimpleStatus.LAPSED, from, to, asOf);
  }

  /// EXDT 预估到期日 within an interval.
  public BitSet expectedExpiry(@Nullable LocalDate from, @Nullable LocalDate to) {
    int first = first(from);
    int last = to == null ? NEVER - 1 : day(to);
    BitSet found = new BitSet(size());
    for (int i = 0; i < size(); i++) {
      if (expected.of[i] >= first && expected.of[i] <= last) {
        found.set(i);
      }
    }
    return found;
  }

  /// LE 法律事件. An event of a kind up to the day.
  public BitSet event(EventKind kind, LocalDate asOf) {
    int last = day(asOf);
    BitSet found = new BitSet(size());
    for (int i = 0, at = 0; i < size(); i++) {
      for (; at < eventEnds.of[i]; at++) {
        if (kinds.of[at] == kind.ordinal() && days.of[at] <= last) {
          found.set(i);
        }
      }
    }
    return found;
  }

  /// The first event of a kind lies within an interval, and not after the day.
  public BitSet first(
      EventKind kind, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    int first = first(from);
    int last = to == null ? day(asOf) : Math.min(day(to), day(asOf));
    BitSet found = new BitSet(size());
    for (int i = 0, at = 0; i < size(); i++) {
      int earliest = NEVER;
      for (; at < eventEnds.of[i]; at++) {
        if (kinds.of[at] == kind.ordinal()) {
          earliest = Math.min(earliest, days.of[at]);
        }
      }
      if (earliest >= first && earliest <= last) {
        found.set(i);
      }
    }
    return found;
  }

  private BitSet unknown(LocalDate asOf) {
    BitSet others = during(_ -> true, null, null, asOf);
    others.flip(0, size());
    return others;
  }

  /// The day lies within a period of such a state that began within the interval.
  private BitSet during(
      Predicate<StatusDetail> which,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate asOf) {
    boolean[] wanted = new boolean[StatusDetail.values().length];
    for (StatusDetail detail : StatusDetail.values()) {
      wanted[detail.ordinal()] = which.test(detail);
    }
    int day = day(asOf);
    int first = first(from);
    int last = to == null ? NEVER : day(to);
    BitSet found = new BitSet(size());
    for (int i = 0, at = 0; i < size(); i++) {
      for (; at < periodEnds.of[i]; at++) {
        int began = since.of[at];
        if (began <= day
            && until.of[at] > day
            && began >= first
            && began <= last
            && wanted[details.of[at]]) {
          found.set(i);
        }
      }
    }
    return found;
  }

  private static int first(@Nullable LocalDate from) {
    return from == null ? Integer.MIN_VALUE : day(from);
  }

  private static int day(LocalDate date) {
    return (int) Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, NEVER);
  }

  /// Numbers in a growing array.
  private static final class Days {
    private int[] of = new int[64];
    private int size;

    void add(int value) {
      if (size == of.length) {
        of = Arrays.copyOf(of, size * 2);
      }
      of[size++] = value;
    }
  }
}
