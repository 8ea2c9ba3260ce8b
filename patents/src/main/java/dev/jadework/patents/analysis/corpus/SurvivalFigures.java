package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.analysis.Basis;
import dev.jadework.patents.analysis.Definition;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.curve.Survival;
import dev.jadework.patents.analysis.curve.Survival.Life;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.TechnologyFields;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.names.ApplicantName;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.status.LegalStatus;
import dev.jadework.patents.status.SimpleStatus;
import dev.jadework.patents.status.StatusDetail;
import dev.jadework.patents.status.StatusFacts;
import dev.jadework.patents.status.StatusTimeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 维持指标. How long granted rights are kept, from the legal events of all publications of an
/// application and of the registers. Age is counted from the grant.
public final class SurvivalFigures {
  /// What rights are told apart by.
  public enum By {
    /// All rights together.
    ALL,
    /// 技术领域 of the main IPC symbol, by WIPO.
    FIELD,
    /// 申请人类型 of the first applicant, as far as the name tells.
    HOLDER
  }

  /// 维持曲线. Of one group of rights.
  ///
  /// @param rights granted ones
  /// @param censored of them without a recorded end at the data date: alive so far
  /// @param withoutEvents of those censored the ones of which the corpus has no legal event at all;
  ///     that they are alive is then not known but assumed
  public record Group(
      String name, long rights, long censored, long withoutEvents, Survival survival) {}

  private static final class Right {
    private final List<byte[]> facts = new ArrayList<>(2);
    private String group = "";
    private boolean events;
  }

  private static final class Lives {
    private final List<Life> all = new ArrayList<>();
    private long withoutEvents;
  }

  private final Request request;

  public SurvivalFigures(Request request) {
    this.request = request;
  }

  /// Largest group first, ties by name.
  public Figure<List<Group>> survival(By by) {
    Map<String, Right> rights = rights(by);
    Map<String, Lives> groups = new TreeMap<>();
    long pending = 0;
    long invalid = 0;
    for (Right right : rights.values()) {
      StatusTimeline timeline =
          StatusTimeline.of(right.facts.stream().map(StatusFacts::decode).toList());
      LegalStatus now = timeline.statusAsOf(request.dataDate());
      LocalDate granted = granted(timeline);
      LocalDate since = now.since();
      if (now.detail() == StatusDetail.INVALID) {
        invalid++;
      } else if (granted == null || granted.isAfter(request.dataDate()) || since == null) {
        pending++;
      } else {
        boolean ended = now.simple() == SimpleStatus.LAPSED;
        LocalDate last = ended ? since : request.dataDate();
        Lives lives = groups.computeIfAbsent(right.group, _ -> new Lives());
        lives.all.add(new Life((int) ChronoUnit.YEARS.between(granted, last), ended));
        lives.withoutEvents += ended || right.events ? 0 : 1;
      }
    }
    Basis basis =
        Basis.whole(request.scope().counting("application"), rights.size())
            .without(pending, "no grant known at " + request.dataDate())
            .without(invalid, "declared invalid, hence void from the start");
    List<Group> value =
        groups.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Group::rights).reversed().thenComparing(Group::name))
            .toList();
    return new Figure<>(Definition.SURVIVAL, basis, value);
  }

  private static Group group(String name, Lives lives) {
    long censored = lives.all.stream().filter(life -> !life.ended()).count();
    return new Group(name, lives.all.size(), censored, lives.withoutEvents, Survival.of(lives.all));
  }

  /// First day of a state in which there was a right.
  private static @Nullable LocalDate granted(StatusTimeline timeline) {
    return timeline.periods().stream()
        .filter(period -> period.simple() == SimpleStatus.ACTIVE)
        .map(LegalStatus::since)
        .findFirst()
        .orElse(null);
  }

  /// The applications that the query finds, each with all that the corpus knows of it.
  private Map<String, Right> rights(By by) {
    boolean all = request.query().equals(Query.ALL);
    Set<String> asked = new HashSet<>();
    if (!all) {
      request.index().forEachOutline(request.query(), null, patent -> asked.add(key(patent)));
    }
    Map<String, Right> rights = new HashMap<>();
    request
        .index()
        .forEachOutline(
            Query.ALL,
            null,
            patent -> {
              String key = key(patent);
              if (all || asked.contains(key)) {
                Right right = rights.computeIfAbsent(key, _ -> new Right());
                right.facts.add(StatusFacts.of(patent).encode());
                right.events |= !patent.legalEvents().isEmpty();
                right.group = right.group.isEmpty() ? group(patent, by) : right.group;
              }
            });
    request
        .index()
        .forEachRegisterEntry(
            entry -> {
              Right right = rights.get(entry.application());
              if (right != null) {
                right.facts.add(StatusFacts.of(entry).encode());
                right.events = true;
              }
            });
    return rights;
  }

  private static String key(Patent patent) {
    return patent.application() == null
        ? patent.publication().toString()
        : RegisterEntry.key(patent.application());
  }

  private static String group(Patent patent, By by) {
    return switch (by) {
      case ALL -> "all";
      case FIELD ->
          patent.classifications().stream()
              .filter(c -> c.scheme().equals("IPC"))
              .min((a, b) -> Boolean.compare(b.main(), a.main()))
              .map(Classification::symbol)
              .flatMap(ClassificationSymbol::parse)
              .flatMap(TechnologyFields.STARTER::of)
              .map(TechnologyFields.Field::name)
              .orElse("unknown");
      case HOLDER ->
          patent.applicants().isEmpty()
              ? "unknown"
              : ApplicantName.of(patent.applicants().getFirst().name())
                  .type()
                  .name()
                  .toLowerCase(Locale.ROOT);
    };
  }
}
