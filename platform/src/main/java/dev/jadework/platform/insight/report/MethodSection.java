package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Method;
import dev.jadework.platform.insight.assessment.TechnicalField;
import dev.jadework.platform.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// 方法与检索记录.
final class MethodSection {
  private MethodSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    Method method = assessment.method();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("三、方法与检索记录", "3 Method and search record")));
    blocks.add(
        new Block.Paragraph(
            Block.Tone.NORMAL,
            w.of(
                "以项目名称、技术特征和申报书文本（%d 字）在本机语料库中检索现有技术；仅计 %s 之前公开的文献。"
                    + "每项技术特征与密切文献的单个段落逐一比对；各风险项由下列数据推得，不能推得的列为待回答。",
                "Prior art was searched for in the local corpus with the project's title, features and"
                    + " proposal (%d characters); only documents published before %s count. Every"
                    + " feature was compared with single passages of the close documents. Risk items"
                    + " follow from these data; what does not is left as a question.",
                assessment.project().proposalCharacters(),
                w.date(method.ceiling()))));
    List<List<Block.Cell>> rows = new ArrayList<>();
    rows.add(row(w.of("语料快照", "Corpus snapshot"), method.corpusSnapshot()));
    rows.add(
        row(
            w.of("语料文献数", "Documents in the corpus"),
            String.format(Locale.ROOT, "%,d", method.corpusDocuments())));
    rows.add(row(w.of("检索截止日", "Date ceiling"), w.date(method.ceiling())));
    rows.add(
        row(w.of("检索命中并列出", "Prior art listed"), Integer.toString(assessment.priorArt().size())));
    rows.add(row(w.of("政策包", "Policy pack"), method.pack() + " " + method.packVersion()));
    TechnicalField field = assessment.field();
    if (field != null) {
      rows.add(
          row(
              w.of("统计检索式命中", "Matches of the statistics query"),
              String.format(Locale.ROOT, "%,d", field.documents())));
    }
    blocks.add(new Block.Table(List.of("", ""), List.of(3, 7), rows, ""));
    if (!method.terms().isEmpty()) {
      blocks.add(new Block.Heading(2, w.of("3.1 检索词与权重", "3.1 Terms and weights")));
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NORMAL,
              method.terms().stream()
                  .map(t -> t.term() + " " + String.format(Locale.ROOT, "%.2f", t.weight()))
                  .collect(Collectors.joining(w.of("，", ", ")))));
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NOTE,
              w.of("权重相对于最重的词（1.00）。", "Weights relative to the heaviest term (1.00).")));
    }
    if (field != null) {
      blocks.add(new Block.Heading(2, w.of("3.2 统计检索式", "3.2 Query of the statistics")));
      blocks.add(new Block.Paragraph(Block.Tone.CODE, field.query()));
      blocks.add(
          new Block.Paragraph(Block.Tone.NOTE, w.of("系统理解为：", "Understood as: ") + field.parsed()));
    }
    return blocks;
  }

  /// The parameters of the method, for the appendix.
  static Block parameters(Method method, Wording w) {
    return new Block.Table(
        List.of(w.of("参数", "Parameter"), w.of("取值", "Value"), w.of("含义与理由", "Meaning and reason")),
        List.of(25, 15, 60),
        method.parameters().stream()
            .map(
                p ->
                    List.of(
                        Block.Cell.of(p.name()),
                        Block.Cell.of(p.value()),
                        Block.Cell.of(w.of(p.reason()))))
            .toList(),
        "");
  }

  static List<Block.Cell> row(String label, String value) {
    return List.of(Block.Cell.strong(label), Block.Cell.of(value));
  }
}
