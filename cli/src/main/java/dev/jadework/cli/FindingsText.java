package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Findings for people: a table, then the reasons of each.
final class FindingsText {
  private final PrintWriter out;
  private final Locale locale;

  FindingsText(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  /// @param subject what kind of thing it is
  /// @param called its number or name
  void print(String subject, String called, Evaluation evaluation) {
    out.println(
        subject
            + " "
            + called
            + say("，判定日 ", ", as of ")
            + evaluation.asOf()
            + (evaluation.knownOn().equals(LocalDate.MAX)
                ? ""
                : say("，知悉日 ", ", known on ") + evaluation.knownOn())
            + say("，政策包 ", ", pack ")
            + evaluation.pack()
            + say("，版本 ", ", version ")
            + evaluation.packVersion());
    out.println();
    List<List<String>> rows =
        Stream.concat(
                Stream.of(
                    List.of(
                        say("规则", "Rule"),
                        say("义务", "Duty"),
                        say("状态", "State"),
                        say("关口", "Gate"),
                        say("时限", "Time limit"))),
                evaluation.findings().stream().map(this::row))
            .toList();
    new TextTable(rows).print(out);
    for (Finding finding : evaluation.findings()) {
      out.println();
      out.print(finding.rule().id() + " ");
      tree(finding.why(), "");
    }
    out.flush();
  }

  private List<String> row(Finding finding) {
    Rule rule = finding.rule();
    return List.of(
        rule.id(), rule.title().in(locale), state(finding), gate(rule), rule.deadline().in(locale));
  }

  private String state(Finding finding) {
    return switch (finding.state()) {
      case "done" -> say("✓ 已履行", "✓ done");
      case "open" -> say("○ 待办", "○ open");
      case "overdue" -> say("✗ 逾期", "✗ overdue");
      case "met" -> say("✓ 符合", "✓ met");
      case "unmet" -> say("✗ 不符合", "✗ not met");
      case "none" -> say("– 不适用", "– none");
      default -> say("? 待补充事实", "? facts missing");
    };
  }

  private String gate(Rule rule) {
    return switch (rule.gate()) {
      case BLOCK -> say("阻断", "blocks ") + stage(rule.gateStage());
      case WARN -> say("提醒", "warns at ") + stage(rule.gateStage());
      case NONE -> say("无", "none");
    };
  }

  private String stage(Stage stage) {
    return switch (stage) {
      case TOPIC -> say("选题", "topic");
      case APPROVAL -> say("立项", "approval");
      case IMPLEMENTATION -> say("实施", "implementation");
      case CLOSING -> say("结题", "closing");
      case COMMERCIALISATION -> say("转化", "commercialisation");
    };
  }

  private void tree(Explanation node, String indent) {
    out.println(mark(node) + node.text().in(locale));
    List<Explanation> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      out.print(indent + (last ? "└─ " : "├─ "));
      tree(children.get(i), indent + (last ? "   " : "│  "));
    }
  }

  private static String mark(Explanation node) {
    return switch (node.outcome()) {
      case "true" -> "✓ ";
      case "false" -> "✗ ";
      case "unknown" -> "? ";
      default -> "";
    };
  }

  private String say(String zh, String en) {
    return new Labels(zh, en).in(locale);
  }
}
