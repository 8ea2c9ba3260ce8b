package dev.jadework.cli;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentDifference;
import dev.jadework.platform.insight.assessment.CloseDocument;
import dev.jadework.platform.insight.assessment.PriorArt;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.insight.report.AssessmentFiles;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `assess` answers, for machines and for people.
final class AssessmentAnswer {
  private static final int SHOWN = 10;

  private AssessmentAnswer() {}

  /// @param explained the answer of `policy explain`, whose findings are taken over
  static Map<String, Object> json(
      Assessment assessment, Map<String, ?> explained, AssessmentFiles files, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("project", assessment.project().number());
    answer.put("number", assessment.number());
    answer.put("as_of", assessment.asOf().toString());
    answer.put("pack", explained.get("pack"));
    answer.put("findings", explained.get("findings"));
    answer.put("prior_art", assessment.priorArt().stream().map(a -> art(a, locale)).toList());
    answer.put("closest", assessment.closest().stream().map(AssessmentAnswer::close).toList());
    Map<String, Object> risk = new LinkedHashMap<>();
    risk.put("grade", assessment.grade().map(AssessmentAnswer::code).orElse(null));
    risk.put("advice", code(assessment.advice()));
    risk.put("items", assessment.risks().stream().map(i -> item(i, locale)).toList());
    answer.put("risk", risk);
    Map<String, Object> corpus = new LinkedHashMap<>();
    corpus.put("snapshot", assessment.method().corpusSnapshot());
    corpus.put("documents", assessment.method().corpusDocuments());
    answer.put("corpus", corpus);
    answer.put("limits", assessment.limits().stream().map(l -> l.in(locale)).toList());
    answer.put("digest", assessment.method().resultDigest());
    AssessmentDifference difference = files.difference();
    answer.put("compared", compared(files.difference(), locale));
    answer.put("report", files.word().toString());
    answer.put("page", files.html().toString());
    answer.put("assessment", files.json().toString());
    return answer;
  }

  static void print(PrintWriter out, Assessment assessment, AssessmentFiles files, Locale locale) {
    boolean zh = locale.getLanguage().equals("zh");
    out.println(assessment.project().number() + "  " + assessment.project().title());
    out.println(
        (zh ? "总体等级：" : "grade: ")
            + assessment.grade().map(g -> g.label().in(locale)).orElse("—")
            + (zh ? "　建议：" : "; advice: ")
            + assessment.advice().label().in(locale));
    for (RiskItem item : assessment.risks()) {
      String score =
          item.effective()
              .map(s -> s.likelihood() + "×" + s.impact() + " " + s.grade().label().in(locale))
              .orElse(item.state().label().in(locale));
      out.printf("%-4s%-12s %s%n", item.code(), score, item.title().in(locale));
    }
    out.println(zh ? "现有技术：" : "prior art:");
    List<PriorArt> shown = assessment.priorArt().stream().limit(SHOWN).toList();
    shown.forEach(art -> out.println("  " + art.pn() + "  " + art.title()));
    int more = assessment.priorArt().size() - shown.size();
    if (more > 0) {
      out.println(zh ? "  另 " + more + " 件见报告" : "  " + more + " more in the report");
    }
    assessment.limits().forEach(limit -> out.println((zh ? "注意：" : "note: ") + limit.in(locale)));
    out.println((zh ? "报告：" : "report: ") + files.word());
    out.flush();
  }

  /// Null if there was no earlier result.
  private static @Nullable Map<String, Object> compared(
      @Nullable AssessmentDifference difference, Locale locale) {
    if (difference == null) {
      return null;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("same", difference.same());
    answer.put("differences", difference.lines().stream().map(l -> l.in(locale)).toList());
    return answer;
  }

  private static Map<String, Object> art(PriorArt art, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pn", art.pn());
    answer.put("title", art.title());
    answer.put("score", art.score());
    answer.put(
        "reasons",
        art.reasons().stream()
            .map(
                r -> {
                  Map<String, Object> reason = new LinkedHashMap<>();
                  reason.put("term", r.term());
                  reason.put("share", r.share());
                  return reason;
                })
            .toList());
    answer.put("applicants", art.applicants());
    answer.put("ipc", art.ipc());
    answer.put("pd", art.published() == null ? null : art.published().toString());
    answer.put("status", code(art.status()));
    answer.put("status_label", art.status().label().in(locale));
    return answer;
  }

  private static Map<String, Object> close(CloseDocument document) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pn", document.pn());
    answer.put("covered", document.covered());
    answer.put("partly", document.partly());
    answer.put("not_found", document.notFound());
    answer.put("coverage", document.coverage());
    return answer;
  }

  private static Map<String, Object> item(RiskItem item, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    Score score = item.score();
    answer.put("id", item.code());
    answer.put("title", item.title().in(locale));
    answer.put("state", code(item.state()));
    answer.put("likelihood", score == null ? null : score.likelihood());
    answer.put("impact", score == null ? null : score.impact());
    answer.put("score", score == null ? null : score.product());
    answer.put("grade", item.grade().map(AssessmentAnswer::code).orElse(null));
    answer.put("reason", item.reason().in(locale));
    answer.put("question", item.question().in(locale));
    answer.put(
        "evidence",
        item.evidence().stream()
            .map(
                e -> {
                  Map<String, Object> evidence = new LinkedHashMap<>();
                  evidence.put("kind", code(e.kind()));
                  evidence.put("ref", e.ref());
                  evidence.put("text", e.text().in(locale));
                  return evidence;
                })
            .toList());
    return answer;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
