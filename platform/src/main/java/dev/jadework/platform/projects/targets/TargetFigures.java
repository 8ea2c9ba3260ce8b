package dev.jadework.platform.projects.targets;

import dev.jadework.platform.projects.Coverage;
import dev.jadework.platform.projects.Coverage.Row;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.Filings;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// 目标现值. What the data of the product say of the targets that they can measure, on one day.
///
/// @param states the projects that are counted, with their duties on the day
/// @param evidence by number of the project
public record TargetFigures(
    List<DutyStates> states,
    Map<String, List<Evidence>> evidence,
    Filings filings,
    LocalDate asOf) {
  private static final Set<String> REVIEWS = Set.of("IP_RISK_ASSESSMENT", "IP_EVALUATION");

  /// The figure of a target of a pack.
  public Measured of(Target target, PolicyPack pack) {
    return target
        .computedBy()
        .map(
            figure ->
                switch (figure) {
                  case COVERAGE_RATE -> rate(coverage(target, pack));
                  case MAJOR_DISPUTES -> disputes(coverage(target, pack));
                  case REVIEWED_MAJOR_SPECIALS -> reviews(target, pack);
                  case FILINGS_RATIO -> filings(target, pack);
                  case CENTRE_STRATEGIC,
                      CENTRE_OVERSEAS,
                      CENTRE_OLD,
                      CENTRE_PLEDGE,
                      CENTRE_AWARDS,
                      CENTRE_SALES,
                      CENTRE_NAVIGATION ->
                      Measured.NONE;
                })
        .orElse(Measured.NONE);
  }

  /// How the duty of the target's rule stands in the region of its pack.
  private Coverage coverage(Target target, PolicyPack pack) {
    String duty = pack.rule(target.subjectRule()).orElseThrow().duty();
    return Coverage.of(duty, asOf, in(pack));
  }

  private List<DutyStates> in(PolicyPack pack) {
    return states.stream()
        .filter(state -> state.project().region().startsWith(pack.region()))
        .toList();
  }

  private static Measured rate(Coverage coverage) {
    long permille = coverage.permille();
    return new Measured(
        permille < 0 ? null : BigDecimal.valueOf(permille, 1),
        "%s (%d / %d)".formatted(coverage.rate(), coverage.done(), coverage.needed())
            + open(coverage));
  }

  /// Projects whose facts leave the rule open are told beside the figure.
  private static String open(Coverage coverage) {
    return coverage.undetermined() == 0 ? "" : " (+ %d ?)".formatted(coverage.undetermined());
  }

  private Measured disputes(Coverage coverage) {
    long disputes =
        coverage.rows().stream()
            .filter(row -> row.state() == DutyState.OPEN || row.state() == DutyState.OVERDUE)
            .map(Row::project)
            .mapToLong(this::disputes)
            .sum();
    return new Measured(BigDecimal.valueOf(disputes), disputes + open(coverage));
  }

  /// Major disputes between the start and the acceptance of a project.
  private long disputes(Project project) {
    LocalDate start = project.date(ProjectField.DATE_STARTED).orElse(LocalDate.MIN);
    LocalDate end = project.date(ProjectField.DATE_ACCEPTED).orElse(asOf);
    return project.entries(EntryKind.DISPUTES).stream()
        .filter(dispute -> "MAJOR".equals(dispute.get("severity")))
        .filter(
            dispute ->
                dispute.get("opened") instanceof LocalDate opened
                    && !opened.isBefore(start)
                    && !opened.isAfter(end)
                    && !opened.isAfter(asOf))
        .count();
  }

  private Measured reviews(Target target, PolicyPack pack) {
    int year = target.due().orElse(asOf).getYear();
    long reviewed =
        in(pack).stream()
            .map(DutyStates::project)
            .filter(project -> project.text(ProjectField.PROGRAMME).equals("MAJOR_SPECIAL"))
            .filter(project -> reviewed(project, year))
            .count();
    return new Measured(BigDecimal.valueOf(reviewed), Long.toString(reviewed));
  }

  private boolean reviewed(Project project, int year) {
    return evidence.getOrDefault(project.number(), List.of()).stream()
        .anyMatch(
            proof ->
                REVIEWS.contains(proof.duty())
                    && proof.date().getYear() == year
                    && !proof.date().isAfter(asOf));
  }

  private Measured filings(Target target, PolicyPack pack) {
    int year = target.due().orElse(asOf).getYear();
    OptionalLong now = filings.of(pack.regionName().zh(), year);
    OptionalLong before = filings.of(pack.regionName().zh(), year - 1);
    if (now.isEmpty() || before.isEmpty()) {
      return Measured.NONE;
    }
    String counts = " (%d / %d)".formatted(now.getAsLong(), before.getAsLong());
    if (before.getAsLong() == 0) {
      return new Measured(null, "–" + counts);
    }
    BigDecimal ratio =
        BigDecimal.valueOf(now.getAsLong())
            .divide(BigDecimal.valueOf(before.getAsLong()), 2, RoundingMode.HALF_UP);
    return new Measured(ratio, ratio.toPlainString() + counts);
  }
}
