package dev.jadework.platform.demo;

import dev.jadework.patents.document.PatentType;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has happened to a project until today: dates, amounts, evidence, rights, outputs. Most
/// duties are fulfilled, some are not, some too late.
final class ProjectLife {
  private static final String SOURCE = "demo";

  private final Map<ProjectField, Object> values;
  private final Stage stage;
  private final LocalDate today;
  private final Dice dice;
  private final Map<EntryKind, List<Map<String, Object>>> entries = new EnumMap<>(EntryKind.class);
  private final List<Evidence> evidence = new ArrayList<>();

  ProjectLife(Map<ProjectField, Object> values, Stage stage, LocalDate today, Dice dice) {
    this.values = values;
    this.stage = stage;
    this.today = today;
    this.dice = dice;
  }

  Map<EntryKind, List<Map<String, Object>>> entries() {
    return entries;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /// @param rights of the undertaking unit, the latest first
  void live(List<UnitRights.Right> rights) {
    LocalDate applied = today.minusDays(appliedDaysAgo());
    values.put(ProjectField.DATE_APPLIED, applied);
    if (!reached(Stage.APPROVAL)) {
      if (dice.percent(25)) {
        prove("IP_RISK_ASSESSMENT", applied.plusDays(dice.between(5, 14)), "知识产权风险评估报告");
      }
      return;
    }
    LocalDate approved = applied.plusDays(dice.between(60, 110));
    if (dice.percent(72)) {
      prove("IP_RISK_ASSESSMENT", approved.minusDays(dice.between(0, 30)), "知识产权风险评估报告");
    }
    grant();
    if (dice.percent(70)) {
      values.put(ProjectField.HIGH_VALUE_INVENTIONS, (long) dice.between(1, 6));
      values.put(ProjectField.INVENTION_OUTPUTS, (long) dice.between(1, 3));
      values.put(ProjectField.INVENTION_USES, (long) dice.between(0, 2));
    }
    if (dice.percent(60)) {
      prove(
          "IP_MANAGEMENT_PLAN_AND_WORKFLOW",
          approved.plusDays(dice.between(5, 25)),
          "知识产权管理工作计划 V1.0");
    }
    if (!reached(Stage.IMPLEMENTATION)) {
      return;
    }
    values.put(ProjectField.DATE_APPROVED, approved);
    implement(approved, rights);
  }

  private int appliedDaysAgo() {
    return switch (stage) {
      case TOPIC -> dice.between(20, 60);
      case APPROVAL -> dice.between(140, 180);
      case IMPLEMENTATION -> dice.between(300, 800);
      case CLOSING -> dice.between(900, 1000);
      case COMMERCIALISATION -> dice.between(1050, 1300);
    };
  }

  private void grant() {
    Object applied = values.get(ProjectField.APPLIED);
    if (applied instanceof Long amount) {
      // Whole 10,000 yuan, but for the amounts at the edge of a threshold, which are granted as
      // applied for.
      long granted =
          amount <= 100_010_000L && amount >= 99_990_000L
              ? amount
              : amount * dice.between(60, 100) / 100 / 1_000_000 * 1_000_000;
      values.put(ProjectField.GRANTED, granted);
      if (reached(Stage.IMPLEMENTATION)) {
        values.put(ProjectField.RECEIVED, granted * dice.between(4, 10) / 10);
      }
    }
  }

  private void implement(LocalDate approved, List<UnitRights.Right> rights) {
    LocalDate contracted = approved.plusDays(dice.between(15, 40));
    LocalDate started = contracted.plusDays(dice.between(5, 30));
    values.put(ProjectField.DATE_CONTRACTED, contracted);
    values.put(ProjectField.DATE_STARTED, started);
    values.put(ProjectField.DATE_PLANNED_END, started.plusMonths(24));
    if (dice.percent(55)) {
      prove("PATENT_INFO_USE_AND_NAVIGATION", started.plusDays(dice.between(30, 120)), "专利导航报告");
    }
    own(rights);
    publish(started);
    if (dice.percent(12)) {
      boolean major = dice.percent(50);
      Map<String, Object> dispute = new LinkedHashMap<>();
      dispute.put("title", major ? "核心部件专利侵权纠纷" : "合作成果署名纠纷");
      dispute.put("opened", past(started.plusDays(dice.between(40, 150))));
      dispute.put("severity", major ? "MAJOR" : "ORDINARY");
      entries.put(EntryKind.DISPUTES, List.of(dispute));
    }
    if (reached(Stage.CLOSING)) {
      close(started);
    }
  }

  /// Up to four rights of the unit come from the project; not all of them are declared.
  private void own(List<UnitRights.Right> rights) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (UnitRights.Right right :
        dice.pick(rights.subList(0, Math.min(12, rights.size())), dice.between(0, 4))) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("number", right.number());
      entry.put("type", right.type() == PatentType.UTILITY_MODEL ? "UTILITY_MODEL" : "INVENTION");
      entry.put("filed", right.filed());
      if (right.granted() != null) {
        entry.put("granted", right.granted());
      }
      LocalDate declared = right.filed().plusDays(dice.between(10, 60));
      if (dice.percent(70) && declared.isBefore(today)) {
        entry.put("declared", declared);
      }
      list.add(entry);
    }
    if (!list.isEmpty()) {
      entries.put(EntryKind.RIGHTS, list);
    }
  }

  private void publish(LocalDate started) {
    if (!dice.percent(35)) {
      return;
    }
    Map<String, Object> publication = new LinkedHashMap<>();
    publication.put("title", "面向" + values.get(ProjectField.TITLE) + "的研究进展");
    LocalDate planned = started.plusDays(dice.between(90, 250));
    publication.put("planned", planned);
    if (dice.percent(60)) {
      publication.put("reviewed", planned.minusDays(30));
      publication.put("cleared", planned.minusDays(20));
    }
    if (planned.isBefore(today)) {
      publication.put("published", planned);
    }
    entries.put(EntryKind.PUBLICATIONS, List.of(publication));
  }

  private void close(LocalDate started) {
    Map<String, Object> output = new LinkedHashMap<>();
    LocalDate produced = started.plusDays(dice.between(400, 600));
    output.put("title", values.get(ProjectField.TITLE) + "样机及工艺");
    output.put("produced", produced);
    if (dice.percent(65)) {
      LocalDate registered = produced.plusDays(dice.between(10, 60));
      output.put("registered", registered);
      output.put(
          "registration_number",
          "YSCG%d%04d".formatted(registered.getYear(), dice.between(1, 999)));
    }
    entries.put(EntryKind.OUTPUTS, List.of(output));
    if (reached(Stage.COMMERCIALISATION)) {
      values.put(ProjectField.DATE_ACCEPTED, today.minusDays(dice.between(30, 200)));
    }
  }

  private void prove(String duty, LocalDate day, String reference) {
    String number = String.valueOf(values.get(ProjectField.NUMBER));
    evidence.add(
        new Evidence(
            number, duty, past(day), reference + "（" + number + "）", "演示数据", null, SOURCE));
  }

  private LocalDate past(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }

  private boolean reached(Stage other) {
    return stage.compareTo(other) >= 0;
  }
}
