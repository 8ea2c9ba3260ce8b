package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Change;
import dev.jadework.platform.insight.assessment.Evidence;
import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.assessment.Measure;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.reports.Block;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 风险清单. The matrix, the table and the grounds of every item.
final class RiskSection {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private RiskSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("六、风险清单", "6 Risks")));
    blocks.add(new Block.Heading(2, w.of("6.1 风险矩阵", "6.1 Matrix")));
    blocks.add(matrix(assessment, w));
    blocks.add(new Block.Heading(2, w.of("6.2 风险表", "6.2 Table")));
    blocks.add(table(assessment, w));
    blocks.add(new Block.Heading(2, w.of("6.3 各项理由与依据", "6.3 Reasons and evidence")));
    assessment.risks().forEach(item -> blocks.addAll(detail(item, w)));
    return blocks;
  }

  private static Block matrix(Assessment assessment, Wording w) {
    List<String> heads = new ArrayList<>(List.of(w.of("影响＼可能性", "impact \\ likelihood")));
    for (int likelihood = 1; likelihood <= Score.MAX; likelihood++) {
      heads.add(Integer.toString(likelihood));
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int impact = Score.MAX; impact >= 1; impact--) {
      List<Block.Cell> row = new ArrayList<>(List.of(Block.Cell.strong(Integer.toString(impact))));
      for (int likelihood = 1; likelihood <= Score.MAX; likelihood++) {
        Score here = new Score(likelihood, impact);
        String codes =
            assessment.risks().stream()
                .filter(item -> item.effective().filter(here::equals).isPresent())
                .map(RiskItem::code)
                .collect(Collectors.joining(" "));
        row.add(
            new Block.Cell(
                w.of(here.grade().label())
                    + " "
                    + here.product()
                    + (codes.isEmpty() ? "" : "\n" + codes),
                !codes.isEmpty(),
                here.grade().colour()));
      }
      rows.add(row);
    }
    return new Block.Table(
        heads,
        List.of(15, 17, 17, 17, 17, 17),
        rows,
        w.of(
            "格内为等级与分值，及措施后落在此处的风险项。",
            "Each cell: grade, product and the items that stand there after their measures."));
  }

  private static Block table(Assessment assessment, Wording w) {
    return new Block.Table(
        List.of(
            "",
            w.of("风险", "Risk"),
            w.of("状态", "State"),
            w.of("可能性×影响", "likelihood × impact"),
            w.of("措施", "Measures"),
            w.of("剩余", "Residual"),
            w.of("措施后等级", "Grade after measures")),
        List.of(7, 25, 12, 14, 20, 10, 12),
        assessment.risks().stream().map(item -> row(item, w)).toList(),
        "");
  }

  private static List<Block.Cell> row(RiskItem item, Wording w) {
    return List.of(
        Block.Cell.strong(item.code()),
        Block.Cell.of(w.of(item.title())),
        Block.Cell.of(w.of(item.state().label())),
        Block.Cell.of(score(item.score(), w)),
        Block.Cell.of(
            item.measures().isEmpty()
                ? "—"
                : item.measures().stream()
                    .map(m -> measure(m, w))
                    .collect(Collectors.joining("\n"))),
        Block.Cell.of(item.residual() == null ? "—" : product(item.residual())),
        Block.Cell.coloured(
            item.grade().map(g -> w.of(g.label())).orElse("—"),
            item.grade().map(Grade::colour).orElse("")));
  }

  private static List<Block> detail(RiskItem item, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, item.code() + " " + w.of(item.title())));
    if (!w.of(item.question()).isEmpty()) {
      blocks.add(
          new Block.Paragraph(Block.Tone.NOTE, w.of("问题：", "Question: ") + w.of(item.question())));
    }
    blocks.add(new Block.Paragraph(Block.Tone.NORMAL, judgement(item, w) + w.of(item.reason())));
    List<Block.Item> lines = new ArrayList<>();
    for (Evidence evidence : item.evidence()) {
      lines.add(new Block.Item(0, reference(evidence, w) + w.of(evidence.text())));
    }
    for (Measure measure : item.measures()) {
      lines.add(new Block.Item(0, w.of("措施：", "Measure: ") + measure(measure, w)));
    }
    if (item.residual() != null) {
      lines.add(
          new Block.Item(
              0,
              w.of("剩余风险：", "Residual: ")
                  + product(item.residual())
                  + " "
                  + item.residualReason()));
    }
    for (Change change : item.changes()) {
      lines.add(
          new Block.Item(
              0,
              w.of("修改：", "Changed: ")
                  + change.at().atZone(CHINA).toLocalDate()
                  + " "
                  + change.by()
                  + " "
                  + change.what()
                  + w.of("，理由：", ", because: ")
                  + change.reason()));
    }
    blocks.add(new Block.Items(lines));
    return blocks;
  }

  private static String judgement(RiskItem item, Wording w) {
    String state = w.of(item.state().label());
    if (item.score() == null) {
      return state + w.of("。", ". ");
    }
    String proposed =
        item.state() == RiskItem.State.JUDGED && item.proposed() != null
            ? w.of("（系统建议 ", " (proposed ") + product(item.proposed()) + w.of("）", ")")
            : "";
    return state + w.of("：", ": ") + score(item.score(), w) + proposed + w.of("。", ". ");
  }

  private static String reference(Evidence evidence, Wording w) {
    String kind =
        switch (evidence.kind()) {
          case PATENT -> w.of("文献 ", "document ");
          case FACT -> w.of("项目事实 ", "project fact ");
          case FINDING -> w.of("政策判定 ", "finding ");
          case QUERY -> w.of("检索式 ", "query ");
        };
    return kind + evidence.ref() + w.of("：", ": ");
  }

  private static String measure(Measure measure, Wording w) {
    return w.of(measure.kind().label())
        + w.of("：", ": ")
        + measure.text()
        + (measure.accepted() ? w.of("（已接受）", " (accepted)") : w.of("（未接受）", " (not accepted)"));
  }

  private static String score(@Nullable Score score, Wording w) {
    return score == null
        ? "—"
        : product(score) + w.of("（", " (") + w.of(score.grade().label()) + w.of("）", ")");
  }

  private static String product(Score score) {
    return score.likelihood() + " × " + score.impact() + " = " + score.product();
  }
}
