package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 复算比较. What differs between two computations of one project; human edits are not compared.
///
/// @param same true if everything computed is equal
/// @param lines the differences in words, causes first; may name a changed cause though `same`
public record AssessmentDifference(boolean same, List<Labels> lines) {
  private static final int NAMED = 10;

  public AssessmentDifference {
    lines = List.copyOf(lines);
  }

  public static AssessmentDifference between(Assessment before, Assessment now) {
    List<Labels> lines = new ArrayList<>();
    Method old = before.method();
    Method method = now.method();
    changed(lines, "评估基准日", "as-of date", before.asOf(), now.asOf());
    if (!old.inputDigest().equals(method.inputDigest())) {
      lines.add(
          new Labels(
              "输入不同：项目事实、申报书、技术特征、日期或清单长度有变化",
              "the inputs differ: facts, proposal, features, date or length of the list"));
    }
    changed(lines, "语料快照", "corpus snapshot", old.corpusSnapshot(), method.corpusSnapshot());
    changed(
        lines, "语料文献数", "documents in the corpus", old.corpusDocuments(), method.corpusDocuments());
    changed(lines, "政策包版本", "policy pack version", old.packVersion(), method.packVersion());
    if (!old.parameters().equals(method.parameters())) {
      lines.add(new Labels("评估参数不同", "the parameters of the method differ"));
    }
    boolean same = old.resultDigest().equals(method.resultDigest());
    if (!same) {
      lines.addAll(results(before, now));
    }
    return new AssessmentDifference(same, lines);
  }

  private static List<Labels> results(Assessment before, Assessment now) {
    List<Labels> lines = new ArrayList<>();
    List<String> old = before.priorArt().stream().map(PriorArt::pn).toList();
    List<String> listed = now.priorArt().stream().map(PriorArt::pn).toList();
    numbers(lines, "新列入的现有技术", "prior art newly listed", without(listed, old));
    numbers(lines, "不再列入的现有技术", "prior art no longer listed", without(old, listed));
    if (!old.equals(listed) && without(listed, old).isEmpty() && without(old, listed).isEmpty()) {
      lines.add(new Labels("现有技术的排列次序不同", "the order of the prior art differs"));
    }
    for (PolicyFinding finding : now.findings()) {
      before.findings().stream()
          .filter(f -> f.rule().equals(finding.rule()))
          .filter(f -> !f.outcome().equals(finding.outcome()))
          .forEach(
              f ->
                  lines.add(
                      new Labels(
                          finding.rule()
                              + "："
                              + f.outcomeLabel().zh()
                              + " → "
                              + finding.outcomeLabel().zh(),
                          finding.rule()
                              + ": "
                              + f.outcomeLabel().en()
                              + " → "
                              + finding.outcomeLabel().en())));
    }
    if (!before.closest().equals(now.closest()) || !computed(before).equals(computed(now))) {
      lines.add(new Labels("技术特征对比结果不同", "the comparison of features differs"));
    }
    for (RiskItem item : now.risks()) {
      Optional<RiskItem> previous = before.risk(item.code());
      previous
          .filter(p -> !Objects.equals(p.proposed(), item.proposed()))
          .ifPresent(
              p ->
                  lines.add(
                      words(
                          "%s 建议分值：%s → %s",
                          "%s proposed score: %s → %s",
                          item.code(),
                          score(p.proposed()),
                          score(item.proposed()))));
    }
    if (!Objects.equals(before.field(), now.field())) {
      lines.add(
          words(
              "领域统计不同：%d → %d 件",
              "figures on the field differ: %d → %d documents", documents(before), documents(now)));
    }
    if (lines.isEmpty()) {
      lines.add(new Labels("理由或依据的文字、数值不同", "wording or figures of reasons differ"));
    }
    return lines;
  }

  private static void changed(List<Labels> lines, String zh, String en, Object old, Object now) {
    if (!old.equals(now)) {
      lines.add(new Labels(zh + "：" + old + " → " + now, en + ": " + old + " → " + now));
    }
  }

  private static void numbers(List<Labels> lines, String zh, String en, List<String> numbers) {
    if (!numbers.isEmpty()) {
      String named = numbers.stream().limit(NAMED).collect(Collectors.joining(" "));
      String more = numbers.size() > NAMED ? " … (" + numbers.size() + ")" : "";
      lines.add(new Labels(zh + "：" + named + more, en + ": " + named + more));
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }

  private static List<List<Double>> computed(Assessment assessment) {
    return assessment.features().stream()
        .map(f -> f.matches().stream().map(FeatureComparison.Match::share).toList())
        .toList();
  }

  private static long documents(Assessment assessment) {
    TechnicalField field = assessment.field();
    return field == null ? 0 : field.documents();
  }

  private static String score(@Nullable Score score) {
    return score == null ? "?" : score.likelihood() + "×" + score.impact();
  }
}
