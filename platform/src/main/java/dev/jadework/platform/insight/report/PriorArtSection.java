package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.PriorArt;
import dev.jadework.platform.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// 现有技术清单. Every document with the reasons that made it a hit.
final class PriorArtSection {
  private static final int REASONS = 6;

  private PriorArtSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("七、现有技术清单", "7 Prior art")));
    if (assessment.priorArt().isEmpty()) {
      blocks.add(new Block.Paragraph(Block.Tone.NORMAL, w.of("没有命中文献。", "No document was found.")));
      return blocks;
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < assessment.priorArt().size(); i++) {
      rows.add(row(i + 1, assessment.priorArt().get(i), w));
    }
    blocks.add(
        new Block.Table(
            List.of(
                "",
                w.of("公开号／公开日", "Number / published"),
                w.of("名称／申请人", "Title / applicants"),
                "IPC",
                w.of("命中理由（占得分）", "Reasons (share of score)"),
                w.of("权利状态（据语料）", "Right (by the corpus)")),
            List.of(5, 17, 30, 12, 22, 14),
            rows,
            w.of(
                "按相关度排列；得分只在本次检索内可比。权利状态只据语料中的文献种类代码、类型和申请日，不含年费、放弃和无效信息。",
                "By score, comparable within this search only. The right's status rests on kind codes,"
                    + " types and filing dates in the corpus; fees, surrender and invalidation are not"
                    + " in it.")));
    return blocks;
  }

  private static List<Block.Cell> row(int number, PriorArt art, Wording w) {
    String same =
        art.sameApplication().isEmpty()
            ? ""
            : w.of("\n同一申请：", "\nsame application: ") + String.join(" ", art.sameApplication());
    return List.of(
        Block.Cell.of(Integer.toString(number)),
        Block.Cell.of(art.pn() + "\n" + (art.published() == null ? "—" : art.published()) + same),
        Block.Cell.of(art.title() + "\n" + w.join(art.applicants())),
        Block.Cell.of(art.ipc().stream().limit(3).collect(Collectors.joining("\n"))),
        Block.Cell.of(
            art.reasons().stream()
                .limit(REASONS)
                .map(r -> r.term() + " " + w.percent(r.share()))
                .collect(Collectors.joining("\n"))),
        Block.Cell.of(w.of(art.status().label())));
  }
}
