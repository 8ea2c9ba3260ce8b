package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.RegisterEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 状态事实. What a publication, a register, or all that is known of an application says that bears on
/// its legal status. Facts of the parts of an application add up ([#joined]), in any order.
///
/// @param office ST.3 code, null if only a register speaks
public record StatusFacts(
    @Nullable String office, PatentType type, @Nullable LocalDate filed, List<Fact> facts) {
  private static final int NO_DATE = Integer.MIN_VALUE;

  /// Heads of incoPat, the Chinese ones from memory.
  private static final List<String> EXAMINED =
      List.of("examination_substantive_date", "实审生效日", "实质审查生效日", "实质审查生效日期");

  /// One fact.
  ///
  /// @param date on which it became known
  /// @param publication true if the appearance of a publication is the fact
  /// @param given day of effect that the record states, null if it states none
  /// @param event null for a publication and for facts read back from an index
  record Fact(
      LocalDate date,
      EventKind kind,
      boolean publication,
      @Nullable LocalDate given,
      String reason,
      @Nullable LegalEvent event) {}

  public StatusFacts {
    facts = List.copyOf(facts);
  }

  public static StatusFacts of(Patent patent) {
    String office = patent.publication().office();
    List<Fact> facts = new ArrayList<>();
    LocalDate published = patent.published();
    if (published != null) {
      EventKind kind =
          switch (PublicationStage.of(patent)) {
            case APPLICATION -> EventKind.PUBLICATION;
            case GRANT -> EventKind.GRANT;
            case UNKNOWN -> EventKind.OTHER;
          };
      String reason = "publication " + patent.publication();
      facts.add(new Fact(published, kind, true, null, reason, null));
    }
    add(facts, office, patent.legalEvents());
    examined(facts, patent.extra());
    return new StatusFacts(office, patent.type(), patent.filed(), facts);
  }

  public static StatusFacts of(RegisterEntry entry) {
    List<Fact> facts = new ArrayList<>();
    add(facts, entry.office(), entry.events());
    return new StatusFacts(null, PatentType.UNKNOWN, null, facts);
  }

  /// Tables have a column for the day on which examination began.
  private static void examined(List<Fact> facts, Map<String, List<String>> extra) {
    if (extra.isEmpty()) {
      return;
    }
    EventKind kind = EventKind.EXAMINATION;
    for (String head : EXAMINED) {
      for (String value : extra.getOrDefault(head, List.of())) {
        WrittenDay.all(value)
            .forEach(day -> facts.add(new Fact(day, kind, false, null, kind.label(), null)));
      }
    }
  }

  private static void add(List<Fact> facts, String office, List<LegalEvent> events) {
    for (LegalEvent event : events) {
      LocalDate date = event.date();
      if (date != null) {
        EventKind kind = EventKind.of(office, event);
        LocalDate given = kind == EventKind.FEE_LAPSE ? FeeLapse.given(event, date) : null;
        facts.add(new Fact(date, kind, false, given, kind.label(), event));
      }
    }
  }

  /// What several say of one application. Where they differ, the earlier day of filing counts.
  public static StatusFacts joined(Collection<StatusFacts> parts) {
    Set<Fact> facts = new LinkedHashSet<>();
    parts.forEach(part -> facts.addAll(part.facts()));
    return new StatusFacts(
        least(parts, StatusFacts::office),
        Objects.requireNonNullElse(
            least(parts, part -> part.type() == PatentType.UNKNOWN ? null : part.type()),
            PatentType.UNKNOWN),
        least(parts, StatusFacts::filed),
        List.copyOf(facts));
  }

  private static <T extends Comparable<? super T>> @Nullable T least(
      Collection<StatusFacts> parts, Function<StatusFacts, @Nullable T> value) {
    T least = null;
    for (StatusFacts part : parts) {
      T own = value.apply(part);
      if (own != null && (least == null || own.compareTo(least) < 0)) {
        least = own;
      }
    }
    return least;
  }

  /// For an index to keep: without reasons and the events' own words.
  public byte[] encode() {
    byte[] code = (office == null ? "" : office).getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(6 + code.length + facts.size() * 9);
    out.put((byte) type.ordinal()).putInt(day(filed)).put((byte) code.length).put(code);
    for (Fact fact : facts) {
      int kind = fact.kind().ordinal() << 2;
      out.put((byte) (kind | (fact.given() == null ? 0 : 2) | (fact.publication() ? 1 : 0)));
      out.putInt(day(fact.date()));
      if (fact.given() != null) {
        out.putInt(day(fact.given()));
      }
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  /// Inverse of [#encode].
  public static StatusFacts decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    PatentType type = PatentType.values()[in.get()];
    LocalDate filed = date(in.getInt());
    byte[] code = new byte[in.get()];
    in.get(code);
    List<Fact> facts = new ArrayList<>();
    while (in.hasRemaining()) {
      int head = Byte.toUnsignedInt(in.get());
      EventKind kind = EventKind.values()[head >> 2];
      LocalDate date = LocalDate.ofEpochDay(in.getInt());
      LocalDate given = (head & 2) == 0 ? null : date(in.getInt());
      facts.add(new Fact(date, kind, (head & 1) == 1, given, kind.label(), null));
    }
    String office = code.length == 0 ? null : new String(code, StandardCharsets.UTF_8);
    return new StatusFacts(office, type, filed, facts);
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NO_DATE : (int) date.toEpochDay();
  }

  private static @Nullable LocalDate date(int day) {
    return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
  }
}
