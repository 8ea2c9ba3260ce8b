package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.PolicyFinding;
import dev.jadework.platform.reports.Block;
import dev.jadework.rules.evaluation.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 评估依据. The clauses that bind the project, and why.
final class BasisSection {
  private BasisSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("二、评估依据与政策判定", "2 Basis and policy findings")));
    if (assessment.findings().isEmpty()) {
      blocks.add(
          new Block.Paragraph(Block.Tone.NORMAL, w.of("未作政策判定。", "No policy finding was made.")));
      return blocks;
    }
    blocks.add(
        new Block.Paragraph(
            Block.Tone.NORMAL,
            w.of(
                "政策包 %s（版本 %s），按 %s 的规定判定。",
                "Policy pack %s (version %s), the law read as of %s.",
                assessment.method().pack(),
                shortened(assessment.method().packVersion()),
                w.date(assessment.asOf()))));
    blocks.add(
        new Block.Table(
            List.of(
                w.of("规则", "Rule"),
                w.of("义务", "Duty"),
                w.of("判定", "Finding"),
                w.of("依据", "Basis"),
                w.of("期限", "Time limit")),
            List.of(8, 22, 16, 36, 18),
            assessment.findings().stream().map(f -> row(f, w)).toList(),
            ""));
    blocks.add(new Block.Heading(2, w.of("2.1 条款内容", "2.1 The clauses")));
    Map<String, PolicyFinding.Basis> clauses = new LinkedHashMap<>();
    assessment.findings().forEach(f -> f.clauses().forEach(c -> clauses.put(c.id(), c)));
    blocks.add(
        new Block.Table(
            List.of(
                w.of("条款", "Clause"),
                w.of("文件与位置", "Document and place"),
                w.of("内容（转述）", "Content (paraphrased)")),
            List.of(18, 32, 50),
            clauses.values().stream()
                .map(
                    c ->
                        List.of(
                            Block.Cell.of(c.id()),
                            Block.Cell.of(w.of(c.document()) + " " + c.number()),
                            Block.Cell.of(w.of(c.text()))))
                .toList(),
            ""));
    blocks.add(new Block.Heading(2, w.of("2.2 判定理由", "2.2 Reasons")));
    for (PolicyFinding finding : assessment.findings()) {
      blocks.add(
          new Block.Heading(
              3,
              finding.rule()
                  + " "
                  + w.of(finding.title())
                  + w.of("：", ": ")
                  + outcome(finding, w)));
      List<Block.Item> items = new ArrayList<>();
      collect(finding.why(), 0, w, items);
      blocks.add(new Block.Items(items));
    }
    return blocks;
  }

  private static List<Block.Cell> row(PolicyFinding finding, Wording w) {
    String basis =
        finding.clauses().stream()
            .map(
                c ->
                    w.of(c.document())
                        + " "
                        + c.number()
                        + w.of("（", " (")
                        + c.id()
                        + w.of("）", ")"))
            .collect(Collectors.joining("\n"));
    return List.of(
        Block.Cell.of(finding.rule()),
        Block.Cell.of(w.of(finding.title())),
        Block.Cell.coloured(outcome(finding, w), colour(finding)),
        Block.Cell.of(basis),
        Block.Cell.of(w.of(finding.deadline())));
  }

  static String outcome(PolicyFinding finding, Wording w) {
    return w.of(finding.outcomeLabel());
  }

  private static String colour(PolicyFinding finding) {
    return switch (finding.outcome()) {
      case "satisfied" -> "C6E0B4";
      case "violated" -> finding.state().equals("overdue") ? "FF8F8F" : "F4B183";
      case "undetermined" -> "FFE699";
      default -> "";
    };
  }

  private static void collect(
      Explanation explanation, int level, Wording w, List<Block.Item> items) {
    String mark =
        switch (explanation.outcome()) {
          case "true" -> w.of("［是］", "[yes] ");
          case "false" -> w.of("［否］", "[no] ");
          case "unknown" -> w.of("［未知］", "[unknown] ");
          default -> "";
        };
    String cited =
        explanation.clauses().isEmpty() || level == 0
            ? ""
            : w.of("（", " (") + w.join(explanation.clauses()) + w.of("）", ")");
    items.add(new Block.Item(level, mark + w.of(explanation.text()) + cited));
    explanation.children().forEach(child -> collect(child, level + 1, w, items));
  }

  private static String shortened(String digest) {
    return digest.length() > 16 ? digest.substring(0, 16) + "…" : digest;
  }
}
