package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;

/// 局限. What was not computed and why, and what the result does not say.
final class Limits {
  private Limits() {}

  static List<Labels> of(
      AssessmentRequest request,
      Grounds grounds,
      CorpusSnapshot corpus,
      List<CloseDocument> compared,
      List<String> unread) {
    List<Labels> limits = new ArrayList<>();
    if (corpus.documents() == 0) {
      limits.add(
          new Labels(
              "语料库为空：未检索现有技术，R1–R3、R11 未计算。",
              "The corpus is empty: no prior art was searched, R1–R3 and R11 were not computed."));
    }
    if (request.proposal().isBlank()) {
      limits.add(
          request.features().isEmpty()
              ? new Labels(
                  "项目没有申报书文本和技术特征：未检索现有技术。",
                  "The project has neither proposal text nor features: no prior art was searched.")
              : new Labels(
                  "项目没有申报书文本：仅以名称和技术特征检索。",
                  "The project has no proposal text: only title and features were searched with."));
    }
    if (request.features().isEmpty()) {
      limits.add(
          new Labels(
              "项目没有列出技术特征：未作逐项对比，R1–R3 须人工评定。",
              "The project states no technical features: nothing was compared element by element,"
                  + " R1–R3 are left to a person."));
    }
    for (int i = 0; i < request.features().size(); i++) {
      if (FeatureTerms.of(request.features().get(i)).isEmpty()) {
        limits.add(
            words("第 %d 项技术特征没有可比对的词语。", "Feature %d has no term that can be compared.", i + 1));
      }
    }
    long abstractsOnly =
        compared.stream()
            .filter(d -> !d.parts().contains("claims") && !d.parts().contains("description"))
            .count();
    if (abstractsOnly > 0) {
      limits.add(
          words(
              "%d 件比对文献在本语料中只有名称和摘要；“未见”不等于权利要求书和说明书中没有。",
              "Of %d documents compared the corpus has title and abstract only; “not found” does"
                  + " not mean that claims and description lack it.",
              abstractsOnly));
    }
    long otherLanguage = compared.stream().filter(d -> !d.comparable()).count();
    if (otherLanguage > 0) {
      limits.add(
          words(
              "%d 件文献没有与技术特征同语言的文字，未比对。",
              "%d documents have no text in the language of the features and were not compared.",
              otherLanguage));
    }
    if (!unread.isEmpty()) {
      limits.add(
          words(
              "命中文献的记录无法读取，未列入：%s",
              "found, but the record could not be read, so not listed: %s",
              String.join(" ", unread)));
    }
    limits.add(
        words(
            "%s 之后申请的专利可能尚未公布；语料之外的文献、使用公开和非专利文献未检索。",
            "Patents filed after %s may not be published yet; documents outside the corpus, prior use"
                + " and non-patent literature were not searched.",
            grounds.asOf().minusMonths(Scale.UNPUBLISHED_MONTHS)));
    limits.add(
        new Labels(
            "本评估是供人工判断的筛查，不构成不侵权或可授权的法律意见。",
            "This assessment is a screen for human judgement, no legal opinion on infringement or"
                + " patentability."));
    return List.copyOf(limits);
  }
}
