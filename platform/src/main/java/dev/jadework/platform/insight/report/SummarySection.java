package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.reports.Block;
import java.util.ArrayList;
import java.util.List;

/// 结论摘要.
final class SummarySection {
  private SummarySection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("一、结论摘要", "1 Summary")));
    blocks.add(
        new Block.Paragraph(
            Block.Tone.STRONG,
            w.of("总体风险等级：", "Overall grade: ")
                + AssessmentReport.overall(assessment, w)
                + w.of("。评估建议：", ". Advice: ")
                + w.of(assessment.advice().label())
                + w.of("。", ".")));
    blocks.add(
        new Block.Table(heads(w), List.of(2, 2, 2, 2, 2, 2), List.of(counts(assessment)), rule(w)));
    List<RiskItem> main =
        assessment.risks().stream()
            .filter(item -> item.grade().filter(g -> g.compareTo(Grade.HIGH) >= 0).isPresent())
            .toList();
    blocks.add(
        new Block.Paragraph(
            Block.Tone.NORMAL,
            main.isEmpty()
                ? w.of("没有措施后仍为“高”或“重大”的风险项。", "No item is high or severe after its measures.")
                : w.of(
                    "措施后仍为“高”或“重大”的风险项：", "Items that are high or severe after their measures:")));
    blocks.add(
        new Block.Items(
            main.stream()
                .map(item -> new Block.Item(0, line(item, w) + w.of(item.reason())))
                .toList()));
    return blocks;
  }

  private static String line(RiskItem item, Wording w) {
    return item.code()
        + " "
        + w.of(item.title())
        + w.of("（", " (")
        + item.grade().map(g -> w.of(g.label())).orElse("")
        + w.of("）：", "): ");
  }

  private static List<String> heads(Wording w) {
    List<String> heads = new ArrayList<>();
    for (Grade grade : List.of(Grade.SEVERE, Grade.HIGH, Grade.MEDIUM, Grade.LOW)) {
      heads.add(w.of(grade.label()));
    }
    heads.add(w.of("待回答", "needs an answer"));
    heads.add(w.of("不适用", "not applicable"));
    return heads;
  }

  private static List<Block.Cell> counts(Assessment assessment) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Grade grade : List.of(Grade.SEVERE, Grade.HIGH, Grade.MEDIUM, Grade.LOW)) {
      long count =
          assessment.risks().stream()
              .filter(i -> i.grade().filter(grade::equals).isPresent())
              .count();
      cells.add(Block.Cell.coloured(Long.toString(count), grade.colour()));
    }
    cells.add(Block.Cell.of(Integer.toString(assessment.open().size())));
    long set =
        assessment.risks().stream().filter(i -> i.state() == RiskItem.State.NOT_APPLICABLE).count();
    cells.add(Block.Cell.of(Long.toString(set)));
    return cells;
  }

  private static String rule(Wording w) {
    return w.of(
        "等级 = 可能性（1–5）× 影响（1–5）：1–4 低，5–9 中，10–15 高，16–25 重大。总体等级取各项措施后等级的最高者；待回答的项不计入等级，单列。"
            + "存在“重大”项且没有已接受的有效措施的，不建议立项；尚有待回答问题的，先回答再决定。分档为评估方法的设计值，不是法律规定。",
        "Grade = likelihood (1–5) × impact (1–5): 1–4 low, 5–9 medium, 10–15 high, 16–25 severe. The"
            + " overall grade is the worst of all items after their measures; items that need an"
            + " answer have no grade and are listed apart. A severe item without an accepted,"
            + " sufficient measure means: do not approve; open questions are answered before the"
            + " decision. The limits are values of the method's design, not of law.");
  }
}
