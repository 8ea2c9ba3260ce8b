package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.CloseDocument;
import dev.jadework.platform.insight.assessment.FeatureComparison;
import dev.jadework.platform.insight.assessment.FeatureComparison.Match;
import dev.jadework.platform.reports.Block;
import java.util.ArrayList;
import java.util.List;

/// 技术特征对比.
final class FeatureSection {
  private FeatureSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("五、技术特征对比", "5 Technical features")));
    if (assessment.features().isEmpty() || assessment.closest().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NORMAL,
              w.of(
                  "没有可对比的技术特征或文献，原因见“局限”。",
                  "No features or documents to compare; see the limits.")));
      return blocks;
    }
    blocks.add(new Block.Heading(2, w.of("5.1 最接近文献", "5.1 Closest documents")));
    blocks.add(documents(assessment, w));
    blocks.add(new Block.Heading(2, w.of("5.2 对比总表", "5.2 Comparison")));
    blocks.add(matrix(assessment, w));
    blocks.add(new Block.Heading(2, w.of("5.3 匹配段落", "5.3 Matching passages")));
    for (int i = 0; i < assessment.features().size(); i++) {
      FeatureComparison feature = assessment.features().get(i);
      blocks.add(new Block.Paragraph(Block.Tone.STRONG, "F" + (i + 1) + " " + feature.feature()));
      blocks.add(passages(feature, w));
    }
    return blocks;
  }

  private static Block documents(Assessment assessment, Wording w) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < assessment.closest().size(); i++) {
      CloseDocument document = assessment.closest().get(i);
      rows.add(
          List.of(
              Block.Cell.of("D" + (i + 1)),
              Block.Cell.of(document.pn()),
              Block.Cell.of(document.title()),
              Block.Cell.of(w.of(document.status().label())),
              Block.Cell.of(
                  document.covered() + " / " + document.partly() + " / " + document.notFound()),
              Block.Cell.of(w.percent(document.coverage()))));
    }
    return new Block.Table(
        List.of(
            "",
            w.of("公开号", "Number"),
            w.of("名称", "Title"),
            w.of("权利状态（据语料）", "Right (by the corpus)"),
            w.of("已公开/部分/未见", "covered/partly/not found"),
            w.of("加权覆盖", "Weighted coverage")),
        List.of(6, 18, 32, 20, 13, 11),
        rows,
        w.of(
            "计数按系统对比结果；人工改判见下表。",
            "Counts by the computed comparison; a person's verdicts are below."));
  }

  private static Block matrix(Assessment assessment, Wording w) {
    List<String> heads = new ArrayList<>(List.of(w.of("技术特征", "Feature")));
    List<Integer> widths = new ArrayList<>(List.of(40));
    for (int i = 0; i < assessment.closest().size(); i++) {
      heads.add("D" + (i + 1));
      widths.add(60 / assessment.closest().size());
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < assessment.features().size(); i++) {
      FeatureComparison feature = assessment.features().get(i);
      List<Block.Cell> row = new ArrayList<>();
      row.add(Block.Cell.of("F" + (i + 1) + " " + feature.feature()));
      for (Match match : feature.matches()) {
        String verdict = w.of(match.verdict().label()) + " " + w.percent(match.share());
        row.add(
            Block.Cell.coloured(
                match.judged() == null
                    ? verdict
                    : verdict
                        + w.of("\n人工评定（系统：", "\nby a person (computed: ")
                        + w.of(match.computed().label())
                        + w.of("）", ")"),
                match.verdict().colour()));
      }
      rows.add(row);
    }
    return new Block.Table(
        heads,
        widths,
        rows,
        w.of(
            "百分数为该特征的词语（按稀有程度加权）出现在该文献同一段落中的份额；单篇文献覆盖全部特征方影响新颖性。结论供人工核对。",
            "Percentages: share of the feature's terms, weighted by rarity, that stand in one passage"
                + " of the document. Only a single document covering all features takes novelty. For a"
                + " person to check."));
  }

  private static Block passages(FeatureComparison feature, Wording w) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < feature.matches().size(); i++) {
      Match match = feature.matches().get(i);
      String found = match.found().isEmpty() ? "—" : w.join(match.found());
      String judged =
          match.change() == null
              ? ""
              : "\n" + match.change().by() + w.of("：", ": ") + match.change().reason();
      rows.add(
          List.of(
              Block.Cell.of("D" + (i + 1)),
              Block.Cell.coloured(w.of(match.verdict().label()) + judged, match.verdict().colour()),
              Block.Cell.of(match.part().isEmpty() ? "—" : part(match.part(), w)),
              Block.Cell.of(match.passage().isEmpty() ? "—" : match.passage()),
              Block.Cell.of(found)));
    }
    return new Block.Table(
        List.of(
            "",
            w.of("结论", "Verdict"),
            w.of("位置", "Place"),
            w.of("匹配段落", "Passage"),
            w.of("匹配词", "Terms")),
        List.of(6, 14, 10, 48, 22),
        rows,
        "");
  }

  private static String part(String part, Wording w) {
    return switch (part) {
      case "title" -> w.of("名称", part);
      case "abstract" -> w.of("摘要", part);
      case "description" -> w.of("说明书", part);
      default -> w.of(part.replace("claim ", "权利要求 "), part);
    };
  }
}
