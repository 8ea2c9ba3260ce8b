package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Method;
import dev.jadework.platform.insight.assessment.SignOff;
import dev.jadework.platform.reports.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 未决问题、局限、签署与复算附录.
final class ClosingSections {
  private ClosingSections() {}

  static List<Block> of(Assessment assessment, SignOff signOff, Wording w, String command) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(questions(assessment, w));
    blocks.add(new Block.Heading(1, w.of("九、局限", "9 Limits")));
    blocks.add(
        new Block.Items(
            assessment.limits().stream().map(limit -> new Block.Item(0, w.of(limit))).toList()));
    blocks.addAll(signatures(signOff, w));
    blocks.addAll(appendix(assessment, w, command));
    return blocks;
  }

  private static List<Block> questions(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("八、未决问题", "8 Open questions")));
    if (assessment.open().isEmpty()) {
      blocks.add(new Block.Paragraph(Block.Tone.NORMAL, w.of("没有未决问题。", "No question is open.")));
      return blocks;
    }
    blocks.add(
        new Block.Table(
            List.of(
                "", w.of("问题", "Question"), w.of("为何不能推得", "Why it is open"), w.of("答复", "Answer")),
            List.of(7, 38, 30, 25),
            assessment.open().stream()
                .map(
                    item ->
                        List.of(
                            Block.Cell.strong(item.code()),
                            Block.Cell.of(w.of(item.question())),
                            Block.Cell.of(w.of(item.reason())),
                            Block.Cell.of("")))
                .toList(),
            ""));
    return blocks;
  }

  private static List<Block> signatures(SignOff signOff, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("十、签署", "10 Signatures")));
    blocks.add(
        new Block.Table(
            List.of("", w.of("姓名", "Name"), w.of("签字", "Signature"), w.of("日期", "Date")),
            List.of(20, 25, 33, 22),
            List.of(
                signature(w.of("评估员", "Assessor"), signOff.assessor(), signOff.assessedOn(), w),
                signature(w.of("审批人", "Approver"), signOff.approver(), signOff.approvedOn(), w)),
            signOff.complete()
                ? ""
                : w.of(
                    "草稿，未签署。评估员不得审批自己的评估。",
                    "Draft, not signed. An assessor cannot approve their own assessment.")));
    if (signOff.opinion() != null) {
      blocks.add(
          new Block.Paragraph(Block.Tone.NORMAL, w.of("审批意见：", "Opinion: ") + signOff.opinion()));
    }
    return blocks;
  }

  private static List<Block.Cell> signature(
      String role, @Nullable String name, @Nullable LocalDate date, Wording w) {
    return List.of(
        Block.Cell.strong(role + "\n\u00A0"),
        Block.Cell.of(name == null ? "" : name),
        Block.Cell.of(""),
        Block.Cell.of(date == null ? "" : w.date(date)));
  }

  private static List<Block> appendix(Assessment assessment, Wording w, String command) {
    Method method = assessment.method();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("附录　复算", "Appendix: how to compute this again")));
    blocks.add(
        new Block.Paragraph(
            Block.Tone.NORMAL,
            w.of(
                "用同一语料快照和政策包运行下列命令，结果摘要应相同；不同的，命令会列出差异。",
                "Run this with the same corpus snapshot and policy pack: the digest of the result is"
                    + " equal, or the command lists what differs.")));
    blocks.add(new Block.Paragraph(Block.Tone.CODE, command));
    List<List<Block.Cell>> rows = new ArrayList<>();
    rows.add(MethodSection.row(w.of("语料快照", "Corpus snapshot"), method.corpusSnapshot()));
    rows.add(
        MethodSection.row(
            w.of("政策包版本", "Policy pack version"), method.pack() + " " + method.packVersion()));
    rows.add(
        MethodSection.row(
            w.of("输入摘要（SHA-256）", "Digest of the inputs (SHA-256)"), method.inputDigest()));
    rows.add(
        MethodSection.row(
            w.of("结果摘要（SHA-256）", "Digest of the result (SHA-256)"), method.resultDigest()));
    blocks.add(new Block.Table(List.of("", ""), List.of(3, 7), rows, ""));
    blocks.add(MethodSection.parameters(method, w));
    return blocks;
  }
}
