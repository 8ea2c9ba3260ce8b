package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.SignOff;
import dev.jadework.platform.reports.Block;
import dev.jadework.platform.reports.Report;
import dev.jadework.rules.fact.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 立项前知识产权风险评估报告. The report of an assessment in one language. It names no inventors.
public final class AssessmentReport {
  private AssessmentReport() {}

  /// @param command command line that computes the assessment again
  public static Report of(Assessment assessment, SignOff signOff, Locale locale, String command) {
    Wording w = new Wording(locale);
    String title = w.of("立项前知识产权风险评估报告", "Pre-approval IP risk assessment");
    List<Block> blocks = new ArrayList<>();
    blocks.add(cover(assessment, signOff, w, title));
    blocks.add(new Block.Contents(w.of("目　录", "Contents")));
    blocks.addAll(SummarySection.of(assessment, w));
    blocks.addAll(BasisSection.of(assessment, w));
    blocks.addAll(MethodSection.of(assessment, w));
    blocks.addAll(FieldSection.of(assessment, w));
    blocks.addAll(FeatureSection.of(assessment, w));
    blocks.addAll(RiskSection.of(assessment, w));
    blocks.addAll(PriorArtSection.of(assessment, w));
    blocks.addAll(ClosingSections.of(assessment, signOff, w, command));
    String header = title + " · " + assessment.number() + " · " + status(signOff, w);
    return new Report(
        title + " " + assessment.project().number(), locale, header, assessment.asOf(), blocks);
  }

  private static Block cover(Assessment assessment, SignOff signOff, Wording w, String title) {
    var project = assessment.project();
    List<Block.Pair> facts = new ArrayList<>();
    facts.add(new Block.Pair(w.of("报告编号", "Report number"), assessment.number()));
    facts.add(new Block.Pair(w.of("项目编号", "Project number"), project.number()));
    facts.add(new Block.Pair(w.of("项目名称", "Project"), project.title()));
    facts.add(
        new Block.Pair(
            w.of("承担单位", "Undertaking unit"),
            project.unit() == null ? w.of("未填报", "not stated") : project.unit()));
    Long applied = project.appliedFen();
    facts.add(
        new Block.Pair(
            w.of("申请财政经费", "Public funds applied for"),
            applied == null
                ? w.of("未填报", "not stated")
                : Money.wan(applied) + w.of(" 万元", " × 10,000 yuan")));
    facts.add(new Block.Pair(w.of("评估基准日", "As of"), w.date(assessment.asOf())));
    facts.add(new Block.Pair(w.of("总体风险等级", "Overall grade"), overall(assessment, w)));
    facts.add(new Block.Pair(w.of("评估建议", "Advice"), w.of(assessment.advice().label())));
    return new Block.Cover(
        w.of("琢玉 Jadework · 知识产权风险评估", "Jadework · IP risk assessment"),
        title,
        facts,
        status(signOff, w));
  }

  static String overall(Assessment assessment, Wording w) {
    return assessment
        .grade()
        .map(grade -> w.of(grade.label()))
        .orElse(w.of("未评定（无已评分的风险项）", "none (no item is scored)"));
  }

  static String status(SignOff signOff, Wording w) {
    return signOff.complete() ? w.of("已签署", "signed") : w.of("草稿，未签署", "draft, not signed");
  }
}
